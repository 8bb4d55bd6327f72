import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildChange } from '../../src/plan/build-change.ts';
import { compare, fromNumber, multiply, rational, subtract, toNumber, ONE } from '../../src/plan/rational.ts';
import { leastChange } from '../../src/score/change.ts';
import { runs } from '../runs.ts';

const least = (change: object) => leastChange(buildChange({ cite: 'manual', ...change })!);

test.each<[string, object, number]>([
  ['a published value', { reliable: 6 }, 6],
  ['a published value with decimals', { reliable: 0.1 }, 0.1],
  ['the SDQ, by the formula of Jacobson and Truax', { sd: 5.2, reliability: 0.8 }, 6.45],
  ['an exact root', { sd: 1, reliability: 0.5 }, 1.96],
  ['an exact root, ten times as large', { sd: 10, reliability: 0.5 }, 19.6],
  ['almost perfect reliability', { sd: 0.001, reliability: 0.999 }, 0.01],
  ['a wide scale', { sd: 123_456_789, reliability: 0.02 }, 338_765_429.02],
])('%s', (_, change, expected) => {
  expect(toNumber(least(change))).toBe(expected);
});

test('is the root, rounded up to two decimals', () => {
  const parts = fc.record({
    sd: fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 1000),
    reliability: fc.integer({ min: 1, max: 999 }).map((n) => n / 1000),
  });
  fc.assert(
    fc.property(parts, ({ sd, reliability }) => {
      const found = least({ sd, reliability });
      const wide = multiply(fromNumber(1.96), fromNumber(sd));
      const doubt = multiply(fromNumber(2), subtract(ONE, fromNumber(reliability)));
      const square = multiply(multiply(wide, wide), doubt);
      const less = subtract(found, rational(1n, 100n));
      expect(compare(multiply(found, found), square)).toBeGreaterThanOrEqual(0);
      expect(compare(multiply(less, less), square)).toBeLessThan(0);
    }),
    { numRuns: runs(100) },
  );
});

test('a change without a valid definition cannot be built', () => {
  for (const change of [{}, { sd: 1 }, { reliability: 0.5 }])
    expect(() => buildChange({ cite: 'manual', ...change })).toThrow(RangeError);
});
