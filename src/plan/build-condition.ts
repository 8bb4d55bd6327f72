import type { ConditionShape } from '../definition/schema-condition.ts';
import type { Definition, Question } from '../definition/schema.ts';
import { kindOf, optionKey, optionsOf } from './build-question.ts';
import { decimalFraction } from './fraction.ts';
import type {
  PlanCondition,
  PlanQuestionCondition,
  PlanScaleCondition,
  PlanScaleTest,
  PlanTests,
} from './plan.ts';

/** Where things stand in the plan, by id. */
export interface Positions {
  readonly definition: Definition;
  readonly questions: ReadonlyMap<string, { readonly position: number; readonly question: Question }>;
  readonly scales: ReadonlyMap<string, number>;
  readonly findings: ReadonlyMap<string, number>;
  /** By scale: the tests met so far; conditions add theirs as they are built. */
  readonly tests: Map<number, PlanScaleTest[]>;
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

function buildTests(tests: NumberTests): PlanTests | null {
  const exact = (value: number | undefined) => (value === undefined ? null : decimalFraction(value));
  const built = {
    atLeast: exact(tests.at_least),
    moreThan: exact(tests.more_than),
    atMost: exact(tests.at_most),
    lessThan: exact(tests.less_than),
  };
  return Object.values(built).some((test) => test !== null) ? built : null;
}

/** Every number passes. */
const NO_TESTS: PlanTests = { atLeast: null, moreThan: null, atMost: null, lessThan: null };

/** An id that a checked definition names always has its position. */
function position<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new RangeError(`No such id in this definition: ${id}`);
  return found;
}

function passes(value: number, tests: NumberTests): boolean {
  return (
    (tests.at_least === undefined || value >= tests.at_least) &&
    (tests.more_than === undefined || value > tests.more_than) &&
    (tests.at_most === undefined || value <= tests.at_most) &&
    (tests.less_than === undefined || value < tests.less_than)
  );
}

function buildQuestionCondition(
  id: string,
  tests: QuestionTests,
  positions: Positions,
): PlanQuestionCondition {
  const { position: at, question } = position(positions.questions, id);
  const options = optionsOf(positions.definition, question);
  const named = tests.in ?? (tests.is === undefined ? null : [tests.is]);
  const numbers = buildTests(tests);
  const isOpenNumber = kindOf(question) === 'number' || kindOf(question) === 'grade';
  if (named === null && numbers === null) {
    return { test: 'question', question: at, options: null, answered: tests.answered ?? null, numbers: null };
  }
  const chosen = options.flatMap((option, index) => {
    const isNamed =
      named === null || named.some((key) => String(key) === optionKey(option) || key === option.value);
    const isInRange = numbers === null || (option.value !== undefined && passes(option.value, tests));
    return isNamed && isInRange ? [index] : [];
  });
  return {
    test: 'question',
    question: at,
    options: chosen,
    answered: tests.answered ?? null,
    numbers: isOpenNumber ? openNumberTests(named, numbers) : null,
  };
}

/** `is: 3` on an open number is *at least and at most 3*; a named code leaves no number that passes. */
function openNumberTests(
  named: readonly (string | number)[] | null,
  numbers: PlanTests | null,
): PlanTests | null {
  if (named === null) return numbers;
  const only = named.find((key) => typeof key === 'number');
  if (only === undefined) return null;
  const exact = decimalFraction(only);
  return { ...(numbers ?? NO_TESTS), atLeast: exact, atMost: exact };
}

function buildScaleCondition(id: string, tests: ScaleTests, positions: Positions): PlanScaleCondition {
  const bands = positions.definition.scales?.[id]?.bands ?? [];
  const band = (name: string | undefined) =>
    name === undefined ? null : bands.findIndex((found) => found.id === name);
  const scale = position(positions.scales, id);
  const test = { band: band(tests.band), bandAtLeast: band(tests.band_at_least), numbers: buildTests(tests) };
  return { test: 'scale', scale, ...test, slot: slotOf(positions, scale, test) };
}

/** Where a test stands among its scale's; equal tests share a place. */
function slotOf({ tests }: Positions, scale: number, test: PlanScaleTest): number {
  const known = tests.get(scale) ?? [];
  tests.set(scale, known);
  const found = known.findIndex((other) => JSON.stringify(other) === JSON.stringify(test));
  return found < 0 ? known.push(test) - 1 : found;
}

/** A condition with ids turned into positions and decimals into fractions; unknown ids throw RangeError. */
export function buildCondition(condition: ConditionShape, positions: Positions): PlanCondition {
  if ('question' in condition) return buildQuestionCondition(condition.question, condition, positions);
  if ('scale' in condition) return buildScaleCondition(condition.scale, condition, positions);
  if ('finding' in condition) {
    return {
      test: 'finding',
      finding: position(positions.findings, condition.finding),
      is: condition.is ?? true,
    };
  }
  if ('any' in condition)
    return { test: 'any', of: condition.any.map((part) => buildCondition(part, positions)) };
  if ('all' in condition)
    return { test: 'all', of: condition.all.map((part) => buildCondition(part, positions)) };
  if ('not' in condition) return { test: 'not', of: buildCondition(condition.not, positions) };
  return {
    test: 'count',
    of: countParts(condition.count, positions),
    numbers: buildTests(condition) ?? NO_TESTS,
  };
}

type Counted = Extract<ConditionShape, { count: unknown }>['count'];

function countParts(counted: Counted, positions: Positions): readonly PlanCondition[] {
  if ('scales' in counted) return counted.scales.map((id) => buildScaleCondition(id, counted, positions));
  if ('questions' in counted)
    return counted.questions.map((id) => buildQuestionCondition(id, counted, positions));
  return counted.findings.map((id) => ({
    test: 'finding',
    finding: position(positions.findings, id),
    is: true,
  }));
}
