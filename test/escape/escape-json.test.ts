import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inert } from '../../src/escape/inert.ts';
import { jsonText } from '../../src/escape/escape-json.ts';
import { runs } from '../runs.ts';

test.each([
  ['a\u202eb', String.raw`"a\u202eb"`],
  ['\u0085\u007f', String.raw`"\u0085\u007f"`],
  ['\u009b\u0090\u061c\u200e\u200f', String.raw`"\u009b\u0090\u061c\u200e\u200f"`],
  ['\u2028\u2029\u2066\u2069', String.raw`"\u2028\u2029\u2066\u2069"`],
  ['\x1b\0\ud800', String.raw`"\u001b\u0000\ud800"`],
  ['\u{e0041}', String.raw`"\udb40\udc41"`],
  ['Grüße 😀 👩\u200d🏫', '"Grüße 😀 👩\u200d🏫"'],
])('%j is escaped if necessary', (text, expected) => {
  expect(jsonText(text)).toBe(expected);
});

test('values and keys are escaped, indented or on one line', () => {
  expect(jsonText({ '\u202e': [1] })).toBe(String.raw`{"\u202e":[1]}`);
  expect(jsonText({ '\u202e': 1 }, 2)).toBe('{\n  "\\u202e": 1\n}');
});

const ACTIVE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}|[\u{e0000}-\u{e007f}]/u;

test('the JSON parses to the same value and contains no active character', () => {
  const tricky = fc.string({
    unit: fc.constantFrom(
      '\x1b',
      '\u009b',
      '\u0090',
      '\u007f',
      '\u202e',
      '\u200f',
      '\ud800',
      '😀',
      '"',
      '\\',
    ),
  });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), tricky), (text) => {
      const json = jsonText(text);
      expect(JSON.parse(json)).toBe(text);
      expect(inert(json)).toBe(json);
      expect(json).not.toMatch(ACTIVE);
    }),
    { numRuns: runs(100) },
  );
});
