import type { IndexRange } from './plan.ts';

/** Returns all positions of a range. */
export function within<I extends number>([first, end]: IndexRange<I>): readonly I[] {
  return Array.from({ length: end - first }, (_, index) => (first + index) as I);
}

/** Whether a range includes a position. */
export function isWithin<I extends number>([first, end]: IndexRange<I>, position: NoInfer<I>): boolean {
  return position >= first && position < end;
}
