import { describe, expect, it } from 'vitest';
import type { PlanBand } from '../../src/plan/plan.ts';
import { decimalFraction } from '../../src/plan/fraction.ts';
import { fromNumber, rational } from '../../src/plan/rational.ts';
import { bandOf } from '../../src/score/band.ts';
import { exactDecimals, jsonNumber, shownDecimals } from '../../src/score/shown.ts';

const band = (from: number, above = false): PlanBand => ({
  id: 'b',
  from: decimalFraction(from),
  above,
  label: null,
  cite: [],
});
const BANDS = [band(0), band(4), band(10, true)];

it.each([
  [-0.1, -1],
  [0, 0],
  [3.99, 0],
  [4, 1],
  [10, 1],
  [10.01, 2],
])('%s lies in band %s', (value, position) => {
  expect(bandOf(BANDS, fromNumber(value))).toBe(position);
});

it.each([
  [rational(7n), 0],
  [rational(5n, 4n), 2],
  [rational(1n, 10n ** 6n), 6],
  [rational(1n, 10n ** 7n), null],
  [rational(1n, 3n), null],
])('%o needs %s decimals to be exact', (value, decimals) => {
  expect(exactDecimals(value)).toBe(decimals);
});

describe('a shown number never lies in another band', () => {
  const nearly = rational(4n * 3n ** 8n - 1n, 3n ** 8n);
  it.each([
    [fromNumber(3.5), 0, 1],
    [rational(10n, 3n), 2, 2],
    [nearly, 2, 4],
    [nearly, 0, 4],
  ])('%o', (value, fewest, decimals) => {
    expect(shownDecimals(BANDS, value, fewest)).toBe(decimals);
  });

  it('is exact in JSON, or has at least twelve decimals', () => {
    expect(jsonNumber(BANDS, fromNumber(3.25))).toBe(3.25);
    expect(jsonNumber(BANDS, rational(10n, 3n))).toBe(3.333333333333);
    const third = [band(0), band(0.333333333333, true)];
    expect(jsonNumber(third, rational(1n, 3n))).toBe(0.3333333333333);
  });
});
