import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inert } from '../../src/words/inert.ts';
import { inertJson } from '../../src/words/escape-json.ts';

test.each([
  ['a\u202eb', String.raw`"a\u202eb"`],
  ['\u0085\u007f', String.raw`"\u0085\u007f"`],
  ['\u{e0041}', String.raw`"\udb40\udc41"`],
  ['Grüße 😀', '"Grüße 😀"'],
])('%j', (text, expected) => {
  expect(inertJson(JSON.stringify(text))).toBe(expected);
});

test('it says the same, and nothing in it is active', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = inertJson(JSON.stringify(text));
      expect(JSON.parse(json)).toBe(text);
      expect(inert(json)).toBe(json);
    }),
  );
});
