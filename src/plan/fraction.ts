import type { Fraction } from './plan.ts';
import { fromNumber, rational, type Rational } from './rational.ts';

/** Thrown if a definition's numbers are too fine for exact tables. `lotse check` names the scale. */
export class TooFineError extends RangeError {
  override readonly name = 'TooFineError';
}

function safe(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new TooFineError('More digits than an exact table holds');
  return number;
}

/** Converts a rational to two safe integers. Throws TooFineError if they are too large. */
export function toFraction(value: Rational): Fraction {
  return [safe(value.num), safe(value.den)];
}

/** Converts a number of a definition to its exact decimal fraction. */
export function decimalFraction(value: number): Fraction {
  return toFraction(fromNumber(value));
}

/** Returns the least common denominator as a safe integer. */
export function commonDenominator(values: readonly Rational[]): number {
  let common = 1n;
  for (const { den } of values) {
    let [a, b] = [common, den];
    while (b !== 0n) [a, b] = [b, a % b];
    common = (common / a) * den;
  }
  return safe(common);
}

/** Returns value × denominator as an integer. `denominator` must be a common one. */
export function overDenominator(value: Rational, denominator: number): number {
  return safe((value.num * BigInt(denominator)) / value.den);
}

/** Returns the number that an integer over a denominator represents. */
export function fromTable(integer: number, denominator: number): Rational {
  return rational(BigInt(integer), BigInt(denominator));
}

/** Throws TooFineError where whole numbers of these sizes could add up to more than is exact. */
export function safeTotal(sizes: readonly number[]): void {
  safe(sizes.reduce((total, size) => total + BigInt(size), 0n));
}
