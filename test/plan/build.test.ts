import { describe, expect, it } from 'vitest';
import type { ConditionShape } from '../../src/definition/schema/condition.ts';
import type { Definition } from '../../src/definition/schema/schema.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { PlanCondition } from '../../src/plan/plan.ts';
import { DIGESTS, FOUR, planOf, small, TEXT, UNSURE, YES_NO } from './small.ts';

const RULE = { say: TEXT };
const NONE = { atLeast: null, moreThan: null, atMost: null, lessThan: null };

/** A definition that uses every part of the format. */
const RICH: Definition = small(
  {
    age: {
      number: { min: 10, max: 30, unit: 'years' },
      about: 'age',
      missing_codes: [-9],
      help: TEXT,
      why: TEXT,
    },
    yes: { answers: 'yes_no', refused_codes: ['x'], biographical: true },
    then: { ask_if: { question: 'yes', is: 'yes' }, answers: 'unlisted' },
    many: { multiple: { of: [...FOUR, { ...UNSURE, points: 'none' }], at_most: 2 } },
    odd: {
      answers: [
        { id: 'n', label: TEXT, points: 'none' },
        { value: 1, points: 2.5, label: TEXT },
      ],
    },
    mark: { grade: { best: 1, worst: 6, integer: true, codes: YES_NO } },
    born: { date: { earliest: '2000-01-01' } },
    began: { date: { latest: '2020-01-01' } },
    said: { free_text: { max: 100 } },
    long: { free_text: {} },
  },
  {
    s: {
      kind: 'resource',
      about: TEXT,
      need: 'belonging',
      sum: ['odd'],
      round: 'half_up',
      decimals: 1,
      missing: { allow: 0, fill: 'least', round: 'down', cite: 'one' },
      bands: [
        { id: 'low', from: 0, label: TEXT, cite: ['one', 'two'] },
        { id: 'high', above: 2.5 },
      ],
      cite: 'one',
    },
    bare: { count: [{ scale: 's', band: 'high' }] },
  },
  {
    recall: 'P2W',
    applies_to: { age: [14, 25], question: 'age' },
    languages: ['en', { id: 'sr-Latn', reviewed: false }],
    sources: { one: { text: 'One' }, two: { text: 'Two', url: 'https://example.org', confirmed: false } },
    answer_sets: { yes_no: YES_NO },
    missing_codes: [99, -9],
    findings: {
      f: { if: { question: 'yes', is: 1 }, ...RULE, need: 'sleep' },
      g: { if: { finding: 'f', is: false }, ...RULE },
    },
    critical: [
      { id: 'c', category: 'abuse', if: { finding: 'g' }, urgency: 'immediate', contact: 'nurse', say: TEXT },
    ],
    tiers: {
      selective: { any: [{ scale: 's', band_at_least: 'high', because: TEXT, cite: 'two' }], cite: 'one' },
    },
    valid_if: { missing_at_most: 1, questions: ['age'], scales: ['bare'] },
  },
);

describe('a plan', () => {
  const plan = buildPlan(RICH, 'short', DIGESTS);
  const question = (id: string) => plan.questions.find((found) => found.id === id)!;

  it('is plain frozen data and survives JSON', () => {
    expect(JSON.parse(JSON.stringify(plan))).toStrictEqual(plan);
    expect(Object.isFrozen(plan.scales[0]!.bands[0]!.from)).toBe(true);
  });

  it('names the form, the languages and the sources', () => {
    expect([plan.form, plan.digest, plan.recall]).toEqual(['short', DIGESTS.digest, 'P2W']);
    expect(plan.languages).toEqual([
      { id: 'en', reviewed: true },
      { id: 'sr-Latn', reviewed: false },
    ]);
    expect(plan.sources).toEqual({
      one: { text: 'One', url: null, confirmed: true },
      two: { text: 'Two', url: 'https://example.org', confirmed: false },
    });
  });

  it('has questions of every kind', () => {
    expect(plan.questions.map(({ kind }) => kind).join(' ')).toBe(
      'number choice choice multiple choice grade date date text text',
    );
    expect(question('age')).toMatchObject({
      missingCodes: ['-9', '99'],
      about: 'age',
      help: TEXT,
      why: TEXT,
      scored: false,
    });
    expect(question('age').number).toMatchObject({ min: [10, 1], unit: 'years', integer: false, best: null });
    expect(question('yes')).toMatchObject({ refusedCodes: ['x'], biographical: true, scored: true });
    expect([question('yes'), question('age')].map(({ answerSet }) => answerSet)).toEqual(['yes_no', null]);
    expect(question('then')).toMatchObject({ options: [], askIf: { question: 1, options: [0] } });
    expect([question('many').limit, question('said').limit, question('long').limit]).toEqual([2, 100, null]);
    expect(question('odd').options.map(({ unscored, points }) => [unscored, points])).toEqual([
      ['missing', null],
      [null, [5, 2]],
    ]);
    expect(question('mark').number).toMatchObject({
      min: [1, 1],
      max: [6, 1],
      best: [1, 1],
      worst: [6, 1],
      integer: true,
    });
    expect([question('born').date, question('began').date]).toEqual([
      { earliest: '2000-01-01', latest: null },
      { earliest: null, latest: '2020-01-01' },
    ]);
    expect(plan.appliesTo).toEqual({ age: [14, 25], question: 0 });
    expect(plan.sections[0]!.questions).toEqual([...plan.questions.keys()]);
  });

  it('has scales with bands, missing rule and citations', () => {
    expect(plan.scales[0]).toMatchObject({
      kind: 'resource',
      need: 'belonging',
      denominator: 2,
      round: { mode: 'half_up', decimals: 1 },
      missing: { allow: 0, fill: 'least', round: { mode: 'down', decimals: 0 }, cite: ['one'] },
      cite: ['one'],
      tests: [
        { band: null, bandAtLeast: 1, numbers: null },
        { band: 1, bandAtLeast: null, numbers: null },
      ],
    });
    expect(plan.scales[0]!.bands.map(({ above, cite }) => [above, cite])).toEqual([
      [false, ['one', 'two']],
      [true, []],
    ]);
  });

  it('has rules in order, each with an id', () => {
    expect(plan.findings.map(({ id, need }) => [id, need])).toEqual([
      ['f', 'sleep'],
      ['g', null],
    ]);
    expect(plan.critical[0]!.if).toEqual({ test: 'finding', finding: 1, is: true });
    expect(plan.tiers).toMatchObject([
      { id: 'individual', rules: [] },
      { id: 'selective', rules: [{ id: 'selective_1', because: TEXT, cite: ['two', 'one'] }] },
    ]);
    expect(plan.validity).toEqual({ missingAtMost: 1, questions: [0], scales: [1] });
  });

  it('has empty lists for whatever the definition lacks', () => {
    const empty = buildPlan({ ...small({}), scales: undefined }, null, DIGESTS);
    expect(empty).toMatchObject({
      scales: [],
      steps: [],
      findings: [],
      critical: [],
      tiers: null,
      validity: null,
      appliesTo: null,
    });
  });

  it('applies validity to all scored questions and scales by default', () => {
    const parts = { valid_if: { missing_at_most: 0 }, applies_to: { age: [1, 2] as [number, number] } };
    const { validity, appliesTo } = planOf({ a: {}, b: {} }, { s: { sum: ['b'] } }, parts);
    expect(validity).toEqual({ missingAtMost: 0, questions: [1], scales: [0] });
    expect(appliesTo).toEqual({ age: [1, 2], question: null });
  });
});

const CODED = { number: { min: 0, codes: [{ value: -1, id: 'none', label: TEXT }, UNSURE] } };
const choice = (options: readonly number[], answered: boolean | null = null): PlanCondition => ({
  test: 'question',
  question: 0,
  answered,
  options,
  numbers: null,
});
const number = (options: readonly number[], numbers: object | null): PlanCondition => ({
  test: 'question',
  question: 1,
  answered: null,
  options,
  numbers: numbers && { ...NONE, ...numbers },
});

describe('a condition', () => {
  it.each<[ConditionShape, PlanCondition]>([
    [{ question: 'a', is: 2 }, choice([2])],
    [{ question: 'a', in: [0, '3'] }, choice([0, 3])],
    [{ question: 'a', at_least: 1, less_than: 3 }, choice([1, 2])],
    [{ question: 'a', more_than: 1, at_most: 3, in: [1, 2] }, choice([2])],
    [{ question: 'a', answered: true, is: 1 }, choice([1], true)],
    [
      { question: 'a', answered: false },
      { test: 'question', question: 0, answered: false, options: null, numbers: null },
    ],
    [{ question: 'n', at_least: 0.5 }, number([], { atLeast: [1, 2] })],
    [{ question: 'n', is: 3 }, number([], { atLeast: [3, 1], atMost: [3, 1] })],
    [{ question: 'n', is: 'none' }, number([0], null)],
    [{ question: 'n', is: -1 }, number([0], { atLeast: [-1, 1], atMost: [-1, 1] })],
    [{ question: 'n', is: 3, at_least: 4 }, number([], null)],
    [
      { question: 'n', in: [3, 4, 'none'] },
      {
        test: 'any',
        of: [
          number([0], { atLeast: [3, 1], atMost: [3, 1] }),
          number([0], { atLeast: [4, 1], atMost: [4, 1] }),
        ],
      },
    ],
    [{ not: { finding: 'f', is: false } }, { test: 'not', of: { test: 'finding', finding: 0, is: false } }],
    [
      { count: { findings: ['f'] }, at_least: 1 },
      {
        test: 'count',
        of: [{ test: 'finding', finding: 0, is: true }],
        numbers: { ...NONE, atLeast: [1, 1] },
      },
    ],
    [{ count: { questions: ['a'], is: 1 } }, { test: 'count', of: [choice([1])], numbers: NONE }],
  ])('%j', (written, built) => {
    const parts = { findings: { f: { if: { question: 'a', is: 0 }, ...RULE }, t: { if: written, ...RULE } } };
    expect(planOf({ a: {}, n: CODED }, {}, parts).findings[1]!.if).toEqual(built);
  });

  it('shares its slot with equal tests of the scale', () => {
    const tests = [
      { scale: 's', at_least: 1 },
      { scale: 's', at_least: 2 },
      { scale: 's', at_least: 1 },
    ];
    const plan = planOf(
      { a: {} },
      { s: { sum: ['a'] } },
      { findings: { f: { if: { any: tests }, ...RULE } } },
    );
    expect(plan.findings[0]!.if).toMatchObject({ of: [{ slot: 0 }, { slot: 1 }, { slot: 0 }] });
    expect(plan.scales[0]!.tests).toHaveLength(2);
  });
});

describe('an unchecked definition throws RangeError for', () => {
  const finding = (condition: ConditionShape) => ({ findings: { f: { if: condition, ...RULE } } });
  const S = { s: { sum: ['a'] } };
  it.each<[string, () => unknown]>([
    ['an unknown question in a condition', () => planOf({ a: {} }, {}, finding({ question: 'b', is: 1 }))],
    ['an unknown question in a scale', () => planOf({ a: {} }, { s: { sum: ['b'] } })],
    ['an unknown scale in a condition', () => planOf({ a: {} }, S, finding({ scale: 'b', at_least: 1 }))],
    ['an unknown scale in a scale', () => planOf({ a: {} }, { s: { sum: [{ scale: 'b' }] } })],
    [
      'a scale in a definition without scales',
      () =>
        buildPlan(
          { ...small({}, {}, finding({ scale: 's', at_least: 1 })), scales: undefined },
          null,
          DIGESTS,
        ),
    ],
    ['a scale without a method', () => planOf({ a: {} }, { s: {} })],
    ['an unknown band', () => planOf({ a: {} }, S, finding({ scale: 's', band: 'high' }))],
    ['an unknown finding', () => planOf({ a: {} }, S, finding({ finding: 'b' }))],
    [
      'an unknown question for the age',
      () => planOf({ a: {} }, S, { applies_to: { age: [1, 2], question: 'b' } }),
    ],
    [
      'an unknown question in valid_if',
      () => planOf({ a: {} }, S, { valid_if: { missing_at_most: 0, questions: ['b'] } }),
    ],
    [
      'an unknown scale in valid_if',
      () => planOf({ a: {} }, S, { valid_if: { missing_at_most: 0, scales: ['b'] } }),
    ],
    ['a band without a start', () => planOf({ a: {} }, { s: { sum: ['a'], bands: [{ id: 'low' }] } })],
    [
      'a scale that contains itself',
      () => planOf({ a: {} }, { s: { sum: [{ scale: 't' }] }, t: { sum: [{ scale: 's' }] } }),
    ],
    ['a scale that counts itself', () => planOf({ a: {} }, { s: { count: [{ scale: 's', at_least: 1 }] } })],
    ['a finding that depends on itself', () => planOf({ a: {} }, S, finding({ finding: 'f' }))],
    ['a question whose ask_if depends on itself', () => planOf({ a: { ask_if: { question: 'a', is: 1 } } })],
  ])('%s', (_, build) => {
    expect(build).toThrow(RangeError);
  });
});
