import { expect, test } from 'vitest';
import { codes, findings } from './harness.ts';

test('a condition with too many combinations is assumed to be possible', () => {
  const many = Array.from({ length: 16 }, (_, i) => `q${i}`);
  const questions = many.map((id) => `id: ${id}, text: { en: ${id} }, answers: yes_no`);
  const tests = many.map((id) => `{ question: ${id}, is: "yes" }, { question: ${id}, is: "no" }`).join(', ');
  expect(codes({ questions, more: findings(`{ all: [${tests}] }`) })).toEqual([]);
});

test('a condition with too many leaves is assumed to be possible', () => {
  const many = Array.from({ length: 201 }, () => '{ question: a, is: "yes" }').join(', ');
  expect(codes({ more: findings(`{ all: [${many}, { question: a, is: "no" }] }`) })).toEqual([]);
  const chain = Array.from(
    { length: 210 },
    (_, i) => `id: q${i + 1}, text: { en: Q }, answers: yes_no, ask_if: { question: q${i}, is: "yes" }`,
  );
  expect(codes({ questions: ['id: q0, text: { en: Q }, answers: yes_no', ...chain] })).toEqual([]);
});
