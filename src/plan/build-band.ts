import type { Band } from '../definition/schema/schema.ts';
import { citeList } from './cited.ts';
import { decimalFraction } from './fraction.ts';
import type { PlanBand } from './plan.ts';

/** A band begins at one end, `from` or `above`: RangeError where it says neither. */
export function buildBand(band: Band): PlanBand {
  const start = band.above ?? band.from;
  if (start === undefined) throw new RangeError(`The band ${band.id} begins nowhere`);
  return {
    id: band.id,
    from: decimalFraction(start),
    above: band.above !== undefined,
    label: band.label ?? null,
    cite: citeList(band.cite),
  };
}
