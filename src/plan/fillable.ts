import { entryAt } from './entry-at.ts';
import type { Plan } from './plan.ts';
import type { ScaleIndex } from './positions.ts';

/** Whether a missing rule can fill a scale's value in: its own, or that of a scale that it is built of. */
export function isFillable(scales: Plan['scales'], position: ScaleIndex): boolean {
  const { missing, items } = entryAt(scales, position);
  return missing !== null || items.some((item) => item.from === 'scale' && isFillable(scales, item.scale));
}
