import { expect, test } from 'vitest';
import { codes } from '../harness.ts';

test.each<[string, string, readonly string[]]>([
  [
    'options without id and value',
    'answers: [{ label: { en: X } }, { label: { en: Y } }]',
    ['empty-option', 'empty-option'],
  ],
])('options are checked of a question with %s', (_, answers, expected) => {
  expect(codes({ questions: [`id: q, text: { en: Q }, ${answers}`] })).toEqual(expected);
});
