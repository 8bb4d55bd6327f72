import { describe, expect, it } from 'vitest';
import { entryAt } from '../../src/plan/entry-at.ts';
import {
  commonDenominator,
  decimalFraction,
  overDenominator,
  safeTotal,
  TooFineError,
  toFraction,
} from '../../src/plan/fraction.ts';
import {
  add,
  compare,
  divide,
  equal,
  fromNumber,
  least,
  most,
  multiply,
  rational,
  round,
  subtract,
  toNumber,
  type RoundingMode,
} from '../../src/plan/rational.ts';

describe('a rational number', () => {
  it.each([
    [0, [0n, 1n]],
    [-0, [0n, 1n]],
    [0.1, [1n, 10n]],
    [-0.5, [-1n, 2n]],
    [-12.25, [-49n, 4n]],
    [1e21, [10n ** 21n, 1n]],
    [1.5e-7, [3n, 20_000_000n]],
  ])('reads %s as an exact decimal', (number, [num, den]) => {
    expect(fromNumber(number)).toEqual({ num, den });
    expect(toNumber(fromNumber(number))).toBe(number + 0);
  });

  it('is in lowest terms with a positive denominator', () => {
    expect(rational(6n, -4n)).toEqual({ num: -3n, den: 2n });
    expect(rational(0n, -5n)).toEqual({ num: 0n, den: 1n });
    expect(() => rational(1n, 0n)).toThrow(RangeError);
    expect(() => divide(fromNumber(1), fromNumber(0))).toThrow(RangeError);
  });

  it('adds, subtracts, multiplies and divides exactly', () => {
    const [a, b] = [fromNumber(0.1), fromNumber(0.2)];
    expect(add(a, b)).toEqual(fromNumber(0.3));
    expect(subtract(b, a)).toEqual(a);
    expect(multiply(a, b)).toEqual(fromNumber(0.02));
    expect(divide(a, b)).toEqual(fromNumber(0.5));
  });

  it('compares exactly', () => {
    const [third, nearly] = [rational(1n, 3n), fromNumber(0.3333333333333333)];
    expect(compare(third, nearly)).toBe(1);
    expect(compare(nearly, third)).toBe(-1);
    expect(compare(third, third)).toBe(0);
    expect(equal(third, nearly)).toBe(false);
    expect([least(third, nearly), most(third, nearly)]).toEqual([nearly, third]);
    expect([least(nearly, third), most(nearly, third)]).toEqual([nearly, third]);
  });

  it.each<[RoundingMode, readonly number[]]>([
    ['half_up', [-2, -1, -1, -1, 0, 0, 1, 1, 2, 3]],
    ['half_even', [-2, -1, -1, 0, 0, 0, 0, 1, 2, 2]],
    ['up', [-1, -1, 0, 0, 0, 1, 1, 1, 2, 3]],
    ['down', [-2, -1, -1, -1, -1, 0, 0, 0, 1, 2]],
  ])('rounds %s', (mode, expected) => {
    const values = [-1.6, -1, -0.7, -0.5, -0.2, 0.2, 0.5, 0.8, 1.5, 2.5];
    expect(values.map((value) => toNumber(round(fromNumber(value), mode)) + 0)).toEqual(expected);
  });

  it('rounds to a number of decimals', () => {
    expect(round(rational(2n, 3n), 'half_up', 2)).toEqual(fromNumber(0.67));
    expect(round(fromNumber(0.125), 'half_even', 2)).toEqual(fromNumber(0.12));
    expect(round(fromNumber(0.12), 'up', 2)).toEqual(fromNumber(0.12));
  });
});

describe('a table of integers over a common denominator', () => {
  it('holds decimals exactly', () => {
    const values = [0.5, 0.25, 1.2, 3].map((value) => fromNumber(value));
    expect(commonDenominator(values)).toBe(20);
    expect(values.map((value) => overDenominator(value, 20))).toEqual([10, 5, 24, 60]);
    expect(decimalFraction(-1.2)).toEqual([-6, 5]);
  });

  it.each([
    ['one number', () => toFraction(rational(1n, 3n ** 40n))],
    ['a denominator', () => commonDenominator([rational(1n, 10n ** 9n), rational(1n, 3n ** 20n)])],
    [
      'a total',
      () => {
        safeTotal([Number.MAX_SAFE_INTEGER, 1]);
      },
    ],
  ])('refuses %s that exceeds the safe integers', (_, work) => {
    expect(work).toThrow(TooFineError);
  });

  it('accepts the largest safe total', () => {
    expect(() => {
      safeTotal([Number.MAX_SAFE_INTEGER - 1, 1]);
    }).not.toThrow();
  });
});

it('a position outside the list throws RangeError', () => {
  expect(entryAt(['a', 'b'], 1)).toBe('b');
  expect(() => entryAt(['a', 'b'], 2)).toThrow(RangeError);
  expect(() => entryAt([], -1)).toThrow(RangeError);
});
