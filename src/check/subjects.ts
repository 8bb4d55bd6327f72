import { numberRange, QUESTION_KINDS, type NumberRange } from '../definition/question-kinds.ts';
import type { KindKey } from '../definition/schema/question.ts';
import { optionKey } from '../plan/build-question.ts';
import type { AnswerOption } from '../definition/schema/schema.ts';
import type { Bounds } from '../plan/bounds.ts';
import { add, compare, divide, fromNumber, ONE, round, subtract, type Rational } from '../plan/rational.ts';
import type { WrittenLeaf, Tests } from './conditions.ts';
import {
  present,
  type CheckContext,
  type OptionList,
  type QuestionEntry,
  type ScaleEntry,
} from './context.ts';
import { ALL_TESTS, isJudgeable, NUMBER_TESTS } from './fitting.ts';
import { scaleBounds } from './ranges.ts';
import { bandsSound, bandStart, type Start } from './rules/bands.ts';

/**
 * A state of a question or scale: without an answer or value, with one, or, if it cannot be evaluated, fulfilling its
 * test or not.
 */
export type State =
  | 'none'
  | 'answered'
  | { readonly option: AnswerOption }
  | { readonly value: Rational }
  | { readonly fulfilled: boolean };

/** The subject of tests, with one state for each case that the tests can distinguish. */
export interface Subject {
  readonly key: string;
  readonly states: readonly State[];
  /** Whether a test asks if there is an answer at all. */
  readonly testsAnswered: boolean;
}

const EITHER: readonly State[] = [{ fulfilled: true }, { fulfilled: false }];

/** Returns the subject of a leaf. Its states are divided at the cuts of all leaves in `all` with the same subject. */
export function subjectOf(context: CheckContext, leaf: WrittenLeaf, all: readonly WrittenLeaf[]): Subject {
  const key = keyOf(context, leaf);
  const tests = all.filter((other) => keyOf(context, other) === key).map((other) => other.tests);
  const testsAnswered = tests.some(({ answered }) => answered !== undefined);
  if (key.startsWith('free')) return { key, states: statesOfFree(context, leaf), testsAnswered };
  const entry = leaf.subject === 'question' ? context.questions.get(leaf.id) : undefined;
  return {
    key,
    states: entry === undefined ? scaleStates(context, leaf.id, tests) : questionStates(entry, tests),
    testsAnswered,
  };
}

const keys = new WeakMap<CheckContext, Map<Tests, Map<string, string>>>();

/** Returns the key of a leaf's subject, cached because every combination asks for it. */
function keyOf(context: CheckContext, leaf: WrittenLeaf): string {
  const ofContext = keys.get(context) ?? new Map<Tests, Map<string, string>>();
  keys.set(context, ofContext);
  const ofTests = ofContext.get(leaf.tests) ?? new Map<string, string>();
  ofContext.set(leaf.tests, ofTests);
  const key = ofTests.get(leaf.id) ?? makeKey(context, leaf);
  ofTests.set(leaf.id, key);
  return key;
}

/**
 * What cannot be evaluated is a subject of its own, and so is each test on a multiple choice, since its options may
 * occur together.
 */
function makeKey(context: CheckContext, leaf: WrittenLeaf): string {
  const free = `free ${leaf.subject} ${leaf.id} ${JSON.stringify(leaf.tests)}`;
  if (!isJudgeable(context, leaf)) return free;
  if (leaf.subject === 'question')
    return context.questions.get(leaf.id)?.kind === 'multiple' ? free : `question ${leaf.id}`;
  const entry = context.scales.get(leaf.id) as ScaleEntry;
  // If bands differ between norm groups, the same value can be in any of them.
  if (entry.scale.norms?.groups[0]?.bands !== undefined) return free;
  const isBounded = scaleBounds(context, leaf.id) !== null;
  return isBounded && bandsSound(context, entry) ? `scale ${leaf.id}` : free;
}

function statesOfFree(context: CheckContext, leaf: WrittenLeaf): readonly State[] {
  const entry = leaf.subject === 'question' ? context.questions.get(leaf.id) : undefined;
  if (entry === undefined || !isJudgeable(context, leaf) || leaf.tests.answered !== undefined) return EITHER;
  const isPossible = optionsOf(entry).some((option) => passesOption(option, leaf.tests));
  return isPossible ? EITHER : [{ fulfilled: false }];
}

function questionStates(entry: QuestionEntry, tests: readonly Tests[]): readonly State[] {
  const { question, kind } = entry;
  // A question that can be evaluated has exactly one kind.
  const { answer } = QUESTION_KINDS[kind as KindKey];
  if (answer === 'date' || answer === 'text') return ['none', 'answered'];
  const chosen = optionsOf(entry).map((option) => ({ option }));
  if (answer === 'option') return ['none', ...chosen];
  const { min, max, integer } = numberRange(question) as NumberRange;
  const [lower = null, upper = null] = [min, max].map((end) => (end === undefined ? null : fromNumber(end)));
  return [
    'none',
    ...chosen,
    ...samples({ lower, upper }, tests.flatMap(cuts), integer).map((value) => ({ value })),
  ];
}

function scaleStates(context: CheckContext, id: string, tests: readonly Tests[]): readonly State[] {
  const bands = startsOf(context, id).map(({ value }) => value);
  return [
    'none',
    ...samples(scaleBounds(context, id) as Bounds, [...tests.flatMap(cuts), ...bands], false).map(
      (value) => ({
        value,
      }),
    ),
  ];
}

/** Returns the lower ends of a scale's bands. Only called for scales whose bands are valid. */
function startsOf(context: CheckContext, id: string): readonly Start[] {
  return (context.scales.get(id)?.scale.bands ?? []).map((band) => bandStart(band) as Start);
}

function optionsOf({ options }: QuestionEntry): readonly AnswerOption[] {
  // A question that can be evaluated has options, if only an empty list.
  return (options as OptionList).options;
}

function cuts(tests: Tests): readonly Rational[] {
  const numbers = [
    tests.at_least,
    tests.more_than,
    tests.at_most,
    tests.less_than,
    tests.is,
    ...(tests.in ?? []),
  ];
  return numbers.flatMap((number) => (typeof number === 'number' ? [fromNumber(number)] : []));
}

const TWO = fromNumber(2);

/**
 * Returns a value for every interval between the cuts within the bounds: the cuts, the bounds, a value between each
 * two, and values beyond.
 */
function samples({ lower, upper }: Bounds, at: readonly Rational[], integer: boolean): readonly Rational[] {
  const marks = [...at, ...(lower === null ? [] : [lower]), ...(upper === null ? [] : [upper])].sort(compare);
  const between = marks.map((mark, i) => divide(add(mark, marks[i + 1] ?? mark), TWO));
  const beyond = marks.flatMap((mark) => [subtract(mark, ONE), add(mark, ONE)]);
  const all = [...marks, ...between, ...beyond];
  const whole = integer ? all.flatMap((value) => [round(value, 'down'), round(value, 'up')]) : all;
  const inside = whole.filter(
    (value) =>
      (lower === null || compare(value, lower) >= 0) && (upper === null || compare(value, upper) <= 0),
  );
  return [...new Map(inside.map((value) => [`${String(value.num)}/${String(value.den)}`, value])).values()];
}

/** Whether a leaf's tests hold in the state of its subject. */
export function leafPasses(
  context: CheckContext,
  leaf: WrittenLeaf,
  chosen: ReadonlyMap<string, State>,
): boolean {
  const state = chosen.get(keyOf(context, leaf)) as State;
  const { tests, subject } = leaf;
  if (state === 'none') return tests.answered === false && present(ALL_TESTS, tests).length === 1;
  if (state !== 'answered' && 'fulfilled' in state) return state.fulfilled;
  if (tests.answered === false) return false;
  // A date or a text has no other test.
  if (state === 'answered') return true;
  if ('option' in state) return passesOption(state.option, tests);
  if (subject === 'question') return passesOwn(state.value, tests);
  return passesNumbers(state.value, tests) && inBand(context, leaf, state.value);
}

function passesOption(option: AnswerOption, tests: Tests): boolean {
  const named = tests.in ?? (tests.is === undefined ? null : [tests.is]);
  if (named?.some((key) => optionKey(option) === String(key) || option.value === key) === false) return false;
  if (option.value !== undefined) return passesNumbers(fromNumber(option.value), tests);
  return present(NUMBER_TESTS, tests).length === 0;
}

function passesOwn(value: Rational, tests: Tests): boolean {
  const named = tests.in ?? (tests.is === undefined ? null : [tests.is]);
  const isNamed =
    named?.some((key) => typeof key === 'number' && compare(fromNumber(key), value) === 0) ?? true;
  return isNamed && passesNumbers(value, tests);
}

/** Whether a number passes all number tests. */
export function passesNumbers(value: Rational, tests: Tests): boolean {
  const order = (test: number | undefined, whenAbsent: number): number =>
    test === undefined ? whenAbsent : compare(value, fromNumber(test));
  return (
    order(tests.at_least, 1) >= 0 &&
    order(tests.more_than, 1) > 0 &&
    order(tests.at_most, -1) <= 0 &&
    order(tests.less_than, -1) < 0
  );
}

function inBand(context: CheckContext, { id, tests }: WrittenLeaf, value: Rational): boolean {
  const position = startsOf(context, id).findLastIndex((start) => {
    const order = compare(value, start.value);
    return order > 0 || (order === 0 && !start.above);
  });
  const bands = context.scales.get(id)?.scale.bands;
  const named = (name: string): number | undefined => bands?.findIndex((band) => band.id === name);
  if (tests.band !== undefined && named(tests.band) !== position) return false;
  return tests.band_at_least === undefined || position >= (named(tests.band_at_least) as number);
}
