import type { PlanBand, PlanScale } from './plan.ts';
import { compare, fromFraction } from './rational.ts';

/**
 * Every place where a band of this scale begins, for anyone, from the lowest: what a shown number must not seem to
 * have crossed.
 */
export function cutsOf({ bands, norms }: PlanScale): readonly PlanBand[] {
  if (norms?.banded !== true) return bands;
  const all = norms.groups.flatMap((group) => group.bands);
  return all.toSorted(
    (a, b) => compare(fromFraction(a.from), fromFraction(b.from)) || Number(a.above) - Number(b.above),
  );
}
