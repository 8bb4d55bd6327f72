import { describe, expect, test } from 'vitest';
import type { GivenAnswer } from '../../src/answer/answer.ts';
import { drawableOf } from '../../src/simulate/drawable.ts';
import { intervalsOf } from '../../src/simulate/intervals.ts';
import type { ConditionShape } from '../../src/definition/schema/condition.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { toNumber } from '../../src/plan/rational.ts';
import { FOUR, NOT_MINE, planOf, TEXT, UNSURE, YES_NO, type Asking, type Scoring } from '../plan/small.ts';

const say = TEXT;

function tier(condition: ConditionShape) {
  return { individual: { any: [{ id: 'rule', ...condition }] } };
}

/** The lowest and the highest number of each interval of `q`. */
function intervals(plan: Plan) {
  return intervalsOf(plan, 0).map((interval) => {
    const numbers = interval.map(toNumber);
    return [Math.min(...numbers), Math.max(...numbers)];
  });
}

const bands = [
  { id: 'low', from: 0 },
  { id: 'high', above: 10 },
];
const whole = { integer: true };

describe('the possible numbers', () => {
  test.each<[string, Asking, Record<string, Scoring>, object, readonly (readonly number[])[]]>([
    ['are a single interval without limits', { number: { min: 0, max: 17, ...whole } }, {}, {}, [[0, 17]]],
    [
      'are divided by bands',
      { number: { min: 0, max: 20, ...whole } },
      { s: { value: 'q', bands } },
      {},
      [
        [0, 9],
        [10, 20],
      ],
    ],
    [
      'are divided by bands of a scale that transforms the number',
      { number: { min: 0, max: 40, ...whole } },
      { s: { value: 'q', times: 0.5, plus: -5, bands } },
      {},
      [
        [0, 29],
        [30, 40],
      ],
    ],
    [
      'are not divided by a scale with factor zero',
      { number: { min: 0, max: 9, ...whole } },
      { s: { value: 'q', times: 0 } },
      {},
      [[0, 9]],
    ],
    [
      'are not divided by a scale of two items',
      { number: { min: 0, max: 9, ...whole } },
      { s: { sum: ['q', 'other'], bands } },
      {},
      [[0, 9]],
    ],
    [
      'are divided by tests, once per limit',
      { number: { min: 0, max: 20, ...whole } },
      {},
      {
        tiers: {
          individual: {
            any: [
              { id: 'a', question: 'q', at_least: 5 },
              { id: 'b', question: 'q', less_than: 5 },
              { id: 'c', question: 'q', more_than: 8, at_most: 12 },
            ],
          },
        },
      },
      [
        [0, 4],
        [5, 7],
        [8, 11],
        [12, 20],
      ],
    ],
    [
      'reach ten beyond the last limit if unbounded',
      { number: whole },
      {
        s: {
          value: 'q',
          bands: [
            { id: 'low', from: -5 },
            { id: 'high', from: 20 },
          ],
        },
      },
      {},
      [
        [10, 19],
        [20, 30],
      ],
    ],
    ['reach from 0 to 10 if unbounded and without limits', { number: whole }, {}, {}, [[0, 10]]],
    [
      'lie within the ages that the questionnaire is for',
      { number: { min: 5, ...whole } },
      {},
      { applies_to: { age: [14, 16], question: 'q' } },
      [[14, 16]],
    ],
    [
      'have no interval without a whole number',
      { number: { min: 0, max: 1, ...whole } },
      {},
      { tiers: tier({ question: 'q', more_than: 0.2, at_most: 0.7 }) },
      [
        [0, 0],
        [1, 1],
      ],
    ],
  ])('%s', (_, asking, scales, parts, expected) => {
    const plan = planOf({ q: asking, other: {} }, scales, parts);
    expect(intervals(plan)).toEqual(expected);
  });

  test('do not include the ends of an interval unless they must be integers', () => {
    const plan = planOf(
      { q: { number: { min: 0, max: 34 } } },
      {
        s: {
          value: 'q',
          bands: [
            { id: 'low', from: 0 },
            { id: 'high', from: 17 },
          ],
        },
      },
    );
    expect(intervals(plan)).toEqual([
      [1, 16],
      [18, 33],
    ]);
  });

  test('are at most sixteen per interval', () => {
    const plan = planOf({ q: { number: { min: 0, max: 1000, ...whole } } });
    const [interval = []] = intervalsOf(plan, 0).map((numbers) => numbers.map(toNumber));
    expect([interval.length, interval[0], interval.at(-1)]).toEqual([16, 0, 1000]);
  });
});

/** The first answer of each cell of `q`: the position of an option, or a number. */
function order(plan: Plan) {
  const drawable = drawableOf(plan, 0);
  if (drawable.kind !== 'one') throw new Error('one');
  const cells = drawable.cells.map(([answer]) => plain(answer!));
  return drawable.ordered ? cells : { unordered: cells };
}

function plain(answer: GivenAnswer): number | string {
  if (answer.kind === 'option') return answer.option;
  return answer.kind === 'number' ? toNumber(answer.number) : answer.kind;
}

describe('answers are ordered from lightest to heaviest', () => {
  const count = (condition: ConditionShape, kind: 'risk' | 'resource' = 'risk') => ({
    s: { kind, count: [condition] },
  });
  const yes: ConditionShape = { question: 'q', is: 'yes' };
  const no: ConditionShape = { question: 'q', is: 'no' };
  const critical = (condition: ConditionShape) => ({
    critical: [
      {
        id: 'c',
        category: 'self_harm' as const,
        urgency: 'same_day' as const,
        contact: 'x',
        say,
        if: condition,
      },
    ],
  });

  test.each<[string, Asking, Record<string, Scoring>, object, unknown]>([
    ['by a risk scale', {}, { s: { sum: ['q'] } }, {}, [0, 1, 2, 3]],
    [
      'in descending order by a reversed item',
      {},
      { s: { sum: [{ question: 'q', reversed: true }] } },
      {},
      [3, 2, 1, 0],
    ],
    [
      'in descending order by a resource scale',
      {},
      { s: { kind: 'resource', sum: ['q'] } },
      {},
      [3, 2, 1, 0],
    ],
    [
      'by the points of the item',
      {},
      { s: { sum: [{ question: 'q', points: { 0: 5, 1: 0, 2: 4, 3: 1 } }] } },
      {},
      [1, 3, 2, 0],
    ],
    [
      'not if all count the same',
      {},
      { s: { sum: [{ question: 'q', points: { 0: 1, 1: 1, 2: 1, 3: 1 } }] } },
      {},
      { unordered: [0, 1, 2, 3] },
    ],
    ['not if no rule uses the question', {}, {}, {}, { unordered: [0, 1, 2, 3] }],
    [
      'with an option that is left out in the middle',
      { answers: [...FOUR, NOT_MINE] },
      { s: { sum: ['q'] } },
      {},
      [0, 1, 4, 2, 3],
    ],
    [
      'without an option that counts as missing',
      { answers: [...YES_NO, UNSURE] },
      {},
      { tiers: tier(yes) },
      [1, 0],
    ],
    ['not if all options count as missing', { answers: [UNSURE] }, {}, {}, { unordered: [] }],
    ['by a critical rule', { answers: YES_NO }, {}, critical(no), [0, 1]],
    [
      'by a tier rule on a finding',
      { answers: YES_NO },
      {},
      { findings: { f: { if: yes, say } }, tiers: tier({ finding: 'f' }) },
      [1, 0],
    ],
    [
      'by a tier rule on a negated finding',
      { answers: YES_NO },
      {},
      { findings: { f: { if: yes, say } }, tiers: tier({ finding: 'f', is: false }) },
      [0, 1],
    ],
    [
      'by a tier rule with not, any and all',
      { answers: YES_NO },
      {},
      { tiers: tier({ not: { any: [{ all: [yes] }] } }) },
      [0, 1],
    ],
    [
      'by a tier rule on a high count',
      { answers: YES_NO },
      {},
      { tiers: tier({ count: { questions: ['q'], is: 'yes' }, at_least: 1 }) },
      [1, 0],
    ],
    [
      'by a tier rule on a low count',
      { answers: YES_NO },
      {},
      { tiers: tier({ count: { questions: ['q'], is: 'yes' }, less_than: 1 }) },
      [0, 1],
    ],
    ['by a condition that a risk scale counts', { answers: YES_NO }, count(yes), {}, [1, 0]],
    ['by a condition that a resource scale counts', { answers: YES_NO }, count(yes, 'resource'), {}, [0, 1]],
    [
      'not by a finding alone',
      { answers: YES_NO },
      {},
      { findings: { f: { if: yes, say } } },
      { unordered: [0, 1] },
    ],
    [
      'not by a test on a scale',
      {},
      { s: { sum: ['other'] } },
      { tiers: tier({ scale: 's', at_least: 1 }) },
      { unordered: [0, 1, 2, 3] },
    ],
    [
      'numbers in ascending order',
      { number: { min: 0, max: 20, integer: true } },
      { s: { value: 'q', bands } },
      {},
      [0, 10],
    ],
    [
      'grades in descending order',
      { grade: { best: 6, worst: 1 } },
      {
        s: {
          kind: 'resource',
          value: 'q',
          bands: [
            { id: 'low', from: 1 },
            { id: 'high', from: 3.5 },
          ],
        },
      },
      {},
      [3.5 + 2.5 / 17, 1 + 2.5 / 17],
    ],
    [
      'a code among numbers',
      {
        number: { min: 0, max: 4, integer: true, codes: [{ id: 'none', value: 99, label: TEXT, points: 9 }] },
      },
      { s: { value: 'q' } },
      {},
      [0, 0],
    ],
    [
      'not for a date, which has a single answer',
      { date: {} },
      {},
      { findings: { f: { if: { question: 'q', answered: true }, say } } },
      { unordered: ['date'] },
    ],
    [
      'not for a text, which has a single answer',
      { free_text: { max: 9 } },
      {},
      { findings: { f: { if: { question: 'q', answered: true }, say } } },
      { unordered: ['text'] },
    ],
  ])('%s', (_, asking, scales, parts, expected) => {
    expect(order(planOf({ q: asking, other: {} }, scales, parts))).toEqual(expected);
  });

  test('each option of a multiple choice has a burden of its own', () => {
    const of = [...FOUR.slice(0, 3), { id: 'none', value: 9, label: TEXT, exclusive: true }, UNSURE];
    const plan = planOf(
      { q: { multiple: { of, at_most: 2 } } },
      {},
      { tiers: tier({ question: 'q', in: [1, 2] }) },
    );
    expect(drawableOf(plan, 0)).toEqual({
      kind: 'some',
      options: [
        { position: 0, exclusive: false, burden: 0 },
        { position: 1, exclusive: false, burden: 1 },
        { position: 2, exclusive: false, burden: 1 },
        { position: 3, exclusive: true, burden: 0 },
      ],
      limit: 2,
    });
    const scaled = planOf({ q: { multiple: { of: FOUR } } }, { s: { sum: ['q'] } });
    expect(drawableOf(scaled, 0)).toMatchObject({
      limit: 4,
      options: [{ burden: 0 }, { burden: 1 / 3 }, {}, { burden: 1 }],
    });
  });
});
