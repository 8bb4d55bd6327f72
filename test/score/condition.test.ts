import { describe, expect, it } from 'vitest';
import type { ConditionShape } from '../../src/definition/schema/condition.ts';
import type { Truth } from '../../src/score/result.ts';
import { and, either, not, or } from '../../src/score/truth.ts';
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

const QUESTIONS: Record<string, Asking> = {
  a: { answers: [...FOUR, UNSURE, NOT_MINE] },
  // *Not sure* with a numeric code.
  coded: { answers: [...FOUR, { ...UNSURE, value: 9 }] },
  b: { answers: YES_NO },
  then: { ask_if: { question: 'b', is: 'yes' } },
  n: { number: {} },
  many: { multiple: { of: [...FOUR, UNSURE] } },
  day: { date: {} },
  said: { free_text: {} },
};
const BANDS = [
  { id: 'low', from: 1 },
  { id: 'mid', from: 3 },
  { id: 'high', above: 5 },
];
const SCALES: Record<string, Scoring> = {
  s: { sum: ['a', { question: 'b', weight: 4 }], bands: BANDS },
  open: { sum: ['n'], bands: BANDS },
  maybe: { sum: [{ question: 'then', not_asked: 'left_out' }], bands: BANDS },
};

function truthOf(condition: ConditionShape, said: Record<string, Said>): Truth {
  const parts = {
    findings: { other: { if: { question: 'a', is: 1 }, say: TEXT }, f: { if: condition, say: TEXT } },
  };
  return outcomeOf(planOf(QUESTIONS, SCALES, parts), said).findings[1]!;
}

describe('a condition on a question', () => {
  it.each<[ConditionShape, Record<string, Said>, Truth]>([
    [{ question: 'a', is: 2 }, { a: 2 }, 'true'],
    [{ question: 'a', is: 2 }, { a: 1 }, 'false'],
    [{ question: 'a', is: 2 }, {}, 'unknown'],
    [{ question: 'a', at_least: 0 }, {}, 'unknown'],
    [{ question: 'a', is: 2 }, { a: { refused: true } }, 'unknown'],
    [{ question: 'a', is: 2 }, { a: 'unsure' }, 'unknown'],
    [{ question: 'a', is: 2 }, { a: 'not_mine' }, 'false'],
    [{ question: 'a', is: 'not_mine' }, { a: 'not_mine' }, 'true'],
    [{ question: 'coded', at_least: 2 }, { coded: 'unsure' }, 'unknown'],
    [{ question: 'coded', at_most: 9 }, { coded: 'unsure' }, 'unknown'],
    [{ question: 'a', answered: true }, { a: 'unsure' }, 'true'],
    [{ question: 'a', answered: false }, { a: 1 }, 'false'],
    [{ question: 'a', answered: true }, {}, 'unknown'],
    [{ question: 'a', answered: true, is: 1 }, { a: 2 }, 'false'],
    [{ question: 'said', answered: true }, {}, 'false'],
    [{ question: 'said', answered: false }, {}, 'true'],
    [{ question: 'said', answered: true }, { said: 'so' }, 'true'],
    [{ question: 'day', answered: true }, { day: '2026-01-01' }, 'true'],
    [{ question: 'day', at_least: 3 }, { day: '2026-01-01' }, 'unknown'],
    [{ question: 'said', is: 'so' }, { said: 'so' }, 'unknown'],
    [{ question: 'n', at_least: 2.5 }, { n: 2.5 }, 'true'],
    [{ question: 'n', more_than: 2.5 }, { n: 2.5 }, 'false'],
    [{ question: 'n', at_most: 2.5, less_than: 2.5 }, { n: 2.5 }, 'false'],
    [{ question: 'n', in: [2, 3] }, { n: 3 }, 'true'],
    [{ question: 'n', in: [2, 3] }, { n: 2.5 }, 'false'],
    [{ question: 'n', is: 2, more_than: 2 }, { n: 2 }, 'false'],
    [{ question: 'many', is: 2 }, { many: ['1', '2'] }, 'true'],
    [{ question: 'many', is: 2 }, { many: [] }, 'false'],
    [{ question: 'many', is: 2 }, { many: ['1', 'unsure'] }, 'unknown'],
    [{ question: 'many', is: 2 }, { many: ['2', 'unsure'] }, 'true'],
    [{ question: 'then', is: 1 }, { b: 'no', then: 1 }, 'false'],
    [{ question: 'then', answered: false }, { b: 'no' }, 'true'],
    [{ question: 'then', answered: false, is: 1 }, { b: 'no' }, 'false'],
    [{ question: 'then', is: 1 }, { then: 1 }, 'unknown'],
    [{ question: 'then', is: 1 }, { then: 2 }, 'false'],
    [{ question: 'then', is: 1 }, { b: 'yes' }, 'unknown'],
  ])('%j on %j is %s', (condition, said, truth) => {
    expect(truthOf(condition, said)).toBe(truth);
  });
});

describe('a condition on a scale', () => {
  it.each<[ConditionShape, Record<string, Said>, Truth]>([
    [{ scale: 's', band: 'mid' }, { a: 3, b: 'no' }, 'true'],
    [{ scale: 's', band_at_least: 'mid' }, { a: 1, b: 'yes' }, 'true'],
    [{ scale: 's', band: 'low' }, { a: 0, b: 'no' }, 'false'],
    [{ scale: 's', band_at_least: 'low' }, { a: 0, b: 'no' }, 'false'],
    [{ scale: 's', at_least: 4 }, { b: 'yes' }, 'true'],
    [{ scale: 's', band: 'mid' }, { b: 'yes' }, 'unknown'],
    [{ scale: 's', band_at_least: 'mid' }, { b: 'no' }, 'unknown'],
    [{ scale: 's', band: 'high' }, { b: 'no' }, 'false'],
    [{ scale: 'open', band: 'mid' }, {}, 'unknown'],
    [{ scale: 'open', band_at_least: 'low', at_least: 1 }, {}, 'unknown'],
    [{ scale: 'open', more_than: 1 }, {}, 'unknown'],
    [{ scale: 'open', at_most: 1 }, {}, 'unknown'],
    [{ scale: 'open', less_than: 1 }, {}, 'unknown'],
    [{ scale: 'open', less_than: 1 }, { n: 0 }, 'true'],
    [{ scale: 'maybe', at_least: 0 }, { b: 'no' }, 'false'],
    [{ scale: 'maybe', at_least: 0 }, { then: 1 }, 'unknown'],
    [{ scale: 'maybe', at_least: 2 }, { then: 1 }, 'false'],
  ])('%j on %j is %s', (condition, said, truth) => {
    expect(truthOf(condition, said)).toBe(truth);
  });

  const closed: Record<string, Asking> = { n: { number: { min: 2, max: 4 } } };
  it.each<[ConditionShape, Truth]>([
    [{ scale: 's', band: 'low' }, 'unknown'],
    [{ scale: 's', band: 'high' }, 'false'],
    [{ scale: 's', band_at_least: 'low' }, 'true'],
    [{ scale: 's', at_least: 2 }, 'true'],
    [{ scale: 's', at_least: 5 }, 'false'],
    [{ scale: 's', more_than: 1 }, 'true'],
    [{ scale: 's', more_than: 2 }, 'unknown'],
    [{ scale: 's', more_than: 4 }, 'false'],
    [{ scale: 's', at_most: 4 }, 'true'],
    [{ scale: 's', at_most: 1 }, 'false'],
    [{ scale: 's', less_than: 5 }, 'true'],
    [{ scale: 's', less_than: 4 }, 'unknown'],
    [{ scale: 's', less_than: 2 }, 'false'],
  ])('%j on a number from 2 to 4 is %s', (condition, truth) => {
    const plan = planOf(
      closed,
      { s: { sum: ['n'], bands: BANDS } },
      { findings: { f: { if: condition, say: TEXT } } },
    );
    expect(outcomeOf(plan, {}).findings).toEqual([truth]);
  });
});

describe('a compound condition', () => {
  const [yes, no, open] = [
    { question: 'a', is: 1 },
    { question: 'a', is: 2 },
    { question: 'b', is: 'yes' },
  ];
  it.each<[ConditionShape, Truth]>([
    [{ any: [no, open] }, 'unknown'],
    [{ any: [yes, open] }, 'true'],
    [{ all: [yes, open] }, 'unknown'],
    [{ all: [no, open] }, 'false'],
    [{ not: open }, 'unknown'],
    [{ not: yes }, 'false'],
    [{ finding: 'other' }, 'true'],
    [{ finding: 'other', is: false }, 'false'],
    [{ count: { questions: ['a', 'n'], at_least: 1 }, at_least: 1 }, 'true'],
    [{ count: { questions: ['a', 'n'], at_least: 1 }, at_least: 2 }, 'unknown'],
    [{ count: { questions: ['a', 'n'], at_least: 2 }, at_least: 2 }, 'false'],
    [{ count: { questions: ['a', 'n'], at_least: 1 }, more_than: 0 }, 'true'],
    [{ count: { questions: ['a', 'n'], at_least: 1 }, more_than: 1 }, 'unknown'],
    [{ count: { questions: ['a', 'n'], at_least: 1 }, more_than: 2 }, 'false'],
    [{ count: { questions: ['a', 'n'], at_least: 1 }, at_most: 2 }, 'true'],
    [{ count: { questions: ['a', 'n'], at_least: 1 }, at_most: 1 }, 'unknown'],
    [{ count: { questions: ['a', 'n'], at_least: 1 }, at_most: 0 }, 'false'],
    [{ count: { questions: ['a', 'n'], at_least: 1 }, less_than: 3 }, 'true'],
    [{ count: { questions: ['a', 'n'], at_least: 1 }, less_than: 2 }, 'unknown'],
    [{ count: { questions: ['a', 'n'], at_least: 1 }, less_than: 1 }, 'false'],
    [{ count: { scales: ['s', 'open'], band_at_least: 'low' }, at_least: 1 }, 'true'],
  ])('%j is %s', (condition, truth) => {
    expect(truthOf(condition, { a: 1 })).toBe(truth);
  });
});

it('three-valued logic follows Kleene', () => {
  const all: readonly Truth[] = ['true', 'unknown', 'false'];
  expect(all.map(not)).toEqual(['false', 'unknown', 'true']);
  expect(all.map((a) => all.map((b) => and([a, b])))).toEqual([
    ['true', 'unknown', 'false'],
    ['unknown', 'unknown', 'false'],
    ['false', 'false', 'false'],
  ]);
  expect(all.map((a) => all.map((b) => or([a, b])))).toEqual([
    ['true', 'true', 'true'],
    ['true', 'unknown', 'unknown'],
    ['true', 'unknown', 'false'],
  ]);
  expect([and([]), or([]), either('true', 'true'), either('true', 'false')]).toEqual([
    'true',
    'false',
    'true',
    'unknown',
  ]);
});
