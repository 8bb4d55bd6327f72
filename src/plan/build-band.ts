import type { Band } from '../definition/schema/schema.ts';
import { citeList } from './cited.ts';
import { decimalFraction } from './fraction.ts';
import type { PlanBand } from './plan.ts';

/** Converts a band, which starts at `from` or above `above`. Throws RangeError if neither is given. */
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
