import type { PlanBand } from '../plan/plan.ts';
import { round, toNumber, type Rational } from '../plan/rational.ts';
import { bandOf } from './band.ts';

const MAX_EXACT_DECIMALS = 6;

/** How many decimals say a number exactly, or null where that takes more than `most` or never ends. */
export function exactDecimals(value: Rational, most = MAX_EXACT_DECIMALS): number | null {
  let power = 1n;
  for (let decimals = 0; decimals <= most; decimals += 1) {
    if ((value.num * power) % value.den === 0n) return decimals;
    power *= 10n;
  }
  return null;
}

/**
 * How many decimals to show: enough to be exact where that is possible, else at least `fewest`, and as many more as
 * it needs not to seem to lie in another band: 3.999… below a cut-off of 4 is never shown as 4.00.
 */
export function shownDecimals(bands: readonly PlanBand[], value: Rational, fewest: number): number {
  const exact = exactDecimals(value);
  if (exact !== null) return exact;
  const band = bandOf(bands, value);
  let decimals = fewest;
  // Ends: with enough decimals the rounded value comes as near to the value as one likes, and a cut-off does not.
  while (bandOf(bands, round(value, 'half_up', decimals)) !== band) decimals += 1;
  return decimals;
}

/** A value for JSON: exact where its decimals end soon, else to twelve decimals; never in another band. */
export function jsonNumber(bands: readonly PlanBand[], value: Rational): number {
  return toNumber(round(value, 'half_up', shownDecimals(bands, value, 12)));
}
