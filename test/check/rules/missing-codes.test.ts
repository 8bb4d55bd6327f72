import { expect, test } from 'vitest';
import { codes } from '../harness.ts';

test.each<[string, string, readonly string[]]>([
  ['a code outside the range', 'number: { min: 0, max: 10 }, missing_codes: [99]', []],
  ['a code within the range', 'number: { min: 0, max: 10 }, missing_codes: [9]', ['code-in-range']],
  ['a number as a code of an unbounded question', 'number: {}, refused_codes: ["-9"]', ['code-in-range']],
  ['a word as a code of a number', 'number: {}, missing_codes: ["n/a"]', []],
  [
    'a code within the range of a grade',
    'grade: { best: 1, worst: 6 }, missing_codes: [3]',
    ['code-in-range'],
  ],
  [
    'a word that replaces a number',
    'number: { min: 0, max: 5, codes: [{ id: unsure, label: { en: Unsure }, points: none, treat_as: missing }] }',
    [],
  ],
  [
    'a code option within the range',
    'number: { min: 0, max: 5, codes: [{ value: 3, label: { en: Unsure } }] }',
    ['code-in-range'],
  ],
  [
    'a missing code that equals a label',
    'answers: [{ value: 0, label: { en: Dont know } }], missing_codes: ["dont  KNOW"]',
    ['option-shadowed'],
  ],
  [
    'a missing code that equals an option in another notation',
    'answers: yes_no, missing_codes: ["1.0"]',
    ['option-shadowed'],
  ],
  [
    'a code within the range, with a decimal comma',
    'number: { min: 0, max: 10 }, missing_codes: ["9,5"]',
    ['code-in-range'],
  ],
  [
    'a code twice, in another notation',
    'answers: yes_no, missing_codes: ["-9.0"], refused_codes: [-9]',
    ['code-twice'],
  ],
  ['a code twice', 'answers: yes_no, missing_codes: [-9], refused_codes: [-9]', ['code-twice']],
])('codes for missing answers of a question: %s', (_, answers, expected) => {
  expect(codes({ questions: [`id: q, text: { en: Q }, ${answers}`] })).toEqual(expected);
});

test('a code of the whole definition within the range of several questions is reported once', () => {
  const numbers = ['p', 'q'].map((id) => `id: ${id}, text: { en: Q }, number: { min: 0, max: 120 }`);
  expect(codes({ questions: numbers, more: 'missing_codes: [99]\n' })).toEqual(['code-in-range']);
});
