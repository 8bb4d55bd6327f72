import fc from 'fast-check';
import { expect, test } from 'vitest';
import { syntaxErrorOffset } from '../../src/assessment/json-syntax-error.ts';
import { offsetIn } from '../../src/assessment/json-place.ts';
import type { Path } from '../../src/source/node.ts';
import { runs } from '../runs.ts';

const JSON_TEXT = ' {"a": [1, {"b\\n": "x, ]}"}, -2.5e3], "c": {}, "d":null}';

test.each<readonly [Path, string]>([
  [[], '{"a"'],
  [['a'], '[1'],
  [['a', 0], '1,'],
  [['a', 1], '{"b'],
  [['a', 1, 'b\n'], '"x, ]}"'],
  [['a', 2], '-2.5e3'],
  [['c'], '{}'],
  [['d'], 'null'],
  // Paths that lead nowhere: the enclosing value.
  [['e'], '{"a"'],
  [['c', 'x'], '{}'],
  [['d', 'x'], 'null'],
  [['a', 7], '[1'],
])('the path %j leads to %s', (path, begins) => {
  expect(JSON_TEXT.slice(offsetIn(JSON_TEXT, 0, path)).startsWith(begins)).toBe(true);
});

test('offsetIn starts at an offset', () => {
  expect(offsetIn('{}\n{"a":1}', 2, ['a'])).toBe(8);
});

test.each<readonly [string, number]>([
  ['', 0],
  ['  ', 0],
  ['{"a": nil}', 6],
  ['{"a": 1 "b": 2}', 8],
  ['{"a" 1}', 5],
  ['{a: 1}', 1],
  ['{"a": 1,}', 8],
  ['[1,]', 3],
  ['[,1]', 1],
  ['[1}', 2],
  ['{"a": }', 6],
  ['{"a": 1]', 7],
  ['{"a": "x', 6],
  ['{"a": "\\x"}', 6],
  ['{"a": "\n"}', 6],
  ['[01]', 1],
  ['[1.]', 1],
  ['[truest]', 1],
  ['[1] 2', 4],
  ['[1', 2],
  ['{"a": {"b": []}', 15],
  ['}', 0],
])('%j stops being JSON at %i', (text, at) => {
  expect(() => JSON.parse(text) as unknown).toThrow();
  expect(syntaxErrorOffset(text)).toBe(at);
});

test('valid JSON has no error, and truncated JSON fails within its length', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, cut) => {
      expect(syntaxErrorOffset(text)).toBe(text.trimEnd().length);
      const part = text.slice(0, cut % (text.length + 1));
      expect(syntaxErrorOffset(part)).toBeLessThanOrEqual(part.length);
    }),
    { numRuns: runs(100) },
  );
});
