import type { ScaleItem } from '../definition/schema/schema.ts';
import type { Positions } from './build-condition.ts';
import { isNumeric, kindOf } from '../definition/question-kinds.ts';
import { optionsOf } from './build-question.ts';
import { commonDenominator, overDenominator, safeTotal, toFraction } from './fraction.ts';
import { cover, mapBounds, type Bounds, type ContributionBounds } from './bounds.ts';
import { answerBounds } from './answer-bounds.ts';
import { mayBeLeftOut } from './left-out.ts';
import { lookUp } from './look-up.ts';
import { fullItem, type QuestionItem, type WrittenItem } from './method.ts';
import { optionPoints } from './option-points.ts';
import type { PlanItem } from './plan.ts';
import { add, fromNumber, multiply, ONE, ZERO, type Rational } from './rational.ts';
import type { QuestionIndex, ScaleIndex } from './positions.ts';

/** x → slope × x + offset. */
interface Line {
  readonly slope: Rational;
  readonly offset: Rational;
}

interface RawBase {
  readonly reversed: boolean;
  readonly weight: Rational;
  /** Bounds of the contribution if the question is asked. */
  readonly bounds: Bounds;
  /** Whether the item may be excluded from sum and maximum. */
  readonly optional: boolean;
}

interface RawQuestionItem extends RawBase {
  readonly from: 'question';
  readonly index: QuestionIndex;
  /** By option; null: not scored. */
  readonly contributions: readonly (Rational | null)[];
  /** For open numbers. */
  readonly line: Line | null;
  readonly notAsked: Rational | 'left_out' | null;
}

interface RawScaleItem extends RawBase {
  readonly from: 'scale';
  readonly index: ScaleIndex;
  readonly line: Line;
}

/** An item in exact numbers, before the scale's common denominator is known. */
export type RawItem = RawQuestionItem | RawScaleItem;

/** Computes an item in exact numbers. `scaleBounds` returns the bounds of a subscale. */
export function rawItem(
  written: WrittenItem,
  positions: Positions,
  scaleBounds: (position: ScaleIndex) => Bounds,
): RawItem {
  const item = fullItem(written);
  if ('question' in item) return rawQuestionItem(item, positions);
  const index = lookUp(positions.scales, item.scale);
  const own = scaleBounds(index);
  const line = lineOf(item, own);
  return { from: 'scale', index, line, ...frame(item, line, own, positions) };
}

function rawQuestionItem(item: QuestionItem, positions: Positions): RawQuestionItem {
  const { question, position } = lookUp(positions.questions, item.question);
  const options = optionsOf(positions.definition, question);
  const points = options.map((option) => optionPoints(option, item));
  const own = answerBounds(question, options, points);
  const line = lineOf(item, own);
  const unasked = item.not_asked ?? null;
  return {
    from: 'question',
    index: position,
    contributions: points.map((value) => value && add(multiply(value, line.slope), line.offset)),
    line: isNumeric(kindOf(question)) ? line : null,
    notAsked: typeof unasked === 'number' ? fromNumber(unasked) : unasked,
    ...frame(item, line, own, positions),
  };
}

/**
 * Expresses weight and reversal as a linear function. `reversed` is minimum + maximum − value, which needs both
 * bounds; `lotse check` refuses a reversed item without them.
 */
function lineOf(item: ScaleItem, { lower, upper }: Bounds): Line {
  const weight = weightOf(item);
  if (item.reversed !== true) return { slope: weight, offset: ZERO };
  const ends = lower === null || upper === null ? ZERO : add(lower, upper);
  return { slope: multiply(fromNumber(-1), weight), offset: multiply(ends, weight) };
}

function weightOf({ weight }: ScaleItem): Rational {
  return weight === undefined ? ONE : fromNumber(weight);
}

function frame(item: ScaleItem, line: Line, own: Bounds, positions: Positions): RawBase {
  return {
    reversed: item.reversed ?? false,
    weight: weightOf(item),
    bounds: mapBounds(own, line.slope, line.offset),
    optional: mayBeLeftOut(item, positions),
  };
}

/** Returns the bounds of an item's contribution, including the case that it is not asked. */
export function contributionBounds(raw: RawItem): ContributionBounds {
  const { weight, optional } = raw;
  const points = raw.from === 'scale' || raw.notAsked === 'left_out' ? null : raw.notAsked;
  return { ...cover(raw.bounds, points === null ? [] : [points]), weight, optional };
}

/** Returns the common denominator of all contributions and weights of the items. */
export function itemsDenominator(items: readonly RawItem[]): number {
  return commonDenominator(items.flatMap((item) => [item.weight, ...tableNumbers(item)]));
}

/** All table values that an item can add to a total. */
function tableNumbers(item: RawItem): readonly Rational[] {
  if (item.from === 'scale') return [];
  return [...item.contributions, item.notAsked].filter((value) => value !== null && value !== 'left_out');
}

/** Throws TooFineError if the largest total would exceed the safe integers. Totals are added as plain numbers. */
export function requireExactTotals(items: readonly RawItem[], denominator: number): void {
  const largest = items.map((item) => {
    const sizes = tableNumbers(item).map((value) => Math.abs(overDenominator(value, denominator)));
    return Math.max(0, ...sizes);
  });
  safeTotal(largest);
}

/** Converts an item to plain data, with numbers over the scale's denominator. */
export function planItem(raw: RawItem, denominator: number): PlanItem {
  const over = (value: Rational) => overDenominator(value, denominator);
  const shared = {
    reversed: raw.reversed,
    weight: over(raw.weight),
    lower: raw.bounds.lower && toFraction(raw.bounds.lower),
    upper: raw.bounds.upper && toFraction(raw.bounds.upper),
  };
  if (raw.from === 'scale') return { from: 'scale', scale: raw.index, line: planLine(raw.line), ...shared };
  return {
    from: 'question',
    question: raw.index,
    contributions: raw.contributions.map((value) => value && over(value)),
    line: raw.line && planLine(raw.line),
    notAsked: raw.notAsked === null || raw.notAsked === 'left_out' ? raw.notAsked : over(raw.notAsked),
    ...shared,
  };
}

function planLine({ slope, offset }: Line) {
  return { slope: toFraction(slope), offset: toFraction(offset) };
}
