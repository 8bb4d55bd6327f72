import type { Answer } from '../answer/answer.ts';
import { entryAt } from '../plan/entry-at.ts';
import { cutsOf } from '../plan/cuts.ts';
import type { Bounds } from '../plan/bounds.ts';
import type { Fraction, PlanQuestion, PlanQuestionCondition, PlanScale, PlanTests } from '../plan/plan.ts';
import {
  add,
  compare,
  fromFraction,
  multiply,
  ONE,
  rational,
  round,
  subtract,
  type Rational,
} from '../plan/rational.ts';
import { distinct } from '../score/item.ts';
import { isKnown } from '../score/known.ts';
import { waysOf } from '../score/norm.ts';
import type { ScaleResult, Truth } from '../score/result.ts';
import { settledAt, settledUnasked } from '../score/scale.ts';

/**
 * Returns one result per cell of an open scale. Rules see a scale only through its tests, which divide its range into
 * cells, so one value per cell (and per possible norm group) represents every completion.
 */
export function scaleSamples(scale: PlanScale, result: ScaleResult): readonly ScaleResult[] {
  const values = result.possible ?? cellValues(limitsOf(scale), result);
  const samples = waysOf(scale, result).flatMap((norm) =>
    values.map((value) => settledAt(scale, result, value, norm)),
  );
  if (result.maybeNotAsked) samples.push(settledUnasked(scale, result.norm));
  return [...new Map(samples.map((sample) => [sample.truths.join(' '), sample])).values()];
}

function testLimits(tests: PlanTests | null): readonly Fraction[] {
  if (tests === null) return [];
  return [tests.atLeast, tests.moreThan, tests.atMost, tests.lessThan].filter((limit) => limit !== null);
}

function limitsOf(scale: PlanScale): readonly Rational[] {
  const limits = [
    ...cutsOf(scale).map((band) => band.from),
    ...scale.tests.flatMap((test) => testLimits(test.numbers)),
  ];
  return distinct(limits.map(fromFraction));
}

const HALF = rational(1n, 2n);

/** Returns the bounds, the cuts within them, and a value between any two neighbours. */
function cellValues(cuts: readonly Rational[], bounds: Bounds): readonly Rational[] {
  const first = cuts[0] ?? ONE;
  const last = cuts.at(-1) ?? ONE;
  const lower = bounds.lower ?? subtract(first, ONE);
  const upper = bounds.upper ?? add(last, ONE);
  const inside = cuts.filter((cut) => compare(cut, lower) > 0 && compare(cut, upper) < 0);
  const points = [lower, ...inside, upper];
  const between = points.slice(1).map((point, index) => multiply(add(point, entryAt(points, index)), HALF));
  return distinct([...points, ...between]);
}

/** Returns the integers next to the values, within the bounds: at least one in each cell that has any. */
function wholeNumbers(values: readonly Rational[], { lower, upper }: Bounds): readonly Rational[] {
  const whole = distinct(values.flatMap((value) => [round(value, 'down'), round(value, 'up')]));
  return whole.filter(
    (value) =>
      (lower === null || compare(value, lower) >= 0) && (upper === null || compare(value, upper) <= 0),
  );
}

/** One way to settle a question: an answer, or not asked. */
export interface QuestionSample {
  readonly asked: Truth;
  readonly answer: Answer;
}

/**
 * Returns the possible ways to settle an open question, as far as tests can tell them apart. null if there are too
 * many (several options of a multiple choice), or no answer could be known; rules then stay three-valued.
 */
export function questionSamples(
  question: PlanQuestion,
  tests: readonly PlanQuestionCondition[],
  answer: Answer,
  asked: Truth,
): readonly QuestionSample[] | null {
  const unasked: readonly QuestionSample[] = asked === 'unknown' ? [{ asked: 'false', answer }] : [];
  if (isKnown(question, answer)) return [{ asked: 'true', answer }, ...unasked];
  const answers = possibleAnswers(question, tests);
  return answers && [...answers.map((given) => ({ asked: 'true' as const, answer: given })), ...unasked];
}

function possibleAnswers(
  question: PlanQuestion,
  tests: readonly PlanQuestionCondition[],
): readonly Answer[] | null {
  const options = question.options.flatMap((option, index): readonly Answer[] =>
    option.unscored === 'missing' ? [] : [{ state: 'given', kind: 'option', option: index }],
  );
  if (question.kind === 'choice') return someOrNull(options);
  if (question.number === null) return null;
  const cuts = distinct(tests.flatMap((test) => testLimits(test.numbers)).map(fromFraction));
  const { min, max } = question.number;
  const ends = { lower: min && fromFraction(min), upper: max && fromFraction(max) };
  const cells = cellValues(cuts, ends);
  const numbers = question.number.integer ? wholeNumbers(cells, ends) : cells;
  const given = numbers.map((number): Answer => ({ state: 'given', kind: 'number', number }));
  return someOrNull([...options, ...given]);
}

function someOrNull<T>(list: readonly T[]): readonly T[] | null {
  return list.length > 0 ? list : null;
}
