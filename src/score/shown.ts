import type { PlanBand } from '../plan/plan.ts';
import { round, toNumber, type Rational } from '../plan/rational.ts';
import { bandOf } from './band.ts';

const MAX_EXACT_DECIMALS = 6;

/** Returns the number of decimals that represent a number exactly, or null if that takes more than `most`. */
export function exactDecimals(value: Rational, most = MAX_EXACT_DECIMALS): number | null {
  let power = 1n;
  for (let decimals = 0; decimals <= most; decimals += 1) {
    if ((value.num * power) % value.den === 0n) return decimals;
    power *= 10n;
  }
  return null;
}

/**
 * Returns the number of decimals to show: exact if possible, else at least `fewest`, and more if rounding would move
 * the number into another band: 3.999… below a cut-off of 4 is never shown as 4.00.
 */
export function shownDecimals(bands: readonly PlanBand[], value: Rational, fewest: number): number {
  const exact = exactDecimals(value);
  if (exact !== null) return exact;
  const band = bandOf(bands, value);
  let decimals = fewest;
  // Terminates: the rounded value converges to the value, while the cut-offs are fixed.
  while (bandOf(bands, round(value, 'half_up', decimals)) !== band) decimals += 1;
  return decimals;
}

/** Returns a value for JSON: exact if it has few decimals, else rounded to twelve; never in another band. */
export function jsonNumber(bands: readonly PlanBand[], value: Rational): number {
  return toNumber(round(value, 'half_up', shownDecimals(bands, value, 12)));
}
