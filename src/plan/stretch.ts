import type { IndexRange } from './plan.ts';

/** The positions of a stretch, one by one. */
export function within([first, end]: IndexRange): readonly number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}

/** Whether a position lies in a stretch. */
export function isWithin([first, end]: IndexRange, position: number): boolean {
  return position >= first && position < end;
}
