import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AnswerRecord } from '../src/answer/read.ts';
import { checkSource } from '../src/check/check.ts';
import { digests } from '../src/definition/digest.ts';
import { readDefinition, withForm } from '../src/definition/load.ts';
import type { Definition, Example } from '../src/definition/schema/schema.ts';
import type { SourceText } from '../src/diagnostic/place.ts';
import { buildPlan } from '../src/plan/build.ts';
import type { Plan } from '../src/plan/plan.ts';
import { scored } from './questionnaires/run.ts';

const folder = 'fixtures/vectors';
const files = readdirSync(folder).map((file) => file.replace(/\.yaml$/, ''));

function source(file: string): SourceText {
  const name = `${folder}/${file}.yaml`;
  return { name, text: readFileSync(name, 'utf8'), origin: 'authors' };
}

function definitionOf(file: string, form: string | null): Definition {
  const whole = readDefinition(source(file));
  const { definition } = form === null ? whole : withForm(whole, form);
  if (definition === null) throw new Error(`${file} cannot be read`);
  return definition;
}

function planOf(file: string, form: string | null): Plan {
  const definition = definitionOf(file, form);
  return buildPlan(definition, form, digests(definition));
}

/** The same answer to items 1 to n, then some of them replaced; null for a blank. */
function all(n: number, answer: number | string, others: AnswerRecord = {}): AnswerRecord {
  return { ...items(...Array.from({ length: n }, () => answer)), ...others };
}

/** Answers to items 1, 2, 3 …; null for a blank. */
function items(...answers: readonly (number | string | null)[]): AnswerRecord {
  return Object.fromEntries(answers.map((answer, i) => [`q${String(i + 1)}`, answer]));
}

const emotional = (...[q3, q8, q13, q16, q24]: readonly (number | null)[]) => ({ q3, q8, q13, q16, q24 });

type Expected = Readonly<Record<string, string | number | null>>;
type Row = readonly [vector: number, what: string, file: string, form: string | null, AnswerRecord, Expected];

/**
 * The golden vectors by number. They are repeated here, independently of the examples in the files, so that removing
 * an example or not running it loses no vector.
 */
// One vector a line.
// prettier-ignore
const VECTORS: readonly Row[] = [
  [1, '4 on three of five', 'sdq', null, all(25, 1, emotional(2, 1, 1, null, null)), { emotional: 7, total: 22 }],
  [1, 'two of five', 'sdq', null, all(25, 1, emotional(2, 2, null, null, null)), { emotional: null, total: null, externalising: 10 }],
  [1, 'as a teacher form', 'sdq', 'teacher_4', all(25, 1, emotional(2, 1, 1, null, null)), { emotional: 7, total: 22 }],
  [2, '12 on eight', 'phq-a', null, items(2, 2, 2, 2, 1, 1, 2, null, 0, 0), { total: 14, total_band: 'moderate', critical: '' }],
  [2, '4.5 goes up, not to the even', 'phq-a', null, items(1, 1, 1, 1, 0, 0, 0, null, 0, 0), { total: 5, total_band: 'mild' }],
  [2, 'seven answered', 'phq-a', null, items(2, 2, 2, 1, 1, 0, null, null, 0, 0), { total: 10, total_band: 'moderate' }],
  [2, 'six answered', 'phq-a', null, items(1, 1, 1, 1, 1, null, null, null, 1, 0), { total: null, total_band: null, critical: 'item_9' }],
  [2, 'item 9 blank', 'phq-a', null, items(1, 1, 1, 1, 1, 1, 1, 1, null, 0), { critical: '', critical_unknown: 'item_9' }],
  [3, 'three blanks', 'psc-17', null, all(17, 1, { q1: null, q2: null, q4: null }), { total: 14, internalising: 4, attention: 4, externalising: 6 }],
  [3, 'four blanks', 'psc-17', null, all(17, 1, { q1: null, q2: null, q3: null, q4: null }), { total: null, internalising: null, attention: null, externalising: null }],
  [4, 'form a, all at the top', 'rses', 'a', all(10, 3), { self_esteem: 15 }],
  [4, 'form b, all at the top', 'rses', 'b', all(10, 3), { self_esteem: 15 }],
  [4, 'form a, item 2 less', 'rses', 'a', all(10, 3, { q2: 2 }), { self_esteem: 14 }],
  [4, 'form b, item 2 less', 'rses', 'b', all(10, 3, { q2: 2 }), { self_esteem: 16 }],
  [5, 'Australian', 'k10', 'au', all(10, 'lowest'), { total: 10 }],
  [5, 'US', 'k10', 'us', all(10, 'lowest'), { total: 0 }],
  [5, 'Australian, by its code', 'k10', 'au', all(10, 1), { total: 10 }],
  [5, 'US, by its code', 'k10', 'us', all(10, 0), { total: 0 }],
  [6, 'third step, by its code', 'cries-8', null, all(8, 3), { total: 24, intrusion: 12, avoidance: 12 }],
  [6, 'third step, by its label', 'cries-8', null, all(8, 'step 3'), { total: 24 }],
  [7, 'all 3', 'brs', null, all(6, 3), { resilience: 3, resilience_band: 'normal' }],
  [8, 'seven answered', 'gse', null, all(10, 3, { q8: null, q9: null, q10: null }), { self_efficacy: 30, as_sum: 30 }],
  [8, 'seven answered, no last decimal', 'gse', null, all(10, 3, { q1: 2, q8: null, q9: null, q10: null }), { self_efficacy: 200 / 7, as_sum: 200 / 7 }],
  [8, 'six answered', 'gse', null, all(10, 3, { q7: null, q8: null, q9: null, q10: null }), { self_efficacy: null, as_sum: null }],
  [9, 'raw 12', 'who-5', null, items(3, 3, 2, 2, 2), { raw: 12, percentage: 48, at_most_50: 'true', below_50: 'true' }],
  [9, 'raw 13', 'who-5', null, items(3, 3, 3, 2, 2), { raw: 13, percentage: 52, at_most_50: 'false', below_50: 'false' }],
  [10, '3', 'srss-i6', null, items(3, 0, 0, 0, 0, 0), { internalising: 3, internalising_band: 'low' }],
  [10, '4', 'srss-i6', null, items(3, 1, 0, 0, 0, 0), { internalising: 4, internalising_band: 'moderate' }],
  [10, '5', 'srss-i6', null, items(3, 2, 0, 0, 0, 0), { internalising: 5, internalising_band: 'moderate' }],
  [10, '6', 'srss-i6', null, items(3, 3, 0, 0, 0, 0), { internalising: 6, internalising_band: 'high' }],
  [11, 'over four, three and two', 'sbi-9', null, items(4, 2, 1, 4, 2, 5, 4, 2, 5), { exhaustion: 4.25, cynicism: 3, inadequacy: 1.5 }],
  [11, 'no last decimal', 'sbi-9', null, items(4, 2, 1, 4, 2, 3, 4, 2, 4), { exhaustion: 4, cynicism: 7 / 3, inadequacy: 1.5, whole: 26 / 9 }],
  [12, 'all 3', 'proqol', null, all(30, 3), { satisfaction: 30, burnout: 30, traumatic_stress: 30 }],
  [13, 'exactly 10', 'absence', null, { q1: 10 }, { iko_absence: 'false', ewims_absence: 'true', iko_share_band: 'not_flagged', ewims_share_band: 'flagged' }],
  [13, 'just over', 'absence', null, { q1: 10.1 }, { iko_absence: 'true', ewims_absence: 'true' }],
  [13, 'just under', 'absence', null, { q1: 9.9 }, { iko_absence: 'false', ewims_absence: 'false' }],
  [14, 'primary, exactly 3.0', 'hungary', null, items('primary', 3, 3, 0), { low_average: 'false' }],
  [14, 'secondary, exactly 2.5', 'hungary', null, items('secondary', 2.5, 3, 0), { low_average: 'false' }],
  [14, 'secondary, 2.4', 'hungary', null, items('secondary', 2.4, 3, 0), { low_average: 'true' }],
  [14, 'a fall of exactly 1.1', 'hungary', null, items('secondary', 3.2, 4.3, 0), { fall: 1.1, fallen: 'true', fall_band: 'at_or_above' }],
  [14, 'the same fall elsewhere on the scale', 'hungary', null, items('secondary', 2.5, 3.6, 0), { fall: 1.1, fallen: 'true' }],
  [15, '4', 'flanders', null, { q1: 4 }, { half_days_band: 'school', report: 'false' }],
  [15, '5', 'flanders', null, { q1: 5 }, { half_days_band: 'guidance_centre', report: 'true' }],
  [16, 'exactly 16, then anew from 0', 'netherlands', null, items(4, 4, 4, 4, 4), { weeks_1_to_4: 16, report_4: 'true', weeks_2_to_5: 16, report_5: 'false' }],
  [16, '15.5, then 16 in the next four', 'netherlands', null, items(3.5, 4, 4, 4, 4), { weeks_1_to_4: 15.5, report_4: 'false', report_5: 'true' }],
  [17, 'self 5, three bands', 'sdq', null, all(25, 0, emotional(1, 1, 1, 1, 1)), { emotional: 5, emotional_band: 'normal' }],
  [17, 'self 5, four bands', 'sdq', 'self_4', all(25, 0, emotional(1, 1, 1, 1, 1)), { emotional: 5, emotional_band: 'slightly_raised' }],
  [17, 'teacher total 18', 'sdq', 'teacher_4', all(25, 0, emotional(2, 2, 2, 2, 0)), { total: 18, total_band: 'high' }],
  [17, 'teacher total 19', 'sdq', 'teacher_4', all(25, 0, emotional(2, 2, 2, 2, 1)), { total: 19, total_band: 'very_high' }],
  [18, 'all 4', 'yp-core', null, all(10, 4), { total: 28, critical: 'risk_item' }],
  [18, 'one blank', 'yp-core', null, all(10, 2, { q10: null }), { total: 20 }],
  [18, 'two blanks', 'yp-core', null, all(10, 4, { q1: null, q2: null }), { total: null, critical: 'risk_item' }],
  [19, 'CRIES-8, 16', 'cries-8', null, items(5, 1, 5, 0, 0, 5, 0, 0), { total: 16, total_band: 'below' }],
  [19, 'CRIES-8, 17', 'cries-8', null, items(5, 1, 5, 1, 0, 5, 0, 0), { total: 17, total_band: 'at_or_above' }],
  [19, 'CRIES-13, 29', 'cries-13', null, all(13, 0, { q1: 5, q2: 5, q4: 5, q8: 5, q9: 5, q6: 3, q7: 1 }), { total: 29, total_band: 'below' }],
  [19, 'CRIES-13, 30', 'cries-13', null, all(13, 0, { q1: 5, q2: 5, q4: 5, q8: 5, q9: 5, q6: 5 }), { total: 30, total_band: 'at_or_above' }],
];

describe.each(files)('vectors in %s', (file) => {
  test('the definition is valid, and all its examples hold', () => {
    const { problems } = checkSource(source(file));
    expect(problems.map(({ code, args }) => ({ code, args }))).toEqual([]);
  });

  test('the definition has the id of its file and says what it is', () => {
    const { id, wording, evidence } = definitionOf(file, null);
    expect({ id, wording }).toEqual({ id: file, wording: 'supplied' });
    expect(evidence.note).toMatchObject({ en: expect.stringMatching(/^A fixture/) as string });
  });

  test('the questions have numbers for texts, and the options steps', () => {
    const { sections, answer_sets } = definitionOf(file, null);
    const texts = sections.flatMap(({ questions }) => questions.map(({ text }) => text));
    expect(
      texts.filter(({ en, de }) => !/^Item \d+\b/.test(en ?? '') || !/^Punkt \d+\b/.test(de ?? '')),
    ).toEqual([]);
    const steps = (answer_sets?.['steps'] ?? []).map(({ label }) => label);
    expect(steps).toEqual(
      steps.map((_, i) => ({ en: `step ${String(i + 1)}`, de: `Stufe ${String(i + 1)}` })),
    );
  });

  test('there is an example with a blank', () => {
    const { examples, forms } = definitionOf(file, null);
    const own = [...(examples ?? []), ...Object.values(forms ?? {}).flatMap((form) => form.examples ?? [])];
    expect(own.filter(({ expect: { missing } }) => typeof missing === 'number' && missing > 0)).not.toEqual(
      [],
    );
  });

  test('each example fails if an expectation is changed', () => {
    const whole = definitionOf(file, null);
    const forms = Object.entries(whole.forms ?? {}).map(([id, form]) => [
      id,
      { ...form, examples: form.examples?.map(wrong) },
    ]);
    const planted = {
      ...whole,
      examples: whole.examples?.map(wrong),
      forms: Object.fromEntries(forms) as Definition['forms'],
    };
    const examples = [planted, ...Object.values(planted.forms ?? {})].flatMap((part) => part.examples ?? []);
    const { problems } = checkSource({
      name: `${file}.json`,
      text: JSON.stringify(planted),
      origin: 'authors',
    });
    const keys = examples.flatMap(({ expect: expected }) => Object.keys(expected));
    expect(problems.map(({ code }) => code)).toEqual(keys.map(() => 'example-fails'));
    expect(problems.map(({ args }) => ('key' in args ? args.key : null))).toEqual(keys);
  });
});

/** An example with every expectation changed. */
function wrong(example: Example): Example {
  const changed = Object.entries(example.expect).map(([key, value]) => [key, other(value)]);
  return { ...example, expect: Object.fromEntries(changed) as Example['expect'] };
}

function other(value: Example['expect'][string]): Example['expect'][string] {
  if (typeof value === 'number') return Math.round(value) + 1;
  if (typeof value === 'boolean') return !value;
  return value === null ? 0 : Array.isArray(value) ? [...value, 'another'] : `${value}_not`;
}

describe('the golden vectors', () => {
  test('every golden vector is here', () => {
    const numbers = new Set(VECTORS.map(([vector]) => vector));
    expect([...numbers]).toEqual(Array.from({ length: 19 }, (_, i) => i + 1));
  });

  test.each(VECTORS)('vector %i: %s (%s, form %s)', (_, __, file, form, answers, expected) => {
    const columns = scored(planOf(file, form), answers);
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, columns[key]]))).toEqual(expected);
  });
});

test('a single wrong expectation is reported at its place', () => {
  const { name, text } = source('phq-a');
  const start = text.indexOf('total: 14, total_band: moderate') + 'total: '.length;
  const planted = `${text.slice(0, start)}13${text.slice(start + 2)}`;
  const { problems } = checkSource({ name, text: planted, origin: 'authors' });
  expect(problems).toMatchObject([
    { code: 'example-fails', args: { key: 'total', expected: '13', got: '14' }, place: { start } },
  ]);
});
