import { expect, it } from 'vitest';
import { entryAt } from '../../src/plan/entry-at.ts';
import type { PartIndex, QuestionIndex, ScaleIndex } from '../../src/plan/positions.ts';
import { planOf } from './small.ts';

const PLAN = planOf({ a: {}, b: {} }, { s: { sum: ['a', 'b'] } });

/** What the compiler refuses; never called. */
function mixed(question: QuestionIndex, scale: ScaleIndex, part: PartIndex): unknown {
  const plain: number = scale;
  const ids = PLAN.scales.map(({ id }) => id);
  // @ts-expect-error -- a scale's position is no question's
  const asQuestion: QuestionIndex = scale;
  // @ts-expect-error -- a question's position is no scale's
  const asScale: ScaleIndex = question;
  // @ts-expect-error -- a question's position is no part's
  const asPart: PartIndex = question;
  return [
    plain,
    asQuestion,
    asScale,
    asPart,
    entryAt(PLAN.questions, question),
    // @ts-expect-error -- there is no question at a scale's position
    entryAt(PLAN.questions, scale),
    // @ts-expect-error -- there is no scale at a question's position
    entryAt(PLAN.scales, question),
    // @ts-expect-error -- there is no part at a question's position
    entryAt(PLAN.parts, question),
    // @ts-expect-error -- a loop over questions is given their positions
    PLAN.questions.map((_, position) => entryAt(PLAN.scales, position)),
    // @ts-expect-error -- and so is one over scales
    [...PLAN.scales.entries()].map(([position]) => entryAt(PLAN.questions, position)),
    // @ts-expect-error -- a list that was made from the scales goes by their positions
    entryAt(ids, part),
  ];
}

it('is a number like any other when the program runs', () => {
  expect(mixed).toBeTypeOf('function');
  expect(PLAN.questions.map(({ id }, question) => entryAt(PLAN.questions, question).id === id)).toEqual([
    true,
    true,
  ]);
  expect(() => entryAt(PLAN.scales, 1)).toThrow(RangeError);
});
