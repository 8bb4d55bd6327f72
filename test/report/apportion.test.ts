import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  compare,
  fromNumber,
  rational,
  round,
  subtract,
  toNumber,
  ZERO,
} from '../../src/plan/rational.ts';
import { apportion } from '../../src/report/apportion.ts';
import { runs } from '../runs.ts';

test.each<readonly [readonly number[], number, number, readonly number[]]>([
  [[2, 2, 1], 5, 0, [2, 2, 1]],
  [[1 / 3, 1 / 3, 1 / 3], 1, 0, [0.34, 0.33, 0.33]],
  [[1 / 3, 1 / 3, 2 / 3], 4 / 3, 2, [0.33, 0.33, 0.67]],
  [[4.1666666666666667, 3.3333333333333335], 7.5, 1, [4.17, 3.33]],
  [[0.125, 0.125], 0.25, 2, [0.125, 0.125]],
  [[-1.5, 2.25], 0.75, 2, [-1.5, 2.25]],
  [[0.1234567, 0.1234567], 0.25, 2, [0.13, 0.12]],
  [[1.0000001, 1.0000001], 2, 0, [1, 1]],
  [[0.5, 0.5], 0.9, 1, [0.5, 0.4]],
  [[], 0, 0, []],
])('shares %j of the total %d are rounded', (shares, total, decimals, expected) => {
  expect(apportion(shares.map(fromNumber), fromNumber(total), decimals).map(toNumber)).toEqual(expected);
});

test('rounded shares add up to the displayed total, and each differs by less than one unit', () => {
  const share = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 30 }));
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 12 }), (parts) => {
      const exact = parts.map(([num, den]) => rational(BigInt(num), BigInt(den)));
      const total = exact.reduce(add, ZERO);
      const shown = apportion(exact, total, 2);
      expect(shown.reduce(add, ZERO)).toEqual(round(total, 'half_up', 2));
      for (const [index, one] of shown.entries()) {
        const apart = subtract(one, exact[index]!);
        const unit = rational(1n, 100n);
        expect(compare(apart, unit) <= 0 && compare(subtract(ZERO, apart), unit) <= 0).toBe(true);
      }
    }),
    { numRuns: runs(100) },
  );
});
