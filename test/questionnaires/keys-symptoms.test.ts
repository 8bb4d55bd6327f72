import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerRecord } from '../../src/answer/read.ts';
import { checkSource } from '../../src/check/check.ts';
import { fromFraction, toNumber } from '../../src/plan/rational.ts';
import { leastChange } from '../../src/score/change.ts';
import { all, cellAt, each, expectSame, fixturePlan, items, keyOf, moves, q, range } from './keys.ts';
import { scored } from './run.ts';
import { bundled, definitionOf, planOf } from '../bundled.ts';

interface Key {
  readonly questions: number;
  readonly codes: readonly [least: number, most: number];
  readonly forms?: readonly string[];
  readonly critical?: readonly string[];
  readonly unconfirmed?: readonly string[];
}

/** Published keys on symptoms and well-being, with what is expected of each. Critical rules are those of the whole. */
// prettier-ignore
const KEYS: Readonly<Record<string, Key>> = {
  'phq-9': { questions: 10, codes: [0, 3], critical: ['item_9'], unconfirmed: ['least_change'] },
  'phq-a': { questions: 9, codes: [0, 3], forms: ['modified'], critical: ['item_9'], unconfirmed: ['seven_days'] },
  'gad-7': { questions: 7, codes: [0, 3] },
  smfq: { questions: 13, codes: [0, 2] },
  'psc-17': { questions: 17, codes: [0, 2], forms: ['youth'] },
  'psc-35': { questions: 35, codes: [0, 2], forms: ['parent', 'youth', 'youth_35'] },
  k6: { questions: 6, codes: [0, 4] },
  k10: { questions: 10, codes: [1, 5], forms: ['au', 'au_interview', 'us'] },
  'who-5': { questions: 5, codes: [0, 5] },
  sdq: { questions: 25, codes: [0, 2], forms: ['self', 'teacher'] },
  'yp-core': { questions: 10, codes: [0, 4], critical: ['risk_item'], unconfirmed: ['change', 'risk'] },
  'ucla-3': { questions: 3, codes: [1, 3], unconfirmed: ['line'] },
};

describe.each(Object.entries(KEYS))('the key %s', (id, { questions, forms = [], critical = [], unconfirmed = [] }) => {
  const definition = definitionOf(id);
  const parts = [definition, ...Object.values(definition.forms ?? {})];
  // The K10 as a whole has no coding, and so no examples.
  const scoring = parts.filter((part) => part !== definition || part.scales !== undefined);

  test('the definition is valid, and all its examples hold', () => {
    const { problems } = checkSource(bundled(id));
    expect(problems.map(({ code, args }) => ({ code, args }))).toEqual([]);
  });

  test('a key has numbered questions in the published order, supplied wording and no tiers', () => {
    expect({ id: definition.id, wording: definition.wording }).toEqual({ id, wording: 'supplied' });
    expect(parts.filter(({ tiers }) => tiers !== undefined)).toEqual([]);
    // A question that only selects norms, such as the sex, is not an item.
    const items = definition.sections.flatMap((section) => section.questions).filter(({ about }) => about === undefined);
    const numbered = items.map((question) => question.id);
    expect(numbered).toEqual(range(1, questions).map(q));
    expect(Object.keys(definition.forms ?? {})).toEqual(forms);
    expect((definition.critical ?? []).map((rule) => rule.id)).toEqual(critical);
  });

  test('a key says which of its facts are from memory, and what is uncertain about them', () => {
    const marked = Object.entries(definition.sources ?? {}).filter(([, source]) => source.confirmed === false);
    expect(marked.map(([name]) => name)).toEqual(unconfirmed);
    expect(marked.filter(([, { note }]) => note === undefined)).toEqual([]);
    expect(Object.keys(definition.sources ?? {})).toContain('licence');
  });

  test('a key has at least three worked examples, one with a blank, in each of its forms', () => {
    for (const { examples = [] } of scoring) {
      expect(examples.length).toBeGreaterThanOrEqual(3);
      expect(examples.some(({ expect: { missing } }) => typeof missing === 'number' && missing > 0)).toBe(true);
    }
  });

  test('a key has topic labels of a few words', () => {
    const texts = definition.sections.flatMap((section) => section.questions.flatMap(({ text }) => Object.values(text)));
    expect(texts.filter((text) => text.split(' ').length > 8)).toEqual([]);
  });
});

type Part = readonly [id: string, form: string | null, scale: string, plus: readonly number[], minus: readonly number[]];

const EMOTIONAL = [3, 8, 13, 16, 24];
const PEER = [[6, 19, 23], [11, 14]] as const;
const CONDUCT = [[5, 12, 18, 22], [7]] as const;
const HYPERACTIVITY = [[2, 10, 15], [21, 25]] as const;
const PROSOCIAL = [1, 4, 9, 17, 20];

/** The scales of an SDQ form in the three-band set, and with the suffix in the four-band set. */
function sdqParts(form: string | null, suffix = ''): readonly Part[] {
  const plus = [...EMOTIONAL, ...PEER[0], ...CONDUCT[0], ...HYPERACTIVITY[0]];
  const minus = [...PEER[1], ...CONDUCT[1], ...HYPERACTIVITY[1]];
  return [
    ['sdq', form, `emotional${suffix}`, EMOTIONAL, []],
    ['sdq', form, `conduct${suffix}`, CONDUCT[0], CONDUCT[1]],
    ['sdq', form, `hyperactivity${suffix}`, HYPERACTIVITY[0], HYPERACTIVITY[1]],
    ['sdq', form, `peer${suffix}`, PEER[0], PEER[1]],
    ['sdq', form, `prosocial${suffix}`, PROSOCIAL, []],
    ['sdq', form, `total${suffix}`, plus, minus],
  ];
}

const sdqHalves = (form: string | null): readonly Part[] => [
  ['sdq', form, 'internalising', [...EMOTIONAL, ...PEER[0]], PEER[1]],
  ['sdq', form, 'externalising', [...CONDUCT[0], ...HYPERACTIVITY[0]], [...CONDUCT[1], ...HYPERACTIVITY[1]]],
];

const psc17 = (form: string | null): readonly Part[] => [
  ['psc-17', form, 'total', range(1, 17), []],
  ['psc-17', form, 'internalising', [2, 6, 9, 11, 15], []],
  ['psc-17', form, 'attention', [1, 3, 7, 13, 17], []],
  ['psc-17', form, 'externalising', [4, 5, 8, 10, 12, 14, 16], []],
];

const psc35 = (form: string | null): readonly Part[] => [
  ['psc-35', form, 'total', range(1, 35), []],
  ['psc-35', form, 'internalising', [11, 13, 19, 22, 27], []],
  ['psc-35', form, 'attention', [4, 7, 8, 9, 14], []],
  ['psc-35', form, 'externalising', [16, 29, 31, 32, 33, 34, 35], []],
];

const phqA = (form: string | null): readonly Part[] => [
  ['phq-a', form, 'total', range(1, 9), []],
  ['phq-a', form, 'adolescent', range(1, 9), []],
  ['phq-a', form, 'phq_2', [1, 2], []],
];

/** The items of each scale, repeated here: those that count as they are, and those that are reversed. */
const PARTS: readonly Part[] = [
  ['phq-9', null, 'total', range(1, 9), []],
  ['phq-9', null, 'phq_2', [1, 2], []],
  ['phq-9', null, 'symptoms', range(1, 9), []],
  ...phqA(null),
  ...phqA('modified'),
  ['phq-a', 'modified', 'symptoms', range(1, 9), []],
  ['gad-7', null, 'total', range(1, 7), []],
  ['gad-7', null, 'gad_2', [1, 2], []],
  ['gad-7', null, 'iapt_line', range(1, 7), []],
  ['smfq', null, 'total', range(1, 13), []],
  ['smfq', null, 'brazil', range(1, 13), []],
  ...[null, 'youth'].flatMap(psc17),
  ...[null, 'parent', 'youth', 'youth_35'].flatMap(psc35),
  ['k6', null, 'total', range(1, 6), []],
  ['k10', 'au', 'total', range(1, 10), []],
  ['k10', 'au', 'crufad', range(1, 10), []],
  ['k10', 'us', 'total', range(1, 10), []],
  ['k10', 'us', 'k6', [2, 4, 5, 8, 9, 10], []],
  ['who-5', null, 'raw', range(1, 5), []],
  ['who-5', null, 'total', range(1, 5), []],
  ...[null, 'self', 'teacher'].flatMap((form) => [...sdqParts(form), ...sdqHalves(form)]),
  ...['self', 'teacher'].flatMap((form) => sdqParts(form, '_4')),
  ['yp-core', null, 'total', [1, 2, 4, 6, 7, 8, 9], [3, 5, 10]],
  ['ucla-3', null, 'total', range(1, 3), []],
];

describe('raising each item of a symptom key from the lowest to the highest step', () => {
  test('every scale of the symptom keys is tested', () => {
    const shipped = Object.keys(KEYS).flatMap((id) =>
      [null, ...(KEYS[id]?.forms ?? [])].flatMap((form) =>
        keyOf(id, form).scales.map((scale) => `${id} ${String(form)} ${scale.id}`),
      ),
    );
    // A form with skips may not ask an item, so raising single items says nothing; its vectors are below.
    const skipping = ['k10 au_interview total', 'k10 au_interview crufad'];
    const here = PARTS.map(([id, form, scale]) => `${id} ${String(form)} ${scale}`);
    expect([...here, ...skipping].sort()).toEqual(shipped.sort());
  });

  test.each(PARTS)('raising an item changes its scale: %s, form %s, %s', (id, form, scale, plus, minus) => {
    const plan = keyOf(id, form);
    const n = KEYS[id]?.questions ?? 0;
    const moved = moves(plan, scale, n, form === 'us' ? [0, 4] : (KEYS[id]?.codes ?? [0, 0]));
    expect(moved).toEqual(range(1, n).map((i) => Number(plus.includes(i)) - Number(minus.includes(i))));
  });
});

type Expected = Readonly<Record<string, string | number | null>>;
type Row = readonly [what: string, id: string, form: string | null, AnswerRecord, Expected];

/** SDQ answers without any difficulty: reversed items are at their highest step. */
const CALM = all(25, 0, each([7, 11, 14, 21, 25], 2));
const calm = (...others: readonly AnswerRecord[]): AnswerRecord => Object.assign({}, CALM, ...others) as AnswerRecord;

/** Values on, just below and just above the cut-offs, and with blanks, in addition to the examples in the files. */
// One vector a line.
// prettier-ignore
const VECTORS: readonly Row[] = [
  ['vector 2: 12 on eight answered', 'phq-a', null, items(2, 2, 2, 2, 1, 1, 2, null, 0), { total: 14, total_band: 'moderate', adolescent: 14, critical: '' }],
  ['vector 2: a half goes up, not to the even', 'phq-a', null, items(1, 1, 1, 1, 0, 0, 0, null, 0), { total: 5, total_band: 'mild' }],
  ['vector 2: seven answered', 'phq-a', null, items(2, 2, 2, 1, 1, 0, null, null, 0), { total: 10, total_band: 'moderate', adolescent: 10, missing: 2 }],
  ['vector 2: six answered, item 9 of 1', 'phq-a', null, items(1, 1, 1, 1, 1, null, null, null, 1), { total: null, total_band: null, adolescent: null, critical: 'item_9', critical_unknown: '' }],
  ['vector 2: item 9 blank', 'phq-a', null, all(9, 0, { q9: null }), { total: 0, critical: '', critical_unknown: 'item_9' }],
  ['vector 2: the same for adults', 'phq-9', null, items(1, 1, 1, 1, 1, null, null, null, 1, 0), { total: null, critical: 'item_9', major_syndrome: 'false', other_syndrome: 'false' }],
  ['nothing but item 9 of 1', 'phq-9', null, all(10, 0, { q9: 1 }), { total: 1, total_band: 'minimal', symptoms: 1, critical: 'item_9', other_syndrome: 'false' }],
  ['nothing answered', 'phq-9', null, {}, { total: null, critical: '', critical_unknown: 'item_9', major_syndrome: 'unknown', missing: 9 }],
  ['difficulty alone', 'phq-9', null, all(10, 0, { q10: 3 }), { total: 0, symptoms: 0 }],
  ['no answer about difficulty is no blank', 'phq-9', null, all(9, 1), { total: 9, missing: 0 }],
  ['five symptoms, mood among them', 'phq-9', null, all(10, 0, each([2, 3, 4, 5, 6], 2)), { total: 10, symptoms: 5, major_syndrome: 'true', other_syndrome: 'false' }],
  ['four of them', 'phq-9', null, all(10, 0, each([2, 3, 4, 5], 2)), { total: 8, symptoms: 4, major_syndrome: 'false', other_syndrome: 'true' }],
  ['two of them', 'phq-9', null, all(10, 0, each([2, 3], 2)), { symptoms: 2, other_syndrome: 'true' }],
  ['mood alone', 'phq-9', null, all(10, 0, { q2: 3 }), { symptoms: 1, phq_2: 3, phq_2_band: 'at_or_above', other_syndrome: 'false' }],
  ['two blanks of which one decides', 'phq-9', null, all(10, 0, each([1, 2, 3, 4], 2), each([7, 8], null)), { total: 10, symptoms: null, major_syndrome: 'unknown', other_syndrome: 'unknown' }],
  ['1 throughout: one symptom', 'phq-9', null, all(10, 1), { symptoms: 1, major_syndrome: 'false' }],
  ['2 throughout: nine', 'phq-a', 'modified', all(9, 2, { q10: 'no', q11: 1, q12: 'no', q13: 'no' }), { symptoms: 9, major_depression: 'true', dysthymia_question: 'false' }],
  ['five without mood and interest', 'phq-a', 'modified', all(9, 1, each([3, 4, 5, 6, 7], 2), { q9: 0, q10: 'no', q11: 3, q12: 'no', q13: 'no' }), { symptoms: 5, major_depression: 'false' }],
  ['PHQ-2 of 2', 'phq-a', null, all(9, 0, each([1, 2], 1)), { phq_2: 2 }],
  ['10 and not 11', 'phq-a', null, all(9, 1, { q1: 2, q9: 1 }), { total: 10, total_band: 'moderate', critical: 'item_9' }],
  ['no past-month answer', 'phq-a', 'modified', all(11, 0), { critical: '', critical_unknown: 'past_month attempt_ever', major_depression: 'false' }],
  ['item 9 and the past month are one alert', 'phq-a', 'modified', all(9, 0, { q9: 1, q10: 'no', q11: 0, q12: 'yes', q13: 'no' }), { total: 1, critical: 'past_month', critical_unknown: '' }],
  ['both further questions yes', 'phq-a', 'modified', all(9, 0, { q10: 'yes', q11: 3, q12: 'yes', q13: 'yes' }), { total: 0, critical: 'past_month attempt_ever', dysthymia_question: 'true', major_depression: 'false' }],
  ['difficulty not answered', 'phq-a', 'modified', all(9, 2, { q10: 'no', q12: 'no', q13: 'no' }), { total: 18, major_depression: 'unknown', missing: 1 }],
  ['one blank: no sum', 'gad-7', null, items(1, 1, 1, 1, 1, 0, null), { total: null, total_band: null, missing: 1 }],
  ['7', 'smfq', null, all(13, 0, each(range(1, 7), 1)), { total: 7, brazil: 7, angold_8: 'false', thabrew_12: 'false' }],
  ['13', 'smfq', null, all(13, 1), { total: 13, angold_8: 'true', thabrew_12: 'true' }],
  ['one blank', 'smfq', null, all(13, 0, { q1: null }), { total: null, angold_8: 'false', missing: 1 }],
  ['vector 3: three blanks', 'psc-17', null, all(17, 1, each([1, 2, 4], null)), { total: 14, internalising: 4, attention: 4, externalising: 6, missing: 3 }],
  ['vector 3: four blanks', 'psc-17', null, all(17, 1, each([1, 2, 3, 4], null)), { total: null, total_band: null, internalising: null, attention: null, externalising: null }],
  ['vector 3: four blanks in one scale', 'psc-17', 'youth', all(17, 2, each([2, 6, 9, 11], null)), { total: null, attention: null, externalising: null, missing: 4 }],
  ['three blanks on the line', 'psc-17', 'youth', all(17, 1, { q6: 2 }, each([1, 3, 7], null)), { total: 15, total_band: 'at_or_above', attention: 2 }],
  ['27 by a parent', 'psc-35', 'parent', all(35, 0, each(range(1, 27), 1)), { total: 27, total_band: 'below' }],
  ['28 by a parent', 'psc-35', 'parent', all(35, 0, each(range(1, 28), 1)), { total: 28, total_band: 'at_or_above' }],
  ['28 by oneself', 'psc-35', 'youth_35', all(35, 0, each(range(1, 28), 1)), { total: 28, total_band: 'below' }],
  ['30 by oneself', 'psc-35', 'youth_35', all(35, 0, each(range(1, 30), 1)), { total: 30, total_band: 'at_or_above' }],
  ['without a form there is no line', 'psc-35', null, all(35, 2), { total: 70, total_band: null, externalising: 14 }],
  ['questions 36 and 37 are no blanks of the 35', 'psc-35', 'youth', all(35, 1, each([1, 2, 3], null)), { total: 32, critical_unknown: 'suicidal_thoughts attempt_ever', missing: 5 }],
  ['a blank in a subscale: the rule for blanks is for the whole form', 'psc-35', 'youth_35', all(35, 1, each([11, 16, 35], null)), { total: 32, internalising: null, externalising: null, attention: 5, missing: 3 }],
  ['and four are too many', 'psc-35', 'youth', all(35, 1, each([1, 2, 3, 4], null), { q36: 'yes', q37: 'no' }), { total: null, attention: null, critical: 'suicidal_thoughts', critical_unknown: '' }],
  ['a yes adds nothing', 'psc-35', 'youth', all(35, 0, { q36: 'yes', q37: 'yes' }), { total: 0, total_band: 'below', critical: 'suicidal_thoughts attempt_ever' }],
  ['4', 'k6', null, items(4, 0, 0, 0, 0, 0), { total: 4, total_band: 'none_or_low' }],
  ['5', 'k6', null, items(4, 1, 0, 0, 0, 0), { total: 5, total_band: 'moderate' }],
  ['12', 'k6', null, items(4, 4, 4, 0, 0, 0), { total: 12, total_band: 'moderate' }],
  ['13', 'k6', null, items(4, 4, 4, 1, 0, 0), { total: 13, total_band: 'serious' }],
  ['one blank', 'k6', null, items(4, 4, 4, 4, 4, null), { total: null, total_band: null, missing: 1 }],
  ['vector 5: none throughout, Australia', 'k10', 'au', all(10, 1), { total: 10, total_band: 'low' }],
  ['vector 5: none throughout, USA', 'k10', 'us', all(10, 0), { total: 0, k6: 0 }],
  ['the most, Australia', 'k10', 'au', all(10, 5), { total: 50, total_band: 'very_high', crufad_band: 'from_30' }],
  ['the most, USA', 'k10', 'us', all(10, 4), { total: 40, k6: 24, k6_band: 'serious' }],
  ['one blank outside the K6', 'k10', 'us', all(10, 1, { q7: null }), { total: null, k6: 6, k6_band: 'moderate' }],
  ['two skipped', 'k10', 'au_interview', { ...each([1, 2, 4, 5, 7, 8, 9, 10], 1) }, { total: 10, total_band: 'low', crufad_band: 'below_20', missing: 0 }],
  ['skipped or not is open', 'k10', 'au_interview', { ...each([1, 4, 5, 7, 8, 9, 10], 1) }, { total: null, missing: 2 }],
  ['asked, and the next skipped', 'k10', 'au_interview', { ...each([1, 4, 5, 7, 8, 9, 10], 1), q2: 5, q3: 5 }, { total: 18, total_band: 'moderate' }],
  ['vector 9: raw 12', 'who-5', null, items(4, 4, 4, 0, 0), { raw: 12, total: 48, total_band: 'to_50', below_50: 'true', low_item: 'true' }],
  ['vector 9: raw 13', 'who-5', null, items(3, 3, 3, 2, 2), { raw: 13, total: 52, total_band: 'above_50', below_50: 'false', low_item: 'false' }],
  ['one blank: 4 to 9 is below for certain', 'who-5', null, items(1, 1, 1, 1, null), { total: null, below_50: 'true', low_item: 'true' }],
  ['vector 1: 4 on three', 'sdq', 'self', all(25, 1, { q3: 2, q16: null, q24: null }), { emotional: 7, emotional_band: 'abnormal', emotional_4: 7, emotional_4_band: 'very_high', total: 22 }],
  ['vector 1: two answered', 'sdq', 'self', all(25, 1, each([13, 16, 24], null)), { emotional: null, emotional_4: null, total: null, total_4: null, internalising: null, externalising: 10 }],
  ['vector 1: two answered, teacher', 'sdq', 'teacher', all(25, 1, each([1, 4, 9], null)), { prosocial: null, prosocial_4: null, total: 20, total_4_band: 'very_high' }],
  ['2 on four: 2.5 goes up', 'sdq', 'self', calm({ q3: 2, q24: null }), { emotional: 3, total: 3 }],
  ['a reversed item blank', 'sdq', 'self', calm({ q5: 2, q7: null }), { conduct: 3, total: 3, missing: 1 }],
  ['vector 17: self, emotional 5', 'sdq', 'self', calm(each(EMOTIONAL, 1)), { emotional: 5, emotional_band: 'normal', emotional_4_band: 'slightly_raised' }],
  ['vector 17: teacher, 18', 'sdq', 'teacher', calm(each([...EMOTIONAL, 5, 12, 18, 22], 2)), { total: 18, total_4: 18, total_4_band: 'high', total_band: 'abnormal' }],
  ['vector 17: teacher, 19', 'sdq', 'teacher', calm(each([...EMOTIONAL, 5, 12, 18, 22], 2), { q7: 1 }), { total: 19, total_4_band: 'very_high' }],
  ['the same 19 by oneself', 'sdq', 'self', calm(each([...EMOTIONAL, 5, 12, 18, 22], 2), { q7: 1 }), { total: 19, total_band: 'borderline', total_4_band: 'high' }],
  ['without a form there are no bands', 'sdq', null, all(25, 2), { total: 30, total_band: null, prosocial: 10, prosocial_band: null }],
  ['vector 18: all 4', 'yp-core', null, all(10, 4), { total: 28, critical: 'risk_item' }],
  ['one blank: 19 on nine', 'yp-core', null, all(10, 2, { q1: 3, q9: null }), { total: 190 / 9, missing: 1 }],
  ['one reversed blank', 'yp-core', null, all(10, 0, { q3: null }), { total: 80 / 9, critical: '' }],
  ['two blanks, one of them the risk item', 'yp-core', null, all(10, 0, each([1, 4], null)), { total: null, critical: '', critical_unknown: 'risk_item', missing: 2 }],
  ['two blanks, the risk item at 1', 'yp-core', null, all(10, 0, each([1, 2], null), { q4: 1 }), { total: null, critical: 'risk_item' }],
  ['5', 'ucla-3', null, items(3, 1, 1), { total: 5, total_band: 'not_lonely' }],
  ['6', 'ucla-3', null, items(3, 2, 1), { total: 6, total_band: 'lonely' }],
  ['one blank', 'ucla-3', null, items(3, null, 3), { total: null, total_band: null, missing: 1 }],
];

test.each(VECTORS)('vector: %s (%s, form %s)', (_, id, form, answers, expected) => {
  const columns = scored(keyOf(id, form), answers);
  expect(Object.fromEntries(Object.keys(expected).map((column) => [column, columns[column]]))).toEqual(expected);
});

type Limits = readonly [id: string, form: string | null, scale: string, starts: readonly (number | string)[]];

/** The lower limits of each scale's bands: its lowest value, and the published ones; `>28` is *more than 28*. */
// prettier-ignore
const LIMITS: readonly Limits[] = [
  ['phq-9', null, 'total', [0, 5, 10, 15, 20]], ['phq-9', null, 'phq_2', [0, 3]],
  ['phq-a', null, 'total', [0, 5, 10, 15, 20]],
  ['gad-7', null, 'total', [0, 5, 10, 15]], ['gad-7', null, 'gad_2', [0, 3]], ['gad-7', null, 'iapt_line', [0, 8]],
  ['smfq', null, 'total', []],
  ['psc-17', null, 'total', [0, 15]], ['psc-17', null, 'internalising', [0, 5]], ['psc-17', null, 'attention', [0, 7]], ['psc-17', null, 'externalising', [0, 7]],
  ['psc-17', 'youth', 'total', [0, 15]], ['psc-35', null, 'total', []], ['psc-35', 'parent', 'total', [0, 28]],
  ['psc-35', 'youth', 'total', [0, 30]], ['psc-35', 'youth_35', 'total', [0, 30]],
  ['psc-35', null, 'internalising', [0, 5]], ['psc-35', null, 'attention', [0, 7]], ['psc-35', null, 'externalising', [0, 7]],
  ['k6', null, 'total', [0, 5, 13]],
  ['k10', 'au', 'total', [10, 16, 22, 30]], ['k10', 'au', 'crufad', [10, 20, 25, 30]],
  ['k10', 'au_interview', 'total', [10, 16, 22, 30]], ['k10', 'au_interview', 'crufad', [10, 20, 25, 30]],
  ['k10', 'us', 'total', []], ['k10', 'us', 'k6', [0, 5, 13]],
  ['who-5', null, 'total', [0, '>28', '>50']],
  ['sdq', null, 'total', []], ['sdq', 'self', 'internalising', []], ['sdq', 'teacher', 'externalising', []],
  ['sdq', 'self', 'total', [0, 16, 20]], ['sdq', 'self', 'emotional', [0, 6, 7]], ['sdq', 'self', 'conduct', [0, 4, 5]],
  ['sdq', 'self', 'hyperactivity', [0, 6, 7]], ['sdq', 'self', 'peer', [0, 4, 6]], ['sdq', 'self', 'prosocial', [0, 5, 6]],
  ['sdq', 'self', 'total_4', [0, 15, 18, 20]], ['sdq', 'self', 'emotional_4', [0, 5, 6, 7]], ['sdq', 'self', 'conduct_4', [0, 4, 5, 6]],
  ['sdq', 'self', 'hyperactivity_4', [0, 6, 7, 8]], ['sdq', 'self', 'peer_4', [0, 3, 4, 5]], ['sdq', 'self', 'prosocial_4', [0, 5, 6, 7]],
  ['sdq', 'teacher', 'total', [0, 12, 16]], ['sdq', 'teacher', 'emotional', [0, 5, 6]], ['sdq', 'teacher', 'conduct', [0, 3, 4]],
  ['sdq', 'teacher', 'hyperactivity', [0, 6, 7]], ['sdq', 'teacher', 'peer', [0, 4, 5]], ['sdq', 'teacher', 'prosocial', [0, 5, 6]],
  ['sdq', 'teacher', 'total_4', [0, 12, 16, 19]], ['sdq', 'teacher', 'emotional_4', [0, 4, 5, 6]], ['sdq', 'teacher', 'conduct_4', [0, 3, 4, 5]],
  ['sdq', 'teacher', 'hyperactivity_4', [0, 6, 8, 9]], ['sdq', 'teacher', 'peer_4', [0, 3, 5, 6]], ['sdq', 'teacher', 'prosocial_4', [0, 4, 5, 6]],
  // For the youngest males; the names that some software prints belong to the CORE-10 for adults.
  ['yp-core', null, 'total', [0, 10.3]],
  ['ucla-3', null, 'total', [3, 6]],
];

test.each(LIMITS)('the bands start at the published limits: %s, form %s, scale %s', (id, form, scale, starts) => {
  const bands = keyOf(id, form).scales.find((one) => one.id === scale)?.bands ?? [];
  const found = bands.map(({ from, above }) => (above ? `>${String(toNumber(fromFraction(from)))}` : toNumber(fromFraction(from))));
  expect(found).toEqual(starts);
});

type Ages = readonly [id: string, form: string | null, inside: number, outside: number, AnswerRecord, column: string, cell: string];

/** Bands apply only to the ages that a key names; critical rules apply at any age. */
// prettier-ignore
const AGES: readonly Ages[] = [
  ['phq-9', null, 18, 17, all(10, 0), 'total_band', 'minimal'],
  ['phq-a', null, 17, 18, all(9, 0), 'total_band', 'minimal'],
  ['phq-a', null, 17, 18, all(9, 0), 'adolescent_band', 'below'],
  ['phq-a', null, 13, 12, all(9, 0), 'adolescent_band', 'below'],
  ['phq-a', 'modified', 13, 12, all(9, 3), 'phq_2_band', 'at_or_above'],
  ['phq-a', null, 17, 18, all(9, 3), 'phq_2_band', 'at_or_above'],
  ['phq-a', null, 11, 10, all(9, 0), 'total_band', 'minimal'],
  ['gad-7', null, 18, 17, all(7, 0), 'total_band', 'minimal'],
  ['gad-7', null, 18, 17, all(7, 3), 'gad_2_band', 'at_or_above'],
  ['gad-7', null, 18, 17, all(7, 3), 'iapt_case', 'true'],
  ['gad-7', null, 120, 11, all(7, 0), 'total_band', 'minimal'],
  ['smfq', null, 19, 20, all(13, 1), 'angold_8', 'true'],
  ['smfq', null, 14, 13, all(13, 1), 'brazil_band', 'above_6'],
  ['smfq', null, 14, 13, all(13, 0), 'brazil_band', 'to_6'],
  ['psc-17', null, 17, 18, all(17, 1), 'total_band', 'at_or_above'],
  ['psc-17', 'youth', 11, 10, all(17, 1), 'total_band', 'at_or_above'],
  ['psc-35', 'parent', 6, 5, all(35, 1), 'total_band', 'at_or_above'],
  ['psc-35', 'youth', 11, 10, all(35, 1), 'total_band', 'at_or_above'],
  ['psc-35', 'youth_35', 18, 19, all(35, 1), 'total_band', 'at_or_above'],
  ['k6', null, 13, 12, all(6, 0), 'total_band', 'none_or_low'],
  ['k10', 'au', 18, 17, all(10, 1), 'total_band', 'low'],
  ['who-5', null, 9, 8, all(5, 5), 'total_band', 'above_50'],
  ['sdq', 'self', 17, 18, all(25, 1), 'total_band', 'abnormal'],
  ['sdq', 'self', 11, 10, all(25, 1), 'total_4_band', 'very_high'],
  ['sdq', 'teacher', 4, 3, all(25, 1), 'total_band', 'abnormal'],
  ['ucla-3', null, 16, 15, all(3, 1), 'total_band', 'not_lonely'],
];

test.each(AGES)('%s, form %s, has bands at age %i and none at %i', (id, form, inside, outside, answers, column, cell) => {
  const at = (age: number): unknown => cellAt(keyOf(id, form), answers, column, age);
  expect(at(inside)).toBe(cell);
  expect(at(outside)).not.toBe(cell);
});

test.each([['phq-9', 12], ['phq-a', 30], ['yp-core', 20]] as const)('a critical rule of %s holds at age %i as well', (id, age) => {
  const answers = all(id === 'phq-a' ? 9 : 10, 1);
  expect(cellAt(keyOf(id), answers, 'critical', age)).toEqual(KEYS[id]?.critical);
});

/** Both sides of the cut-offs for ages 13 to 17; at other ages the same sums have no band. */
// prettier-ignore
test.each([
  [13, 2, 2, 'below', 'below'], [13, 3, 11, 'at_or_above', 'at_or_above'],
  [17, 3, 10, 'below', 'at_or_above'], [17, 2, 11, 'at_or_above', 'below'],
  [12, 3, 11, null, null], [11, 0, 0, null, null], [null, 3, 11, null, null], [null, 0, 0, null, null],
] as const)('phq-a at age %j has its cut-offs: first two %i, total %i', (age, firstTwo, total, line, phq2) => {
  const rest = total - firstTwo;
  const answers = all(9, 0, { q1: Math.min(firstTwo, 3), q3: Math.min(rest, 3), q4: Math.min(Math.max(rest - 3, 0), 3), q5: Math.max(rest - 6, 0) });
  const cell = (column: string): unknown => age === null ? scored(keyOf('phq-a'), answers)[column] : cellAt(keyOf('phq-a'), answers, column, age);
  expect(scored(keyOf('phq-a'), answers)).toMatchObject({ adolescent: total, phq_2: firstTwo });
  expect([cell('adolescent_band'), cell('phq_2_band')]).toEqual([line, phq2]);
});

/** The lines for adults. At 12 to 17, and where nobody knows the age, the same sums have no band, and no case is ruled out. */
// prettier-ignore
test.each([
  [18, items(3, 3, 3, 0, 0, 0, 0), 9, 'mild', 'at_or_above', 'true'],
  [18, items(3, 3, 3, 1, 0, 0, 0), 10, 'moderate', 'at_or_above', 'true'],
  [90, items(1, 1, 3, 2, 0, 0, 0), 7, 'mild', 'below', 'false'],
  [18, items(1, 1, 3, 3, 0, 0, 0), 8, 'mild', 'below', 'true'],
  [18, items(1, 1, 1, 1, 1, 0, null), null, null, 'below', 'unknown'],
  [18, all(7, 0, { q7: null }), null, null, 'below', 'false'],
  [17, all(7, 3), 21, null, null, 'unknown'], [17, all(7, 0), 0, null, null, 'unknown'], [12, all(7, 2), 14, null, null, 'unknown'],
  [null, all(7, 3), 21, null, null, 'unknown'], [null, all(7, 0), 0, null, null, 'unknown'],
] as const)('gad-7 at age %j with %j', (age, answers, total, band, firstTwo, iapt) => {
  const cell = (column: string): unknown => age === null ? scored(keyOf('gad-7'), answers)[column] : cellAt(keyOf('gad-7'), answers, column, age);
  expect(scored(keyOf('gad-7'), answers)['total']).toBe(total);
  expect([cell('total_band'), cell('gad_2_band'), cell('iapt_case')]).toEqual([band, firstTwo, iapt]);
});

type Twin = readonly [
  fixture: string,
  fixtureForm: string | null,
  id: string,
  form: string | null,
  columns: Readonly<Record<string, string>>,
  /** The question of the key, by question of the fixture. */
  questions: readonly number[],
];

const same = (...columns: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map((column) => [column, column]));
const SDQ = ['total', 'emotional', 'conduct', 'hyperactivity', 'peer', 'prosocial'];
const sdqSame = (suffix: string): Readonly<Record<string, string>> => ({
  ...same('internalising', 'externalising'),
  ...Object.fromEntries(SDQ.flatMap((scale) => [[scale, `${scale}${suffix}`], [`${scale}_band`, `${scale}${suffix}_band`]])),
});
const PSC = ['total', 'internalising', 'attention', 'externalising'].flatMap((scale) => [scale, `${scale}_band`]);

/** The small definitions of an earlier version with the same vectors: the column of the fixture, then that of the key. */
// prettier-ignore
const TWINS: readonly Twin[] = [
  ['phq-a', null, 'phq-a', null, { ...same('total', 'total_band', 'adolescent', 'critical', 'critical_unknown'), first_two: 'phq_2' }, range(1, 9)],
  ['phq-a', null, 'phq-a', 'modified', { ...same('total', 'symptoms'), algorithm: 'major_depression' }, [...range(1, 9), 11]],
  ['phq-a', null, 'phq-9', null, same('total', 'total_band', 'symptoms', 'critical', 'critical_unknown'), range(1, 10)],
  ['psc-17', null, 'psc-17', null, same(...PSC), range(1, 17)],
  ['psc-17', null, 'psc-17', 'youth', same(...PSC), range(1, 17)],
  ['k10', 'au', 'k10', 'au', same('total'), range(1, 10)],
  ['k10', 'au_interview', 'k10', 'au_interview', same('total', 'missing'), range(1, 10)],
  ['k10', 'us', 'k10', 'us', same('total', 'k6'), range(1, 10)],
  ['who-5', null, 'who-5', null, { ...same('raw', 'below_50', 'low_item'), percentage: 'total', percentage_band: 'total_band' }, range(1, 5)],
  ['sdq', null, 'sdq', 'self', sdqSame(''), range(1, 25)],
  ['sdq', 'self_4', 'sdq', 'self', sdqSame('_4'), range(1, 25)],
  ['sdq', 'teacher_3', 'sdq', 'teacher', sdqSame(''), range(1, 25)],
  ['sdq', 'teacher_4', 'sdq', 'teacher', sdqSame('_4'), range(1, 25)],
  ['yp-core', null, 'yp-core', null, same('total', 'critical', 'critical_unknown', 'missing'), range(1, 10)],
];

test.each(TWINS)('%s of the vectors (form %s) and %s, form %s, give the same values', (name, fixtureForm, id, form, columns, questions) => {
  const [min, max] = form === 'us' ? [0, 4] : (KEYS[id]?.codes ?? [0, 0]);
  expectSame(fixturePlan(name, fixtureForm), keyOf(id, form), columns, questions, fc.integer({ min, max }));
});

// As published, in values of the scale. Scales without a published value for these ages or this instrument are
// missing.
test.each<[string, string | null, number, readonly string[]]>([
  ['phq-9', null, 6, ['change']],
  ['gad-7', null, 4, ['change']],
  ['psc-35', 'parent', 6, ['change']],
  ['psc-35', 'youth', 6, ['change']],
  ['who-5', null, 10, ['change']],
  ['yp-core', null, 8, ['change']],
])('%s %s names the published change: %d', (id, form, least, cite) => {
  const { scales, sources } = planOf(id, form);
  const known = scales.flatMap(({ id: scale, change }) => (change === null ? [] : [{ scale, change }]));
  expect(known.map(({ scale, change }) => [scale, toNumber(leastChange(change)), change.cite])).toEqual([['total', least, cite]]);
  // A value from memory says so.
  expect(sources['change']!.confirmed).toBe(id !== 'yp-core');
});

test.each(['phq-a', 'psc-17', 'smfq', 'k6', 'k10', 'sdq'])('%s names no change, since none is published', (id) => {
  expect(planOf(id).scales.every(({ change }) => change === null)).toBe(true);
});
