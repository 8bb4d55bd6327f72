import type { Answer } from '../answer/answer.ts';
import { at } from '../plan/at.ts';
import type { Fraction, PlanQuestion, PlanQuestionCondition, PlanScale, PlanTests } from '../plan/plan.ts';
import {
  add,
  compare,
  fromFraction,
  multiply,
  ONE,
  rational,
  subtract,
  type Rational,
} from '../plan/rational.ts';
import { distinct } from '../score/item.ts';
import type { ScaleResult, Truth } from '../score/result.ts';
import { settledAt, settledUnasked } from '../score/scale.ts';

/** By scale, then by open result: scales come out alike again and again, and so do the ways to settle them. */
const kept = new WeakMap<PlanScale, WeakMap<ScaleResult, readonly ScaleResult[]>>();

/**
 * Rules see an open scale only through its tests, and those cut its range into cells. One value a cell stands for
 * all of the cell, so that trying these few values is trying every completion of the scale.
 */
export function scaleSamples(scale: PlanScale, result: ScaleResult): readonly ScaleResult[] {
  const known = kept.get(scale) ?? new WeakMap<ScaleResult, readonly ScaleResult[]>();
  kept.set(scale, known);
  const made = known.get(result) ?? makeSamples(scale, result);
  known.set(result, made);
  return made;
}

function makeSamples(scale: PlanScale, result: ScaleResult): readonly ScaleResult[] {
  const values = result.possible ?? cellValues(cutsOf(scale), result);
  const samples = values.map((value) => settledAt(scale, result, value));
  if (result.maybeNotAsked) samples.push(settledUnasked(scale));
  return [...new Map(samples.map((sample) => [sample.truths.join(' '), sample])).values()];
}

function testLimits(tests: PlanTests | null): readonly Fraction[] {
  if (tests === null) return [];
  return [tests.atLeast, tests.moreThan, tests.atMost, tests.lessThan].filter((limit) => limit !== null);
}

function cutsOf(scale: PlanScale): readonly Rational[] {
  const limits = [
    ...scale.bands.map((band) => band.from),
    ...scale.tests.flatMap((test) => testLimits(test.numbers)),
  ];
  return distinct(limits.map(fromFraction));
}

const HALF = rational(1n, 2n);

/** The ends, the cuts, and a value between each two neighbours, within lower and upper. */
function cellValues(
  cuts: readonly Rational[],
  hull: { readonly lower: Rational | null; readonly upper: Rational | null },
): readonly Rational[] {
  const first = cuts[0] ?? ONE;
  const last = cuts.at(-1) ?? ONE;
  const lower = hull.lower ?? subtract(first, ONE);
  const upper = hull.upper ?? add(last, ONE);
  const inside = cuts.filter((cut) => compare(cut, lower) > 0 && compare(cut, upper) < 0);
  const points = [lower, ...inside, upper];
  const between = points.slice(1).map((point, index) => multiply(add(point, at(points, index)), HALF));
  return distinct([...points, ...between]);
}

/** A question settled in one way: an answer, or not asked. */
export interface QuestionSample {
  readonly asked: Truth;
  readonly answer: Answer;
}

/**
 * The ways in which an open question can still turn out, as far as tests can tell them apart; null where they are
 * not few (several options of a multiple choice, text), and rules stay three-valued.
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

/** Whether an answer says what rules want to know; *not sure* counts as missing. */
export function isKnown(question: PlanQuestion, answer: Answer): boolean {
  if (answer.state !== 'given') return question.kind === 'text';
  const chosen = answer.kind === 'option' ? [answer.option] : answer.kind === 'options' ? answer.options : [];
  return !chosen.some((option) => at(question.options, option).unscored === 'missing');
}

function possibleAnswers(
  question: PlanQuestion,
  tests: readonly PlanQuestionCondition[],
): readonly Answer[] | null {
  const options = question.options.flatMap((option, index): readonly Answer[] =>
    option.unscored === 'missing' ? [] : [{ state: 'given', kind: 'option', option: index }],
  );
  if (question.kind === 'choice') return options;
  if (question.number === null) return null;
  const cuts = distinct(tests.flatMap((test) => testLimits(test.numbers)).map(fromFraction));
  const { min, max } = question.number;
  const numbers = cellValues(cuts, { lower: min && fromFraction(min), upper: max && fromFraction(max) });
  return [...options, ...numbers.map((number): Answer => ({ state: 'given', kind: 'number', number }))];
}
