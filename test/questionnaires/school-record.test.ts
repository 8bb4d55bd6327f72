import { describe, expect, test } from 'vitest';
import { scored } from './run.ts';
import { planOf } from '../bundled.ts';

const iko = planOf('school-record');
const air = planOf('school-record', 'air');

const fine = { year: 1, absence: 2, first_choice: 'yes', average: 4, maths: 4, english: 4, national_language: 4, failed_subjects: 0, repeated_years: 0, measures: 0, suspensions: 0 };
const onTrack = { absence: 2, average: 3, failed_subjects: 0, core_failures: 0, core_low_grades: 0, credits_enough: 'yes', suspensions: 0 };

/** A column of the register, its content, the rule, and whether the rule is met. */
type Boundary = [column: string, value: string | number, rule: string, met: 'true' | 'false'];

describe('school-record by IKO', () => {
  test.each<Boundary>([
    ['absence', 9.9, 'iko_absence', 'false'],
    ['absence', 10, 'iko_absence', 'false'],
    ['absence', 10.01, 'iko_absence', 'true'],
    ['absence', 20, 'very_high_absence', 'false'],
    ['absence', 20.01, 'very_high_absence', 'true'],
    ['average', 2.5, 'iko_first_choice_low_average', 'false'],
    ['average', 2.499, 'iko_first_choice_low_average', 'true'],
    ['maths', 3, 'iko_core_subject', 'false'],
    ['maths', 2, 'iko_core_subject', 'true'],
    ['maths', 1, 'iko_core_subject', 'true'],
    ['maths', 'not_assessed', 'iko_core_subject', 'true'],
    ['english', 2, 'iko_core_subject', 'true'],
    ['english', 'not_assessed', 'iko_core_subject', 'true'],
    ['national_language', 2, 'iko_core_subject', 'true'],
    ['national_language', 'not_assessed', 'iko_core_subject', 'true'],
    ['failed_subjects', 0, 'subject_failed', 'false'],
    ['failed_subjects', 1, 'subject_failed', 'true'],
    ['failed_subjects', 1, 'subjects_failed', 'false'],
    ['failed_subjects', 2, 'subjects_failed', 'true'],
    ['maths', 2, 'subject_failed', 'false'],
    ['maths', 1.99, 'subject_failed', 'true'],
    ['english', 1, 'subject_failed', 'true'],
    ['national_language', 'not_assessed', 'subject_failed', 'true'],
    ['repeated_years', 1, 'year_repeated', 'true'],
    ['measures', 1, 'several_measures', 'false'],
    ['measures', 2, 'several_measures', 'true'],
    ['suspensions', 0, 'suspended', 'false'],
    ['suspensions', 0.5, 'suspended', 'true'],
  ])('the column %s with %s: the rule %s is %s', (column, value, rule, met) => {
    expect(scored(iko, { ...fine, [column]: value })[rule]).toBe(met);
  });

  test.each([
    ['yes', 2.4, 'true', 'false'],
    ['yes', 2.5, 'false', 'false'],
    ['no', 2.4, 'false', 'true'],
    ['no', 3, 'false', 'true'],
    ['no', 3.001, 'false', 'false'],
  ])('admission with first choice %s and average %s', (first_choice, average, first, lower) => {
    expect(scored(iko, { ...fine, first_choice, average })).toMatchObject({
      iko_first_choice_low_average: first,
      iko_lower_choice_low_average: lower,
    });
  });

  test.each([
    [1, 'true', 'false'],
    [2, 'false', 'true'],
    [3, 'false', 'true'],
    ['', 'unknown', 'unknown'],
  ])('a 2 in maths and a failed subject in year %s', (year, core, failed) => {
    const result = scored(iko, { ...fine, year, maths: 2, failed_subjects: 1 });
    expect(result).toMatchObject({ iko_core_subject: core, iko_failed_subject: failed });
  });

  test.each([1, 2, ''])('absence counts in any year, in year %s', (year) => {
    expect(scored(iko, { ...fine, year, absence: 11 })).toMatchObject({ iko_absence: 'true', tier: 'selective' });
  });

  test('without a year nothing is unknown where the grades rule it out', () => {
    const result = scored(iko, { ...fine, year: '' });
    const rules = Object.entries(result).filter(([id]) => id.startsWith('iko_'));
    expect(rules.map(([, met]) => met)).toEqual(['false', 'false', 'false', 'false', 'false']);
    expect(result).toMatchObject({ tier: 'universal', tier_basis: 'settled' });
  });

  test('an average of 2.4 meets one of the two admission rules, whichever applies', () => {
    const unknownChoice = { ...fine, first_choice: '', average: 2.4 };
    const result = scored(iko, unknownChoice);
    expect(result).toMatchObject({ iko_first_choice_low_average: 'unknown', iko_lower_choice_low_average: 'unknown' });
    expect(result).toMatchObject({ tier: 'selective', tier_basis: 'settled' });
  });
});

describe('school-record by AIR', () => {
  test.each<Boundary>([
    ['absence', 9.99, 'air_absence', 'false'],
    ['absence', 10, 'air_absence', 'true'],
    ['failed_subjects', 0, 'air_course_failure', 'false'],
    ['failed_subjects', 1, 'air_course_failure', 'true'],
    ['average', 2, 'air_low_average', 'true'],
    ['average', 2.001, 'air_low_average', 'false'],
    ['core_failures', 1, 'air_off_track', 'false'],
    ['core_failures', 2, 'air_off_track', 'true'],
    ['credits_enough', 'no', 'air_off_track', 'true'],
    ['core_low_grades', 0, 'air_core_low_grade', 'false'],
    ['core_low_grades', 1, 'air_core_low_grade', 'true'],
    ['core_low_grades', 1, 'area_courses', 'false'],
    ['suspensions', 1, 'air_suspended', 'true'],
  ])('the column %s with %s: the rule %s is %s', (column, value, rule, met) => {
    expect(scored(air, { ...onTrack, [column]: value })[rule]).toBe(met);
  });

  test('the AIR form asks for nothing that only IKO needs, nor names it', () => {
    expect(air.questions.map(({ id }) => id).sort()).toEqual(Object.keys(onTrack).sort());
    expect(air.findings.filter(({ id }) => id.startsWith('iko_'))).toEqual([]);
  });
});

test('exactly 10 % absence is flagged by AIR and not by IKO', () => {
  expect(scored(iko, { ...fine, absence: 10 })).toMatchObject({ iko_absence: 'false', tier: 'universal' });
  expect(scored(air, { ...onTrack, absence: 10 })).toMatchObject({ air_absence: 'true', tier: 'selective' });
});

describe('the tiers of school-record, which are our own', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['nothing', {}, 'universal'],
    ['a subject just passed', { maths: 2 }, 'universal'],
    ['three subjects just passed', { maths: 2, english: 2, national_language: 2 }, 'universal'],
    ['a subject just passed and absence', { maths: 2, absence: 11 }, 'selective'],
    ['a subject just passed and a repeated year', { maths: 2, repeated_years: 1 }, 'universal'],
    ['one failed subject', { failed_subjects: 1 }, 'universal'],
    ['one failed subject in the second year', { year: 2, failed_subjects: 1 }, 'universal'],
    ['one failed subject, in two columns', { maths: 1, failed_subjects: 1 }, 'universal'],
    ['two failed subjects', { failed_subjects: 2 }, 'selective'],
    ['two failed subjects, and one just passed', { maths: 2, failed_subjects: 2 }, 'selective'],
    ['a low average on entry', { average: 2.4 }, 'selective'],
    ['a low average on entry, two years ago', { average: 2.4, year: 3 }, 'universal'],
    ['one failed subject and absence', { maths: 1, absence: 11 }, 'individual'],
    ['one failed subject and conduct', { failed_subjects: 1, measures: 2 }, 'individual'],
    ['a rise of absence and a fall of the average', { absence: 10, absence_earlier: 0, average_last: 2, average_earlier: 5 }, 'universal'],
    ['attendance below 80 %', { absence: 21 }, 'individual'],
    ['a repeated year', { repeated_years: 2 }, 'universal'],
    ['a repeated year and one failed subject', { repeated_years: 1, english: 'not_assessed' }, 'selective'],
    ['a repeated year and two failed subjects', { repeated_years: 1, failed_subjects: 2 }, 'individual'],
    ['a repeated year and absence', { repeated_years: 1, absence: 11 }, 'individual'],
    ['two measures and a suspension', { measures: 2, suspensions: 3 }, 'selective'],
  ])('tier: %s', (_, changes, tier) => {
    expect(scored(iko, { ...fine, ...changes })).toMatchObject({ tier, tier_basis: 'complete' });
  });

  test('a rise or fall is in no tier rule', () => {
    const rising = { absence: 9, absence_earlier: 1, average_last: 3, average_earlier: 5 };
    const result = scored(iko, { ...fine, ...rising });
    expect(result).toMatchObject({ absence_rising: 'true', average_falling: 'true', tier: 'universal', tier_basis: 'complete', missing: 0 });
    // Unknown, neither makes the tier less certain.
    expect(scored(iko, { ...fine, absence: 9 })).toMatchObject({ absence_rising: 'unknown', average_falling: 'unknown', tier: 'universal', tier_basis: 'complete' });
  });

  test('a register with a single grade leaves the tier open', () => {
    expect(scored(iko, { maths: 5, repeated_years: 0 })).toMatchObject({ tier: 'review', tier_at_least: 'universal', tier_at_most: 'individual' });
    expect(scored(iko, { maths: 1, repeated_years: 1 })).toMatchObject({ tier: 'review', tier_at_least: 'selective', tier_at_most: 'individual' });
    expect(scored(iko, { maths: 1, english: 1, repeated_years: 1 })).toMatchObject({ tier: 'individual', tier_basis: 'settled' });
  });
});
