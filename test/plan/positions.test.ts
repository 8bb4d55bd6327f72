import { expect, it } from 'vitest';
import { entryAt } from '../../src/plan/entry-at.ts';
import type { PartIndex, QuestionIndex, ScaleIndex } from '../../src/plan/positions.ts';
import { planOf } from './small.ts';

const PLAN = planOf({ a: {}, b: {} }, { s: { sum: ['a', 'b'] } });

/** Type errors that the compiler must report; never called. */
function mixed(question: QuestionIndex, scale: ScaleIndex, part: PartIndex): unknown {
  const plain: number = scale;
  const ids = PLAN.scales.map(({ id }) => id);
  // @ts-expect-error -- a scale index is not a question index
  const asQuestion: QuestionIndex = scale;
  // @ts-expect-error -- a question index is not a scale index
  const asScale: ScaleIndex = question;
  // @ts-expect-error -- a question index is not a part index
  const asPart: PartIndex = question;
  return [
    plain,
    asQuestion,
    asScale,
    asPart,
    entryAt(PLAN.questions, question),
    // @ts-expect-error -- questions have no entry at a scale index
    entryAt(PLAN.questions, scale),
    // @ts-expect-error -- scales have no entry at a question index
    entryAt(PLAN.scales, question),
    // @ts-expect-error -- parts have no entry at a question index
    entryAt(PLAN.parts, question),
    // @ts-expect-error -- the callback of questions receives question indexes
    PLAN.questions.map((_, position) => entryAt(PLAN.scales, position)),
    // @ts-expect-error -- the entries of scales have scale indexes
    [...PLAN.scales.entries()].map(([position]) => entryAt(PLAN.questions, position)),
    // @ts-expect-error -- a list mapped from scales keeps scale indexes
    entryAt(ids, part),
  ];
}

it('a branded position is a plain number at run time', () => {
  expect(mixed).toBeTypeOf('function');
  expect(PLAN.questions.map(({ id }, question) => entryAt(PLAN.questions, question).id === id)).toEqual([
    true,
    true,
  ]);
  expect(() => entryAt(PLAN.scales, 1)).toThrow(RangeError);
});
