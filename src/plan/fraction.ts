import type { Fraction } from './plan.ts';
import { fromNumber, rational, type Rational } from './rational.ts';

/** Thrown where a definition's numbers are too fine for exact tables; `lotse check` names the scale. */
export class TooFineError extends RangeError {
  override readonly name = 'TooFineError';
}

function safe(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new TooFineError('More digits than an exact table holds');
  return number;
}

/** A rational as two safe integers. TooFineError where they would not be. */
export function toFraction(value: Rational): Fraction {
  return [safe(value.num), safe(value.den)];
}

/** The exact decimal of a number in a definition. */
export function decimalFraction(value: number): Fraction {
  return toFraction(fromNumber(value));
}

/** The least common denominator of some numbers, as a safe integer. */
export function commonDenominator(values: readonly Rational[]): number {
  let common = 1n;
  for (const { den } of values) {
    let [a, b] = [common, den];
    while (b !== 0n) [a, b] = [b, a % b];
    common = (common / a) * den;
  }
  return safe(common);
}

/** value × denominator as an integer; the denominator is a common one. */
export function overDenominator(value: Rational, denominator: number): number {
  return safe((value.num * BigInt(denominator)) / value.den);
}

/** The number that an integer over a denominator stands for. */
export function fromTable(integer: number, denominator: number): Rational {
  return rational(BigInt(integer), BigInt(denominator));
}

/** Throws TooFineError where whole numbers of these sizes could add up to more than is exact. */
export function safeTotal(sizes: readonly number[]): void {
  safe(sizes.reduce((total, size) => total + BigInt(size), 0n));
}
