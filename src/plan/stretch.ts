import type { IndexRange } from './plan.ts';

/** The positions of a stretch, one by one. */
export function within<I extends number>([first, end]: IndexRange<I>): readonly I[] {
  return Array.from({ length: end - first }, (_, index) => (first + index) as I);
}

/** Whether a position lies in a stretch. */
export function isWithin<I extends number>([first, end]: IndexRange<I>, position: NoInfer<I>): boolean {
  return position >= first && position < end;
}
