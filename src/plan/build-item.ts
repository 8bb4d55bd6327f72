import type { AnswerOption, Definition, Question, ScaleItem } from '../definition/schema.ts';
import type { Positions } from './build-condition.ts';
import { kindOf, optionKey, optionsOf } from './build-question.ts';
import { commonDenominator, overDenominator, toFraction } from './fraction.ts';
import { mapHull, type Hull } from './hull.ts';
import type { Fraction, PlanItem, PlanQuestion } from './plan.ts';
import { add, compare, fromNumber, multiply, ONE, ZERO, type Rational } from './rational.ts';

/** An item worked out in exact numbers, before a common denominator is known. */
export interface RawItem {
  readonly from: 'question' | 'scale';
  /** Position of the question or scale. */
  readonly index: number;
  readonly reversed: boolean;
  readonly weight: Rational;
  /** By option; null: not scored. */
  readonly contributions: readonly (Rational | null)[];
  readonly line: { readonly slope: Rational; readonly offset: Rational } | null;
  readonly hull: Hull;
  readonly notAsked: Rational | 'left_out' | null;
}

type Item = string | ScaleItem;
type QuestionItem = Extract<ScaleItem, { question: string }>;

/** Points of an option in one scale: the item's own, else the option's, else its value. */
function optionPoints(option: AnswerOption, item: QuestionItem): Rational | null {
  const own = item.points;
  const key = optionKey(option);
  if (own !== undefined && Object.hasOwn(own, key)) return fromNumber(Number(own[key]));
  if (option.points === 'none') return null;
  const points = option.points ?? option.value;
  return points === undefined ? null : fromNumber(points);
}

/** The number's own ends, null where it is open. */
function numberHull(question: Question): Hull {
  const grade = question.grade;
  const [min, max] = grade
    ? [Math.min(grade.best, grade.worst), Math.max(grade.best, grade.worst)]
    : [question.number?.min, question.number?.max];
  return {
    lower: min === undefined ? null : fromNumber(min),
    upper: max === undefined ? null : fromNumber(max),
  };
}

function spread(values: readonly Rational[]): Hull {
  const sorted = [...values].sort(compare);
  return { lower: sorted[0] ?? null, upper: sorted.at(-1) ?? null };
}

function join(a: Hull, values: readonly Rational[]): Hull {
  if (values.length === 0) return a;
  const own = spread(values);
  const pick = (x: Rational | null, y: Rational | null, sign: number) =>
    x === null || y === null ? null : sign * compare(x, y) <= 0 ? x : y;
  return { lower: pick(a.lower, own.lower, 1), upper: pick(a.upper, own.upper, -1) };
}

/** The least and the most that the chosen options of a multiple choice can add up to. */
function multipleHull(
  options: readonly AnswerOption[],
  points: readonly (Rational | null)[],
  limit: number,
): Hull {
  const of = (exclusive: boolean) =>
    points.filter(
      (value, index) => value !== null && (options[index]?.exclusive ?? false) === exclusive,
    ) as Rational[];
  const ascending = of(false).sort(compare);
  const total = (values: readonly Rational[]) => values.reduce(add, ZERO);
  const low = total(ascending.filter((value) => value.num < 0n).slice(0, limit));
  const high = total(
    ascending
      .filter((value) => value.num > 0n)
      .reverse()
      .slice(0, limit),
  );
  return join({ lower: low, upper: high }, of(true));
}

/** `reversed` is least + most − value, over what the item can be. Without both ends there is nothing to turn. */
function reversal({ lower, upper }: Hull): { readonly slope: Rational; readonly offset: Rational } {
  return { slope: fromNumber(-1), offset: lower === null || upper === null ? ZERO : add(lower, upper) };
}

function rawQuestionItem(item: QuestionItem, definition: Definition, positions: Positions): RawItem {
  const found = positions.questions.get(item.question);
  if (found === undefined) throw new RangeError(`No such question: ${item.question}`);
  const { question, position } = found;
  const options = optionsOf(definition, question);
  const points = options.map((option) => optionPoints(option, item));
  const kind = kindOf(question);
  const isNumber = kind === 'number' || kind === 'grade';
  const scored = points.filter((value) => value !== null);
  const own =
    kind === 'multiple'
      ? multipleHull(options, points, question.multiple?.at_most ?? Infinity)
      : isNumber
        ? join(numberHull(question), scored)
        : spread(scored);
  const weight = item.weight === undefined ? ONE : fromNumber(item.weight);
  const turn = item.reversed ? reversal(own) : { slope: ONE, offset: ZERO };
  const line = { slope: multiply(turn.slope, weight), offset: multiply(turn.offset, weight) };
  const bounds = mapHull(own, line.slope, line.offset);
  const notAsked =
    item.not_asked === undefined || item.not_asked === 'left_out'
      ? item.not_asked
      : fromNumber(item.not_asked);
  return {
    from: 'question',
    index: position,
    reversed: item.reversed ?? false,
    weight,
    contributions: points.map((value) =>
      value === null ? null : add(multiply(value, line.slope), line.offset),
    ),
    line: isNumber ? line : null,
    hull: bounds,
    notAsked: notAsked ?? null,
  };
}

/** An item in exact numbers; `scaleHull` gives what a scale beneath can be. */
export function rawItem(
  item: Item,
  definition: Definition,
  positions: Positions,
  scaleHull: (position: number) => Hull,
): RawItem {
  if (typeof item === 'string') return rawQuestionItem({ question: item }, definition, positions);
  if ('question' in item) return rawQuestionItem(item, definition, positions);
  return rawScaleItem(item, positions, scaleHull);
}

function rawScaleItem(
  item: Extract<ScaleItem, { scale: string }>,
  positions: Positions,
  scaleHull: (position: number) => Hull,
): RawItem {
  const index = positions.scales.get(item.scale);
  if (index === undefined) throw new RangeError(`No such scale: ${item.scale}`);
  const own = scaleHull(index);
  const weight = item.weight === undefined ? ONE : fromNumber(item.weight);
  const turn = item.reversed ? reversal(own) : { slope: ONE, offset: ZERO };
  const line = { slope: multiply(turn.slope, weight), offset: multiply(turn.offset, weight) };
  return {
    from: 'scale',
    index,
    reversed: item.reversed ?? false,
    weight,
    contributions: [],
    line,
    hull: mapHull(own, line.slope, line.offset),
    notAsked: null,
  };
}

/** What all contributions and weights of the items can be written over. */
export function itemsDenominator(items: readonly RawItem[]): number {
  return commonDenominator(
    items.flatMap((item) => [
      item.weight,
      ...item.contributions.filter((value) => value !== null),
      ...(item.notAsked === null || item.notAsked === 'left_out' ? [] : [item.notAsked]),
    ]),
  );
}

function fractionOrNull(value: Rational | null): Fraction | null {
  return value === null ? null : toFraction(value);
}

/** The item as plain data over the scale's denominator. */
export function planItem(raw: RawItem, denominator: number): PlanItem {
  const weight = overDenominator(raw.weight, denominator);
  const line = raw.line && { slope: toFraction(raw.line.slope), offset: toFraction(raw.line.offset) };
  const lower = fractionOrNull(raw.hull.lower);
  const upper = fractionOrNull(raw.hull.upper);
  if (raw.from === 'scale') {
    const straight = line ?? { slope: [1, 1] as const, offset: [0, 1] as const };
    return { from: 'scale', scale: raw.index, reversed: raw.reversed, line: straight, weight, lower, upper };
  }
  return {
    from: 'question',
    question: raw.index,
    reversed: raw.reversed,
    contributions: raw.contributions.map((value) =>
      value === null ? null : overDenominator(value, denominator),
    ),
    line,
    weight,
    lower,
    upper,
    notAsked:
      raw.notAsked === null || raw.notAsked === 'left_out'
        ? raw.notAsked
        : overDenominator(raw.notAsked, denominator),
  };
}

/** Whether a question can be left out of a scale: by an answer that says so, or by not being asked. */
export function maybeLeftOut(item: PlanItem, questions: readonly PlanQuestion[]): boolean {
  if (item.from === 'scale') return false;
  return (
    item.notAsked === 'left_out' ||
    (questions[item.question]?.options.some(
      (option, index) => option.unscored === 'left_out' && item.contributions[index] === null,
    ) ??
      false)
  );
}
