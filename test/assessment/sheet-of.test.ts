import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { assess, evaluate } from '../../src/assess.ts';
import type { AssessedAnswer, Assessment } from '../../src/assessment/assessment.ts';
import { knownSheet, sheetOfAssessment } from '../../src/assessment/sheet-of.ts';
import { readDecimal } from '../../src/answer/decimal.ts';
import { answerReader } from '../../src/answer/read.ts';
import { rational, type Rational } from '../../src/plan/rational.ts';
import { NOT_MINE, planOf, TEXT, UNSURE, FOUR, type Asking } from '../plan/small.ts';

const number = { number: { min: 0, max: 10 } };
const of = (value: Rational): Answer => ({ state: 'given', kind: 'number', number: value });
const written = (assessment: Assessment) => JSON.parse(JSON.stringify(assessment)) as Assessment;

test('grades converted to thirds stay in the same band after reading (law 5)', () => {
  const plan = planOf(
    { a: number, b: number, c: number },
    {
      s: {
        sum: ['a', 'b', 'c'],
        bands: [
          { id: 'below', from: 0, label: { en: 'below' } },
          { id: 'reached', from: 8, label: { en: 'reached' } },
        ],
      },
    },
  );
  const third = of(rational(8n, 3n));
  const assessment = written(assess(plan, [third, third, third], {}));
  expect(assessment.scales['s']).toMatchObject({ value: 8, band: 'reached' });
  expect(assessment.answers['a']).not.toHaveProperty('exact');
  const read = sheetOfAssessment(plan, assessment) as { readonly sheet: readonly Answer[] };
  expect(read.sheet).toEqual([third, third, third]);
  expect(evaluate(plan, read.sheet, null).scales[0]).toMatchObject({ value: rational(8n) });
});

describe('a number is read back as it was scored', () => {
  const plan = planOf({ a: number }, { s: { value: 'a' } });

  test.each<readonly [what: string, value: Rational, exact: string | undefined]>([
    ['a whole number', rational(7n), undefined],
    ['a number with few decimals', readDecimal('0.1', '.')!, undefined],
    ['a third', rational(1n, 3n), undefined],
    // As Excel writes two thirds of ten, which has the same double as the fraction.
    [
      'a number with as many digits as a double',
      readDecimal('6.666666666666667', '.')!,
      '6666666666666667/1000000000000000',
    ],
    [
      'a number with more digits than a double',
      readDecimal('0.3333333333333333333333', '.')!,
      '3333333333333333333333/10000000000000000000000',
    ],
    ['a fraction with a large denominator', rational(1n, 10_000_019n), '1/10000019'],
  ])('%s', (_what, value, exact) => {
    const assessment = written(assess(plan, [of(value)], {}));
    expect(assessment.answers['a']!.exact).toBe(exact);
    expect(sheetOfAssessment(plan, assessment)).toEqual({ sheet: [of(value)] });
  });

  test('and not as a code with the same value', () => {
    const coded = planOf({
      a: {
        number: {
          min: 0,
          max: 99,
          codes: [
            { id: 'none', value: 9, label: TEXT },
            { value: 8, label: TEXT },
          ],
        },
      },
    });
    for (const answer of [
      of(rational(8n)),
      { state: 'given', kind: 'option', option: 1 } as const,
      { state: 'given', kind: 'option', option: 0 } as const,
    ]) {
      const assessment = written(assess(coded, [answer], {}));
      expect(sheetOfAssessment(coded, assessment)).toEqual({ sheet: [answer] });
    }
  });

  test('even if it is a missing code in tables', () => {
    const coded = planOf({ a: { ...number, missing_codes: [9] } });
    expect(sheetOfAssessment(coded, written(assess(coded, [of(rational(9n))], {})))).toEqual({
      sheet: [of(rational(9n))],
    });
  });

  test('even if a converted grade is not whole', () => {
    const graded = planOf({ a: { grade: { best: 1, worst: 6, integer: true } } });
    const read = answerReader(graded, 0, {
      grade: { best: rational(15n), worst: rational(0n), pass: null },
    })('12');
    const { answer } = read as { readonly answer: Answer };
    expect(sheetOfAssessment(graded, written(assess(graded, [answer], {})))).toEqual({ sheet: [answer] });
  });
});

const chosen = { multiple: { of: [...FOUR, { id: 'none', label: TEXT, exclusive: true }], at_most: 2 } };
const QUESTIONS: Readonly<Record<string, Asking>> = {
  choice: { answers: [...FOUR, UNSURE, NOT_MINE] },
  multiple: chosen,
  whole: { number: { min: 0, max: 10, integer: true } },
  free: { number: {} },
  grade: { grade: { best: 1, worst: 6 } },
  date: { date: { earliest: '2020-01-01' } },
  text: { free_text: { max: 5 } },
};
const all = planOf(QUESTIONS);
const one = (id: string) => ({ ...all, questions: all.questions.filter((question) => question.id === id) });
const sheetFor = (id: string, answer: object) =>
  sheetOfAssessment(one(id), { answers: { [id]: answer as AssessedAnswer } });

test.each<readonly [id: string, answer: object, sheet: object]>([
  ['choice', { state: 'given', value: 2 }, { state: 'given', kind: 'option', option: 2 }],
  ['choice', { state: 'unscorable', value: 'unsure' }, { state: 'given', kind: 'option', option: 4 }],
  ['choice', { state: 'missing' }, { state: 'missing' }],
  ['choice', { state: 'refused' }, { state: 'refused' }],
  ['choice', { state: 'not_asked' }, { state: 'missing' }],
  ['choice', { state: 'not_asked', value: 1, off_path: true }, { state: 'given', kind: 'option', option: 1 }],
  ['multiple', { state: 'given', value: [] }, { state: 'given', kind: 'options', options: [] }],
  ['multiple', { state: 'given', value: [0, 3] }, { state: 'given', kind: 'options', options: [0, 3] }],
  ['free', { state: 'given', value: -7.5 }, of(rational(-15n, 2n))],
  ['free', { state: 'given', value: 0.5, exact: '1/2' }, of(rational(1n, 2n))],
  ['free', { state: 'given', value: 12, exact: '12' }, of(rational(12n))],
  ['date', { state: 'given', value: '2026-09-14' }, { state: 'given', kind: 'date', date: '2026-09-14' }],
  ['text', { state: 'given', value: 'n/a' }, { state: 'given', kind: 'text', text: 'n/a' }],
])('%s: %j', (id, answer, expected) => {
  expect(sheetFor(id, answer)).toEqual({ sheet: [expected] });
});

describe('the question of an impossible answer is returned', () => {
  test.each<readonly [id: string, answer: object]>([
    ['choice', { state: 'given', value: 7 }],
    ['choice', { state: 'given', value: 'text' }],
    ['choice', { state: 'given' }],
    ['choice', { state: 'unscorable' }],
    ['choice', { state: 'missing', value: 1 }],
    ['choice', { state: 'refused', value: 1 }],
    ['multiple', { state: 'given', value: 1 }],
    ['multiple', { state: 'given', value: [7] }],
    ['multiple', { state: 'given', value: [0, 1, 2] }],
    ['multiple', { state: 'given', value: [0, 'none'] }],
    ['whole', { state: 'given', value: 1.5 }],
    ['whole', { state: 'given', value: -1 }],
    ['whole', { state: 'given', value: 11 }],
    ['whole', { state: 'given', value: '5' }],
    ['free', { state: 'given', value: 0.5, exact: 'half' }],
    ['grade', { state: 'given', value: 7 }],
    ['grade', { state: 'given', value: 0.5 }],
    ['date', { state: 'given', value: '14.9.2026' }],
    ['date', { state: 'given', value: '2019-12-31' }],
    ['date', { state: 'given', value: 2026 }],
    ['text', { state: 'given', value: 1 }],
  ])('%s: %j', (id, answer) => {
    expect(sheetFor(id, answer)).toEqual({ invalid: id });
    expect(knownSheet(one(id), { answers: { [id]: answer as AssessedAnswer } })).toEqual([
      { state: 'missing' },
    ]);
  });

  test('a missing answer is not taken from the prototype', () => {
    const plan = planOf({ constructor: {} });
    expect(sheetOfAssessment(plan, { answers: {} })).toEqual({ invalid: 'constructor' });
  });
});
