import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { inLanguage } from '../../src/words/say.ts';
import { scored } from './run.ts';
import { definitionOf, planOf } from '../bundled.ts';

const definition = definitionOf('workplace-check');
const FORMS = ['apprentice', 'company', 'teacher', 'parent'] as const;
type Form = (typeof FORMS)[number];
const plans = Object.fromEntries(FORMS.map((form) => [form, planOf('workplace-check', form)])) as Record<Form, Plan>;

/** The first worked example, a training without strain; every test below lists only the differences. */
const quiet = definition.examples?.[0]?.answers ?? {};

/** The example without strain, as far as a form asks it. */
function story(form: Form, changes: Readonly<Record<string, unknown>> = {}, blanks: readonly string[] = []) {
  const asked = new Set(plans[form].questions.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries({ ...quiet, ...changes }).filter(([id]) => asked.has(id) && !blanks.includes(id)),
  );
}

/** Answers that put a scale exactly at `talk_about` and affect no other. */
const HEAVY = {
  little_guidance: { shown: 1, trade_tasks: 1, told_how: 1, left_alone: 2 },
  friction: { hurtful_tone: 3, clashes: 2, dares_to_say: 2, one_of_them: 1 },
  pulling_back: { late: 2, missing_days: 2, careful: 1, interested: 1 },
  school_trouble: { keeps_up: 1, record_kept: 1, avoids_tests: 2 },
  quiet_strain: { quieter: 2, worn_out: 2, lost_joy: 2 },
  leaving: { thinks_of_leaving: 2, other_trade: 2, will_finish: 1 },
} as const;
type Area = keyof typeof HEAVY;
const AREAS = Object.keys(HEAVY) as Area[];
const heavy = (...areas: readonly Area[]) => Object.assign({}, ...areas.map((area) => HEAVY[area])) as Record<string, unknown>;

describe('the four forms of workplace-check', () => {
  test('each form has its respondent, with the same indicators and scales', () => {
    expect(FORMS.map((form) => plans[form].respondent)).toEqual(['learner', 'company', 'staff', 'parent']);
    const scales = plans.apprentice.scales.map(({ id }) => id);
    const indicators = plans.apprentice.questions.map(({ id }) => id).filter((id) => !['harmed', 'may_ask', 'wish_talk', 'remarks'].includes(id));
    for (const form of FORMS) {
      expect(plans[form].scales.map(({ id }) => id)).toEqual(scales);
      expect(plans[form].questions.map(({ id }) => id)).toEqual(expect.arrayContaining(indicators));
    }
  });

  test.each(['company', 'teacher', 'parent'] as const)('the form %s addresses its respondent and never the apprentice', (form) => {
    for (const { id, text } of plans[form].questions) {
      const own = plans.apprentice.questions.find((question) => question.id === id)!.text;
      expect([id, inLanguage(text, plans[form], 'en') === inLanguage(own, plans.apprentice, 'en')]).toEqual([id, false]);
      expect(inLanguage(text, plans[form], 'de')).not.toMatch(/\b(du|dir|dich|dein\w*)\b/i);
    }
  });

  test.each(['company', 'teacher', 'parent'] as const)('the form %s asks nothing that only the apprentice can say', (form) => {
    const asked = plans[form].questions.map(({ id }) => id);
    for (const id of ['may_ask', 'wish_talk', 'remarks']) expect(asked).not.toContain(id);
    expect(plans[form].questions.filter(({ kind }) => kind === 'text')).toEqual([]);
  });

  test('a company is not asked about violence in its own house, and raises no alert', () => {
    expect(plans.company.questions.map(({ id }) => id)).not.toContain('harmed');
    expect(plans.company.critical).toEqual([]);
  });

  test('the company’s and parents’ forms have no tier, the apprentice’s and teacher’s do', () => {
    expect(FORMS.map((form) => plans[form].tiers !== null)).toEqual([true, false, true, false]);
    expect(scored(plans.company, story('company', heavy(...AREAS)))).not.toHaveProperty('tier');
    expect(scored(plans.parent, story('parent', heavy(...AREAS)))).not.toHaveProperty('tier');
  });

  test.each(FORMS)('the form %s gives the same scales for the same answers', (form) => {
    const own = scored(plans.apprentice, story('apprentice', heavy(...AREAS)));
    const theirs = scored(plans[form], story(form, heavy(...AREAS)));
    for (const area of AREAS) {
      expect(theirs[area]).toBe(own[area]);
      expect(theirs[`${area}_band`]).toBe('talk_about');
    }
  });
});

describe('tiers of workplace-check', () => {
  test.each<[Form, Area[], string]>([
    ['apprentice', [], 'universal'],
    ['apprentice', ['friction'], 'universal'],
    ['apprentice', ['leaving'], 'selective'],
    ['apprentice', ['friction', 'quiet_strain'], 'selective'],
    ['apprentice', ['friction', 'quiet_strain', 'pulling_back'], 'individual'],
    ['teacher', ['school_trouble', 'pulling_back'], 'selective'],
    ['teacher', ['school_trouble', 'pulling_back', 'quiet_strain'], 'individual'],
  ])('the form %s with %j gives %s', (form, areas, tier) => {
    expect(scored(plans[form], story(form, heavy(...areas)))).toMatchObject({ tier, tier_basis: 'complete' });
  });

  test('probation, overtime and who may be asked raise no tier', () => {
    const result = scored(plans.apprentice, story('apprentice', { probation: 'yes', overtime: 20, may_ask: ['nobody'] }));
    expect(result).toMatchObject({ in_probation: 'true', works_overtime: 'true', ask_nobody: 'true', tier: 'universal' });
  });

  test('an answer that a teacher cannot give is missing, not good', () => {
    const blind = { keeps_up: 'cannot_tell', quieter: 'cannot_tell', thinks_of_leaving: 'cannot_tell' };
    const result = scored(plans.teacher, story('teacher', { ...blind, late: 3, missing_days: 3, careful: 1 }));
    expect(result).toMatchObject({ school_trouble: null, quiet_strain: null, leaving: null });
    // Each of the three is without strain otherwise, and one more cannot reach a cut-off.
    expect(result).toMatchObject({ tier: 'universal', tier_basis: 'settled' });
    expect(scored(plans.teacher, story('teacher', { ...blind, other_trade: 3 }))).toMatchObject({ tier: 'review', tier_at_most: 'selective' });
  });
});

test.each<[number, string]>([
  [0, 'false'],
  [0.5, 'true'],
])('%d hours beyond the agreed ones: overtime is %s', (overtime, works_overtime) => {
  for (const form of FORMS) expect(scored(plans[form], story(form, { overtime }))).toMatchObject({ works_overtime });
});

test.each<[Form, string, string, string]>([
  ['apprentice', 'yes', 'being_harmed', ''],
  ['teacher', 'yes', 'being_harmed', ''],
  ['parent', 'yes', 'being_harmed', ''],
  ['apprentice', 'unsure', 'harmed_unsure', ''],
  ['teacher', 'unsure', 'harmed_unsure', ''],
  ['parent', 'unsure', 'harmed_unsure', ''],
  ['parent', 'no', '', ''],
])('the form %s with %s about violence has the right critical rules', (form, harmed, critical, critical_unknown) => {
  expect(scored(plans[form], story(form, { harmed }))).toMatchObject({ critical, critical_unknown });
});

test.each<['apprentice' | 'teacher', string, Record<string, string>]>([
  ['apprentice', 'yes', { tier: 'individual', tier_basis: 'complete' }],
  ['teacher', 'yes', { tier: 'individual', tier_basis: 'complete' }],
  ['apprentice', 'unsure', { tier: 'individual', tier_basis: 'complete' }],
  ['teacher', 'unsure', { tier: 'individual', tier_basis: 'complete' }],
  ['apprentice', 'no', { tier: 'universal', tier_basis: 'complete' }],
])('the form %s with %s about violence has the tier that calls for', (form, harmed, expected) => {
  expect(scored(plans[form], story(form, { harmed }))).toMatchObject(expected);
});

test.each(['apprentice', 'teacher'] as const)('violence left blank is unknown in the form %s', (form) => {
  expect(scored(plans[form], story(form, {}, ['harmed']))).toMatchObject({
    ...{ critical: '', critical_unknown: 'being_harmed harmed_unsure', tier: 'universal' },
    ...{ tier_basis: 'safety_open', tier_at_most: 'individual' },
  });
});
