import type { Band, Scale } from '../definition/schema/schema.ts';

/** The bands of a scale as rules may name them: its own, or those that every group of its norms has. */
export function namedBands(scale: Scale): readonly Band[] {
  return scale.bands ?? scale.norms?.groups[0]?.bands ?? [];
}
