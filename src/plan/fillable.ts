import { entryAt } from './entry-at.ts';
import type { PlanScale } from './plan.ts';

/** Whether a missing rule can fill a scale's value in: its own, or that of a scale that it is built of. */
export function isFillable(scales: readonly PlanScale[], position: number): boolean {
  const { missing, items } = entryAt(scales, position);
  return missing !== null || items.some((item) => item.from === 'scale' && isFillable(scales, item.scale));
}
