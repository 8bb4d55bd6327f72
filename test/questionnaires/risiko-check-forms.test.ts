import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/answer/read.ts';
import { assess } from '../../src/assess.ts';
import { matchApproaches } from '../../src/catalogue/match.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { inLanguage } from '../../src/words/say.ts';
import { bundledCatalogue } from '../catalogue/bundled.ts';
import { scored } from './run.ts';
import { definitionOf, planOf } from '../bundled.ts';

// One definition for four school types. What they share is tested in risiko-check.test.ts for the whole.

const FORMS = ['vocational', 'grammar', 'polytechnic', 'apprenticeship'] as const;
type Form = (typeof FORMS)[number];
const whole = planOf('risiko-check');
const plans = Object.fromEntries(FORMS.map((form) => [form, planOf('risiko-check', form)])) as Record<Form, Plan>;
const forms = definitionOf('risiko-check').forms ?? {};

type Answers = Readonly<Record<string, unknown>>;

/** The worked example without strain, for a form; every test below lists only the differences. */
function story(form: Form, changes: Answers = {}, blanks: readonly string[] = []): Answers {
  const all = Object.entries({ ...forms[form]?.examples?.[0]?.answers, ...changes });
  return Object.fromEntries(all.filter(([id]) => !blanks.includes(id)));
}

const result = (form: Form, changes: Answers = {}, blanks: readonly string[] = []) =>
  scored(plans[form], story(form, changes, blanks));

const ids = (plan: Plan) => plan.questions.map(({ id }) => id);
const scales = (plan: Plan, kind: string) => plan.scales.filter((scale) => scale.kind === kind).map(({ id }) => id);
const only = (some: readonly string[], others: readonly string[]) => some.filter((id) => !others.includes(id));

describe('the shape of each form of risiko-check', () => {
  test.each<[Form, number, number, number, number]>([
    ['vocational', 27, 89, 16, 6],
    ['grammar', 26, 86, 16, 6],
    ['polytechnic', 27, 94, 16, 7],
    ['apprenticeship', 27, 92, 16, 6],
  ])('the form %s has %i blocks, %i questions, %i risks and %i resources', (form, blocks, questions, risks, resources) => {
    const plan = plans[form];
    expect([plan.sections.length, plan.questions.length]).toEqual([blocks, questions]);
    expect([scales(plan, 'risk').length, scales(plan, 'resource').length]).toEqual([risks, resources]);
    expect(Math.min(...plan.sections.map((section) => section.questions.length))).toBeGreaterThan(1);
  });

  test.each<[Form, string[], string[]]>([
    ['vocational', [], ['placement_needed']],
    [
      'grammar',
      ['shown', 'errands', 'tone', 'stomach', 'left_before', 'talked_over'],
      ['bad_mark', 'no_time_left', 'more_expected', 'may_err'],
    ],
    ['polytechnic', [], ['duty_ends', 'place_after', 'helped_looking', 'can_apply', 'dare_company', 'will_be_taken']],
    ['apprenticeship', [], ['kept_from_school', 'overtime', 'probation', 'other_company']],
  ])('the form %s leaves out and adds the right questions', (form, gone, added) => {
    expect(only(ids(whole), ids(plans[form]))).toEqual(expect.arrayContaining(['programme', 'has_company', ...gone]));
    expect(only(ids(whole), ids(plans[form]))).toHaveLength(gone.length + 2);
    expect(new Set(only(ids(plans[form]), ids(whole)))).toEqual(new Set(added));
  });

  test('the grammar form asks about marks instead of a workplace', () => {
    const risks = scales(whole, 'risk');
    expect(only(scales(plans.grammar, 'risk'), risks)).toEqual(['mark_pressure']);
    expect(only(risks, scales(plans.grammar, 'risk'))).toEqual(['workplace_strain']);
    for (const form of ['vocational', 'polytechnic', 'apprenticeship'] as const)
      expect(scales(plans[form], 'risk')).toEqual(risks);
  });

  test.each<[Form, string[]]>([
    ['vocational', ['start', 'being_there', 'rhythm', 'reasons', 'learning', 'skills', 'choice', 'company']],
    ['grammar', ['start', 'being_there', 'rhythm', 'reasons', 'learning', 'marks', 'skills', 'choice', 'place']],
    ['polytechnic', ['start', 'being_there', 'rhythm', 'reasons', 'learning', 'skills', 'choice', 'company']],
    ['apprenticeship', ['start', 'being_there', 'rhythm', 'choice', 'company', 'reasons', 'learning', 'skills']],
  ])('the form %s has its own order of blocks, and the same last one', (form, order) => {
    const sections = plans[form].sections.map(({ id }) => id);
    expect(sections.slice(0, order.length)).toEqual(order);
    expect(sections.slice(-2)).toEqual(['future', 'finish']);
  });

  test.each(FORMS)('the form %s has at least four worked examples, one for each tier', (form) => {
    const examples = forms[form]?.examples ?? [];
    expect(examples.length).toBeGreaterThan(3);
    expect(new Set(examples.map(({ expect: { tier } }) => tier))).toEqual(
      new Set(['universal', 'selective', 'individual']),
    );
  });
});

describe('the texts of each form', () => {
  /** Everything that a learner reads, by question, and the titles of blocks. */
  function read(plan: Plan, language: string): readonly { id: string; text: string }[] {
    const texts = plan.questions.flatMap(({ id, text, why, options }) =>
      [text, why, ...options.map(({ label }) => label)].map((one) => [id, one] as const),
    );
    const blocks = plan.sections.flatMap(({ id, title, intro }) => [title, intro].map((one) => [id, one] as const));
    return [...texts, ...blocks].flatMap(([id, one]) => (one === null ? [] : { id, text: inLanguage(one, plan, language) }));
  }

  test.each<[Form, string, RegExp, string[]]>([
    ['vocational', 'en', /compan|apprentice/i, []],
    ['vocational', 'de', /betrieb|lehre\b/i, []],
    ['grammar', 'en', /compan|apprentice|training|workshop/i, []],
    ['grammar', 'de', /betrieb|ausbildung|werkstatt|\blehre\b/i, []],
    ['grammar', 'en', /\btrade\b/i, ['other_dream', 'next_step']],
    ['polytechnic', 'en', /training/i, ['left_before']],
    ['polytechnic', 'de', /ausbildung/i, ['left_before']],
    ['apprenticeship', 'en', /full-time|practical lessons/i, []],
  ])('the form %s in %s avoids %s except where intended', (form, language, unfit, where) => {
    const found = read(plans[form], language).filter(({ text }) => unfit.test(text));
    expect(found.map(({ id }) => id)).toEqual(where);
  });

  test('help at the company is offered only to those who have one', () => {
    const helps = (plan: Plan) =>
      plan.questions.find(({ id }) => id === 'turn_to')?.options.map(({ key }) => key) ?? [];
    for (const form of ['vocational', 'grammar', 'polytechnic'] as const)
      expect(only(helps(whole), helps(plans[form]))).toEqual(['trainer']);
    expect(helps(plans.apprenticeship)).toEqual(helps(whole));
  });

  test('each form has its own title in each language', () => {
    for (const language of ['en', 'de']) {
      const titles = [whole, ...Object.values(plans)].map((plan) => inLanguage(plan.title, plan, language));
      expect(new Set(titles).size).toBe(5);
    }
  });
});

/**
 * Answers that put a scale at `talk_about` and affect no other; those about a workplace do not exist in the grammar
 * form.
 */
const HEAVY: Readonly<Record<string, Answers>> = {
  attendance: { skipped: 3, late: 3 },
  day_rhythm: { short_nights: 3, sleepy: 3 },
  motivation_loss: { what_for: 3, curious: 0 },
  learning_gaps: { too_fast: 3, lacking_basics: 3 },
  career_doubt: { not_for_me: 3, other_dream: 3 },
  workplace_strain: { shown: 1, errands: 2, tone: 2, stomach: 2 },
  mark_pressure: { bad_mark: 2, no_time_left: 2, more_expected: 3, may_err: 2 },
  disconnection: { guest: 3, pleased: 0 },
  peer_trouble: { put_down: 3, shut_out: 2, lonely_breaks: 3 },
  home_strain: { home_rows: 3, home_duties: 3 },
  money_strain: { cannot_pay: 3, money_worries: 3 },
  low_mood: { heavy: 3, no_strength: 3 },
  tension: { wound_up: 3, worry: 3 },
  own_anger: { lost_temper: 3, hit_others: 1 },
  substance_use: { drank_before: 3, used_to_forget: 3 },
  leaving_thoughts: { think_leaving: 3, looked_around: 3, told_someone: 'yes' },
};
const heavy = (form: Form, areas: readonly string[]): Answers => {
  const leaves = areas.includes('leaving_thoughts') && form === 'apprenticeship' ? { other_company: 'no' } : {};
  return Object.assign({}, ...areas.map((area) => HEAVY[area]), leaves) as Answers;
};

describe('the cut-offs of tiers are the same in all forms', () => {
  const own = (form: Form) => (form === 'grammar' ? 'mark_pressure' : 'workplace_strain');
  const CASES: readonly (readonly [name: string, areas: readonly string[], tier: string])[] = [
    ['nothing', [], 'universal'],
    ['its own area alone', ['own'], 'universal'],
    ['staying away alone', ['attendance'], 'selective'],
    ['thoughts of leaving alone', ['leaving_thoughts'], 'selective'],
    ['low mood alone', ['low_mood'], 'individual'],
    ['tension alone', ['tension'], 'individual'],
    ['trouble in class alone', ['peer_trouble'], 'selective'],
    ['its own area and one more', ['own', 'money_strain'], 'selective'],
    ['its own area and two more', ['own', 'money_strain', 'career_doubt'], 'selective'],
    ['its own area and three more', ['own', 'money_strain', 'career_doubt', 'home_strain'], 'individual'],
    ['thoughts of leaving and its own area', ['leaving_thoughts', 'own'], 'selective'],
    ['thoughts of leaving, its own area and one more', ['leaving_thoughts', 'own', 'career_doubt'], 'individual'],
  ];
  test.each(FORMS.flatMap((form) => CASES.map(([name, areas, tier]) => ({ form, name, areas, tier }))))(
    'the form $form with $name gives $tier',
    ({ form, areas, tier }) => {
      const named = areas.map((area) => (area === 'own' ? own(form) : area));
      const got = result(form, heavy(form, named));
      for (const area of named) expect(got[`${area}_band`]).toBe('talk_about');
      expect(got).toMatchObject({ tier, tier_basis: 'complete', tier_at_least: tier, tier_at_most: tier });
    },
  );

  test.each(FORMS)('every area counts in the form %s, except background', (form) => {
    const risks = scales(plans[form], 'risk');
    expect(only(risks, Object.keys(HEAVY))).toEqual(['language_hurdle']);
    for (const area of risks.filter((id) => id !== 'language_hurdle')) {
      const other = area === 'home_strain' ? 'money_strain' : 'home_strain';
      expect([area, result(form, heavy(form, [area, other])).reasons]).toEqual([area, expect.stringContaining('two_areas')]);
    }
  });

  test.each(FORMS)('five areas to watch are a finding and no tier in the form %s; one of them heavy makes it selective', (form) => {
    const four = { skipped: 3, late: 2, short_nights: 3, sleepy: 2, what_for: 3, curious: 2, too_fast: 3, lacking_basics: 2 };
    const fifth = form === 'grammar' ? { bad_mark: 3, no_time_left: 2 } : { errands: 3, tone: 2 };
    const worse = form === 'grammar' ? { more_expected: 3 } : { stomach: 3 };
    expect(result(form, four)).toMatchObject({ much_to_watch: 'false', tier: 'universal' });
    expect(result(form, { ...four, ...fifth })).toMatchObject({ [own(form)]: 5, [`${own(form)}_band`]: 'watch', much_to_watch: 'true', tier: 'universal' });
    expect(result(form, { ...four, ...fifth, ...worse })).toMatchObject({ tier: 'selective', reasons: 'one_and_many' });
  });

  test.each(FORMS)('drinking or taking something before school is individual in the form %s', (form) => {
    expect(result(form, { drank_before: 1 })).toMatchObject({ tier: 'individual', reasons: 'used_before_work' });
  });
});

describe('critical answers of each form', () => {
  test.each(FORMS)('the form %s has the critical rules of the whole, with the same urgency and contacts', (form) => {
    const rules = ({ critical }: Plan) => critical.map(({ id, urgency, contact, tier, covers }) => ({ id, urgency, contact, tier, covers }));
    expect(rules(plans[form])).toEqual(rules(whole));
    expect(plans[form].critical).toHaveLength(10);
  });

  test.each(FORMS)('critical answers raise the tier in the form %s, and blanks are unknown', (form) => {
    expect(result(form, { thought_of_dying: 1, dark_today: 'maybe', afraid: 'yes', put_down: 2 })).toMatchObject({
      critical: 'dark_thoughts_now living_in_fear being_bullied',
      tier: 'individual',
    });
    expect(result(form, { afraid: 'unsure' })).toMatchObject({ critical: 'afraid_unsure', tier: 'selective' });
    expect(result(form, {}, ['touched'])).toMatchObject({
      critical_unknown: 'being_harmed harmed_unsure',
      tier_basis: 'safety_open',
    });
  });

  test('the instructions for staff name the company only in the form that has one', () => {
    const told = (form: Form) =>
      plans[form].critical.map((rule) => inLanguage(rule.say, plans[form], 'en')).filter((text) => text.includes('company'));
    expect(FORMS.map((form) => told(form).length)).toEqual([0, 0, 0, 2]);
  });
});

describe('findings of a school type', () => {
  test.each<[Form, string, Answers, Readonly<Record<string, string>>]>([
    ['vocational', 'needs a placement', { placement_needed: 'yes' }, { placement_missing: 'true' }],
    ['vocational', 'not sure', { placement_needed: 'unsure' }, { placement_missing: 'unknown' }],
    ['grammar', 'repeated a year', { repeated: 'yes' }, { repeated_year: 'true' }],
    [
      'polytechnic',
      'duty ends, no place, no help',
      { place_after: 'no', helped_looking: 'no' },
      { duty_ends_without_place: 'true', stops_with_no_place: 'false' },
    ],
    ['polytechnic', 'no place, but help', { place_after: 'no', helped_looking: 'yes' }, { duty_ends_without_place: 'false' }],
    [
      'polytechnic',
      'another year of school to come',
      { duty_ends: 'no', place_after: 'no', helped_looking: 'no' },
      { duty_ends_without_place: 'false' },
    ],
    ['polytechnic', 'not sure of the place', { place_after: 'unsure' }, { duty_ends_without_place: 'unknown' }],
    [
      'polytechnic',
      'wants to stop',
      { place_after: 'no', helped_looking: 'yes', think_leaving: 2, told_someone: 'yes' },
      { stops_with_no_place: 'true' },
    ],
    [
      'apprenticeship',
      'would go on elsewhere',
      { think_leaving: 2, told_someone: 'yes', other_company: 'yes' },
      { company_not_trade: 'true' },
    ],
    [
      'apprenticeship',
      'not sure about another company',
      { think_leaving: 2, told_someone: 'yes', other_company: 'unsure' },
      { company_not_trade: 'unknown' },
    ],
    ['apprenticeship', 'probation and no strain', { probation: 'yes' }, { strain_in_probation: 'false' }],
    ['apprenticeship', 'probation, 4 of 12', { probation: 'yes', errands: 2, tone: 2 }, { strain_in_probation: 'false' }],
    ['apprenticeship', 'probation, 5 of 12', { probation: 'yes', errands: 3, tone: 2 }, { strain_in_probation: 'true' }],
    ['apprenticeship', 'strain after it', { probation: 'no', errands: 3, tone: 3 }, { strain_in_probation: 'false' }],
    ['apprenticeship', 'kept from school', { kept_from_school: 'yes' }, { kept_from_vocational_school: 'true' }],
    ['apprenticeship', 'half an hour', { overtime: 0.5 }, { works_overtime: 'true' }],
    ['apprenticeship', 'more than an hour to either', { way_minutes: 61 }, { long_way: 'true' }],
  ])('finding of the form %s: %s', (form, _, changes, findings) => {
    expect(result(form, changes)).toMatchObject({ ...findings, tier: 'universal' });
  });

  test('having no place yet, and no confidence to look for one, is no risk', () => {
    const none = { place_after: 'no', helped_looking: 'no', can_apply: 0, dare_company: 0, will_be_taken: 0 };
    expect(result('polytechnic', none)).toMatchObject({ applying: 0, applying_band: 'to_build', tier: 'universal' });
    const four = ['low_mood', 'home_strain', 'money_strain', 'day_rhythm'];
    expect(result('polytechnic', heavy('polytechnic', four)).tier).toBe('individual');
    expect(result('polytechnic', { ...heavy('polytechnic', four), ...none }).tier).toBe('individual');
  });
});

describe('questions about the company in the forms where everybody has one', () => {
  test('the company counts at once in an apprenticeship, where a blank is missing', () => {
    const { workplace_strain, missing } = result('apprenticeship', { shown: 1, errands: 2, stomach: 2 }, ['tone']);
    expect({ workplace_strain, missing }).toEqual({ workplace_strain: 8, missing: 1 });
  });

  test.each(['vocational', 'polytechnic', 'apprenticeship'] as const)('everybody is asked about the company in the form %s', (form) => {
    const asked = plans[form].questions.filter(({ id }) => ['shown', 'errands', 'tone', 'stomach'].includes(id));
    expect(asked.map(({ askIf }) => askIf)).toEqual([null, null, null, null]);
  });
});

describe('whole persons, by form', () => {
  test.each<[Form, string, Answers, Answers, string[]]>([
    [
      'vocational',
      'Ana, 15, has gone silent in the workshop of a field that her aunt chose',
      {
        ...{ placement_needed: 'yes', own_choice: 0, not_for_me: 2, other_dream: 3 },
        ...{ shown: 1, errands: 1, tone: 3, stomach: 3, late: 2, heavy: 2, wound_up: 2, looked_forward: 2 },
        ...{ think_leaving: 2, looked_around: 1, sure_to_finish: 1, told_someone: 'no', wish_talk: 'yes' },
      },
      {
        ...{ career_doubt: 8, workplace_strain: 9, attendance: 2, low_mood: 3, tension: 2, leaving_thoughts: 5 },
        ...{ leaving_in_silence: 'true', placement_missing: 'true', wishes_talk: 'true' },
        ...{ tier: 'selective', tier_basis: 'complete', critical: '' },
      },
      ['school_based'],
    ],
    [
      'grammar',
      'Ben, 15, repeats the year, learns until midnight, and has dark thoughts',
      {
        ...{ repeated: 'yes', short_nights: 3, sleepy: 3, steady_days: 1, bad_mark: 3, no_time_left: 3, more_expected: 3, may_err: 1 },
        ...{ too_fast: 2, lacking_basics: 3, concentrate: 1, heavy: 3, wound_up: 3, no_strength: 2, looked_forward: 1 },
        ...{ thought_of_dying: 1, dark_today: 'no', turn_to: ['nobody'] },
      },
      {
        ...{ day_rhythm: 8, mark_pressure: 11, learning_gaps: 6, low_mood: 7, repeated_year: 'true', turns_to_nobody: 'true' },
        ...{ tier: 'individual', tier_basis: 'complete', critical: 'dark_thoughts', critical_unknown: '' },
      },
      [],
    ],
    [
      'polytechnic',
      'Cem, 14, likes the trial days, knows no trade yet, and has nobody who helps him look',
      {
        ...{ place_after: 'no', helped_looking: 'no', own_choice: 1, not_for_me: 2 },
        ...{ can_apply: 0, dare_company: 1, will_be_taken: 1, home_helps: 1, home_asks: 1, home_glad: 1 },
      },
      {
        ...{ career_doubt: 4, career_doubt_band: 'watch', workplace_strain: 0, applying: 2, applying_band: 'to_build' },
        ...{ home_backing_band: 'to_build', duty_ends_without_place: 'true', tier: 'universal', tier_basis: 'complete' },
      },
      ['transition'],
    ],
    [
      'apprenticeship',
      'Dora, 16, loves the trade and dreads the company',
      {
        ...{ probation: 'yes', overtime: 5, kept_from_school: 'yes', shown: 0, errands: 2, tone: 3, stomach: 3, put_down: 3, lonely_breaks: 1 },
        ...{ heavy: 3, wound_up: 3, no_strength: 2, looked_forward: 2, short_nights: 2 },
        ...{ think_leaving: 3, looked_around: 2, sure_to_finish: 2, told_someone: 'yes', other_company: 'yes' },
      },
      {
        ...{ workplace_strain: 11, low_mood: 6, peer_trouble: 4, career_doubt: 0, leaving_thoughts: 6 },
        ...{ company_not_trade: 'true', strain_in_probation: 'true', kept_from_vocational_school: 'true', works_overtime: 'true' },
        ...{ tier: 'individual', tier_basis: 'complete', critical: 'being_bullied' },
      },
      ['work_based'],
    ],
  ])('a learner of the form %s: %s', (form, _, changes, expected, audiences) => {
    expect(result(form, changes)).toMatchObject(expected);
    const { sheet } = readAnswers(plans[form], story(form, changes), []);
    expect(matchApproaches(assess(plans[form], sheet, {}), plans[form], bundledCatalogue).audiences).toEqual(audiences);
  });

  test('without a form the kind of training is taken from the answers and never guessed', () => {
    const quiet = definitionOf('risiko-check').examples?.[0]?.answers ?? {};
    const audiences = (answers: typeof quiet): readonly string[] => {
      const { sheet } = readAnswers(whole, answers, []);
      return matchApproaches(assess(whole, sheet, {}), whole, bundledCatalogue).audiences;
    };
    const { programme, ...silent } = quiet;
    expect(programme).toBe('school_only');
    expect(audiences(silent)).toEqual([]);
    expect(audiences(quiet)).toEqual(['school_based']);
    expect(audiences({ ...quiet, programme: 'company_and_school' })).toEqual(['work_based']);
    expect(audiences({ ...quiet, programme: 'preparation' })).toEqual(['transition']);
    expect(audiences({ ...quiet, programme: 'other' })).toEqual([]);
  });
});
