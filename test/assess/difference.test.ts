import { expect, test } from 'vitest';
import { firstDifference } from '../../src/assess/difference.ts';

test.each<readonly [what: string, one: unknown, other: unknown, path: string | null]>([
  ['nothing', { a: [1, { b: null }] }, { a: [1, { b: null }] }, null],
  ['the order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }, null],
  ['zero below nothing', { a: -0 }, { a: 0 }, null],
  ['a value', { a: { b: 1 } }, { a: { b: 2 } }, 'a.b'],
  ['the first of several', { a: 1, b: 1 }, { a: 2, b: 2 }, 'a'],
  ['the last digit', { a: 0.1 + 0.2 }, { a: 0.3 }, 'a'],
  ['a number and a text', { a: 1 }, { a: '1' }, 'a'],
  ['a key too many', { a: { b: 1 } }, { a: {} }, 'a.b'],
  ['a key too few', { a: {} }, { a: { b: undefined } }, 'a.b'],
  ['a key of the prototype', { a: {} }, { a: { constructor: 1 } }, 'a.constructor'],
  ['the order of a list', { a: [1, 2] }, { a: [2, 1] }, 'a.0'],
  ['the end of a list', { a: [1] }, { a: [1, 2] }, 'a.1'],
  ['a list and an object', { a: [] }, { a: {} }, 'a'],
  ['null and an object', { a: null }, { a: {} }, 'a'],
  ['an object and null', { a: {} }, { a: null }, 'a'],
  ['the whole', 1, 2, ''],
])('%s', (_what, one, other, path) => {
  expect(firstDifference(one, other)).toBe(path);
});
