import type { Answer, GivenAnswer } from '../answer/answer.ts';
import { at } from '../plan/at.ts';
import type { PlanCondition, PlanQuestionCondition, PlanScaleCondition, PlanTests } from '../plan/plan.ts';
import type { PlanQuestion, PlanScale } from '../plan/plan.ts';
import { compare, fromFraction, fromNumber, type Rational } from '../plan/rational.ts';
import { bandOf, passes } from './band.ts';
import type { ScaleResult, Truth } from './result.ts';
import { and, either, not, or, truthOf } from './truth.ts';
import type { View } from './view.ts';

/**
 * Whether a condition holds for every way to complete the answers, for none, or for some (unknown). Sound always;
 * exact for one test on one question or scale.
 */
export function holds(condition: PlanCondition, view: View): Truth {
  switch (condition.test) {
    case 'question':
      return questionHolds(condition, view);
    case 'scale':
      return scaleHolds(condition, view);
    case 'finding': {
      const truth = holds(at(view.plan.findings, condition.finding).if, view);
      return condition.is ? truth : not(truth);
    }
    case 'any':
      return or(condition.of.map((part) => holds(part, view)));
    case 'all':
      return and(condition.of.map((part) => holds(part, view)));
    case 'not':
      return not(holds(condition.of, view));
    case 'count':
      return countHolds(
        condition.of.map((part) => holds(part, view)),
        condition.numbers,
      );
  }
}

function countHolds(truths: readonly Truth[], tests: PlanTests): Truth {
  const sure = truths.filter((truth) => truth === 'true').length;
  const open = truths.filter((truth) => truth === 'unknown').length;
  return hullPasses(fromNumber(sure), fromNumber(sure + open), tests);
}

function questionHolds(condition: PlanQuestionCondition, view: View): Truth {
  const question = at(view.plan.questions, condition.question);
  const answer = at(view.sheet, condition.question);
  const asked = view.offPath && answer.state === 'given' ? 'true' : at(view.asked, condition.question);
  // A question that was not asked has no answer: every test on it fails, and `answered: false` holds.
  const unasked = truthOf(condition.answered === false && condition.options === null);
  if (asked === 'false') return unasked;
  const whenAsked = answerHolds(condition, question, answer);
  return asked === 'true' ? whenAsked : either(whenAsked, unasked);
}

function answerHolds(condition: PlanQuestionCondition, question: PlanQuestion, answer: Answer): Truth {
  const parts: Truth[] = [];
  if (condition.answered !== null) parts.push(answeredHolds(condition.answered, question, answer));
  if (condition.options !== null) {
    parts.push(
      answer.state === 'given'
        ? givenHolds(condition.options, condition.numbers, question, answer)
        : 'unknown',
    );
  }
  return and(parts);
}

/** A blank may still be answered; only in free text is nothing said an answer like any other. */
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
      return optionsHold(options, question, [answer.option]);
    case 'options':
      return optionsHold(options, question, answer.options);
    case 'number':
      return truthOf(numbers !== null && passes(answer.number, numbers));
    case 'date':
    case 'text':
      return 'unknown';
  }
}

/** An option that counts as missing, such as *not sure*, leaves open what it does not say itself. */
function optionsHold(wanted: readonly number[], question: PlanQuestion, chosen: readonly number[]): Truth {
  if (chosen.some((option) => wanted.includes(option))) return 'true';
  return chosen.some((option) => at(question.options, option).unscored === 'missing') ? 'unknown' : 'false';
}

function scaleHolds(condition: PlanScaleCondition, view: View): Truth {
  const scale = at(view.plan.scales, condition.scale);
  const result = at(view.scales, condition.scale);
  if (result.noValue === 'not_asked') return 'false';
  const whenAsked = resultHolds(condition, scale, result);
  return result.maybeNotAsked ? either(whenAsked, 'false') : whenAsked;
}

function resultHolds(condition: PlanScaleCondition, scale: PlanScale, result: ScaleResult): Truth {
  if (result.possible !== null) {
    const truths = result.possible.map((value) => valueHolds(condition, scale, value));
    return truths.every((held) => held) ? 'true' : truths.some((held) => held) ? 'unknown' : 'false';
  }
  const parts: Truth[] = [];
  const lowest = result.lower === null ? -1 : bandOf(scale.bands, result.lower);
  const highest = result.upper === null ? scale.bands.length - 1 : bandOf(scale.bands, result.upper);
  if (condition.band !== null) parts.push(within(lowest, highest, condition.band, condition.band));
  if (condition.bandAtLeast !== null)
    parts.push(within(lowest, highest, condition.bandAtLeast, scale.bands.length));
  if (condition.numbers !== null) parts.push(hullPasses(result.lower, result.upper, condition.numbers));
  return and(parts);
}

/** Whether one value of a scale holds the test. */
export function valueHolds(condition: PlanScaleCondition, scale: PlanScale, value: Rational): boolean {
  const band = bandOf(scale.bands, value);
  return (
    (condition.band === null || band === condition.band) &&
    (condition.bandAtLeast === null || band >= condition.bandAtLeast) &&
    (condition.numbers === null || passes(value, condition.numbers))
  );
}

/** Whether positions from lowest to highest lie all, none or partly within first to last. */
function within(lowest: number, highest: number, first: number, last: number): Truth {
  if (lowest >= first && highest <= last) return 'true';
  return highest < first || lowest > last ? 'false' : 'unknown';
}

function hullPasses(lower: Rational | null, upper: Rational | null, tests: PlanTests): Truth {
  const order = (value: Rational | null, limit: readonly [number, number], open: number) =>
    value === null ? open : compare(value, fromFraction(limit));
  const parts: Truth[] = [];
  const above = (limit: readonly [number, number], least: number): void => {
    parts.push(
      order(lower, limit, -1) >= least ? 'true' : order(upper, limit, 1) < least ? 'false' : 'unknown',
    );
  };
  const below = (limit: readonly [number, number], most: number): void => {
    parts.push(
      order(upper, limit, 1) <= most ? 'true' : order(lower, limit, -1) > most ? 'false' : 'unknown',
    );
  };
  if (tests.atLeast) above(tests.atLeast, 0);
  if (tests.moreThan) above(tests.moreThan, 1);
  if (tests.atMost) below(tests.atMost, 0);
  if (tests.lessThan) below(tests.lessThan, -1);
  return and(parts);
}
