/**
 * The type of the words in any language, derived from the English ones: the same keys and arguments, any text. Where
 * English has null, another language may have a text.
 */
export type Words<T> = T extends (...args: infer Args) => infer Result
  ? (...args: Args) => Words<Result>
  : T extends string
    ? string
    : T extends null
      ? string | null
      : T extends object
        ? { readonly [Key in keyof T]: Words<T[Key]> }
        : T;
