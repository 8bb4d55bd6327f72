import type { Band, Scale } from '../definition/schema/schema.ts';

/** Returns the bands that rules may refer to: the scale's own, or those shared by all its norm groups. */
export function namedBands(scale: Scale): readonly Band[] {
  return scale.bands ?? scale.norms?.groups[0]?.bands ?? [];
}
