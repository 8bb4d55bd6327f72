import { describe, expect, it } from 'vitest';
import { cover, hull, boundsOf, mapHull, type ItemsMethod, type Part } from '../../src/plan/bounds.ts';
import { fromNumber, ONE } from '../../src/plan/rational.ts';
import { shown } from './small.ts';

const exact = (value: number | null) => (value === null ? null : fromNumber(value));
const part = (lower: number | null, upper: number | null, optional = false, weight = 1): Part => ({
  lower: exact(lower),
  upper: exact(upper),
  weight: fromNumber(weight),
  optional,
});

describe('the bounds of a method', () => {
  it.each<[string, ItemsMethod, readonly Part[], number | null, number | null]>([
    ['a sum adds the bounds', 'sum', [part(0, 3), part(-1, 2)], -1, 5],
    ['an unbounded part makes the sum unbounded', 'sum', [part(0, null), part(null, 2)], null, null],
    [
      'an optional part counts if it moves the sum outwards',
      'sum',
      [part(1, 1), part(2, 3, true), part(-2, -1, true)],
      -1,
      4,
    ],
    [
      'if all parts are optional, the lower bound needs one of them',
      'sum',
      [part(2, 3, true), part(4, 5, true)],
      2,
      8,
    ],
    [
      'if all parts are optional and negative, the upper bound needs one of them',
      'sum',
      [part(-3, -2, true), part(-5, -4, true)],
      -8,
      -2,
    ],
    ['a single optional part sets both bounds', 'value', [part(1, 2, true)], 1, 2],
    ['a mean is weighted', 'mean', [part(0, 3, false, 1), part(0, 12, false, 2)], 0, 5],
    [
      'an optional part counts in a mean if it moves it outwards',
      'mean',
      [part(2, 2), part(0, 6, true)],
      1,
      4,
    ],
    [
      'an optional part that does not move the mean is excluded',
      'mean',
      [part(1, 6), part(3, 4, true)],
      1,
      6,
    ],
    [
      'the optional part with the most extreme mean comes first',
      'mean',
      [part(4, 5, true), part(1, 9, true)],
      1,
      9,
    ],
    ['a mean without an upper bound', 'mean', [part(0, null), part(1, 2)], 0.5, null],
    [
      'the lower bound of a maximum is set by parts that always count',
      'max',
      [part(1, 4), part(2, 3), part(5, 9, true)],
      2,
      9,
    ],
    ['a maximum of optional parts', 'max', [part(4, 5, true), part(2, 9, true)], 2, 9],
    ['an unbounded part does not affect a known lower bound', 'max', [part(null, 1), part(2, 3)], 2, 3],
    ['a maximum without bounds', 'max', [part(null, null)], null, null],
    ['a maximum of unbounded optional parts', 'max', [part(null, 1, true), part(0, null, true)], null, null],
  ])('%s', (_, method, parts, lower, upper) => {
    const found = hull(method, parts);
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
  expect(mapHull(open, fromNumber(-3), ONE)).toEqual({ lower: fromNumber(-5), upper: null });
  expect(mapHull(open, fromNumber(3), ONE)).toEqual({ lower: null, upper: fromNumber(7) });
});
