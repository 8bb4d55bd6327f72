import { describe, expect, it } from 'vitest';
import type { ConditionShape } from '../../src/definition/schema/condition.ts';
import {
  FOUR,
  NOT_MINE,
  outcomeOf,
  planOf,
  TEXT,
  UNSURE,
  YES_NO,
  type Asking,
  type Said,
  type Scoring,
} from '../plan/small.ts';

type Rules = readonly (ConditionShape & { id: string })[];

/** Suggested tier, basis, lowest and highest tier; reasons; questions that would settle it. */
function tierOf(
  questions: Record<string, Asking>,
  scales: Record<string, Scoring>,
  individual: Rules,
  selective: Rules,
  said: Record<string, Said>,
  parts: Parameters<typeof planOf>[2] = {},
) {
  const plan = planOf(questions, scales, {
    tiers: { individual: { any: [...individual] }, selective: { any: [...selective] } },
    ...parts,
  });
  const { tier } = outcomeOf(plan, said);
  const ids = (positions: readonly number[]) => positions.map((index) => plan.questions[index]!.id).join(' ');
  return {
    tier: [tier!.suggested, tier!.basis, tier!.atLeast, tier!.atMost].join(' '),
    reasons: tier!.reasons.map(({ rule, state }) => `${rule} ${state}`).join(', '),
    settle: [ids(tier!.wouldSettle.missing), ids(tier!.wouldSettle.refused)],
  };
}

const ABC: Record<string, Asking> = { a: {}, b: {}, c: {} };
const BANDS = [
  { id: 'low', from: 0 },
  { id: 'mid', from: 3 },
  { id: 'high', from: 6 },
];
const SCALE: Record<string, Scoring> = { s: { sum: ['a', 'b', 'c'], bands: BANDS } };
const FILLED = { s: { ...SCALE.s, missing: { allow: 1, fill: 'prorate' } } } as Record<string, Scoring>;
const HIGH: Rules = [{ id: 'high', scale: 's', band: 'high' }];
const MID: Rules = [{ id: 'mid', scale: 's', band: 'mid' }];

describe('a tier', () => {
  it.each<[string, Record<string, Scoring>, Record<string, Said>, object]>([
    [
      'with nothing missing is complete',
      SCALE,
      { a: 3, b: 3, c: 0 },
      { tier: 'individual complete individual individual', reasons: 'high holds', settle: ['', ''] },
    ],
    [
      'without a rule that holds is universal',
      SCALE,
      { a: 1, b: 1, c: 0 },
      { tier: 'universal complete universal universal', reasons: '', settle: ['', ''] },
    ],
    [
      'that blanks cannot change is settled',
      SCALE,
      { a: 3, b: 3 },
      { tier: 'individual settled individual individual', reasons: 'high holds', settle: ['', ''] },
    ],
    [
      'between two bands is at least that of the lower band',
      SCALE,
      { a: 3, b: 1 },
      { tier: 'review open selective individual', reasons: 'high possible, mid possible', settle: ['c', ''] },
    ],
    [
      'is open otherwise, with refused questions listed separately',
      SCALE,
      { a: 1, b: { refused: true } },
      {
        tier: 'review open universal individual',
        reasons: 'high possible, mid possible',
        settle: ['c', 'b'],
      },
    ],
    [
      'is filled by a declared rule',
      FILLED,
      { a: 3, b: 1 },
      {
        tier: 'individual filled selective individual',
        reasons: 'high holds_filled, mid possible',
        settle: ['c', ''],
      },
    ],
  ])('%s', (_, scales, said, expected) => {
    expect(tierOf(ABC, scales, HIGH, MID, said)).toEqual(expected);
  });

  it('is not suggested for a filled value that the answers cannot reach', () => {
    const questions = { a: { answers: [0, 4].map((value) => ({ value, label: TEXT })) }, b: {} };
    const scales: Record<string, Scoring> = {
      s: { sum: ['a', 'b'], bands: BANDS, missing: { allow: 1, fill: 'prorate' } },
    };
    const between: Rules = [{ id: 'between', scale: 's', more_than: 1, less_than: 4 }];
    const top: Rules = [{ id: 'top', scale: 's', at_least: 4 }];
    expect(tierOf(questions, scales, between, top, { b: 1 })).toEqual({
      tier: 'review open universal selective',
      reasons: 'top possible',
      settle: ['a', ''],
    });
  });

  it('does not list a rule as possible if no completion satisfies it', () => {
    const never: Rules = [
      {
        id: 'never',
        all: [
          { scale: 's', at_least: 5 },
          { scale: 's', at_most: 1 },
        ],
      },
    ];
    expect(tierOf(ABC, SCALE, never, MID, { a: 3 })).toMatchObject({
      tier: 'review open universal selective',
      reasons: 'mid possible',
    });
  });

  it('is settled, not complete, if the form is not valid', () => {
    const parts = { valid_if: { missing_at_most: 0, questions: ['d'] } };
    expect(tierOf({ ...ABC, d: {} }, SCALE, HIGH, MID, { a: 0, b: 0, c: 0 }, parts).tier).toBe(
      'universal settled universal universal',
    );
  });

  it('is absent without tiers, and universal if the tiers have no rules', () => {
    expect(outcomeOf(planOf(ABC, SCALE), {}).tier).toBeNull();
    expect(outcomeOf(planOf(ABC, SCALE, { tiers: {} }), {}).tier).toMatchObject({
      suggested: 'universal',
      basis: 'complete',
    });
  });
});

describe('the range over open questions', () => {
  const asks = (rule: ConditionShape): Rules => [{ ...rule, id: 'i' }];
  it.each<[string, Record<string, Asking>, ConditionShape, Record<string, Said>, string]>([
    [
      'a choice',
      { a: {} },
      {
        all: [
          { question: 'a', at_least: 2 },
          { question: 'a', at_most: 1 },
        ],
      },
      {},
      'universal settled universal universal',
    ],
    [
      'a choice that every answer passes',
      { a: {} },
      { question: 'a', at_least: 0 },
      {},
      'individual settled individual individual',
    ],
    [
      'not sure',
      { a: { answers: [...FOUR, UNSURE, NOT_MINE] } },
      { question: 'a', at_least: 0 },
      { a: 'unsure' },
      'review open universal individual',
    ],
    [
      'a number with cut-offs in the rules',
      { n: { number: {} } },
      {
        all: [
          { question: 'n', more_than: 3 },
          { question: 'n', less_than: 4 },
        ],
      },
      {},
      'review open universal individual',
    ],
    [
      'a whole number',
      { n: { number: { integer: true } } },
      {
        all: [
          { question: 'n', more_than: 3 },
          { question: 'n', less_than: 4 },
        ],
      },
      {},
      'universal settled universal universal',
    ],
    [
      'a whole number above a cut-off',
      { n: { number: { integer: true, min: 0, max: 3 } } },
      { question: 'n', more_than: 2.5 },
      {},
      'review open universal individual',
    ],
    [
      'a whole number within its limits',
      { n: { number: { integer: true, min: 0.5, max: 3 } } },
      { question: 'n', at_least: 1 },
      {},
      'individual settled individual individual',
    ],
    [
      'a number that every answer passes',
      { n: { number: { min: 1 } } },
      { question: 'n', at_least: 1 },
      {},
      'individual settled individual individual',
    ],
    [
      'a number without cut-offs',
      { n: { number: {} } },
      { question: 'n', answered: true },
      {},
      'individual settled individual individual',
    ],
    [
      'a grade with a code',
      { n: { grade: { best: 1, worst: 6, codes: YES_NO } } },
      { question: 'n', in: [0, 1] },
      {},
      'review open universal individual',
    ],
    [
      'several options',
      { a: { multiple: { of: FOUR } } },
      { all: [{ question: 'a', is: 1 }, { not: { question: 'a', is: 1 } }] },
      {},
      'review open universal individual',
    ],
    [
      'a date',
      { d: { date: {} } },
      { question: 'd', answered: true },
      {},
      'review open universal individual',
    ],
    [
      'free text, for which empty is an answer',
      { t: { free_text: {} } },
      { question: 't', answered: true },
      {},
      'universal complete universal universal',
    ],
    [
      'no informative option',
      { a: { answers: [UNSURE] } },
      { question: 'a', answered: true },
      {},
      'review open universal individual',
    ],
    [
      'no whole number within the limits',
      { n: { number: { integer: true, min: 0.2, max: 0.8 } } },
      { question: 'n', at_least: 0.5 },
      {},
      'review open universal individual',
    ],
    [
      'possibly not asked',
      { b: { answers: YES_NO }, a: { ask_if: { question: 'b', is: 'yes' } } },
      { question: 'a', at_least: 0 },
      { a: 1 },
      'review open universal individual',
    ],
    [
      'not asked',
      { b: { answers: YES_NO }, a: { ask_if: { question: 'b', is: 'yes' } } },
      { question: 'a', at_least: 0 },
      { b: 'no' },
      'universal complete universal universal',
    ],
  ])('%s', (_, questions, rule, said, tier) => {
    expect(
      tierOf(questions, {}, asks(rule), [{ id: 's', finding: 'no' }], said, {
        findings: { no: { if: { any: [] }, say: TEXT } },
      }).tier,
    ).toBe(tier);
  });

  it('is exact for a scale without listed values and one that may not be asked', () => {
    const questions: Record<string, Asking> = {
      n: { number: {} },
      b: { answers: YES_NO },
      a: { ask_if: { question: 'b', is: 'yes' } },
    };
    const scales: Record<string, Scoring> = {
      open: { sum: ['n'], bands: BANDS },
      maybe: { sum: [{ question: 'a', not_asked: 'left_out' }] },
      free: { sum: ['n'] },
    };
    const gap: Rules = [
      {
        id: 'i',
        all: [
          { scale: 'open', band: 'low' },
          { scale: 'open', at_least: 3 },
        ],
      },
    ];
    const any: Rules = [
      { id: 's', any: [{ scale: 'maybe', at_least: 0 }, { not: { scale: 'maybe', at_least: 0 } }] },
    ];
    expect(tierOf(questions, scales, gap, any, {}).tier).toBe('selective settled selective selective');
    const every: Rules = [
      {
        id: 's',
        any: [
          { scale: 'open', at_least: 3 },
          { scale: 'open', less_than: 3 },
        ],
      },
    ];
    expect(tierOf(questions, scales, gap, every, {}).tier).toBe('selective settled selective selective');
  });

  it('is sound but wider if there are too many combinations', () => {
    const many = Object.fromEntries(
      Array.from({ length: 13 }, (_, index) => [`q${index}`, { answers: YES_NO }]),
    );
    const both = (id: string) => ({
      any: [
        { question: id, is: 'yes' },
        { question: id, is: 'no' },
      ],
    });
    const rules = (count: number): Rules => [{ id: 'i', all: Object.keys(many).slice(0, count).map(both) }];
    expect(tierOf(many, {}, rules(12), [], {}).tier).toBe('individual settled individual individual');
    expect(tierOf(many, {}, rules(13), [], {}).tier).toBe('review open universal individual');
  });
});

it('the questions that would settle a tier are found through scales, findings and ask_if', () => {
  const questions: Record<string, Asking> = {
    b: { answers: YES_NO },
    a: { ask_if: { finding: 'said_yes' } },
    c: {},
    d: {},
    e: {},
    other: {},
  };
  const scales: Record<string, Scoring> = {
    low: { sum: [{ question: 'a', not_asked: 0 }, 'c'] },
    top: { sum: [{ scale: 'low' }, { scale: 'counted' }] },
    counted: {
      count: [
        { question: 'd', at_least: 1 },
        { scale: 'low', at_least: 9 },
      ],
    },
  };
  const findings = {
    said_yes: { if: { question: 'b', is: 'yes' }, say: TEXT },
    f: { if: { not: { question: 'e', is: 1 } }, say: TEXT },
  };
  const rules: Rules = [
    { id: 'i', count: { scales: ['top', 'low'], at_least: 2 }, at_least: 1 },
    { id: 'j', all: [{ finding: 'f' }, { question: 'e', answered: true }] },
  ];
  expect(tierOf(questions, scales, rules, [], { c: { refused: true } }, { findings }).settle).toEqual([
    'b a d e',
    'c',
  ]);
});
