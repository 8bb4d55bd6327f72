/**
 * The type of the words that every language has to have, taken from the English ones: the same keys, the same arguments, any
 * text. A null in English is a text that another language may have.
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
