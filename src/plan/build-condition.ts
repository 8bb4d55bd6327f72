import type { ConditionShape } from '../definition/schema/condition.ts';
import type { AnswerOption, Definition, Question } from '../definition/schema/schema.ts';
import { isNumeric, kindOf } from '../definition/question-kinds.ts';
import { optionKey, optionsOf, unscoredAs } from './build-question.ts';
import { decimalFraction } from './fraction.ts';
import { lookUp } from './look-up.ts';
import { scaleById } from './method.ts';
import { namedBands } from './named-bands.ts';
import type {
  PlanCondition,
  PlanQuestionCondition,
  PlanScaleCondition,
  PlanScaleTest,
  PlanTests,
} from './plan.ts';
import type { PartIndex, QuestionIndex, ScaleIndex } from './positions.ts';

/** Positions in the plan, by id. */
export interface Positions {
  readonly definition: Definition;
  readonly questions: ReadonlyMap<string, { readonly position: QuestionIndex; readonly question: Question }>;
  readonly scales: ReadonlyMap<string, ScaleIndex>;
  readonly findings: ReadonlyMap<string, number>;
  /** Empty unless the plan is of a battery. */
  readonly parts: ReadonlyMap<string, PartIndex>;
  /** By scale: the tests found so far. Building a condition adds its tests here. */
  readonly tests: Map<ScaleIndex, PlanScaleTest[]>;
}

interface NumberTests {
  readonly at_least?: number | undefined;
  readonly more_than?: number | undefined;
  readonly at_most?: number | undefined;
  readonly less_than?: number | undefined;
}

interface QuestionTests extends NumberTests {
  readonly is?: string | number | undefined;
  readonly in?: readonly (string | number)[] | undefined;
  readonly answered?: boolean | undefined;
}

interface ScaleTests extends NumberTests {
  readonly band?: string | undefined;
  readonly band_at_least?: string | undefined;
}

/** Converts the limits to exact numbers. Without limits, every number passes. */
function exactTests(tests: NumberTests): PlanTests {
  const exact = (value: number | undefined) => (value === undefined ? null : decimalFraction(value));
  return {
    atLeast: exact(tests.at_least),
    moreThan: exact(tests.more_than),
    atMost: exact(tests.at_most),
    lessThan: exact(tests.less_than),
  };
}

function testsOrNull(tests: NumberTests): PlanTests | null {
  const exact = exactTests(tests);
  return Object.values(exact).some((test) => test !== null) ? exact : null;
}

/** Tests that only this number passes. */
function exactly(value: number): PlanTests {
  return exactTests({ at_least: value, at_most: value });
}

function passes(value: number, tests: NumberTests): boolean {
  return (
    (tests.at_least === undefined || value >= tests.at_least) &&
    (tests.more_than === undefined || value > tests.more_than) &&
    (tests.at_most === undefined || value <= tests.at_most) &&
    (tests.less_than === undefined || value < tests.less_than)
  );
}

/**
 * Builds a condition on a question. On a number, `is: 3` becomes *at least 3 and at most 3*, and `in` with several
 * numbers becomes an `any` with one condition per number.
 */
function buildQuestionCondition(id: string, tests: QuestionTests, positions: Positions): PlanCondition {
  const { position, question } = lookUp(positions.questions, id);
  const named = tests.in ?? (tests.is === undefined ? null : [tests.is]);
  const numbers = testsOrNull(tests);
  const condition = (of: Pick<PlanQuestionCondition, 'options' | 'numbers'>): PlanQuestionCondition => ({
    test: 'question',
    question: position,
    answered: tests.answered ?? null,
    ...of,
  });
  if (named === null && numbers === null) return condition({ options: null, numbers: null });
  const options = optionsOf(positions.definition, question).flatMap((option, index) =>
    isChosen(option, named, tests) ? [index] : [],
  );
  if (!isNumeric(kindOf(question))) return condition({ options, numbers: null });
  if (named === null) return condition({ options, numbers });
  const exact = named.filter((key) => typeof key === 'number').filter((key) => passes(key, tests));
  const [first, ...others] = exact.map((value) => condition({ options, numbers: exactly(value) }));
  if (first === undefined) return condition({ options, numbers: null });
  return others.length === 0 ? first : { test: 'any', of: [first, ...others] };
}

/** Whether an option matches: it is named, if the condition names any, and its value passes the numeric tests. */
function isChosen(
  option: AnswerOption,
  named: readonly (string | number)[] | null,
  tests: QuestionTests,
): boolean {
  const isNamed = named?.some((key) => String(key) === optionKey(option) || key === option.value) ?? true;
  // *Not sure* has no numeric value, even if its code is a number, so a numeric test on it stays unknown.
  const value = unscoredAs(option) === 'missing' ? undefined : option.value;
  const isInRange = value === undefined ? testsOrNull(tests) === null : passes(value, tests);
  return isNamed && isInRange;
}

function buildScaleCondition(id: string, tests: ScaleTests, positions: Positions): PlanScaleCondition {
  const bands = namedBands(scaleById(positions.definition, id));
  const scale = lookUp(positions.scales, id);
  const byId = new Map(bands.map((band, index) => [band.id, index]));
  const band = (name: string | undefined) => (name === undefined ? null : lookUp(byId, name));
  const test = {
    band: band(tests.band),
    bandAtLeast: band(tests.band_at_least),
    numbers: testsOrNull(tests),
  };
  return { test: 'scale', scale, ...test, slot: slotOf(positions, scale, test) };
}

/** Returns the position of a test in its scale's list, adding it if it is new. Equal tests share a position. */
function slotOf({ tests }: Positions, scale: ScaleIndex, test: PlanScaleTest): number {
  const known = tests.get(scale) ?? [];
  tests.set(scale, known);
  const found = known.findIndex((other) => JSON.stringify(other) === JSON.stringify(test));
  return found < 0 ? known.push(test) - 1 : found;
}

/** Builds a condition, resolving ids to positions and decimals to fractions. Throws RangeError for an unknown id. */
export function buildCondition(condition: ConditionShape, positions: Positions): PlanCondition {
  if ('question' in condition) return buildQuestionCondition(condition.question, condition, positions);
  if ('scale' in condition) return buildScaleCondition(condition.scale, condition, positions);
  if ('finding' in condition) {
    return {
      test: 'finding',
      finding: lookUp(positions.findings, condition.finding),
      is: condition.is ?? true,
    };
  }
  if ('any' in condition) {
    const { from } = condition;
    const of = condition.any.map((part) => buildCondition(part, positions));
    if (from === undefined) return { test: 'any', of };
    return { test: 'any', of, from: { part: lookUp(positions.parts, from.part), tier: from.tier } };
  }
  if ('all' in condition)
    return { test: 'all', of: condition.all.map((part) => buildCondition(part, positions)) };
  if ('not' in condition) return { test: 'not', of: buildCondition(condition.not, positions) };
  return {
    test: 'count',
    of: countParts(condition.count, positions),
    numbers: exactTests(condition),
  };
}

type Counted = Extract<ConditionShape, { count: unknown }>['count'];

function countParts(counted: Counted, positions: Positions): readonly PlanCondition[] {
  if ('scales' in counted) return counted.scales.map((id) => buildScaleCondition(id, counted, positions));
  if ('questions' in counted)
    return counted.questions.map((id) => buildQuestionCondition(id, counted, positions));
  return counted.findings.map((id) => ({
    test: 'finding',
    finding: lookUp(positions.findings, id),
    is: true,
  }));
}
