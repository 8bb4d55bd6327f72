import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDouble } from '../../src/plan/from-double.ts';
import { fromNumber, rational, toNumber } from '../../src/plan/rational.ts';
import { runs } from '../runs.ts';

describe('recovering a fraction from a double', () => {
  test.each([
    ['whole', 7n, 1n],
    ['with two decimals', 267n, 100n],
    ['with six decimals', 1_234_567n, 1_000_000n],
    ['in thirds', 8n, 3n],
    ['in thirds, negative', -8n, 3n],
    ['in sevenths', 100n, 7n],
    ['in sixths of a hundredth', 1n, 600n],
    ['with a large prime denominator', 999_983n, 999_979n],
  ])('restores a number: %s', (_, num, den) => {
    expect(fromDouble(toNumber(rational(num, den)))).toEqual(rational(num, den));
  });

  test.each([0.1234567, 1e-7, -3.141592653589793, 0.3333333])('%s remains a decimal', (value) => {
    expect(fromDouble(value)).toEqual(fromNumber(value));
  });

  test('restores any fraction with a denominator of up to a million', () => {
    const part = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), part, part, (whole, num, den) => {
        const was = rational(BigInt(whole) * BigInt(den) + BigInt(num % den), BigInt(den));
        expect(fromDouble(toNumber(was))).toEqual(was);
      }),
      { numRuns: runs(100) },
    );
  });

  test('never changes a number by more than the precision of a double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const { num, den } = fromDouble(value);
        const written = fromNumber(value);
        const apart = num * written.den - written.num * den;
        const size = written.num * den;
        expect((apart < 0n ? -apart : apart) * 2n ** 52n <= (size < 0n ? -size : size)).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });
});
