import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanBand, PlanScale } from '../../src/plan/plan.ts';
import { fromNumber, rational } from '../../src/plan/rational.ts';
import { formatScale } from '../../src/words/number.ts';
import { plan } from '../batch/questionnaire.ts';
import { runs } from '../runs.ts';

const bands = (...ends: readonly (readonly [from: number, above: boolean])[]): PlanScale => ({
  ...(plan.scales[0] as PlanScale),
  bands: ends.map(([from, above], index): PlanBand => {
    const { num, den } = fromNumber(from);
    return { id: `b${index}`, from: [Number(num), Number(den)], above, label: null, cite: [] };
  }),
});

const free = bands();
const cut = bands([0, false], [4, false], [10, true]);

test.each([
  [free, 4n, 1n, 'en', '4'],
  [free, 5n, 2n, 'en', '2.5'],
  [free, 5n, 2n, 'de', '2,5'],
  [free, 5n, 2n, 'de-AT', '2,5'],
  [free, 5n, 2n, 'en-GB', '2.5'],
  [free, -5n, 2n, 'en', '-2.5'],
  [free, 1n, 1_000_000n, 'en', '0.000001'],
  [free, 1n, 10_000_000n, 'en', '0.00'],
  [free, -1n, 10_000_000n, 'en', '0.00'],
  [free, 1n, 3n, 'en', '0.33'],
  [free, 2n, 3n, 'de', '0,67'],
  [free, -1n, 3n, 'en', '-0.33'],
  [free, 10_000n, 1n, 'en', '10000'],
  [cut, 11_999n, 3000n, 'en', '3.9997'],
  [cut, 12_001n, 3000n, 'en', '4.00'],
  [cut, 10_000_000_1n, 10_000_000n, 'en', '10.0000001'],
  [cut, 29_999n, 3000n, 'en', '10.00'],
  [cut, 30_001n, 3000n, 'en', '10.0003'],
])('value %# is formatted', (scale, num, den, language, expected) => {
  expect(formatScale(scale, rational(num, den), language)).toBe(expected);
});

test('the formatted value lies in the band of the value', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 40_000 }), fc.integer({ min: 1, max: 3001 }), (num, den) => {
      const value = num / den;
      const shown = Number(formatScale(cut, rational(BigInt(num), BigInt(den)), 'en'));
      expect(shown >= 4).toBe(value >= 4);
      expect(shown > 10).toBe(value > 10);
      expect(Math.abs(shown - value)).toBeLessThan(0.0051);
    }),
    { numRuns: runs(100) },
  );
});
