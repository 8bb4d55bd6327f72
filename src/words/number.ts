import { cutsOf } from '../plan/cuts.ts';
import type { PlanBand, PlanScale } from '../plan/plan.ts';
import { compare, fromFraction, round, type Rational } from '../plan/rational.ts';

const MOST_EXACT_DECIMALS = 6;
const FEWEST_ROUNDED_DECIMALS = 2;

/** The languages that write a decimal point; all others of Europe that we know of write a comma. */
const WITH_POINT = new Set(['en', 'ga', 'mt']);

/**
 * A scale's value for people, with as many decimals as it needs not to seem to lie in another band: 3.999… below a
 * cut-off of 4 is never shown as 4.00.
 */
export function formatScale(scale: PlanScale, value: Rational, language: string): string {
  const exact = decimalsOf(value);
  if (exact !== null) return decimalText(value, exact, language);
  const cuts = cutsOf(scale);
  const band = bandAt(cuts, value);
  let decimals = FEWEST_ROUNDED_DECIMALS;
  // Ends: with enough decimals the rounded value is as near to the value as one likes, and the cut-off is not.
  while (bandAt(cuts, round(value, 'half_up', decimals)) !== band) decimals += 1;
  return decimalText(value, decimals, language);
}

/** A number as exact as its decimals allow, else with two of them: for scores that no band looks at, as T scores. */
export function formatExact(value: Rational, language: string): string {
  return decimalText(value, decimalsOf(value) ?? FEWEST_ROUNDED_DECIMALS, language);
}

/** How many decimals say it exactly, or null where that is more than six or for ever. */
function decimalsOf(value: Rational): number | null {
  let power = 1n;
  for (let decimals = 0; decimals <= MOST_EXACT_DECIMALS; decimals += 1) {
    if ((value.num * power) % value.den === 0n) return decimals;
    power *= 10n;
  }
  return null;
}

function decimalText(value: Rational, decimals: number, language: string): string {
  const rounded = round(value, 'half_up', decimals);
  const digits = (rounded.num * 10n ** BigInt(decimals)) / rounded.den;
  const plain = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
  const minus = digits < 0n ? '-' : '';
  if (decimals === 0) return minus + plain;
  const sign = WITH_POINT.has(language.split('-')[0] as string) ? '.' : ',';
  return `${minus}${plain.slice(0, -decimals)}${sign}${plain.slice(-decimals)}`;
}

/** How many bands begin at or below the value: equal for values of the same band. */
function bandAt(bands: readonly PlanBand[], value: Rational): number {
  return bands.filter((band) => {
    const apart = compare(value, fromFraction(band.from));
    return band.above ? apart > 0 : apart >= 0;
  }).length;
}
