import { entryAt } from './entry-at.ts';
import type { Plan } from './plan.ts';
import type { ScaleIndex } from './positions.ts';

/** Whether a missing rule, of the scale itself or of a subscale, can fill in the scale's value. */
export function isFillable(scales: Plan['scales'], position: ScaleIndex): boolean {
  const { missing, items } = entryAt(scales, position);
  return missing !== null || items.some((item) => item.from === 'scale' && isFillable(scales, item.scale));
}
