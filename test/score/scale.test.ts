import { describe, expect, it } from 'vitest';
import { score } from '../../src/score/score.ts';
import type { NoValueReason } from '../../src/score/result.ts';
import {
  brief,
  briefly,
  FOUR,
  NOT_MINE,
  outcomeOf,
  planOf,
  sheetOf,
  TEXT,
  UNSURE,
  YES_NO,
  type Asking,
  type Said,
  type Scoring,
} from '../plan/small.ts';

const REFUSED = { refused: true } as const;
const ABC = { a: {}, b: {}, c: {} };
const TWO = [0, 1, 2].map((value) => ({ value, label: TEXT }));
const number = (min?: number, max?: number): Asking => ({ number: { min, max } });

type Row = [string, Record<string, Asking>, Scoring, Record<string, Said>, (number | null)[]];

describe('value, lower and upper', () => {
  it.each<Row>([
    ['a sum', ABC, { sum: ['a', 'b', 'c'] }, { a: 1, b: 2, c: 3 }, [6, 6, 6]],
    ['a mean, exactly', ABC, { mean: ['a', 'b', 'c'] }, { a: 1, b: 0, c: 0 }, [1 / 3, 1 / 3, 1 / 3]],
    ['a weighted mean', ABC, { mean: ['a', { question: 'b', weight: 2 }] }, { a: 3, b: 0 }, [1, 1, 1]],
    ['a maximum', ABC, { max: ['a', 'b', 'c'] }, { a: 1, b: 2, c: 0 }, [2, 2, 2]],
    ['a maximum with a blank', ABC, { max: ['a', 'b'] }, { a: 1 }, [null, 1, 3]],
    ['reversed', ABC, { sum: [{ question: 'a', reversed: true }] }, { a: 1 }, [2, 2, 2]],
    ['a blank', ABC, { sum: ['a', 'b'] }, { a: 1 }, [null, 1, 4]],
    ['a refused answer', ABC, { sum: ['a', 'b'] }, { a: 1, b: REFUSED }, [null, 1, 4]],
    [
      'an open number, reversed',
      { a: number(0, 10) },
      { sum: [{ question: 'a', reversed: true }] },
      { a: 4 },
      [6, 6, 6],
    ],
    [
      'a number without a maximum beside an excluded answer',
      { a: number(2), b: { answers: [...FOUR, NOT_MINE] } },
      { sum: ['a', 'b'] },
      { b: 'not_mine' },
      [null, 2, null],
    ],
    ['a blank number without a maximum', { a: number(2) }, { sum: ['a'] }, {}, [null, 2, null]],
    [
      'a blank number with a negative factor',
      { a: number(2) },
      { sum: ['a'], times: -1 },
      {},
      [null, null, -2],
    ],
    [
      'a negative factor, rounded up',
      ABC,
      { sum: ['a', 'b'], times: -0.5, round: 'up' },
      { a: 3 },
      [null, -3, -1],
    ],
    [
      'a negative factor, rounded down',
      ABC,
      { sum: ['a', 'b'], times: -0.5, round: 'down' },
      { a: 3 },
      [null, -3, -2],
    ],
    [
      'rounded to one decimal',
      ABC,
      { mean: ['a', 'b', 'c'], round: 'half_up', decimals: 1 },
      { a: 1, b: 1, c: 0 },
      [0.7, 0.7, 0.7],
    ],
    [
      'not sure counts as missing',
      { a: { answers: [...FOUR, UNSURE] } },
      { sum: ['a'] },
      { a: 'unsure' },
      [null, 0, 3],
    ],
    [
      'excluded',
      { a: {}, b: { answers: [...FOUR, NOT_MINE] } },
      { mean: ['a', 'b'] },
      { a: 1, b: 'not_mine' },
      [1, 1, 1],
    ],
    [
      'possibly excluded',
      { a: {}, b: { answers: [...FOUR.slice(2), NOT_MINE] } },
      { sum: ['a', 'b'] },
      { a: 1 },
      [null, 1, 4],
    ],
    [
      'points for an option that would otherwise be excluded',
      { b: { answers: [...FOUR, NOT_MINE] } },
      { sum: [{ question: 'b', points: { not_mine: 9 } }] },
      { b: 'not_mine' },
      [9, 9, 9],
    ],
    ['several options', { a: { multiple: { of: FOUR } } }, { sum: ['a'] }, { a: ['1', '3'] }, [4, 4, 4]],
    ['several options, none chosen', { a: { multiple: { of: FOUR } } }, { sum: ['a'] }, { a: [] }, [0, 0, 0]],
    [
      'several options, one not sure',
      { a: { multiple: { of: [...FOUR, UNSURE] } } },
      { sum: ['a'] },
      { a: ['1', 'unsure'] },
      [null, 0, 6],
    ],
    [
      'several options, one excluded',
      { a: { multiple: { of: [...FOUR, NOT_MINE] } }, b: {} },
      { sum: ['a', 'b'] },
      { a: ['not_mine'], b: 1 },
      [1, 1, 1],
    ],
    ['no answer', ABC, { sum: ['a'] }, {}, [null, 0, 3]],
  ])('%s', (_, questions, scale, said, expected) => {
    expect(briefly(questions, scale, said)).toEqual(expected);
  });

  it('an answer of the wrong kind counts as missing', () => {
    const plan = planOf(
      { a: {}, n: number(0, 3) },
      { s: { sum: ['a', 'n'], missing: { allow: 2, fill: 'least' } } },
    );
    const wrong = [
      { state: 'given', kind: 'number', number: { num: 1n, den: 1n } },
      { state: 'given', kind: 'text', text: 'two' },
    ] as const;
    expect(brief(score(plan, wrong).view.scales[0])).toEqual([0, 0, 6]);
    expect(
      brief(score(plan, [{ state: 'given', kind: 'date', date: '2026-01-01' }, wrong[1]]).view.scales[0]),
    ).toEqual([0, 0, 6]);
  });

  it('a sheet of another length throws RangeError', () => {
    expect(() => score(planOf(ABC), [])).toThrow(RangeError);
  });
});

describe('a missing rule', () => {
  const UNEQUAL = { a: {}, b: {}, c: { answers: YES_NO } };
  const filled = (fill: 'prorate' | 'mean' | 'least', allow = 1): Pick<Scoring, 'missing'> => ({
    missing: { allow, fill },
  });
  it.each<Row>([
    [
      'prorates over the range',
      UNEQUAL,
      { sum: ['a', 'b', 'c'], ...filled('prorate') },
      { a: 3, c: 'yes' },
      [7, 4, 7],
    ],
    ['prorates a mean', ABC, { mean: ['a', 'b', 'c'], ...filled('prorate') }, { a: 3, b: 0 }, [1.5, 1, 2]],
    [
      'prorates above the minimum',
      { a: { answers: FOUR.slice(1) }, b: { answers: FOUR.slice(1) } },
      { sum: ['a', 'b'], ...filled('prorate') },
      { a: 2 },
      [4, 3, 5],
    ],
    [
      'fills with the mean of the answered items',
      ABC,
      { sum: ['a', 'b', 'c'], ...filled('mean') },
      { a: 3, b: 0 },
      [4.5, 3, 6],
    ],
    [
      'fills with the weighted mean',
      ABC,
      { sum: ['a', { question: 'b', weight: 2 }], ...filled('mean') },
      { a: 1 },
      [3, 1, 7],
    ],
    [
      'leaves a mean unchanged if filled with the mean',
      ABC,
      { mean: ['a', 'b', 'c'], ...filled('mean') },
      { a: 3, b: 0 },
      [1.5, 1, 2],
    ],
    [
      'never fills in more than the maximum of the question',
      UNEQUAL,
      { sum: ['a', 'c'], ...filled('mean') },
      { a: 3 },
      [4, 3, 4],
    ],
    [
      'never fills in less than the minimum of the question',
      { a: {}, d: { answers: FOUR.slice(2) } },
      { sum: ['a', 'd'], ...filled('mean') },
      { a: 0 },
      [2, 2, 3],
    ],
    [
      'counts a blank as its minimum',
      UNEQUAL,
      { sum: ['a', { question: 'b', reversed: true }], ...filled('least') },
      { a: 2 },
      [2, 2, 5],
    ],
    [
      'counts a blank of a maximum as its minimum',
      { a: {}, b: { answers: FOUR.slice(2) } },
      { max: ['a', 'b'], ...filled('least') },
      { a: 1 },
      [2, 2, 3],
    ],
    [
      'has its own rounding, within the possible range',
      { a: { answers: [0, 0.5].map((value) => ({ value, label: TEXT })) }, b: { answers: TWO } },
      { sum: ['a', 'b'], missing: { allow: 1, fill: 'prorate', round: 'up' } },
      { a: 0.5 },
      [2.5, 0.5, 2.5],
    ],
    [
      'rounds only filled values',
      ABC,
      { mean: ['a', 'b', 'c'], missing: { allow: 1, fill: 'mean', round: 'half_up' } },
      { a: 3, b: 0 },
      [2, 1, 2],
    ],
    [
      'gives no value above the allowed number of blanks',
      ABC,
      { sum: ['a', 'b', 'c'], ...filled('prorate') },
      { a: 3 },
      [null, 3, 9],
    ],
    [
      'cannot fill without any answer',
      { a: {}, b: { answers: [...FOUR, NOT_MINE] } },
      { sum: ['a', 'b'], ...filled('prorate') },
      { b: 'not_mine' },
      [null, 0, 3],
    ],
    [
      'cannot prorate over a range of zero',
      { a: { answers: FOUR.slice(3) }, b: {} },
      { sum: ['a', 'b'], ...filled('prorate') },
      { a: 3 },
      [null, 3, 6],
    ],
    [
      'cannot prorate from an unbounded item',
      { a: number(0), b: {} },
      { sum: ['a', 'b'], ...filled('prorate') },
      { a: 3 },
      [null, 3, 6],
    ],
    [
      'cannot prorate to an unbounded item',
      { a: number(0), b: {} },
      { sum: ['a', 'b'], ...filled('prorate') },
      { b: 3 },
      [null, 3, null],
    ],
    [
      'cannot fill with a minimum that does not exist',
      { a: number(undefined, 3), b: {} },
      { sum: ['a', 'b'], ...filled('least') },
      { b: 3 },
      [null, null, 6],
    ],
    [
      'a filled unbounded number has no upper bound',
      { a: number(), b: {} },
      { sum: ['a', 'b'], ...filled('mean') },
      { b: 3 },
      [6, null, null],
    ],
  ])('%s', (_, questions, scale, said, expected) => {
    expect(briefly(questions, scale, said)).toEqual(expected);
  });
});

describe('a count of conditions', () => {
  const count = [
    { question: 'a', at_least: 1 },
    { question: 'b', at_least: 1 },
    { question: 'c', at_least: 1 },
  ];
  it.each<Row>([
    ['counts the conditions that hold', ABC, { count }, { a: 1, b: 0, c: 3 }, [2, 2, 2]],
    ['is open if an answer is blank', ABC, { count }, { a: 1, b: 0 }, [null, 1, 2]],
    [
      'counts unknown conditions as not holding if the rule allows',
      ABC,
      { count, missing: { allow: 1, fill: 'least' } },
      { a: 1, b: 0 },
      [1, 1, 2],
    ],
    [
      'gives no value above the allowed number of unknown conditions',
      ABC,
      { count, missing: { allow: 1, fill: 'least' } },
      { a: 1 },
      [null, 1, 3],
    ],
    [
      'is multiplied by its factor',
      ABC,
      { count, times: -2, plus: 1, missing: { allow: 3, fill: 'least' } },
      { a: 1 },
      [-1, -5, -1],
    ],
  ])('%s', (_, questions, scale, said, expected) => {
    expect(briefly(questions, scale, said)).toEqual(expected);
  });
});

describe('a question that may not be asked', () => {
  const asked = { a: { answers: YES_NO }, b: { ask_if: { question: 'a', is: 'yes' } }, c: {} };
  const points: Scoring = { sum: ['c', { question: 'b', not_asked: -1 }] };
  const leftOut: Scoring = { sum: ['c', { question: 'b', not_asked: 'left_out' }] };
  const allow: Pick<Scoring, 'missing'> = { missing: { allow: 1, fill: 'prorate' } };
  it.each<[...Row, boolean, number, number]>([
    ['asked', asked, points, { a: 'yes', b: 2, c: 1 }, [3, 3, 3], false, 2, 2],
    ['not asked: points', asked, points, { a: 'no', c: 1 }, [0, 0, 0], false, 2, 2],
    [
      'not asked: excluded, whatever the answer',
      asked,
      leftOut,
      { a: 'no', b: 3, c: 1 },
      [1, 1, 1],
      false,
      1,
      1,
    ],
    ['undecided, blank', asked, points, { c: 1 }, [null, 0, 4], false, 1, 2],
    ['undecided, blank, possibly excluded', asked, leftOut, { c: 1 }, [null, 1, 4], false, 1, 2],
    ['undecided, given, without a rule', asked, leftOut, { b: 2, c: 1 }, [null, 1, 3], false, 2, 2],
    [
      'undecided, given: counts as one of the allowed blanks',
      asked,
      { ...leftOut, ...allow },
      { b: 2, c: 1 },
      [3, 1, 3],
      true,
      2,
      2,
    ],
    [
      'undecided, given: no further blank is allowed',
      asked,
      { ...leftOut, ...allow },
      { b: 2 },
      [null, 0, 5],
      false,
      1,
      2,
    ],
    [
      'undecided, given an answer that excludes it',
      { ...asked, b: { ...asked.b, answers: [...FOUR, NOT_MINE] } },
      leftOut,
      { b: 'not_mine', c: 1 },
      [1, 1, 1],
      false,
      1,
      1,
    ],
    [
      'undecided, points or an answer that excludes it',
      { ...asked, b: { ...asked.b, answers: [...FOUR, NOT_MINE] } },
      points,
      { b: 'not_mine', c: 1 },
      [null, 0, 1],
      false,
      1,
      2,
    ],
    [
      'undecided, an open number',
      { ...asked, b: { ...asked.b, ...number(0, 2) } },
      points,
      { c: 1 },
      [null, 0, 3],
      false,
      1,
      2,
    ],
  ])('%s', (_, questions, scale, said, expected, filled, answered, of) => {
    const result = outcomeOf(planOf(questions, { s: scale }), said).scales[0]!;
    expect([brief(result), result.filled, result.answered, result.of]).toEqual([
      expected,
      filled,
      answered,
      of,
    ]);
  });

  it('a scale of which no question was asked has neither value nor bounds', () => {
    const plan = planOf(asked, {
      s: { sum: [{ question: 'b', not_asked: 'left_out' }] },
      top: { sum: ['c', { scale: 's' }] },
    });
    const none = outcomeOf(plan, { a: 'no', c: 2 });
    expect(none.scales[0]).toMatchObject({
      noValue: 'not_asked',
      lower: null,
      upper: null,
      open: false,
      band: null,
    });
    expect(brief(none.scales[1])).toEqual([2, 2, 2]);
    expect(brief(outcomeOf(plan, { c: 2 }).scales[1])).toEqual([null, 2, 5]);
  });
});

describe('a scale of subscales', () => {
  const low = { sum: ['a', 'b'], missing: { allow: 1, fill: 'prorate' as const } };
  const plan = planOf(ABC, {
    low,
    strict: { sum: ['a', 'b'] },
    top: { sum: ['c', { scale: 'low', reversed: true, weight: 2 }] },
    hard: { sum: ['c', { scale: 'strict' }] },
    soft: { sum: ['c', { scale: 'strict' }], missing: { allow: 1, fill: 'prorate' } },
  });
  it.each<[Record<string, Said>, string, (number | null)[], boolean]>([
    [{ a: 1, b: 2, c: 1 }, 'top', [7, 7, 7], false],
    [{ a: 1, c: 1 }, 'low', [2, 1, 4], true],
    [{ a: 1, c: 1 }, 'top', [9, 5, 11], true],
    [{ a: 1, c: 1 }, 'hard', [null, 2, 5], false],
    [{ a: 1, c: 1 }, 'soft', [3, 2, 5], true],
  ])('%j gives %s %j', (said, id, expected, filled) => {
    const index = plan.scales.findIndex((scale) => scale.id === id);
    const result = outcomeOf(plan, said).scales[index]!;
    expect([brief(result), result.filled]).toEqual([expected, filled]);
  });
});

describe('valid_if', () => {
  const rule = { missing: { allow: 3, fill: 'prorate' as const } };
  const scales = {
    low: { sum: ['a', 'b'], ...rule },
    top: { sum: ['c', { scale: 'low' }], ...rule },
    own: { sum: ['c'] },
  };
  it.each<[string, object, Record<string, Said>, (NoValueReason | null)[], (number | null)[]]>([
    ['holds with an allowed blank', { missing_at_most: 1 }, { a: 1, c: 1 }, [null, null, null], [2, 3, 1]],
    [
      'removes every value',
      { missing_at_most: 0 },
      { a: 1, c: 1 },
      ['form_not_valid', 'form_not_valid', 'form_not_valid'],
      [null, null, null],
    ],
    [
      'removes the values of the named scales only',
      { missing_at_most: 0, scales: ['low'] },
      { a: 1, c: 1 },
      ['form_not_valid', null, null],
      [null, 3, 1],
    ],
    [
      'counts the named questions only',
      { missing_at_most: 0, questions: ['c'] },
      { a: 1, c: 1 },
      [null, null, null],
      [2, 3, 1],
    ],
  ])('%s', (_, valid_if, said, reasons, values) => {
    const { scales: found } = outcomeOf(planOf(ABC, scales, { valid_if: valid_if as never }), said);
    expect(found.map(({ noValue }) => noValue)).toEqual(reasons);
    expect(found.map((scale) => brief(scale)[0])).toEqual(values);
    expect(found.map((scale) => brief(scale).slice(1))).toEqual([
      [1, 4],
      [2, 5],
      [1, 1],
    ]);
  });

  it('counts neither questions that were not asked nor empty free text', () => {
    const plan = planOf(
      { a: { answers: YES_NO }, b: { ask_if: { question: 'a', is: 'yes' } }, t: { free_text: {} } },
      { s: { sum: ['a'] } },
      { valid_if: { missing_at_most: 0, questions: ['a', 'b', 't'] } },
    );
    expect(outcomeOf(plan, { a: 'no' }).scales[0]!.noValue).toBeNull();
    expect(outcomeOf(plan, { a: 'yes' }).scales[0]!.noValue).toBe('form_not_valid');
  });
});

it('gives bounds even if there are too many values to list', () => {
  const many = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`q${index}`, {}]));
  const items = Object.keys(many).map((question, index) => ({ question, weight: 4 ** index / 8 }));
  const result = outcomeOf(planOf(many, { s: { sum: items } }), {}).scales[0]!;
  expect([result.possible, ...brief(result)]).toEqual([null, null, 0, (3 * (4 ** 8 - 1)) / 3 / 8]);
  const wide = { answers: Array.from({ length: 100 }, (_, value) => ({ value: value / 8, label: TEXT })) };
  const products = planOf({ a: wide, b: wide }, { s: { sum: ['a', { question: 'b', weight: 0.01 }] } });
  expect(outcomeOf(products, {}).scales[0]!.possible).toBeNull();
  expect(sheetOf(products, {})).toHaveLength(2);
});
