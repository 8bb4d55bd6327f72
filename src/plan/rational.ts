import type { Fraction } from './plan.ts';

/**
 * An exact number: scores are compared with cut-offs, so 0.1 + 0.2 must equal 0.3. The denominator is positive and the
 * fraction in lowest terms, so equal numbers have equal parts.
 */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

export type RoundingMode = 'half_up' | 'half_even' | 'up' | 'down';

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Returns num / den in lowest terms. Throws RangeError for a zero denominator, which is a bug of the caller. */
export function rational(num: bigint, den = 1n): Rational {
  if (den === 1n) return { num, den };
  if (den === 0n) throw new RangeError('A rational number has no denominator 0');
  const sign = den < 0n ? -1n : 1n;
  const divisor = greatestDivisor(num, den * sign);
  return { num: (num * sign) / divisor, den: (den * sign) / divisor };
}

export const ZERO: Rational = { num: 0n, den: 1n };
export const ONE: Rational = { num: 1n, den: 1n };

export function fromFraction([num, den]: Fraction): Rational {
  return { num: BigInt(num), den: BigInt(den) };
}

/** Returns the exact decimal of a number as written: 0.1 is one tenth, not the nearest binary fraction. */
export function fromNumber(value: number): Rational {
  const text = String(value);
  const [mantissa = '', exponent = '0'] = text.split('e');
  const [whole = '', part = ''] = mantissa.split('.');
  const power = Number(exponent) - part.length;
  const digits = BigInt(whole + part);
  return power >= 0 ? rational(digits * 10n ** BigInt(power)) : rational(digits, 10n ** BigInt(-power));
}

export function add(a: Rational, b: Rational): Rational {
  if (a.den === b.den) return rational(a.num + b.num, a.den);
  return rational(a.num * b.den + b.num * a.den, a.den * b.den);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { num: -b.num, den: b.den });
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.num * b.num, a.den * b.den);
}

/** Throws RangeError for division by zero, which is a bug of the caller. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den, a.den * b.num);
}

/** Returns a negative number, zero or a positive number if a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.den === b.den ? a.num - b.num : a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The same for a fraction of the plan; allocates no rational if both are integers. */
export function compareWith(a: Rational, [num, den]: Fraction): number {
  if (a.den !== 1n || den !== 1) return compare(a, { num: BigInt(num), den: BigInt(den) });
  return a.num < num ? -1 : a.num > num ? 1 : 0;
}

export function equal(a: Rational, b: Rational): boolean {
  return a.num === b.num && a.den === b.den;
}

export function least(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

export function most(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

/** Rounds to a number of decimals. half_up rounds a half away from zero, as in school arithmetic. */
export function round(value: Rational, mode: RoundingMode, decimals = 0): Rational {
  const scale = 10n ** BigInt(decimals);
  const num = value.num * scale;
  const floor = num / value.den - (num < 0n && num % value.den !== 0n ? 1n : 0n);
  const rest = num - floor * value.den;
  if (rest === 0n) return value;
  const twice = rest * 2n;
  const half = twice === value.den;
  const up =
    mode === 'up' ||
    (mode !== 'down' && (twice > value.den || (half && (mode === 'half_up' ? num > 0n : floor % 2n !== 0n))));
  return rational(up ? floor + 1n : floor, scale);
}

/** Returns the nearest double; for JSON, never for comparisons. */
export function toNumber(value: Rational): number {
  return Number(value.num) / Number(value.den);
}
