import { toNumber, type Rational } from '../plan/rational.ts';
import { exactDecimals } from '../score/shown.ts';

/** Formats a number for a message, as a decimal with at most 12 significant digits. */
export function shown(value: Rational): string {
  return String(Number(toNumber(value).toPrecision(12)));
}

/** Formats a number as an example can expect it: a decimal, or a fraction if the decimal is infinite. */
export function exactly(value: Rational): string {
  return exactDecimals(value) === null ? `${String(value.num)}/${String(value.den)}` : shown(value);
}
