import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GradeEnds } from '../../src/answer/answer.ts';
import { convertGrade, gradeEnds, isGradeAsGiven, isSameScale, ownScale } from '../../src/answer/grade.ts';
import { answerReader } from '../../src/answer/reader.ts';
import type { ReadOptions } from '../../src/answer/answer-problem.ts';
import { GRADE_PRESETS } from '../../src/definition/grade-scale.ts';
import { compare, fromNumber, rational, toNumber } from '../../src/plan/rational.ts';
import { at, planOf } from '../batch/questionnaire.ts';
import { runs } from '../runs.ts';

const { de, at: austrian, no, ch, pt } = GRADE_PRESETS;

const convert = (grade: number, from: Parameters<typeof gradeEnds>[0], to: Parameters<typeof gradeEnds>[0]) =>
  toNumber(convertGrade(fromNumber(grade), gradeEnds(from), gradeEnds(to)));

describe('a grade converted to another scale', () => {
  test.each([
    ['German, best', 1, de, no, 6],
    ['German, just passed', 4, de, no, 2],
    ['German, failed', 5, de, no, 1.5],
    ['German, worst', 6, de, no, 1],
    ['German, 2.5', 2.5, de, no, 4],
    ['Austrian, just passed', 4, austrian, no, 2],
    ['Swiss, failed, on the same ends', 3.4, ch, no, 1.8],
    ['Swiss, best', 6, ch, no, 6],
    ['Portuguese, failed', 9, pt, no, 1.9],
    ['Portuguese, just passed', 10, pt, no, 2],
    ['Portuguese, between', 15, pt, no, 4],
    ['without a pass in the file', 5, { best: 1, worst: 6 }, no, 2],
    ['without a pass in the question', 5, de, { best: 6, worst: 1 }, 2],
  ])('%s: %d', (_, grade, from, to, expected) => {
    expect(convert(grade, from, to)).toBe(expected);
  });

  const scale = fc
    .tuple(fc.integer({ min: -20, max: 100 }), fc.integer({ min: 2, max: 40 }), fc.boolean(), fc.nat(37))
    .map(([low, room, isUp, part]): GradeEnds => {
      const [best, worst] = isUp ? [low + room, low] : [low, low + room];
      const pass = low + 1 + (part % (room - 1));
      return { best: fromNumber(best), worst: fromNumber(worst), pass: fromNumber(pass) };
    });
  const grade = fc.record({
    scale,
    other: scale,
    parts: fc.tuple(fc.nat(60), fc.nat(60)),
    plain: fc.boolean(),
  });

  test('conversion preserves the ends, failing grades and the order', () => {
    fc.assert(
      fc.property(grade, ({ scale: from, other, parts, plain }) => {
        const to = plain ? { ...other, pass: null } : other;
        expect(convertGrade(from.best, from, to)).toEqual(to.best);
        expect(convertGrade(from.worst, from, to)).toEqual(to.worst);
        if (!plain) expect(convertGrade(from.pass as never, from, to)).toEqual(to.pass);
        const of = (part: number) => {
          const ends = [from.best, from.worst].map(toNumber) as [number, number];
          return rational(BigInt(ends[0]) * 60n + BigInt(ends[1] - ends[0]) * BigInt(part), 60n);
        };
        const [one, two] = parts.toSorted((a, b) => a - b).map(of) as [never, never];
        const towards = compare(to.worst, to.best);
        // The order is preserved strictly.
        expect(Math.sign(compare(convertGrade(two, from, to), convertGrade(one, from, to)))).toBe(
          parts[0] === parts[1] ? 0 : Math.sign(towards),
        );
        // The inverse conversion restores the grade.
        expect(convertGrade(convertGrade(one, from, to), to, plain ? { ...from, pass: null } : from)).toEqual(
          one,
        );
      }),
      { numRuns: runs(100) },
    );
  });
});

test.each([
  ['the same scale', no, no, true],
  ['a scale without a pass grade', no, { best: 6, worst: 1 }, true],
  ['another pass grade', no, ch, false],
  ['another best grade', de, no, false],
  ['another worst grade', de, austrian, false],
])('whether grading scales are the same: %s', (_, one, other, expected) => {
  expect(isSameScale(gradeEnds(one), gradeEnds(other))).toBe(expected);
  expect(isSameScale(gradeEnds(other), gradeEnds(one))).toBe(expected);
});

describe('a column of grades', () => {
  const sections = [
    {
      id: 'all',
      title: { en: '-' },
      questions: [{ id: 'maths', text: { en: '-' }, grade: { best: 6, worst: 1, pass: 2 } }],
    },
  ];
  const plan = planOf({ sections, scales: {}, findings: {}, critical: [], tiers: undefined });
  const read = (raw: string, options: ReadOptions) => answerReader(plan, at('maths', plan), options)(raw);

  test('a converted grade keeps the original', () => {
    const scale = gradeEnds(de);
    expect(read('4', { grade: scale })).toEqual({
      answer: {
        state: 'given',
        kind: 'number',
        number: rational(2n),
        asGiven: { grade: rational(4n), scale },
      },
    });
  });

  test.each<[string, ReadOptions]>([
    ['own', { grade: 'own' }],
    ['no scale given', {}],
    ['the same scale given explicitly', { grade: gradeEnds({ best: 6, worst: 1 }) }],
  ])("a grade on the question's own scale is not converted: %s", (_, options) => {
    expect(read('4', options)).toEqual({ answer: { state: 'given', kind: 'number', number: rational(4n) } });
  });

  test("mapped values are on the column's scale and converted once", () => {
    const values = new Map([
      ['sehr gut', '1'],
      ['5-', '5.3'],
    ]);
    const options = { grade: gradeEnds(de), values };
    expect(read('Sehr gut', options)).toMatchObject({ answer: { number: rational(6n) } });
    expect(read('5-', options)).toMatchObject({ answer: { asGiven: { grade: rational(53n, 10n) } } });
    // Unlisted grades are read normally, since no grade has another meaning here.
    expect(read('4', options)).toMatchObject({ answer: { number: rational(2n) } });
  });

  test('the allowed range is reported in ascending order', () => {
    expect(read('7', { grade: gradeEnds(de) })).toMatchObject({
      problem: { code: 'answer-out-of-range', args: { min: '1', max: '6' } },
    });
  });

  const question = plan.questions[0]!;
  test.each([
    ['fits', { value: 4, best: 1, worst: 6, pass: 4 }, 2, true],
    ['no original grade', undefined, 2, true],
    ['an original with another value', { value: 3, best: 1, worst: 6, pass: 4 }, 2, false],
    ['an original with another pass grade', { value: 4, best: 1, worst: 6 }, 2, false],
    ['an original out of its own range', { value: 7, best: 1, worst: 6 }, 0, false],
    ['an original on a scale of equal ends', { value: 1, best: 1, worst: 1 }, 6, false],
    ['an original with an invalid pass grade', { value: 4, best: 1, worst: 6, pass: 6 }, 2, false],
    ['a value that is not a number', { value: 4, best: 1, worst: 6, pass: 4 }, 'four', false],
  ])('whether an original grade matches: %s', (_, as_given, value, expected) => {
    const told = as_given === undefined ? { value } : { value, as_given };
    expect(isGradeAsGiven(question, told)).toBe(expected);
  });

  test('only a grade can have an original on another scale', () => {
    const as_given = { value: 4, best: 1, worst: 6 };
    expect(isGradeAsGiven({ kind: 'number', number: question.number }, { value: 2, as_given })).toBe(false);
    expect(isGradeAsGiven({ kind: 'grade', number: null }, { value: 2, as_given })).toBe(false);
    expect(isGradeAsGiven(question, undefined)).toBe(true);
  });

  test('a number without limits counts from zero', () => {
    const none = { min: null, max: null, integer: false, unit: null, best: null, worst: null, pass: null };
    expect(ownScale(none)).toEqual({ best: rational(0n), worst: rational(0n), pass: null });
  });
});
