import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerRecord } from '../../src/answer/read.ts';
import { checkSource } from '../../src/check/check.ts';
import { all, cellAt, each, expectSame, fixturePlan, items, keyOf, moves, range } from './keys.ts';
import { scored } from './run.ts';
import { bundled, definitionOf } from '../bundled.ts';

/** Published keys on school behaviour, school and self, trauma and work, with what is expected of each. */
const KEYS: Readonly<Record<string, { questions: number; unconfirmed: readonly string[]; forms?: readonly string[] }>> = {
  'srss-ie': { questions: 12, unconfirmed: ['sixth_item'], forms: ['elementary', 'secondary'] },
  saebrs: { questions: 19, unconfirmed: ['raw_cuts'] },
  'sbi-9': { questions: 9, unconfirmed: ['overall'] },
  pssm: { questions: 18, unconfirmed: ['middle'] },
  rses: { questions: 10, unconfirmed: [], forms: ['a', 'b'] },
  gse: { questions: 10, unconfirmed: [], forms: ['swe'] },
  brs: { questions: 6, unconfirmed: [] },
  'cries-8': { questions: 8, unconfirmed: [] },
  'cries-13': { questions: 13, unconfirmed: [] },
  'rhs-15': { questions: 15, unconfirmed: ['rule', 'order'] },
  caas: { questions: 24, unconfirmed: ['terms'] },
  'proqol-5': { questions: 30, unconfirmed: [] },
};

describe.each(Object.entries(KEYS))('the key %s', (id, { questions, unconfirmed, forms = [] }) => {
  const definition = definitionOf(id);
  const parts = [definition, ...Object.values(definition.forms ?? {})];
  // The RSES as a whole has no scale, and so no examples.
  const scoring = parts.filter(({ scales }) => scales !== undefined).map(({ examples = [] }) => examples);

  test('the definition is valid, and all its examples hold', () => {
    const { problems } = checkSource(bundled(id));
    expect(problems.map(({ code, args }) => ({ code, args }))).toEqual([]);
  });

  test('a key has its questions in the published order, supplied wording, no tiers and no critical rules', () => {
    const { wording, tiers, critical, sections } = definition;
    expect({ id: definition.id, wording, tiers, critical }).toEqual({ id, wording: 'supplied' });
    expect(sections.flatMap((section) => section.questions.map((question) => question.id))).toEqual(
      Object.keys(all(questions, 0)),
    );
  });

  test('a key says which of its facts are from memory, and has the expected forms', () => {
    const marked = Object.entries(definition.sources ?? {}).filter(([, source]) => source.confirmed === false);
    expect(marked.map(([name]) => name)).toEqual(unconfirmed);
    expect(marked.filter(([, source]) => source.note === undefined)).toEqual([]);
    expect(Object.keys(definition.forms ?? {})).toEqual(forms);
  });

  test('a key has at least three worked examples, one with a blank, in each of its forms', () => {
    for (const own of scoring) {
      expect(own.length).toBeGreaterThanOrEqual(3);
      expect(own.some(({ expect: { missing } }) => typeof missing === 'number' && missing > 0)).toBe(true);
    }
  });

  test('a key has topic labels of a few words', () => {
    const texts = definition.sections.flatMap((section) => section.questions.flatMap(({ text }) => Object.values(text)));
    expect(texts.filter((text) => text.split(' ').length > 8)).toEqual([]);
  });
});

type Part = readonly [id: string, form: string | null, scale: string, plus: readonly number[], minus: readonly number[]];

/** The items of each scale, repeated here: those that count as they are, and those that are reversed. */
// One scale a line.
// prettier-ignore
const PARTS: readonly Part[] = [
  ['srss-ie', null, 'externalising', range(1, 7), []],
  ['srss-ie', 'elementary', 'externalising', range(1, 7), []],
  ['srss-ie', 'elementary', 'internalising', range(8, 12), []],
  ['srss-ie', 'secondary', 'externalising', range(1, 7), []],
  ['srss-ie', 'secondary', 'internalising', [4, 8, 9, 10, 11, 12], []],
  ['saebrs', null, 'social', [2, 5], [1, 3, 4, 6]],
  ['saebrs', null, 'academic', [7, 8, 9, 12], [10, 11]],
  ['saebrs', null, 'emotional', [15, 16], [13, 14, 17, 18, 19]],
  ['saebrs', null, 'total', [2, 5, 7, 8, 9, 12, 15, 16], [1, 3, 4, 6, 10, 11, 13, 14, 17, 18, 19]],
  ['sbi-9', null, 'exhaustion', [1, 4, 7, 9], []],
  ['sbi-9', null, 'cynicism', [2, 5, 6], []],
  ['sbi-9', null, 'inadequacy', [3, 8], []],
  ['sbi-9', null, 'total', range(1, 9), []],
  ['pssm', null, 'total', [1, 2, 4, 5, 7, 8, 10, 11, 13, 14, 15, 17, 18], [3, 6, 9, 12, 16]],
  ['rses', 'a', 'total', [1, 2, 4, 6, 7], [3, 5, 8, 9, 10]],
  ['rses', 'b', 'total', [1, 3, 4, 7, 10], [2, 5, 6, 8, 9]],
  ['gse', null, 'total', range(1, 10), []],
  ['gse', 'swe', 'total', range(1, 10), []],
  ['brs', null, 'total', [1, 3, 5], [2, 4, 6]],
  ['cries-8', null, 'intrusion', [1, 3, 6, 7], []],
  ['cries-8', null, 'avoidance', [2, 4, 5, 8], []],
  ['cries-8', null, 'total', range(1, 8), []],
  ['cries-13', null, 'intrusion', [1, 4, 8, 9], []],
  ['cries-13', null, 'avoidance', [2, 6, 7, 10], []],
  ['cries-13', null, 'arousal', [3, 5, 11, 12, 13], []],
  ['cries-13', null, 'total', range(1, 13), []],
  ['rhs-15', null, 'total', range(1, 14), []],
  ['rhs-15', null, 'rhs_13', range(1, 13), []],
  ['rhs-15', null, 'thermometer', [15], []],
  ['caas', null, 'concern', range(1, 6), []],
  ['caas', null, 'control', range(7, 12), []],
  ['caas', null, 'curiosity', range(13, 18), []],
  ['caas', null, 'confidence', range(19, 24), []],
  ['caas', null, 'total', range(1, 24), []],
  ['proqol-5', null, 'compassion_satisfaction', [3, 6, 12, 16, 18, 20, 22, 24, 27, 30], []],
  ['proqol-5', null, 'burnout', [8, 10, 19, 21, 26], [1, 4, 15, 17, 29]],
  ['proqol-5', null, 'secondary_traumatic_stress', [2, 5, 7, 9, 11, 13, 14, 23, 25, 28], []],
];

/** The lowest and highest code of a key's items. */
const CODES: Readonly<Record<string, readonly [number, number]>> = {
  ...{ 'srss-ie': [0, 3], saebrs: [0, 3], 'sbi-9': [1, 6], pssm: [1, 5], rses: [0, 3], gse: [1, 4], brs: [1, 5] },
  ...{ 'cries-8': [0, 5], 'cries-13': [0, 5], 'rhs-15': [0, 4], caas: [1, 5], 'proqol-5': [1, 5] },
};

describe('raising each item of a school key from the lowest to the highest step', () => {
  test('every scale of the school keys is tested', () => {
    const shipped = Object.keys(KEYS).flatMap((id) =>
      [null, ...(KEYS[id]?.forms ?? [])].flatMap((form) =>
        keyOf(id, form).scales.map((scale) => `${id} ${String(form)} ${scale.id}`),
      ),
    );
    expect(PARTS.map(([id, form, scale]) => `${id} ${String(form)} ${scale}`).sort()).toEqual(shipped.sort());
  });

  test.each(PARTS)('raising an item changes its scale: %s, form %s, %s', (id, form, scale, plus, minus) => {
    const plan = keyOf(id, form);
    const n = KEYS[id]?.questions ?? 0;
    const moved = moves(plan, scale, n, CODES[id] ?? [0, 0]);
    expect(moved).toEqual(range(1, n).map((i) => Number(plus.includes(i)) - Number(minus.includes(i))));
  });
});

type Expected = Readonly<Record<string, string | number | null>>;
type Row = readonly [what: string, id: string, form: string | null, AnswerRecord, Expected];

const worst = { ...each([8, 10, 19, 21, 26], 5), ...each([1, 4, 15, 17, 29], 1) };
const best = each([1, 3, 4, 6, 10, 11, 13, 14, 17, 18, 19], 0);

/** Values on, just below and just above the cut-offs, and with blanks, in addition to the examples in the files. */
// One vector a line.
// prettier-ignore
const VECTORS: readonly Row[] = [
  ['E7 of 3', 'srss-ie', 'secondary', all(12, 0, { q1: 1, q2: 1, q7: 1 }), { externalising: 3, externalising_band: 'low', internalising: 0 }],
  ['E7 of 4', 'srss-ie', 'secondary', all(12, 0, { q1: 1, q2: 1, q7: 2 }), { externalising: 4, externalising_band: 'moderate' }],
  ['E7 of 8', 'srss-ie', 'elementary', all(12, 0, { q5: 3, q6: 3, q7: 2 }), { externalising: 8, externalising_band: 'moderate', internalising_band: 'low' }],
  ['E7 of 9', 'srss-ie', 'elementary', all(12, 0, { q5: 3, q6: 3, q7: 3 }), { externalising: 9, externalising_band: 'high' }],
  ['I5 of 1', 'srss-ie', 'elementary', all(12, 0, { q10: 1 }), { internalising: 1, internalising_band: 'low' }],
  ['I5 of 2', 'srss-ie', 'elementary', all(12, 0, { q10: 2 }), { internalising: 2, internalising_band: 'moderate' }],
  ['I5 of 3', 'srss-ie', 'elementary', all(12, 0, { q10: 2, q11: 1 }), { internalising: 3, internalising_band: 'moderate' }],
  ['I5 of 4', 'srss-ie', 'elementary', all(12, 0, { q10: 2, q11: 2 }), { internalising: 4, internalising_band: 'high' }],
  ['vector 10: I6 of 3', 'srss-ie', 'secondary', all(12, 0, { q4: 2, q10: 1 }), { internalising: 3, internalising_band: null, externalising: 2 }],
  ['vector 10: I6 of 4', 'srss-ie', 'secondary', all(12, 0, { q4: 2, q10: 2 }), { internalising: 4, internalising_band: null }],
  ['vector 10: I6 of 5', 'srss-ie', 'secondary', all(12, 0, { q4: 2, q10: 3 }), { internalising: 5, internalising_band: null }],
  ['vector 10: I6 of 6', 'srss-ie', 'secondary', all(12, 0, { q4: 3, q10: 3 }), { internalising: 6, internalising_band: null }],
  ['the same answers in the other form', 'srss-ie', 'elementary', all(12, 0, { q4: 3, q10: 3 }), { internalising: 3, internalising_band: 'moderate' }],
  ['one blank in I6', 'srss-ie', 'secondary', all(12, 3, { q12: null }), { internalising: null, internalising_band: null, externalising: 21, missing: 1 }],
  ['social 12', 'saebrs', null, all(19, 0), { social: 12, social_cut_off: 'true', academic: 6, emotional: 15, total: 33, total_cut_off: 'true' }],
  ['social 13', 'saebrs', null, all(19, 0, { q2: 1 }), { social: 13, social_cut_off: 'false' }],
  ['academic 9', 'saebrs', null, all(19, 0, { q7: 3 }), { academic: 9, academic_cut_off: 'true', total: 36, total_cut_off: 'true' }],
  ['academic 10', 'saebrs', null, all(19, 0, { q7: 3, q12: 1 }), { academic: 10, academic_cut_off: 'false', total: 37, total_cut_off: 'false' }],
  ['emotional 17', 'saebrs', null, all(19, 0, { q15: 1, q16: 1 }), { emotional: 17, emotional_cut_off: 'true' }],
  ['emotional 18', 'saebrs', null, all(19, 0, { q15: 1, q16: 2 }), { emotional: 18, emotional_cut_off: 'false' }],
  ['the most', 'saebrs', null, all(19, 3, best), { social: 18, academic: 18, emotional: 21, total: 57, total_cut_off: 'false' }],
  ['a blank that cannot lift it over the line', 'saebrs', null, all(19, 3, { q19: null }), { social: 6, emotional: null, emotional_cut_off: 'true', total: null }],
  ['vector 11: means over four, three and two', 'sbi-9', null, items(4, 2, 1, 4, 2, 5, 4, 2, 5), { exhaustion: 4.25, cynicism: 3, inadequacy: 1.5 }],
  ['vector 11: unequal lengths, no last decimal', 'sbi-9', null, items(4, 2, 1, 4, 2, 3, 4, 2, 4), { exhaustion: 4, cynicism: 7 / 3, inadequacy: 1.5, total: 26 / 9 }],
  ['one blank', 'sbi-9', null, all(9, 6, { q2: null }), { exhaustion: 6, cynicism: null, inadequacy: 6, total: null, missing: 1 }],
  ['mean exactly 3', 'pssm', null, all(18, 3), { total: 54, below_middle: 'false' }],
  ['a step under it', 'pssm', null, all(18, 3, { q3: 4 }), { total: 53, below_middle: 'true' }],
  ['all 5', 'pssm', null, all(18, 5), { total: 70 }],
  ['a blank that leaves it open', 'pssm', null, all(18, 3, { q18: null }), { total: null, below_middle: 'unknown', missing: 1 }],
  ['vector 4: all at the top, form a', 'rses', 'a', all(10, 3), { total: 15 }],
  ['vector 4: all at the top, form b', 'rses', 'b', all(10, 3), { total: 15 }],
  ['vector 4: item 2 less, form a', 'rses', 'a', all(10, 3, { q2: 2 }), { total: 14 }],
  ['vector 4: item 2 less, form b', 'rses', 'b', all(10, 3, { q2: 2 }), { total: 16 }],
  ['one blank', 'rses', 'b', all(10, 3, { q9: null }), { total: null, missing: 1 }],
  ['vector 8: seven answered, mean 3', 'gse', null, items(3, 3, 3, 3, 3, 3, 3, null, null, null), { total: 30, missing: 3 }],
  ['vector 8: six answered', 'gse', null, items(3, 3, 3, 3, 3, 3, null, null, null, null), { total: null, missing: 4 }],
  ['seven answered, not rounded', 'gse', null, items(2, 3, 3, 3, 3, 3, 3, null, null, null), { total: 200 / 7 }],
  ['vector 7: all 3', 'brs', null, all(6, 3), { total: 3, total_band: 'normal' }],
  ['17 / 6', 'brs', null, all(6, 3, { q6: 4 }), { total: 2.83, total_band: 'low' }],
  ['25 / 6', 'brs', null, items(5, 2, 4, 2, 4, 2), { total: 4.17, total_band: 'normal' }],
  ['26 / 6', 'brs', null, items(5, 1, 4, 2, 4, 2), { total: 4.33, total_band: 'high' }],
  ['five answered', 'brs', null, items(5, 2, 4, 2, 5, null), { total: 4.4, total_band: 'high', missing: 1 }],
  ['nothing answered', 'brs', null, {}, { total: null, total_band: null, missing: 6 }],
  ['vector 6: sometimes throughout', 'cries-8', null, all(8, 3), { intrusion: 12, avoidance: 12, total: 24, total_band: 'at_or_above' }],
  ['vector 19: CRIES-8 of 16', 'cries-8', null, items(5, 5, 5, 1, 0, 0, 0, 0), { total: 16, total_band: 'below' }],
  ['vector 19: CRIES-8 of 17', 'cries-8', null, items(5, 5, 5, 1, 1, 0, 0, 0), { total: 17, total_band: 'at_or_above' }],
  ['one blank', 'cries-8', null, all(8, 5, { q8: null }), { intrusion: 20, avoidance: null, total: null, total_band: null }],
  ['vector 19: CRIES-13 of 29', 'cries-13', null, all(13, 0, { ...each([3, 5, 11, 12, 13], 5), q1: 3, q2: 1 }), { arousal: 25, total: 29, total_band: 'below' }],
  ['vector 19: CRIES-13 of 30', 'cries-13', null, all(13, 0, { ...each([3, 5, 11, 12, 13], 5), q1: 5 }), { arousal: 25, total: 30, total_band: 'at_or_above' }],
  ['one blank', 'cries-13', null, all(13, 5, { q7: null }), { intrusion: 20, avoidance: null, arousal: 25, total: null }],
  ['11 and 4', 'rhs-15', null, all(15, 0, { ...each([1, 13], 4), q14: 3, q15: 4 }), { total: 11, thermometer: 4, positive: 'false', rhs_13: 8, rhs_13_positive: 'false' }],
  ['12 and 0', 'rhs-15', null, all(15, 0, { ...each([1, 13, 14], 4) }), { total: 12, positive: 'true', rhs_13: 8, rhs_13_positive: 'false' }],
  ['0 and 5', 'rhs-15', null, all(15, 0, { q15: 5 }), { total: 0, positive: 'true' }],
  ['11 and a blank', 'rhs-15', null, all(15, 0, { ...each([1, 13], 4), q14: 3, q15: null }), { positive: 'unknown', missing: 1 }],
  ['12 and a blank', 'rhs-15', null, all(15, 0, { ...each([1, 13, 14], 4), q15: null }), { positive: 'true' }],
  ['blanks, and 5 on the thermometer', 'rhs-15', null, { q15: 5 }, { total: null, positive: 'true', rhs_13_positive: 'unknown', missing: 14 }],
  ['blanks, and 12 on the answered', 'rhs-15', null, { q1: 4, q2: 4, q3: 4 }, { total: null, positive: 'true', rhs_13_positive: 'true' }],
  ['RHS-13 of 10', 'rhs-15', null, all(15, 0, { q1: 4, q2: 4, q3: 2 }), { rhs_13: 10, rhs_13_band: 'below', rhs_13_positive: 'false' }],
  ['RHS-13 of 11', 'rhs-15', null, all(15, 0, { q1: 4, q2: 4, q3: 3 }), { rhs_13: 11, rhs_13_band: 'mild', rhs_13_positive: 'true' }],
  ['RHS-13 of 18', 'rhs-15', null, all(15, 0, { ...each([1, 2, 3, 4], 4), q5: 2 }), { rhs_13: 18, rhs_13_band: 'moderate' }],
  ['RHS-13 of 24', 'rhs-15', null, all(15, 2, { q1: 0, q15: 0 }), { rhs_13: 24, rhs_13_band: 'moderate', total: 26 }],
  ['RHS-13 of 25', 'rhs-15', null, all(15, 2, { q1: 1, q15: 0 }), { rhs_13: 25, rhs_13_band: 'severe', total: 27 }],
  ['a different answer on each scale', 'caas', null, { ...all(24, 1), ...each(range(7, 12), 2), ...each(range(13, 18), 4), ...each(range(19, 24), 5) }, { concern: 1, control: 2, curiosity: 4, confidence: 5, total: 3 }],
  ['no last decimal', 'caas', null, all(24, 3, { q1: 5 }), { concern: 20 / 6, total: 74 / 24 }],
  ['one blank', 'caas', null, all(24, 4, { q1: null }), { concern: null, control: 4, total: null, missing: 1 }],
  ['vector 12: all 3', 'proqol-5', null, all(30, 3), { compassion_satisfaction: 30, burnout: 30, secondary_traumatic_stress: 30, burnout_band: 'average' }],
  ['burnout 22', 'proqol-5', null, all(30, 3, { q8: 1, q10: 1, q19: 1, q21: 1 }), { burnout: 22, burnout_band: 'low', compassion_satisfaction: 30 }],
  ['burnout 23', 'proqol-5', null, all(30, 3, { q8: 1, q10: 1, q19: 1, q29: 4 }), { burnout: 23, burnout_band: 'average' }],
  ['burnout 41', 'proqol-5', null, all(30, 3, { q8: 5, q10: 5, q19: 5, q1: 1, q4: 1, q15: 2 }), { burnout: 41, burnout_band: 'average' }],
  ['burnout 42', 'proqol-5', null, all(30, 3, { q8: 5, q10: 5, q19: 5, q1: 1, q4: 1, q15: 1 }), { burnout: 42, burnout_band: 'high' }],
  ['the most burnout', 'proqol-5', null, all(30, 3, worst), { burnout: 50, compassion_satisfaction: 30, secondary_traumatic_stress: 30 }],
  ['one blank', 'proqol-5', null, all(30, 3, { q30: null }), { compassion_satisfaction: null, burnout: 30, missing: 1 }],
];

test.each(VECTORS)('vector: %s (%s, form %s)', (_, id, form, answers, expected) => {
  const columns = scored(keyOf(id, form), answers);
  expect(Object.fromEntries(Object.keys(expected).map((column) => [column, columns[column]]))).toEqual(expected);
});

type Ages = readonly [id: string, form: string | null, inside: number, outside: number, AnswerRecord, column: string, cell: string];

/** Bands, and findings that use them, apply only to the ages that a key names. */
// prettier-ignore
const AGES: readonly Ages[] = [
  ['srss-ie', 'elementary', 5, 12, all(12, 0), 'internalising_band', 'low'],
  ['srss-ie', 'secondary', 18, 19, all(12, 0), 'externalising_band', 'low'],
  ['saebrs', null, 18, 19, all(19, 0), 'total_cut_off', 'true'],
  ['pssm', null, 10, 9, all(18, 3), 'below_middle', 'false'],
  ['brs', null, 18, 17, all(6, 3), 'total_band', 'normal'],
  ['cries-8', null, 8, 7, all(8, 0), 'total_band', 'below'],
  ['cries-13', null, 18, 19, all(13, 0), 'total_band', 'below'],
  ['rhs-15', null, 14, 13, all(15, 4), 'positive', 'true'],
];

test.each(AGES)('%s, form %s, has bands at age %i and none at %i', (id, form, inside, outside, answers, column, cell) => {
  const at = (age: number): unknown => cellAt(keyOf(id, form), answers, column, age);
  expect(at(inside)).toBe(cell);
  expect(at(outside)).not.toBe(cell);
});

type Twin = readonly [
  fixture: string,
  id: string,
  form: string | null,
  columns: Readonly<Record<string, string>>,
  questions: readonly number[],
  codes: readonly number[],
];

const cries = { intrusion: 'intrusion', avoidance: 'avoidance', total: 'total', total_band: 'total_band' };

/**
 * The small definitions of an earlier version with the same vectors: the column of the fixture, then that of the key.
 */
// prettier-ignore
const TWINS: readonly Twin[] = [
  ['srss-i6', 'srss-ie', 'secondary', { internalising: 'internalising' }, [4, 8, 9, 10, 11, 12], [0, 1, 2, 3]],
  ['sbi-9', 'sbi-9', null, { exhaustion: 'exhaustion', cynicism: 'cynicism', inadequacy: 'inadequacy', whole: 'total' }, range(1, 9), [1, 2, 3, 4, 5, 6]],
  ['rses', 'rses', 'a', { self_esteem: 'total' }, range(1, 10), [0, 1, 2, 3]],
  ['rses', 'rses', 'b', { self_esteem: 'total' }, range(1, 10), [0, 1, 2, 3]],
  ['gse', 'gse', null, { self_efficacy: 'total' }, range(1, 10), [1, 2, 3, 4]],
  ['brs', 'brs', null, { resilience: 'total', resilience_band: 'total_band' }, range(1, 6), [1, 2, 3, 4, 5]],
  ['cries-8', 'cries-8', null, cries, range(1, 8), [0, 1, 3, 5]],
  ['cries-13', 'cries-13', null, { ...cries, arousal: 'arousal' }, range(1, 13), [0, 1, 3, 5]],
  ['proqol', 'proqol-5', null, { satisfaction: 'compassion_satisfaction', burnout: 'burnout', traumatic_stress: 'secondary_traumatic_stress' }, range(1, 30), [1, 2, 3, 4, 5]],
];

test.each(TWINS)('%s of the vectors and %s, form %s, give the same values', (name, id, form, columns, questions, codes) => {
  const fixture = fixturePlan(name, name === 'rses' ? form : null);
  expectSame(fixture, keyOf(id, form), columns, questions, fc.constantFrom(...codes));
});
