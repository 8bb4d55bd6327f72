import { toNumber, type Rational } from '../plan/rational.ts';
import { exactDecimals } from '../score/shown.ts';

/** A number for a message: a decimal as people write it, shortened where it has no end. */
export function shown(value: Rational): string {
  return String(Number(toNumber(value).toPrecision(12)));
}

/** A number as an example can expect it: a decimal, or a fraction where the decimals have no end. */
export function exactly(value: Rational): string {
  return exactDecimals(value) === null ? `${String(value.num)}/${String(value.den)}` : shown(value);
}
