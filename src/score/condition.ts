import type { Answer, GivenAnswer } from '../answer/answer.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { PlanCondition, PlanQuestion, PlanQuestionCondition, PlanTests } from '../plan/plan.ts';
import { passes } from './band.ts';
import type { Truth } from './result.ts';
import { countPasses } from './tests.ts';
import { and, either, not, or, truthOf } from './truth.ts';
import type { View } from './view.ts';
import type { PartIndex } from '../plan/positions.ts';

/**
 * Whether a condition holds for every completion of the answers, for none, or for some (unknown). Always sound. A test
 * on an unanswered question is unknown even if every answer would pass it.
 */
export function holds(condition: PlanCondition, view: View): Truth {
  switch (condition.test) {
    case 'question':
      return questionHolds(condition, view);
    case 'scale':
      return entryAt(entryAt(view.scales, condition.scale).truths, condition.slot);
    case 'finding': {
      const truth = findingHolds(condition.finding, view);
      return condition.is ? truth : not(truth);
    }
    case 'any': {
      const truth = anyHolds(condition.of, view);
      return condition.from === undefined ? truth : whereAsked(condition.from.part, truth, view);
    }
    case 'all':
      return not(anyHolds(condition.of, view, 'false'));
    case 'not':
      return not(holds(condition.of, view));
    case 'count':
      return countHolds(condition.of, condition.numbers, view);
  }
}

/** Evaluates a finding by its position. */
export function findingHolds(index: number, view: View): Truth {
  const { part, if: condition } = entryAt(view.plan.findings, index);
  return whereAsked(part, holds(condition, view), view);
}

/**
 * Evaluates a rule of a part of a battery. Behind a closed gate every rule is false, even a negated one: nobody was
 * asked.
 */
export function whereAsked(part: PartIndex | null, truth: Truth, { gates }: View): Truth {
  return part === null ? truth : and([entryAt(gates, part), truth]);
}

/**
 * Whether any condition has the given value. Hot path, called for every rule and learner: allocates no lists and stops
 * early.
 */
function anyHolds(parts: readonly PlanCondition[], view: View, wanted: 'true' | 'false' = 'true'): Truth {
  let found: Truth = 'false';
  for (const part of parts) {
    const truth = holds(part, view);
    if (truth === wanted) return 'true';
    if (truth === 'unknown') found = 'unknown';
  }
  return found;
}

function countHolds(parts: readonly PlanCondition[], tests: PlanTests, view: View): Truth {
  let sure = 0;
  let open = 0;
  for (const part of parts) {
    const truth = holds(part, view);
    if (truth === 'true') sure += 1;
    else if (truth === 'unknown') open += 1;
  }
  return countPasses(sure, sure + open, tests);
}

function questionHolds(condition: PlanQuestionCondition, view: View): Truth {
  const question = entryAt(view.plan.questions, condition.question);
  const answer = entryAt(view.sheet, condition.question);
  const asked = view.offPath && answer.state === 'given' ? 'true' : entryAt(view.asked, condition.question);
  // A question that was not asked has no answer: every test on it is false, and `answered: false` is true.
  const unasked = truthOf(condition.answered === false && condition.options === null);
  if (asked === 'false') return unasked;
  const whenAsked = answerHolds(condition, question, answer);
  return asked === 'true' ? whenAsked : either(whenAsked, unasked);
}

/** Evaluates a test on the answer to a question that was asked. */
export function answerHolds(condition: PlanQuestionCondition, question: PlanQuestion, answer: Answer): Truth {
  const { answered, options, numbers } = condition;
  const first = answered === null ? 'true' : answeredHolds(answered, question, answer);
  // If it is unknown whether there is an answer, so is the answer itself.
  if (options === null || first !== 'true') return first;
  return answer.state === 'given' ? givenHolds(options, numbers, question, answer) : 'unknown';
}

/** A missing answer may still be given. Only in free text is an empty answer final. */
function answeredHolds(wanted: boolean, question: PlanQuestion, answer: Answer): Truth {
  if (answer.state === 'given') return truthOf(wanted);
  return question.kind === 'text' ? truthOf(!wanted) : 'unknown';
}

function givenHolds(
  options: readonly number[],
  numbers: PlanTests | null,
  question: PlanQuestion,
  answer: GivenAnswer,
): Truth {
  switch (answer.kind) {
    case 'option':
      return optionHolds(options, question, answer.option);
    case 'options':
      return optionsHold(options, question, answer.options);
    case 'number':
      return truthOf(numbers !== null && passes(answer.number, numbers));
    case 'date':
    case 'text':
      return 'unknown';
  }
}

/** An option that counts as missing, such as *not sure*, is unknown to any test that does not name it. */
function optionHolds(wanted: readonly number[], question: PlanQuestion, chosen: number): Truth {
  if (wanted.includes(chosen)) return 'true';
  return entryAt(question.options, chosen).unscored === 'missing' ? 'unknown' : 'false';
}

function optionsHold(wanted: readonly number[], question: PlanQuestion, chosen: readonly number[]): Truth {
  return or(chosen.map((option) => optionHolds(wanted, question, option)));
}
