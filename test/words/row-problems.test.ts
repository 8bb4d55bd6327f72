import { expect, test } from 'vitest';
import type { Problem } from '../../src/diagnostic/problem.ts';
import { answerProblems } from '../../src/words/en/problems/answer.ts';
import { fileProblems } from '../../src/words/en/problems/file.ts';
import { problemWords } from '../../src/words/problems.ts';
import { rowProblemSays, type RowProblem } from '../../src/words/row-problems.ts';
import { samples } from './samples.ts';

const codes = new Set([...Object.keys(answerProblems), ...Object.keys(fileProblems)]);
const problems = Object.entries(samples)
  .filter(([code]) => codes.has(code))
  .flatMap(([code, all]) => all.map((args) => ({ code, place: null, args })));

test.each(['en', 'de'] as const)('problems in rows have the same messages as elsewhere: %s', (language) => {
  expect(problems.length).toBeGreaterThan(20);
  for (const found of problems)
    expect(rowProblemSays(found as unknown as RowProblem, language)).toBe(
      problemWords(found as unknown as Problem, language).says,
    );
});
