import { expect, test } from 'vitest';
import { codes } from '../harness.ts';

test.each<[string, string, readonly string[]]>([
  ['a code outside the numbers', 'number: { min: 0, max: 10 }, missing_codes: [99]', []],
  ['a code among the numbers', 'number: { min: 0, max: 10 }, missing_codes: [9]', ['code-in-range']],
  ['a code among open numbers', 'number: {}, refused_codes: ["-9"]', ['code-in-range']],
  ['a word among numbers', 'number: {}, missing_codes: ["n/a"]', []],
  ['a code among the grades', 'grade: { best: 1, worst: 6 }, missing_codes: [3]', ['code-in-range']],
  [
    'a word for a number',
    'number: { min: 0, max: 5, codes: [{ id: unsure, label: { en: Unsure }, points: none, treat_as: missing }] }',
    [],
  ],
  [
    'a code for a number among them',
    'number: { min: 0, max: 5, codes: [{ value: 3, label: { en: Unsure } }] }',
    ['code-in-range'],
  ],
  [
    'a label as a missing code',
    'answers: [{ value: 0, label: { en: Dont know } }], missing_codes: ["dont  KNOW"]',
    ['option-shadowed'],
  ],
  [
    'a code that is an option, otherwise written',
    'answers: yes_no, missing_codes: ["1.0"]',
    ['option-shadowed'],
  ],
  [
    'a code among the numbers, with a comma',
    'number: { min: 0, max: 10 }, missing_codes: ["9,5"]',
    ['code-in-range'],
  ],
  [
    'a code twice, otherwise written',
    'answers: yes_no, missing_codes: ["-9.0"], refused_codes: [-9]',
    ['code-twice'],
  ],
  ['a code twice', 'answers: yes_no, missing_codes: [-9], refused_codes: [-9]', ['code-twice']],
])('codes of a question: %s', (_, answers, expected) => {
  expect(codes({ questions: [`id: q, text: { en: Q }, ${answers}`] })).toEqual(expected);
});

test('a code of the whole form among one question’s numbers, told once', () => {
  const numbers = ['p', 'q'].map((id) => `id: ${id}, text: { en: Q }, number: { min: 0, max: 120 }`);
  expect(codes({ questions: numbers, more: 'missing_codes: [99]\n' })).toEqual(['code-in-range']);
});
