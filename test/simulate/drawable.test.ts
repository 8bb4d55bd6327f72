import { describe, expect, test } from 'vitest';
import type { GivenAnswer } from '../../src/answer/answer.ts';
import { drawableOf } from '../../src/simulate/drawable.ts';
import { intervalsOf } from '../../src/simulate/intervals.ts';
import type { ConditionShape } from '../../src/definition/schema-condition.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { toNumber } from '../../src/plan/rational.ts';
import { FOUR, NOT_MINE, planOf, TEXT, UNSURE, YES_NO, type Asking, type Scoring } from '../plan/small.ts';

const say = TEXT;

function tier(condition: ConditionShape) {
  return { individual: { any: [{ id: 'rule', ...condition }] } };
}

/** Each interval of `q` by its least and its most number. */
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

describe('the numbers that may be answered', () => {
  test.each<[string, Asking, Record<string, Scoring>, object, readonly (readonly number[])[]]>([
    ['in one piece without limits', { number: { min: 0, max: 17, ...whole } }, {}, {}, [[0, 17]]],
    [
      'cut by bands',
      { number: { min: 0, max: 20, ...whole } },
      { s: { value: 'q', bands } },
      {},
      [
        [0, 9],
        [10, 20],
      ],
    ],
    [
      'cut by bands of a scale that transforms it',
      { number: { min: 0, max: 40, ...whole } },
      { s: { value: 'q', times: 0.5, plus: -5, bands } },
      {},
      [
        [0, 29],
        [30, 40],
      ],
    ],
    [
      'not cut where the scale makes all of it nothing',
      { number: { min: 0, max: 9, ...whole } },
      { s: { value: 'q', times: 0 } },
      {},
      [[0, 9]],
    ],
    [
      'not cut by a scale of two',
      { number: { min: 0, max: 9, ...whole } },
      { s: { sum: ['q', 'other'], bands } },
      {},
      [[0, 9]],
    ],
    [
      'cut by tests, each once',
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
      'ten further than the last limit where there is no end',
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
    ['ten each way without a limit or an end', { number: whole }, {}, {}, [[0, 10]]],
    [
      'within the ages that the questionnaire is for',
      { number: { min: 5, ...whole } },
      {},
      { applies_to: { age: [14, 16], question: 'q' } },
      [[14, 16]],
    ],
    [
      'none where there is no whole number',
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

  test('neither end of a interval where they are not whole', () => {
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

  test('sixteen of them at the most', () => {
    const plan = planOf({ q: { number: { min: 0, max: 1000, ...whole } } });
    const [interval = []] = intervalsOf(plan, 0).map((numbers) => numbers.map(toNumber));
    expect([interval.length, interval[0], interval.at(-1)]).toEqual([16, 0, 1000]);
  });
});

/** What stands for each cell of `q`: the position of an option, or the first number. */
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

describe('answers from the lightest to the heaviest', () => {
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
    ['as a scale of risk adds them up', {}, { s: { sum: ['q'] } }, {}, [0, 1, 2, 3]],
    [
      'the other way where it is reversed',
      {},
      { s: { sum: [{ question: 'q', reversed: true }] } },
      {},
      [3, 2, 1, 0],
    ],
    ['the other way in a scale of strength', {}, { s: { kind: 'resource', sum: ['q'] } }, {}, [3, 2, 1, 0]],
    [
      'by points of its own',
      {},
      { s: { sum: [{ question: 'q', points: { 0: 5, 1: 0, 2: 4, 3: 1 } }] } },
      {},
      [1, 3, 2, 0],
    ],
    [
      'in none where all count the same',
      {},
      { s: { sum: [{ question: 'q', points: { 0: 1, 1: 1, 2: 1, 3: 1 } }] } },
      {},
      { unordered: [0, 1, 2, 3] },
    ],
    ['in none where no rule looks at it', {}, {}, {}, { unordered: [0, 1, 2, 3] }],
    [
      'with what is left out in the middle',
      { answers: [...FOUR, NOT_MINE] },
      { s: { sum: ['q'] } },
      {},
      [0, 1, 4, 2, 3],
    ],
    ['without what counts as missing', { answers: [...YES_NO, UNSURE] }, {}, { tiers: tier(yes) }, [1, 0]],
    ['none where all count as missing', { answers: [UNSURE] }, {}, {}, { unordered: [] }],
    ['by a critical rule', { answers: YES_NO }, {}, critical(no), [0, 1]],
    [
      'by a rule of a tier through a finding',
      { answers: YES_NO },
      {},
      { findings: { f: { if: yes, say } }, tiers: tier({ finding: 'f' }) },
      [1, 0],
    ],
    [
      'through one that is not to be',
      { answers: YES_NO },
      {},
      { findings: { f: { if: yes, say } }, tiers: tier({ finding: 'f', is: false }) },
      [0, 1],
    ],
    [
      'through not, any and all',
      { answers: YES_NO },
      {},
      { tiers: tier({ not: { any: [{ all: [yes] }] } }) },
      [0, 1],
    ],
    [
      'through a count that is to be high',
      { answers: YES_NO },
      {},
      { tiers: tier({ count: { questions: ['q'], is: 'yes' }, at_least: 1 }) },
      [1, 0],
    ],
    [
      'through one that is to be low',
      { answers: YES_NO },
      {},
      { tiers: tier({ count: { questions: ['q'], is: 'yes' }, less_than: 1 }) },
      [0, 1],
    ],
    ['by what a scale of risk counts', { answers: YES_NO }, count(yes), {}, [1, 0]],
    ['by what a scale of strength counts', { answers: YES_NO }, count(yes, 'resource'), {}, [0, 1]],
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
      'numbers, upwards',
      { number: { min: 0, max: 20, integer: true } },
      { s: { value: 'q', bands } },
      {},
      [0, 10],
    ],
    [
      'numbers, downwards',
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
      'numbers with a code',
      {
        number: { min: 0, max: 4, integer: true, codes: [{ id: 'none', value: 99, label: TEXT, points: 9 }] },
      },
      { s: { value: 'q' } },
      {},
      [0, 0],
    ],
    [
      'of a date there is one',
      { date: {} },
      {},
      { findings: { f: { if: { question: 'q', answered: true }, say } } },
      { unordered: ['date'] },
    ],
    [
      'of a text, too',
      { free_text: { max: 9 } },
      {},
      { findings: { f: { if: { question: 'q', answered: true }, say } } },
      { unordered: ['text'] },
    ],
  ])('%s', (_, asking, scales, parts, expected) => {
    expect(order(planOf({ q: asking, other: {} }, scales, parts))).toEqual(expected);
  });

  test('each option of a multiple choice for itself', () => {
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
