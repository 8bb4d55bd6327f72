import { describe, expect, it } from 'vitest';
import {
  cover,
  resultBounds,
  boundsOf,
  mapBounds,
  type ItemsMethod,
  type ContributionBounds,
} from '../../src/plan/bounds.ts';
import { fromNumber, ONE } from '../../src/plan/rational.ts';
import { shown } from './small.ts';

const exact = (value: number | null) => (value === null ? null : fromNumber(value));
const contribution = (
  lower: number | null,
  upper: number | null,
  optional = false,
  weight = 1,
): ContributionBounds => ({
  lower: exact(lower),
  upper: exact(upper),
  weight: fromNumber(weight),
  optional,
});

describe('the bounds of a method', () => {
  it.each<[string, ItemsMethod, readonly ContributionBounds[], number | null, number | null]>([
    ['a sum adds the bounds', 'sum', [contribution(0, 3), contribution(-1, 2)], -1, 5],
    [
      'an unbounded contribution makes the sum unbounded',
      'sum',
      [contribution(0, null), contribution(null, 2)],
      null,
      null,
    ],
    [
      'an optional part counts if it moves the sum outwards',
      'sum',
      [contribution(1, 1), contribution(2, 3, true), contribution(-2, -1, true)],
      -1,
      4,
    ],
    [
      'if all parts are optional, the lower bound needs one of them',
      'sum',
      [contribution(2, 3, true), contribution(4, 5, true)],
      2,
      8,
    ],
    [
      'if all parts are optional and negative, the upper bound needs one of them',
      'sum',
      [contribution(-3, -2, true), contribution(-5, -4, true)],
      -8,
      -2,
    ],
    ['a single optional contribution sets both bounds', 'value', [contribution(1, 2, true)], 1, 2],
    ['a mean is weighted', 'mean', [contribution(0, 3, false, 1), contribution(0, 12, false, 2)], 0, 5],
    [
      'an optional part counts in a mean if it moves it outwards',
      'mean',
      [contribution(2, 2), contribution(0, 6, true)],
      1,
      4,
    ],
    [
      'an optional part that does not move the mean is excluded',
      'mean',
      [contribution(1, 6), contribution(3, 4, true)],
      1,
      6,
    ],
    [
      'the optional part with the most extreme mean comes first',
      'mean',
      [contribution(4, 5, true), contribution(1, 9, true)],
      1,
      9,
    ],
    ['a mean without an upper bound', 'mean', [contribution(0, null), contribution(1, 2)], 0.5, null],
    [
      'the lower bound of a maximum is set by parts that always count',
      'max',
      [contribution(1, 4), contribution(2, 3), contribution(5, 9, true)],
      2,
      9,
    ],
    [
      'a maximum of optional contributions',
      'max',
      [contribution(4, 5, true), contribution(2, 9, true)],
      2,
      9,
    ],
    [
      'an unbounded contribution does not affect a known lower bound',
      'max',
      [contribution(null, 1), contribution(2, 3)],
      2,
      3,
    ],
    ['a maximum without bounds', 'max', [contribution(null, null)], null, null],
    [
      'a maximum of unbounded optional contributions',
      'max',
      [contribution(null, 1, true), contribution(0, null, true)],
      null,
      null,
    ],
  ])('%s', (_, method, contributions, lower, upper) => {
    const found = resultBounds(method, contributions);
    expect([shown(found.lower), shown(found.upper)]).toEqual([lower, upper]);
  });
});

it('bounds span all values and can be widened', () => {
  expect(boundsOf([])).toEqual({ lower: null, upper: null });
  const found = boundsOf([2, -1, 5].map(fromNumber));
  expect(found).toEqual({ lower: fromNumber(-1), upper: fromNumber(5) });
  expect(cover(found, [fromNumber(7)])).toEqual({ lower: fromNumber(-1), upper: fromNumber(7) });
  expect(cover({ lower: null, upper: ONE }, [fromNumber(-7)])).toEqual({ lower: null, upper: ONE });
  expect(cover({ lower: ONE, upper: null }, [fromNumber(-7)])).toEqual({
    lower: fromNumber(-7),
    upper: null,
  });
});

it('a negative slope swaps the bounds', () => {
  const open = { lower: null, upper: fromNumber(2) };
  expect(mapBounds(open, fromNumber(-3), ONE)).toEqual({ lower: fromNumber(-5), upper: null });
  expect(mapBounds(open, fromNumber(3), ONE)).toEqual({ lower: null, upper: fromNumber(7) });
});
