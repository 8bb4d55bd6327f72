import type { Answer } from '../../src/answer/answer.ts';
import type { ConditionShape } from '../../src/definition/schema/condition.ts';
import type {
  AnswerOption,
  Definition,
  Question,
  Scale,
  ScaleItem,
} from '../../src/definition/schema/schema.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { namedBands } from '../../src/plan/named-bands.ts';
import { fromFraction, fromNumber, toNumber } from '../../src/plan/rational.ts';
import { DIGESTS, TEXT, type Draw } from './draw.ts';
import { optionsOf } from './naive.ts';
import { normQuestions, norms } from './norms.ts';

const VALUES = [0, 1, 2, 3, 0.5, 1.5, -1, 4];

export function options(draw: Draw): AnswerOption[] {
  const values = draw.some(VALUES, 2).slice(0, draw.int(2, 4));
  const set: AnswerOption[] = values.map((value, index) => ({
    value,
    label: TEXT,
    ...(draw.chance(20) ? { id: `o${index}` } : {}),
    ...(draw.chance(15) ? { points: draw.one([0, 2, 2.5]) } : {}),
  }));
  if (draw.chance(35)) {
    set.push({
      id: 'odd',
      // A code that replaces a number, not a number to test.
      ...(draw.chance(50) ? { value: 9 } : {}),
      label: TEXT,
      points: 'none',
      treat_as: draw.one(['missing', 'left_out'] as const),
    });
  }
  return set;
}

function numberTests(draw: Draw, around: readonly number[]): Record<string, number> {
  const limit = draw.one(around);
  return { [draw.one(['at_least', 'more_than', 'at_most', 'less_than'])]: limit };
}

function questionTest(draw: Draw, definition: Definition, question: Question): Record<string, unknown> {
  // A condition may not name an option that counts as missing, since that means that the answer is unknown.
  const known = optionsOf(definition, question).filter(
    (option) => option.points !== undefined || option.leftOut,
  );
  const keys = known.map((option) => option.key);
  const open = question.number !== undefined || question.grade !== undefined;
  if (draw.chance(10)) return { answered: draw.chance(50) };
  if (open && draw.chance(30))
    return draw.chance(50) ? { is: draw.int(0, 4) } : { in: draw.some([1, 2, 3], 1) };
  if (keys.length > 0 && (question.multiple !== undefined || draw.chance(open ? 30 : 50))) {
    return draw.chance(50) ? { is: draw.one(keys) } : { in: draw.some(keys, 1) };
  }
  return numberTests(draw, [0, 1, 2, 3]);
}

interface Pool {
  readonly definition: Definition;
  readonly questions: readonly Question[];
  readonly scales: readonly string[];
  readonly findings: readonly string[];
}

function condition(draw: Draw, pool: Pool, depth: number): ConditionShape {
  const kinds = [
    'question',
    ...(pool.scales.length ? ['scale', 'scale', 'count'] : []),
    ...(pool.findings.length ? ['finding'] : []),
  ];
  if (depth > 0) kinds.push('any', 'all', 'not');
  switch (draw.one(kinds)) {
    case 'scale': {
      const id = draw.one(pool.scales);
      return { scale: id, ...scaleTest(draw, pool.definition.scales![id]!) };
    }
    case 'count': {
      if (draw.chance(50)) {
        return {
          count: { scales: draw.some(pool.scales, 1), ...numberTests(draw, [0, 1, 2, 3]) },
          ...numberTests(draw, [1, 2]),
        };
      }
      return {
        count: {
          questions: draw
            .some(
              pool.questions.filter((q) => !q.multiple),
              0,
            )
            .map((q) => q.id),
          ...numberTests(draw, [0, 1, 2]),
        },
        ...numberTests(draw, [1, 2]),
      };
    }
    case 'finding':
      return { finding: draw.one(pool.findings), ...(draw.chance(30) ? { is: false } : {}) };
    case 'any':
      return { any: [condition(draw, pool, depth - 1), condition(draw, pool, depth - 1)] };
    case 'all':
      return { all: [condition(draw, pool, depth - 1), condition(draw, pool, depth - 1)] };
    case 'not':
      return { not: condition(draw, pool, depth - 1) };
    default: {
      const question = draw.one(pool.questions);
      return { question: question.id, ...questionTest(draw, pool.definition, question) };
    }
  }
}

function scaleTest(draw: Draw, scale: Scale): Record<string, unknown> {
  const named = namedBands(scale);
  if (named.length > 0 && draw.chance(70)) {
    const band = draw.one(named).id;
    return draw.chance(50) ? { band } : { band_at_least: band };
  }
  return numberTests(draw, [0, 1, 2, 3.5, 5]);
}

function question(draw: Draw, id: string): Question {
  const base = { id, text: TEXT };
  const kind = draw.int(0, 9);
  if (kind < 6) return { ...base, answers: options(draw) };
  if (kind < 7) {
    const of = options(draw).filter((option) => option.points !== 'none');
    return { ...base, multiple: { of } };
  }
  if (kind < 9) {
    return {
      ...base,
      number: {
        min: 0,
        max: 3,
        integer: true,
        ...(draw.chance(40)
          ? {
              codes: [
                {
                  id: 'none_given',
                  label: TEXT,
                  points: 'none',
                  treat_as: draw.one(['missing', 'left_out'] as const),
                },
              ],
            }
          : {}),
      },
    };
  }
  return {
    ...base,
    grade: {
      best: 1,
      worst: 4,
      integer: true,
      ...(draw.chance(40) ? { codes: [{ id: 'coded', value: 5, label: TEXT }] } : {}),
    },
  };
}

function item(draw: Draw, asking: Question, positiveOnly: boolean): ScaleItem | string {
  const plain = asking.multiple === undefined;
  const long: Exclude<ScaleItem, { scale: string }> = {
    question: asking.id,
    ...(plain && draw.chance(30) ? { reversed: true } : {}),
    ...(draw.chance(30) ? { weight: draw.one(positiveOnly ? [2, 0.5] : [2, 0.5, -1]) } : {}),
    ...(asking.ask_if ? { not_asked: draw.chance(50) ? ('left_out' as const) : draw.one([0, 1]) } : {}),
  };
  return Object.keys(long).length === 1 ? asking.id : long;
}

function scale(draw: Draw, pool: Pool): Scale {
  const method = draw.one(['sum', 'sum', 'mean', 'max', 'count', 'value'] as const);
  const base: Scale = { title: TEXT, kind: draw.one(['risk', 'resource'] as const) };
  const shape: Partial<Scale> = {
    ...(draw.chance(20) ? { times: draw.one([4, -1, 0.5]) } : {}),
    ...(draw.chance(20) ? { plus: draw.one([1, -0.5]) } : {}),
    ...(draw.chance(25) ? { round: draw.one(['half_up', 'half_even', 'up', 'down'] as const) } : {}),
  };
  if (method === 'count') {
    const conditions = Array.from({ length: draw.int(1, 3) }, () =>
      condition(draw, { ...pool, findings: [] }, 1),
    );
    return { ...base, ...shape, count: conditions };
  }
  const asked = draw.some(pool.questions, 1).slice(0, 4);
  const fills = method === 'sum' && draw.chance(50);
  const items: (ScaleItem | string)[] = asked.map((q) => item(draw, q, fills || method === 'mean'));
  if (pool.scales.length > 0 && draw.chance(30))
    items.push({ scale: draw.one(pool.scales), ...(draw.chance(30) ? { weight: 2 } : {}) });
  const missing = fills
    ? {
        missing: {
          allow: draw.int(1, 2),
          fill: draw.one(['prorate', 'mean', 'least'] as const),
          ...(draw.chance(40) ? { round: 'half_up' as const } : {}),
        },
      }
    : {};
  if (method === 'value') return { ...base, ...shape, value: draw.one(items) };
  return { ...base, ...shape, ...missing, [method]: items };
}

/** Draws a definition with three to seven questions that combines features of the format at random. */
export function definitionFrom(draw: Draw): Definition {
  const questions: Question[] = [];
  const definition: Definition = {
    format: 'lotse/1',
    id: 'random',
    version: '1.0.0',
    title: TEXT,
    languages: ['en'],
    respondent: 'learner',
    wording: 'own',
    evidence: { status: 'unvalidated', note: TEXT },
    sections: [{ id: 's', title: TEXT, questions }],
    scales: {},
    findings: {},
  };
  const pool = (): Pool => ({
    definition,
    questions,
    scales: Object.keys(definition.scales!),
    findings: Object.keys(definition.findings!),
  });
  for (let index = 0, count = draw.int(3, 7); index < count; index += 1) {
    const made = question(draw, `q${index}`);
    const askIf =
      index > 0 && draw.chance(25)
        ? { ask_if: condition(draw, { ...pool(), scales: [], findings: [] }, 1) }
        : {};
    questions.push({ ...made, ...askIf });
  }
  const normed = draw.chance(35);
  if (normed) questions.push(...normQuestions(draw));
  for (let index = 0, count = draw.int(1, 4); index < count; index += 1) {
    const made = scale(draw, pool());
    definition.scales![`s${index}`] = made;
    const banded = normed && draw.chance(60);
    if (banded || (normed && draw.chance(30))) made.norms = norms(draw, definition, index, banded);
    if (!banded && draw.chance(70)) made.bands = bands(draw, definition, index);
  }
  definition.findings!.f0 = { if: condition(draw, pool(), 2), say: TEXT };
  definition.findings!.f1 = { if: condition(draw, pool(), 1), say: TEXT };
  const urgencies = ['immediate', 'same_day', 'within_3_days'] as const;
  definition.critical = Array.from({ length: draw.int(1, 3) }, (_, index) => ({
    id: `c${index}`,
    category: 'self_harm' as const,
    if: condition(draw, pool(), 1),
    urgency: draw.one(urgencies),
    contact: 'nurse',
    say: TEXT,
    ...(draw.chance(50) ? { tier: draw.one(['individual', 'selective', 'none'] as const) } : {}),
    // With the same category and contact, at any urgency: this makes no difference to a tier.
    ...(index > 0 && draw.chance(30) ? { covers: [`c${index - 1}`] } : {}),
  }));
  const rules = (tier: string) =>
    Array.from({ length: draw.int(1, 2) }, (_, index) => ({
      ...condition(draw, pool(), 1),
      id: `${tier}${index}`,
    }));
  definition.tiers = { individual: { any: rules('i') }, selective: { any: rules('s') } };
  if (draw.chance(20)) definition.valid_if = { missing_at_most: draw.int(0, 2) };
  return definition;
}

/** Two or three bands, the first from the least value that the scale can reach. */
export function bands(draw: Draw, definition: Definition, index: number): NonNullable<Scale['bands']> {
  const { lower, upper } = buildPlan(definition, null, DIGESTS).scales[index]!.range;
  const low = toNumber(fromFraction(lower!));
  const span = Math.max(1, toNumber(fromFraction(upper!)) - low);
  const cuts = [0.25, 0.5, 0.75].filter(() => draw.chance(60));
  return [
    { id: 'b0', from: Math.floor(low) },
    ...cuts.map((cut, position) => ({
      id: `b${position + 1}`,
      [draw.chance(50) ? 'from' : 'above']:
        Math.floor(low) + Math.max(1, Math.round(span * cut * 2) / 2) + position,
    })),
  ];
}

/** All answers that settle a question. */
export function answersOf(definition: Definition, asking: Question): readonly Answer[] {
  const given = (option: number): Answer => ({ state: 'given', kind: 'option', option });
  const all = optionsOf(definition, asking);
  const known = all.flatMap((option, index) =>
    option.points === undefined && !option.leftOut ? [] : [index],
  );
  if (asking.multiple) {
    return Array.from({ length: 2 ** all.length }, (_, bits) => ({
      state: 'given',
      kind: 'options',
      options: all.flatMap((__, index) => ((bits >> index) & 1 ? [index] : [])),
    }));
  }
  const ends = asking.grade
    ? [asking.grade.best, asking.grade.worst]
    : asking.number
      ? [asking.number.min!, asking.number.max!]
      : null;
  const numbers = ends
    ? Array.from({ length: Math.abs(ends[1]! - ends[0]!) + 1 }, (_, index) => Math.min(...ends) + index)
    : [];
  return [
    ...known.map(given),
    ...numbers.map((number): Answer => ({ state: 'given', kind: 'number', number: fromNumber(number) })),
  ];
}

/** An answer that leaves the question open. */
export function openAnswer(draw: Draw, definition: Definition, asking: Question): Answer {
  const unsure = optionsOf(definition, asking).findIndex(
    (option) => option.points === undefined && !option.leftOut,
  );
  if (unsure >= 0 && draw.chance(30)) return { state: 'given', kind: 'option', option: unsure };
  return draw.chance(30) ? { state: 'refused' } : { state: 'missing' };
}
