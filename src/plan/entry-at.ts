import type { By } from './positions.ts';

/**
 * The entry at a position that the plan vouches for; RangeError where it does not, which is a bug. Of a list by question,
 * scale or part only a position of that kind has an entry.
 */
export function entryAt<T, I extends number = number>(list: readonly T[] & By<I>, position: NoInfer<I>): T {
  const entry = list[position];
  if (entry === undefined) throw beyond(list, position);
  return entry;
}

/** Apart, so that what is called a hundred million times is small. */
function beyond(list: readonly unknown[], position: number): RangeError {
  return new RangeError(`No entry ${String(position)} in a list of ${String(list.length)}`);
}
