import { expect, test } from 'vitest';
import { codes } from '../harness.ts';

test.each<[string, string, readonly string[]]>([
  ['one to choose', 'forms:\n  short: { title: { en: Short } }\n', []],
  ['none', '', ['form-required-without-forms']],
])('a questionnaire that is asked in a form has %s', (_, forms, expected) => {
  expect(codes({ more: `form_required: true\n${forms}` })).toEqual(expected);
});

test('a questionnaire that is asked as a whole needs no form', () => {
  expect(codes({ more: 'form_required: false\n' })).toEqual([]);
});
