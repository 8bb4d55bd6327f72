import { describe, expect, it } from 'vitest';
import { TooFineError } from '../../src/plan/fraction.ts';
import type { Fraction } from '../../src/plan/plan.ts';
import { FOUR, NOT_MINE, planOf, TEXT, UNSURE, type Asking, type Scoring } from './small.ts';

const decimal = (value: Fraction | null) => (value === null ? null : value[0] / value[1]);
const rangeOf = (questions: Record<string, Asking>, scale: Scoring, others: Record<string, Scoring> = {}) => {
  const { range } = planOf(questions, { ...others, s: scale }).scales.at(-1)!;
  return [decimal(range.lower), decimal(range.upper)];
};

const MANY = {
  of: [
    ...[1, 2, -1].map((value) => ({ value, label: TEXT })),
    { value: 9, id: 'all', label: TEXT, exclusive: true },
    UNSURE,
  ],
};

describe('the range of a scale', () => {
  it.each<[string, Record<string, Asking>, Scoring, number | null, number | null]>([
    ['choices', { a: {}, b: {} }, { sum: ['a', 'b'] }, 0, 6],
    ['reversed, weighted', { a: {} }, { sum: [{ question: 'a', reversed: true, weight: -2 }] }, -6, 0],
    ['points of the scale', { a: {} }, { sum: [{ question: 'a', points: { '3': 7, '0': -1 } }] }, -1, 7],
    ['several options', { a: { multiple: MANY } }, { sum: ['a'] }, -1, 9],
    [
      'several options, at most one',
      { a: { multiple: { ...MANY, of: MANY.of.slice(0, 3), at_most: 1 } } },
      { sum: ['a'] },
      -1,
      2,
    ],
    ['an open number', { a: { number: { min: 2 } } }, { sum: ['a'] }, 2, null],
    [
      'an open number with a negative factor',
      { a: { number: { min: 2 } } },
      { sum: ['a'], times: -1, plus: 1 },
      null,
      -1,
    ],
    [
      'a number with codes',
      { a: { number: { min: 2, max: 5, codes: [{ value: -9, label: TEXT }] } } },
      { sum: ['a'] },
      -9,
      5,
    ],
    [
      'a grade, reversed',
      { a: { grade: { best: 6, worst: 1 } } },
      { sum: [{ question: 'a', reversed: true }] },
      1,
      6,
    ],
    [
      'an open number without a minimum, reversed',
      { a: { number: { max: 2 } } },
      { sum: [{ question: 'a', reversed: true }] },
      -2,
      null,
    ],
    [
      'an open number without a maximum, reversed',
      { a: { number: { min: 2 } } },
      { sum: [{ question: 'a', reversed: true }] },
      null,
      -2,
    ],
    [
      'a question that counts points when not asked',
      { a: {}, b: { ask_if: { question: 'a', at_least: 1 } } },
      { sum: [{ question: 'b', not_asked: 5 }] },
      0,
      5,
    ],
    [
      'a question that is excluded when not asked',
      { a: {}, b: { ask_if: { question: 'a', at_least: 1 } } },
      { sum: ['a', { question: 'b', not_asked: 'left_out', weight: -1 }] },
      -3,
      3,
    ],
    [
      'a count',
      { a: {} },
      {
        count: [
          { question: 'a', at_least: 1 },
          { question: 'a', at_least: 2 },
        ],
      },
      0,
      2,
    ],
    [
      'a mean, rounded up',
      { a: {}, b: { answers: FOUR.slice(0, 2) } },
      { mean: ['a', 'b'], times: -1, round: 'up', decimals: 1 },
      -2,
      0,
    ],
    ['a maximum', { a: {}, b: { answers: FOUR.slice(2) } }, { max: ['a', 'b'] }, 2, 3],
    ['nothing scored', { a: { answers: [UNSURE] } }, { value: 'a' }, null, null],
  ])('of %s', (_, questions, scale, lower, upper) => {
    expect(rangeOf(questions, scale)).toEqual([lower, upper]);
  });

  it('combines reversed and weighted ranges of subscales', () => {
    const beneath = { b: { sum: ['q'], plus: 1 } };
    expect(rangeOf({ q: {} }, { sum: [{ scale: 'b', reversed: true, weight: 2 }] }, beneath)).toEqual([2, 8]);
  });

  it('is lower if a whole subscale may be excluded', () => {
    const questions = { q: {}, only: { answers: [...FOUR.slice(2), NOT_MINE] } };
    expect(rangeOf(questions, { sum: ['q', { scale: 'b' }] }, { b: { sum: ['only'] } })).toEqual([0, 6]);
    expect(rangeOf(questions, { sum: ['q', { scale: 'b' }] }, { b: { sum: ['only', 'q'] } })).toEqual([0, 9]);
    expect(
      rangeOf(
        questions,
        { sum: ['q', { scale: 'b' }] },
        { b: { count: [{ question: 'q', at_least: 1 }], plus: 2 } },
      ),
    ).toEqual([2, 6]);
  });
});

it('subscales are built before the scales that use them, in any order', () => {
  const plan = planOf({ q: {} }, { top: { sum: [{ scale: 'low' }] }, low: { sum: ['q'] } });
  expect(plan.scales.map(({ id }) => id)).toEqual(['top', 'low']);
  expect(plan.steps).toEqual([
    { step: 'scale', index: 1 },
    { step: 'scale', index: 0 },
  ]);
});

describe('numbers too fine for exact tables', () => {
  const fine = (value: number) => ({
    answers: [
      { value, label: TEXT },
      { value: 0, label: TEXT },
    ],
  });
  it.each<[string, Record<string, Asking>, Scoring]>([
    ['one number', { a: fine(123456789.1234567) }, { sum: [{ question: 'a', weight: 0.000000001 }] }],
    [
      'a total',
      { a: fine(999999999), b: fine(999999999) },
      {
        sum: [
          { question: 'a', weight: 5 },
          { question: 'b', weight: 5 },
          { question: 'a', weight: 0.000001 },
        ],
      },
    ],
  ])('are refused: %s', (_, questions, scale) => {
    expect(() => planOf(questions, { s: scale })).toThrow(TooFineError);
  });
});
