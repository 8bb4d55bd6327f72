import { expect, test } from 'vitest';
import { firstDifference } from '../../src/assess/difference.ts';

test.each<readonly [what: string, one: unknown, other: unknown, path: string | null]>([
  ['equal values', { a: [1, { b: null }] }, { a: [1, { b: null }] }, null],
  ['objects with another order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }, null],
  ['negative zero and zero', { a: -0 }, { a: 0 }, null],
  ['different values', { a: { b: 1 } }, { a: { b: 2 } }, 'a.b'],
  ['several different values', { a: 1, b: 1 }, { a: 2, b: 2 }, 'a'],
  ['numbers that differ in the last digit', { a: 0.1 + 0.2 }, { a: 0.3 }, 'a'],
  ['a number and a text', { a: 1 }, { a: '1' }, 'a'],
  ['a missing key', { a: { b: 1 } }, { a: {} }, 'a.b'],
  ['an additional key', { a: {} }, { a: { b: undefined } }, 'a.b'],
  ['an additional key that objects inherit', { a: {} }, { a: { constructor: 1 } }, 'a.constructor'],
  ['lists with another order', { a: [1, 2] }, { a: [2, 1] }, 'a.0'],
  ['lists of different length', { a: [1] }, { a: [1, 2] }, 'a.1'],
  ['a list and an object', { a: [] }, { a: {} }, 'a'],
  ['null and an object', { a: null }, { a: {} }, 'a'],
  ['an object and null', { a: {} }, { a: null }, 'a'],
  ['different scalars', 1, 2, ''],
])('the first difference of %s', (_what, one, other, path) => {
  expect(firstDifference(one, other)).toBe(path);
});
