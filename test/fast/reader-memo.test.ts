import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Read } from '../../src/answer/answer-problem.ts';
import { answerReader } from '../../src/answer/reader.ts';
import { rememberedReader } from '../../src/fast/reader-memo.ts';
import type { QuestionKind } from '../../src/definition/question-kinds.ts';
import { FOUR, planOf, type Asking } from '../plan/small.ts';

const PLAN = planOf({
  choice: { answers: FOUR },
  multiple: { multiple: { of: FOUR } },
  number: { number: { min: 0, max: 50 } },
  grade: { grade: { best: 1, worst: 6 } },
  date: { date: {} },
  text: { free_text: {} },
} satisfies Record<QuestionKind, Asking>);

it('gives the same answers as the plain reader for every kind of question', () => {
  const cell = fc.oneof(
    fc.constantFrom('', ' ', '1', '2;3', '49.99', '51', 'é', '2026-01-31', '#N/A', 'x'.repeat(100)),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.nat(PLAN.questions.length - 1), fc.array(cell, { maxLength: 30 }), (question, cells) => {
      const read = answerReader(PLAN, question);
      const remembered = rememberedReader(PLAN.questions[question]!.kind, read);
      for (const raw of [...cells, ...cells]) expect(remembered(raw)).toEqual(read(raw));
    }),
  );
});

/** Counts the calls of a reader. */
function counted(kind: 'number' | 'text', cells: readonly string[]): number {
  let count = 0;
  const read = rememberedReader(kind, (raw): Read => {
    count += 1;
    return { answer: { state: 'given', kind: 'text', text: raw } };
  });
  for (const raw of cells) expect(read(raw)).toEqual({ answer: { state: 'given', kind: 'text', text: raw } });
  return count;
}

it('reads a spelling once, but free text and long texts every time', () => {
  expect(counted('number', ['7', '8', '7', '7'])).toBe(2);
  expect(counted('text', ['7', '7'])).toBe(2);
  expect(counted('number', ['x'.repeat(64), 'x'.repeat(64), 'x'.repeat(65), 'x'.repeat(65)])).toBe(3);
});

it('caches a bounded number of spellings', () => {
  const spellings = Array.from({ length: 2050 }, (_, value) => String(value));
  expect(counted('number', [...spellings, ...spellings])).toBe(2052);
});
