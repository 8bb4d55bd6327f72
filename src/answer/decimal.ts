import { rational, type Rational } from '../plan/rational.ts';

/** Maximum length of a number, far above any count, rate or grade, so that no cell slows the arithmetic down. */
const LONGEST = 30;

const WITH_POINT = /^([+-]?)(\d*)(?:\.(\d+))?$/;
const WITH_COMMA = /^([+-]?)(\d*)(?:,(\d+))?$/;

/**
 * Returns the exact number a text denotes, or null. Only one decimal separator and ASCII digits are accepted.
 * Thousands separators, exponents and other notations are ambiguous across locales.
 */
export function readDecimal(text: string, sign: '.' | ','): Rational | null {
  if (text.length > LONGEST) return null;
  const found = (sign === '.' ? WITH_POINT : WITH_COMMA).exec(text);
  if (found === null) return null;
  const [, minus = '', whole = '', part = ''] = found;
  if (whole + part === '') return null;
  const digits = BigInt(whole + part);
  return rational(minus === '-' ? -digits : digits, 10n ** BigInt(part.length));
}

/** Whether a text is a number with either decimal separator. In data it then counts as a code, not as a name. */
export function isNumberText(text: string): boolean {
  return readDecimal(text, '.') !== null || readDecimal(text, ',') !== null;
}

/** Returns a key that is equal for equal numbers. */
export function numberKey(value: Rational): string {
  return value.den === 1n ? value.num.toString() : `${value.num.toString()}/${value.den.toString()}`;
}
