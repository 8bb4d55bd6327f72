import { expect, test } from 'vitest';
import { codes } from '../harness.ts';

test.each<[string, string, readonly string[]]>([
  ['one form', 'forms:\n  short: { title: { en: Short } }\n', []],
  ['no form', '', ['form-required-without-forms']],
])('a questionnaire that requires a form and has %s', (_, forms, expected) => {
  expect(codes({ more: `form_required: true\n${forms}` })).toEqual(expected);
});

test('a questionnaire that does not require a form needs none', () => {
  expect(codes({ more: 'form_required: false\n' })).toEqual([]);
});
