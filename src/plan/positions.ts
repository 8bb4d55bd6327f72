/*
 * Positions in a plan are branded numbers: the compiler rejects the position of a scale where that of a question is
 * expected. The brand exists only at compile time. A plain number is accepted for any of them, so that loop counters
 * and literals work.
 */
declare const KIND: unique symbol;
declare const BY: unique symbol;

interface OfKind<K extends string> {
  readonly [KIND]?: K;
}

/** The position of a question in a plan. */
export type QuestionIndex = number & OfKind<'question'>;

/** The position of a scale in a plan. */
export type ScaleIndex = number & OfKind<'scale'>;

/** The position of a part in the plan of a battery. */
export type PartIndex = number & OfKind<'part'>;

/** Marks a list with one entry for each position of a kind; see `entryAt`. */
export interface By<I extends number> {
  readonly [BY]?: I;
}

/** A list with one entry for each question, scale or part of a plan. Its callbacks receive positions of that kind. */
export interface ListBy<I extends number, T> extends ReadonlyArray<T>, By<I> {
  map<U>(each: (entry: T, position: I, list: readonly T[]) => U): U[] & By<I>;
  flatMap<U>(each: (entry: T, position: I, list: T[]) => U | readonly U[]): U[];
  filter<S extends T>(is: (entry: T, position: I, list: readonly T[]) => entry is S): S[];
  filter(is: (entry: T, position: I, list: readonly T[]) => boolean): T[];
  forEach(each: (entry: T, position: I, list: readonly T[]) => void): void;
  some(is: (entry: T, position: I, list: readonly T[]) => boolean): boolean;
  findIndex(is: (entry: T, position: I, list: readonly T[]) => boolean): I;
  entries(): ArrayIterator<[I, T]>;
  keys(): ArrayIterator<I>;
}
