import { expect, test } from 'vitest';
import { codes } from '../harness.ts';

test.each<[string, string, readonly string[]]>([
  ['a number', 'number: { min: 0, max: 10, unit: { en: days } }', []],
  ['a number without room', 'number: { min: 3, max: 3 }', ['bounds-reversed']],
  ['a grade', 'grade: { best: 6, worst: 1 }', []],
  ['a grade without room', 'grade: { best: 1, worst: 1 }', ['bounds-reversed']],
  ['dates', 'date: { earliest: 2020-01-01, latest: 2030-01-01 }', []],
  ['dates reversed', 'date: { earliest: 2030-01-01, latest: 2020-01-01 }', ['bounds-reversed']],
  ['a grade that passes', 'grade: { best: 1, worst: 6, pass: 4 }', []],
  ['a grade that cannot pass', 'grade: { best: 1, worst: 6, pass: 7 }', ['grade-pass']],
  ['a pass without room', 'grade: { best: 1, worst: 1, pass: 1 }', ['bounds-reversed']],
])('a question with %s', (_, answers, expected) => {
  expect(codes({ questions: [`id: q, text: { en: Q }, ${answers}`] })).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  ['a number', 'id: q, text: { en: Q }, number: { min: 0, max: 99 }, about: age', []],
  ['no number', 'id: q, text: { en: Q }, answers: yes_no', ['age-not-a-number']],
])('the age as %s', (_, question, expected) => {
  expect(codes({ questions: [question], more: 'applies_to: { age: [14, 25], question: q }\n' })).toEqual(
    expected,
  );
});
