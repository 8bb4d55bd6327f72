import type { GivenAnswer } from '../answer/answer.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Fraction, Plan, PlanQuestionItem } from '../plan/plan.ts';
import { toNumber } from '../plan/rational.ts';
import { answerHolds } from '../score/condition.ts';
import { chosenOptions } from '../score/known.ts';
import { testsOn } from './tests.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/**
 * Returns the burden of each answer to a question, relative to the others. Contributions to risk scales count up,
 * contributions to resource scales count down, each scaled to 0 to 1 (reversal is part of the contributions). Each
 * test of a tier or critical rule that the answer passes counts as well. Burdens only put answers in order; they are
 * not used for scoring.
 */
export function burdens(
  plan: Plan,
  question: QuestionIndex,
  answers: readonly GivenAnswer[],
): readonly number[] {
  const parts = [...scaleParts(plan, question, answers), ...testParts(plan, question, answers)];
  return answers.map((_, index) => parts.reduce((sum, part) => sum + entryAt(part, index), 0));
}

function scaleParts(
  plan: Plan,
  question: QuestionIndex,
  answers: readonly GivenAnswer[],
): readonly (readonly number[])[] {
  return plan.scales.flatMap(({ kind, items, denominator }) =>
    items
      .filter((item): item is PlanQuestionItem => item.from === 'question' && item.question === question)
      .map((item) => {
        const given = answers.map((answer) => contribution(item, denominator, answer));
        const known = given.filter((value) => value !== null);
        const [low, high] = [Math.min(...known), Math.max(...known)];
        const share = (value: number | null) => (value === null ? 0.5 : (value - low) / (high - low));
        return given.map((value) => {
          if (!(high > low)) return 0;
          return kind === 'risk' ? share(value) : 1 - share(value);
        });
      }),
  );
}

function testParts(
  plan: Plan,
  question: QuestionIndex,
  answers: readonly GivenAnswer[],
): readonly (readonly number[])[] {
  const asked = entryAt(plan.questions, question);
  return testsOn(plan, question).map(({ test, weight }) =>
    answers.map((answer) => (answerHolds(test, asked, answer) === 'true' ? weight : 0)),
  );
}

/**
 * The contribution as a double, which is precise enough for an order; null if the answer is left out of the scale.
 */
function contribution(item: PlanQuestionItem, denominator: number, answer: GivenAnswer): number | null {
  if (item.line !== null && answer.kind === 'number')
    return toNumber(answer.number) * asDouble(item.line.slope) + asDouble(item.line.offset);
  const points = chosenOptions(answer)
    .map((option) => entryAt(item.contributions, option))
    .filter((own) => own !== null);
  return points.length === 0 ? null : points.reduce((sum, own) => sum + own, 0) / denominator;
}

function asDouble([num, den]: Fraction): number {
  return num / den;
}
