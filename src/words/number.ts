import { cutsOf } from '../plan/cuts.ts';
import type { PlanScale } from '../plan/plan.ts';
import { round, type Rational } from '../plan/rational.ts';
import { exactDecimals, shownDecimals } from '../score/shown.ts';

const FEWEST_ROUNDED_DECIMALS = 2;

/** Languages with a decimal point; the other European languages use a comma. */
const WITH_POINT = new Set(['en', 'ga', 'mt']);

/**
 * Formats the value of a scale with enough decimals not to seem to lie in another band: 3.999… below a cut-off of 4 is
 * never shown as 4.00.
 */
export function formatScale(scale: PlanScale, value: Rational, language: string): string {
  const decimals = shownDecimals(cutsOf(scale), value, FEWEST_ROUNDED_DECIMALS);
  return decimalText(value, decimals, language);
}

/**
 * Formats a number with all of its decimals if there are at most `most`, else with two. For numbers without bands, such
 * as T scores.
 */
export function formatExact(value: Rational, language: string, most?: number): string {
  return decimalText(value, exactDecimals(value, most) ?? FEWEST_ROUNDED_DECIMALS, language);
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
