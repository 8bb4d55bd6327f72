import { expect, test } from 'vitest';
import { codes } from '../harness.ts';

test.each<[string, string, readonly string[]]>([
  ['a single choice', 'answers: yes_no', []],
  ['no answer', 'help: { en: Help }', ['answer-kind']],
  ['two kinds of answers', 'answers: yes_no, number: {}', ['answer-kind']],
])('the answer kind is checked of a question with %s', (_, answers, expected) => {
  expect(codes({ questions: [`id: q, text: { en: Q }, ${answers}`] })).toEqual(expected);
});
