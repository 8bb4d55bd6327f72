import type { PlanBand, PlanScale } from './plan.ts';
import { compare, fromFraction } from './rational.ts';

/**
 * Returns the start of every band of a scale, in any norm group, in ascending order. A rounded number must not appear
 * to lie on the other side of one.
 */
export function cutsOf({ bands, norms }: PlanScale): readonly PlanBand[] {
  if (norms?.banded !== true) return bands;
  const all = norms.groups.flatMap((group) => group.bands);
  return all.toSorted(
    (a, b) => compare(fromFraction(a.from), fromFraction(b.from)) || Number(a.above) - Number(b.above),
  );
}
