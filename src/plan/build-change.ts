import type { Change } from '../definition/schema/schema.ts';
import { citeList } from './cited.ts';
import { decimalFraction } from './fraction.ts';
import type { PlanChange } from './plan.ts';

/**
 * Converts the definition of a reliable change. Throws RangeError unless it is given in one of the two ways (see
 * `lotse check`).
 */
export function buildChange(change: Change | undefined): PlanChange | null {
  if (change === undefined) return null;
  const source = { population: change.population ?? null, cite: citeList(change.cite) };
  const { reliable, sd, reliability } = change;
  if (reliable !== undefined) return { by: 'points', reliable: decimalFraction(reliable), ...source };
  if (sd === undefined || reliability === undefined)
    throw new RangeError('A change is told by sd and reliability');
  return { by: 'sd', sd: decimalFraction(sd), reliability: decimalFraction(reliability), ...source };
}
