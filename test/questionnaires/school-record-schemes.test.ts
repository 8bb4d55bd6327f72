import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { scored } from './run.ts';
import { definitionOf, planOf } from '../bundled.ts';

const forms = Object.entries(definitionOf('school-record').forms ?? {});
const plans = new Map(forms.map(([form]) => [form, planOf('school-record', form)]));

function planFor(form: string): Plan {
  const plan = plans.get(form);
  if (plan === undefined) throw new Error(`there is no form ${form}`);
  return plan;
}

type Cells = Readonly<Record<string, string | number>>;

/** The other columns of the register, the column tested, its content, and the result. */
type Line = [column: string, value: string | number, result: string, expected: string | number | null];

const noFlags = { absence: 0, maths_failed: 'no', english_failed: 'no', poor_behaviour_mark: 'no' };
const onTrack = { credits: 6, core_failures: 0 };
const levelZero = { absence_45_days: 0, course_fs: 0, course_ds: 0, incidents_45_days: 0 };
const marks = { stage: 'secondary', average_term: 3.5, average_year_before: 3.5, average_term_before: 3.5 };
const report = {
  ...{ ...marks, failing_marks: 0, conduct_bad: 'no', diligence_negligent: 'no' },
  ...{ repetition_ordered: 'no', unexcused_hours_term: 0, unexcused_hours_year: 0 },
};
const compulsory = { compulsory_schooling: 'yes', unexcused_days_compulsory: 0, subjects_at_stake: 0 };
const inUpper = {
  ...{ compulsory_schooling: 'no', unexcused_days_year: 0, unexcused_lessons_year: 0 },
  ...{ away_over_a_week: 'no', subjects_at_stake: 0 },
};
const present = { unexcused_hours_4_weeks: 0, weeks_away: 0, under_18: 'yes' };

const schemes: readonly (readonly [form: string, besides: Cells, lines: readonly Line[]])[] = [
  [
    'air_middle',
    { ...noFlags, suspensions: 0 },
    [
      ['absence', 19.99, 'air_middle_absence', 'false'],
      ['absence', 20, 'air_middle_absence', 'true'],
      ['absence', 20, 'very_high_absence', 'false'],
      ['absence', 20, 'tier', 'selective'],
      ['absence', 20.01, 'tier', 'individual'],
      ['maths_failed', 'yes', 'air_middle_core_failure', 'true'],
      ['english_failed', 'yes', 'air_middle_core_failure', 'true'],
      ['english_failed', '', 'air_middle_core_failure', 'unknown'],
      ['suspensions', 0.5, 'air_middle_behaviour', 'false'],
      ['suspensions', 1, 'air_middle_behaviour', 'true'],
      ['poor_behaviour_mark', 'yes', 'air_middle_behaviour', 'true'],
    ],
  ],
  [
    'balfanz',
    { ...noFlags, suspensions_out_of_school: 0 },
    [
      ['absence', 20, 'very_high_absence', 'false'],
      ['absence', 20.01, 'very_high_absence', 'true'],
      ['absence', '', 'very_high_absence', 'unknown'],
      ['maths_failed', 'yes', 'balfanz_maths', 'true'],
      ['maths_failed', 'yes', 'balfanz_english', 'false'],
      ['english_failed', 'yes', 'balfanz_english', 'true'],
      ['suspensions_out_of_school', 0.5, 'balfanz_behaviour', 'true'],
      ['poor_behaviour_mark', 'yes', 'balfanz_behaviour', 'true'],
      ['poor_behaviour_mark', '', 'balfanz_behaviour', 'unknown'],
    ],
  ],
  [
    'chicago',
    onTrack,
    [
      ['credits', 5, 'chicago_off_track', 'false'],
      ['credits', 4.99, 'chicago_off_track', 'true'],
      ['credits', '', 'chicago_off_track', 'unknown'],
      ['core_failures', 1, 'chicago_off_track', 'false'],
      ['core_failures', 2, 'chicago_off_track', 'true'],
    ],
  ],
  [
    'somerville',
    levelZero,
    [
      ['absence_45_days', 5, 'level', 0],
      ['absence_45_days', 5.01, 'level', 1],
      ['absence_45_days', 10, 'level', 1],
      ['absence_45_days', 10.01, 'level', 2],
      ['absence_45_days', 15, 'level', 2],
      ['absence_45_days', 15.01, 'level', 3],
      ['absence_45_days', 20, 'level', 3],
      ['absence_45_days', 20.01, 'level_band', 'level_4'],
      ['absence_45_days', '', 'level', null],
      ['course_fs', 1, 'level', 0],
      ['course_fs', 2, 'level', 2],
      ['course_fs', 3, 'level', 3],
      ['course_fs', 4, 'level', 4],
      ['course_fs', '', 'level_band', null],
      ['course_ds', 5, 'level', 0],
      ['incidents_45_days', 4, 'level', 0],
      ['incidents_45_days', 5, 'level', 3],
      ['incidents_45_days', 6, 'level', 3],
      ['incidents_45_days', 7, 'level', 4],
    ],
  ],
  [
    'hungary',
    report,
    [
      ['average_term', 2.5, 'hungary_low_average', 'false'],
      ['average_term', 2.4, 'hungary_low_average', 'true'],
      ['average_term', 2.4, 'hungary_law_marks', 'true'],
      ['average_term', '', 'hungary_low_average', 'unknown'],
      ['average_year_before', 4.5, 'hungary_fall_year', 'false'],
      ['average_year_before', 4.6, 'hungary_fall_year', 'true'],
      ['average_year_before', 4.6, 'hungary_law_marks', 'true'],
      ['average_year_before', 4.6, 'hungary_fall_term', 'false'],
      ['average_year_before', '', 'hungary_law_marks', 'unknown'],
      ['average_term_before', 4.5, 'hungary_fall_term', 'false'],
      ['average_term_before', 4.6, 'hungary_fall_term', 'true'],
      ['average_term_before', 4.6, 'hungary_law_marks', 'false'],
      ['failing_marks', 1, 'hungary_failing_mark', 'true'],
      ['conduct_bad', 'yes', 'hungary_conduct_or_diligence', 'true'],
      ['diligence_negligent', 'yes', 'hungary_conduct_or_diligence', 'true'],
      ['repetition_ordered', 'yes', 'hungary_repetition', 'true'],
      ['unexcused_hours_term', 49, 'hungary_unexcused', 'false'],
      ['unexcused_hours_term', 50, 'hungary_unexcused', 'true'],
      ['unexcused_hours_year', 9, 'unexcused_in_year_band', 'under_10'],
      ['unexcused_hours_year', 10, 'unexcused_in_year_band', 'from_10'],
      ['unexcused_hours_year', 30, 'unexcused_in_year_band', 'from_30'],
      ['unexcused_hours_year', 50, 'unexcused_in_year_band', 'from_50'],
    ],
  ],
  [
    'flanders',
    {},
    [
      ['unexcused_half_days', 0, 'half_days_band', 'none'],
      ['unexcused_half_days', 1, 'half_days_band', 'from_1'],
      ['unexcused_half_days', 4, 'half_days_band', 'from_1'],
      ['unexcused_half_days', 4, 'flanders_report', 'false'],
      ['unexcused_half_days', 5, 'half_days_band', 'from_5'],
      ['unexcused_half_days', 5, 'flanders_report', 'true'],
      ['unexcused_half_days', 29, 'half_days_band', 'from_5'],
      ['unexcused_half_days', 30, 'half_days_band', 'from_30'],
    ],
  ],
  [
    'austria',
    compulsory,
    [
      ['unexcused_days_compulsory', 0, 'austria_compulsory_talk', 'false'],
      ['unexcused_days_compulsory', 1, 'austria_compulsory_talk', 'true'],
      ['unexcused_days_compulsory', 3, 'austria_compulsory_talk', 'true'],
      ['unexcused_days_compulsory', 3, 'austria_compulsory_report', 'false'],
      ['unexcused_days_compulsory', 4, 'austria_compulsory_talk', 'false'],
      ['unexcused_days_compulsory', 4, 'austria_compulsory_report', 'true'],
      ['unexcused_days_compulsory', '', 'austria_compulsory_report', 'unknown'],
      ['unexcused_days_year', 40, 'austria_upper_call', 'false'],
      ['subjects_at_stake', 1, 'austria_early_warning_due', 'true'],
    ],
  ],
  [
    'austria',
    inUpper,
    [
      ['unexcused_days_year', 4, 'austria_upper_call', 'false'],
      ['unexcused_days_year', 5, 'austria_upper_call', 'true'],
      ['unexcused_days_year', '', 'austria_upper_call', 'unknown'],
      ['unexcused_lessons_year', 29, 'austria_upper_call', 'false'],
      ['unexcused_lessons_year', 30, 'austria_upper_call', 'true'],
      ['away_over_a_week', 'yes', 'austria_upper_week', 'true'],
      ['away_over_a_week', '', 'austria_upper_week', 'unknown'],
      ['unexcused_days_compulsory', 40, 'austria_compulsory_report', 'false'],
    ],
  ],
  [
    'netherlands',
    present,
    [
      ['unexcused_hours_4_weeks', 15.99, 'netherlands_16_hours', 'false'],
      ['unexcused_hours_4_weeks', 16, 'netherlands_16_hours', 'true'],
      ['unexcused_hours_4_weeks', 16, 'netherlands_duty', 'true'],
      ['weeks_away', 4, 'netherlands_long', 'false'],
      ['weeks_away', 4.01, 'netherlands_long', 'true'],
    ],
  ],
];

describe.each(schemes)('the scheme %s', (form, besides, lines) => {
  const plan = planFor(form);

  test.each(lines)('the column %s with %s gives %s: %s', (column, value, result, expected) => {
    expect(scored(plan, { ...besides, [column]: value })[result]).toBe(expected);
  });

  test('an empty register is unknown, neither good nor bad', () => {
    const result = scored(plan, {});
    const findings = plan.findings.map(({ id }) => result[id]);
    expect(new Set(findings)).toEqual(new Set(['unknown']));
    expect(plan.scales.flatMap(({ id }) => result[id] ?? [])).toEqual([]);
    expect(result['tier']).toBe(plan.tiers === null ? undefined : 'review');
  });
});

test('the cut-off is 20 % in middle school and 10 % in high school', () => {
  const absent = { absence: 15 };
  expect(scored(planFor('air'), absent)).toMatchObject({ air_absence: 'true' });
  expect(scored(planFor('air_middle'), absent)).toMatchObject({ air_middle_absence: 'false' });
});

test('at exactly 20 % absence the EWIMS rule for middle school holds and Philadelphia’s does not', () => {
  const absent = { ...noFlags, absence: 20 };
  expect(scored(planFor('air_middle'), absent)['air_middle_absence']).toBe('true');
  expect(scored(planFor('balfanz'), absent)['very_high_absence']).toBe('false');
});

test('in Somerville one F needs two Ds, and two Fs need none', () => {
  const somerville = planFor('somerville');
  const levelOf = (course_fs: number, course_ds: number) =>
    scored(somerville, { ...levelZero, course_fs, course_ds })['level'];
  expect([levelOf(1, 1), levelOf(1, 2), levelOf(0, 6), levelOf(2, 0)]).toEqual([0, 1, 0, 2]);
});

test('in Hungary exactly 3.0 in primary and 2.5 in secondary school are not low, and below 2.5 the stage does not matter', () => {
  const hungary = planFor('hungary');
  const low = (stage: string, average_term: number) =>
    scored(hungary, { ...report, stage, average_term })['hungary_low_average'];
  expect([low('primary', 3), low('primary', 2.9), low('secondary', 2.9)]).toEqual(['false', 'true', 'false']);
  expect([low('', 3), low('', 2.9), low('', 2.5), low('', 2.4)]).toEqual(['false', 'unknown', 'unknown', 'true']);
});

test('in Hungary a difference of exactly 1.1 counts', () => {
  const hungary = planFor('hungary');
  // In binary floating point 4.1 - 3 is less than 1.1.
  const fallen = (average_year_before: number, average_term: number) =>
    scored(hungary, { ...report, average_year_before, average_term })['hungary_fall_year'];
  expect([fallen(4.2, 3.1), fallen(4.1, 3), fallen(4.1, 3.1)]).toEqual(['true', 'true', 'false']);
});

test('in the Netherlands the count restarts at 0 after a report, and 0 is not a blank', () => {
  const netherlands = planFor('netherlands');
  const reportDue = (unexcused_hours_4_weeks: number | string) =>
    scored(netherlands, { ...present, unexcused_hours_4_weeks })['netherlands_16_hours'];
  expect([reportDue(16), reportDue(0), reportDue('')]).toEqual(['true', 'false', 'unknown']);
});

test('in the Netherlands no report is due from 18 on, and it is unknown without an age', () => {
  const netherlands = planFor('netherlands');
  const duty = (under_18: string) =>
    scored(netherlands, { ...present, unexcused_hours_4_weeks: 16, under_18 })['netherlands_duty'];
  expect([duty('yes'), duty('no'), duty('')]).toEqual(['true', 'false', 'unknown']);
});

describe('every form of school-record', () => {
  test.each(forms)('the form %s has the rules of its own scheme only', (form) => {
    const plan = planFor(form);
    const schemesOfForms = ['iko', ...forms.map(([id]) => id)];
    const others = schemesOfForms.filter((id) => !form.startsWith(id));
    const foreign = plan.findings.filter(({ id }) => others.some((other) => id.startsWith(`${other}_`)));
    expect(foreign.map(({ id }) => id)).toEqual([]);
  });

  test.each(forms)('the form %s lists only sources that it uses', (form, { evidence }) => {
    const plan = planFor(form);
    const cited = [
      ...plan.findings.flatMap(({ cite }) => cite),
      ...plan.scales.flatMap((scale) => [...scale.cite, ...scale.bands.flatMap(({ cite }) => cite)]),
      ...(plan.tiers ?? []).flatMap(({ rules }) => rules.flatMap(({ cite }) => cite)),
      ...(evidence?.cite ?? []),
    ];
    expect(Object.keys(plan.sources).filter((id) => !cited.includes(id))).toEqual([]);
  });

  // Law 10: without published tiers, and unless they are called our own, there are none.
  test('a form has tiers only if its texts call them our own', () => {
    const withTiers = forms.filter(([form]) => planFor(form).tiers !== null);
    expect(withTiers.map(([form]) => form)).toEqual(['air', 'air_middle', 'balfanz']);
    const texts = withTiers.map(([, { description }]) => JSON.stringify(description));
    expect(texts.filter((text) => !text.includes("Lotse's own addition"))).toEqual([]);
  });

  // Law 11.
  test('no form asks for origin, sex or displacement', () => {
    const asked = forms.flatMap(([form]) => planFor(form).questions.map(({ about }) => about));
    expect(asked.filter((about) => about === 'origin' || about === 'sex' || about === 'displacement')).toEqual([]);
  });
});
