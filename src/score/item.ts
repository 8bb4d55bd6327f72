import type { Answer } from '../answer/answer.ts';
import { entryAt } from '../plan/entry-at.ts';
import { fromTable } from '../plan/fraction.ts';
import { cover, boundsOf, mapBounds, type Bounds } from '../plan/bounds.ts';
import type { PlanItem, PlanQuestionItem, PlanScale, PlanScaleItem } from '../plan/plan.ts';
import { add, compare, fromFraction, multiply, ZERO, type Rational } from '../plan/rational.ts';
import { chosenOptions } from './known.ts';
import type { View } from './view.ts';

/** State of one item of a scale, as far as the answers determine it. */
export type ItemState = CountedItem | LeftOutItem | OpenItem;

export interface CountedItem {
  readonly state: 'counted';
  readonly item: PlanItem;
  readonly contribution: Rational;
  /** Bounds of the contribution if asked; a single point if it counts without being asked. */
  readonly reach: Bounds;
}

export interface LeftOutItem {
  readonly state: 'left_out';
  readonly item: PlanItem;
}

export interface OpenItem {
  readonly state: 'open';
  readonly item: PlanItem;
  /**
   * Contribution used for the value without a missing rule: an answer to a question that may not have been asked, or
   * the filled value of a subscale. null: none.
   */
  readonly assumed: Rational | null;
  /** Whether it counts towards the missing answers that the rule allows. */
  readonly blank: boolean;
  /** All possible contributions; null: anything within `bounds`. */
  readonly values: readonly Rational[] | null;
  readonly bounds: Bounds;
  readonly reach: Bounds;
  /** Whether it may still be excluded from sum and maximum. */
  readonly maybeLeftOut: boolean;
}

/** Returns the states of a scale's items, in order. */
export function itemStates(scale: PlanScale, view: View): readonly ItemState[] {
  return scale.items.map((item) =>
    item.from === 'question' ? questionState(item, scale.denominator, view) : scaleState(item, view),
  );
}

export function itemWeight(item: PlanItem, denominator: number): Rational {
  return fromTable(item.weight, denominator);
}

function reachOf(item: PlanItem): Bounds {
  return { lower: item.lower && fromFraction(item.lower), upper: item.upper && fromFraction(item.upper) };
}

function point(value: Rational): Bounds {
  return { lower: value, upper: value };
}

/** Returns the contribution of an answer, `left_out`, or null if the answer cannot be scored. */
function contributionOf(
  item: PlanQuestionItem,
  denominator: number,
  answer: Answer,
  view: View,
): Rational | 'left_out' | null {
  if (answer.state !== 'given') return null;
  if (answer.kind === 'number') {
    if (item.line === null) return null;
    return add(multiply(answer.number, fromFraction(item.line.slope)), fromFraction(item.line.offset));
  }
  if (answer.kind === 'date' || answer.kind === 'text') return null;
  const chosen = chosenOptions(answer);
  const { options } = entryAt(view.plan.questions, item.question);
  const unscored = chosen.filter((option) => entryAt(item.contributions, option) === null);
  if (unscored.length > 0) {
    return unscored.every((option) => entryAt(options, option).unscored === 'left_out') ? 'left_out' : null;
  }
  return chosen.reduce(
    (sum, option) => add(sum, fromTable(Number(entryAt(item.contributions, option)), denominator)),
    ZERO,
  );
}

function questionState(item: PlanQuestionItem, denominator: number, view: View): ItemState {
  const answer = entryAt(view.sheet, item.question);
  const asked = entryAt(view.asked, item.question);
  const notAsked = typeof item.notAsked === 'number' ? fromTable(item.notAsked, denominator) : null;
  if (asked === 'false') {
    return notAsked === null
      ? { state: 'left_out', item }
      : { state: 'counted', item, contribution: notAsked, reach: point(notAsked) };
  }
  const contribution = contributionOf(item, denominator, answer, view);
  if (asked === 'true') {
    if (contribution === 'left_out') return { state: 'left_out', item };
    if (contribution !== null) return { state: 'counted', item, contribution, reach: reachOf(item) };
  }
  const undecided = asked === 'unknown';
  return openQuestion(item, denominator, contribution, undecided ? (notAsked ?? 'left_out') : null, view);
}

/** State of a question without a scorable answer, or of one that may not have been asked. */
function openQuestion(
  item: PlanQuestionItem,
  denominator: number,
  given: Rational | 'left_out' | null,
  unasked: Rational | 'left_out' | null,
  view: View,
): ItemState {
  const answers: Answers = given === null ? possibleAnswers(item, denominator, view) : settledAnswer(given);
  const points = unasked === null || unasked === 'left_out' ? [] : [unasked];
  const values = answers.values && distinct([...answers.values, ...points]);
  if (values?.length === 0) return { state: 'left_out', item };
  return {
    state: 'open',
    item,
    assumed: given === 'left_out' ? null : given,
    blank: true,
    values,
    bounds: values === null ? cover(reachOf(item), points) : boundsOf(values),
    reach: reachOf(item),
    maybeLeftOut: answers.maybeLeftOut || unasked === 'left_out',
  };
}

/** Possible contributions of an answer; null: anything within the item's bounds. */
interface Answers {
  readonly values: readonly Rational[] | null;
  readonly maybeLeftOut: boolean;
}

function settledAnswer(given: Rational | 'left_out'): Answers {
  return given === 'left_out' ? { values: [], maybeLeftOut: true } : { values: [given], maybeLeftOut: false };
}

function possibleAnswers(item: PlanQuestionItem, denominator: number, view: View): Answers {
  const { kind, options } = entryAt(view.plan.questions, item.question);
  const scored = item.contributions.filter((value) => value !== null);
  return {
    values: kind === 'choice' ? scored.map((value) => fromTable(value, denominator)) : null,
    maybeLeftOut: options.some(
      (option, index) => option.unscored === 'left_out' && entryAt(item.contributions, index) === null,
    ),
  };
}

function scaleState(item: PlanScaleItem, view: View): ItemState {
  const result = entryAt(view.scales, item.scale);
  if (result.noValue === 'not_asked') return { state: 'left_out', item };
  const slope = fromFraction(item.line.slope);
  const offset = fromFraction(item.line.offset);
  const map = (value: Rational) => add(multiply(value, slope), offset);
  const assumed = result.value === null ? null : map(result.value);
  if (!result.open && assumed !== null)
    return { state: 'counted', item, contribution: assumed, reach: reachOf(item) };
  return {
    state: 'open',
    item,
    assumed,
    blank: assumed === null,
    values: result.possible && distinct(result.possible.map(map)),
    bounds: mapBounds(result, slope, offset),
    reach: reachOf(item),
    maybeLeftOut: result.maybeNotAsked,
  };
}

/** Returns the values sorted and without duplicates. */
export function distinct(values: readonly Rational[]): readonly Rational[] {
  const sorted = [...values].sort(compare);
  return sorted.filter((value, index) => index === 0 || compare(value, entryAt(sorted, index - 1)) !== 0);
}
