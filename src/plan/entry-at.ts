import type { By } from './positions.ts';

/**
 * Returns the entry at a position that the plan guarantees to exist. A missing entry is a bug and throws RangeError.
 * The compiler accepts only positions of the list's own kind.
 */
export function entryAt<T, I extends number = number>(list: readonly T[] & By<I>, position: NoInfer<I>): T {
  const entry = list[position];
  if (entry === undefined) throw beyond(list, position);
  return entry;
}

/** A separate function, to keep `entryAt` small enough for inlining: a batch calls it about 100 million times. */
function beyond(list: readonly unknown[], position: number): RangeError {
  return new RangeError(`No entry ${String(position)} in a list of ${String(list.length)}`);
}
