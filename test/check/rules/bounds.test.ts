import { expect, test } from 'vitest';
import { codes } from '../harness.ts';

test.each<[string, string, readonly string[]]>([
  ['a number', 'number: { min: 0, max: 10, unit: { en: days } }', []],
  ['a number whose bounds are equal', 'number: { min: 3, max: 3 }', ['bounds-reversed']],
  ['a grade', 'grade: { best: 6, worst: 1 }', []],
  ['a grade whose ends are equal', 'grade: { best: 1, worst: 1 }', ['bounds-reversed']],
  ['dates', 'date: { earliest: 2020-01-01, latest: 2030-01-01 }', []],
  ['reversed dates', 'date: { earliest: 2030-01-01, latest: 2020-01-01 }', ['bounds-reversed']],
  ['a pass between the ends', 'grade: { best: 1, worst: 6, pass: 4 }', []],
  ['a pass outside the ends', 'grade: { best: 1, worst: 6, pass: 7 }', ['grade-pass']],
  ['a pass where the ends are equal', 'grade: { best: 1, worst: 1, pass: 1 }', ['bounds-reversed']],
])('the bounds are checked of a question with %s', (_, answers, expected) => {
  expect(codes({ questions: [`id: q, text: { en: Q }, ${answers}`] })).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  ['a number', 'id: q, text: { en: Q }, number: { min: 0, max: 99 }, about: age', []],
  ['a choice', 'id: q, text: { en: Q }, answers: yes_no', ['age-not-a-number']],
])('the age question of applies_to: %s', (_, question, expected) => {
  expect(codes({ questions: [question], more: 'applies_to: { age: [14, 25], question: q }\n' })).toEqual(
    expected,
  );
});
