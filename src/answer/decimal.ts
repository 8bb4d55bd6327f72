import { rational, type Rational } from '../plan/rational.ts';

/** Far more digits than any count, rate or grade has; so that no cell makes arithmetic slow. */
const LONGEST = 30;

const WITH_POINT = /^([+-]?)(\d*)(?:\.(\d+))?$/;
const WITH_COMMA = /^([+-]?)(\d*)(?:,(\d+))?$/;

/**
 * The exact number that a text says, or null. One decimal sign and ASCII digits only: no signs between thousands,
 * no exponents, no other notation, because each of them is read differently somewhere.
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

/** Whether a text is a number with either decimal sign: in data a code then, and no name. */
export function isNumberText(text: string): boolean {
  return readDecimal(text, '.') !== null || readDecimal(text, ',') !== null;
}

/** Equal numbers have equal keys, however they are written. */
export function numberKey(value: Rational): string {
  return value.den === 1n ? value.num.toString() : `${value.num.toString()}/${value.den.toString()}`;
}
