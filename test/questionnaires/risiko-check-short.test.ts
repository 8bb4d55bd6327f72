import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { scored } from './run.ts';
import { definitionOf, planOf } from '../bundled.ts';

// Three short forms that differ in what they ask about safety. The areas and the tier rules are those of the long form.

const SHORT = ['short', 'short_full', 'short_none'] as const;
type Short = (typeof SHORT)[number];
const whole = planOf('risiko-check');
const plans = Object.fromEntries(SHORT.map((form) => [form, planOf('risiko-check', form)])) as Record<Short, Plan>;
const forms = definitionOf('risiko-check').forms ?? {};

type Answers = Readonly<Record<string, unknown>>;

/** The worked example in which nothing weighs; every test below lists only the differences. */
const result = (form: Short, changes: Answers = {}, blanks: readonly string[] = []) => {
  const all = Object.entries({ ...forms[form]?.examples?.[0]?.answers, ...changes });
  return scored(plans[form], Object.fromEntries(all.filter(([id]) => !blanks.includes(id))));
};

/** The questions that everybody is asked, apart from the age and free text. */
const always = ({ questions }: Plan) =>
  questions.filter(({ id, kind, askIf }) => askIf === null && id !== 'age' && kind !== 'text').map(({ id }) => id);

describe('the shape of the short forms', () => {
  test.each<[Short, string[]]>([
    ['short', ['feels_unsafe']],
    ['short_full', ['safe_bed', 'thought_of_hurting', 'thought_of_dying', 'afraid', 'hurt_by_somebody']],
    ['short_none', []],
  ])('the form %s asks about 14 areas, a wish to talk, and its questions about safety', (form, safety) => {
    const asked = always(plans[form]);
    expect(asked.filter((id) => id.startsWith('weighs_'))).toHaveLength(14);
    expect(asked.filter((id) => !id.startsWith('weighs_'))).toEqual([...safety, 'wish_talk']);
  });

  test.each(SHORT)('the form %s has one scale for each area of the tiers, with the need of the long form', (form) => {
    const needs = new Map(whole.scales.map(({ id, need }) => [id, need]));
    expect(plans[form].scales).toHaveLength(14);
    for (const { id, need, kind } of plans[form].scales) expect([id, need, kind]).toEqual([id, needs.get(id), 'risk']);
  });

  test('the full form covers everything critical that the long form covers, with the same urgency and contacts', () => {
    const rules = ({ critical }: Plan) => critical.map(({ id, urgency, contact, tier }) => ({ id, urgency, contact, tier }));
    expect(rules(plans.short_full)).toEqual(rules(whole));
    expect(plans.short.critical.map(({ id }) => id)).toEqual(['feels_unsafe', 'unsafe_unsure']);
    expect(plans.short_none.critical).toEqual([]);
  });

  test('the form without questions about safety shows where help is', () => {
    const texts = plans.short_none.sections.map(({ intro }) => JSON.stringify(intro));
    expect(texts.filter((text) => text.includes('112'))).toHaveLength(1);
  });

  test.each(SHORT)('the form %s says that whoever it does not pick out may still need help, or that it is silent on safety', (form) => {
    expect(plans[form].description?.['en']).toMatch(/may still need help|says nothing about who is safe/);
  });
});

describe('tiers of the short forms', () => {
  test.each(
    SHORT.flatMap((form) =>
      (
        [
          ['nothing', {}, 'universal', ''],
          ['one area that weighs a lot', { weighs_home: 3 }, 'universal', ''],
          ['low mood', { weighs_mood: 3 }, 'individual', 'high_low_mood low_mood_and_more'],
          ['worries', { weighs_worry: 3 }, 'individual', 'high_tension low_mood_and_more'],
          ['low mood quite a bit', { weighs_mood: 2 }, 'universal', ''],
          ['low mood quite a bit, and an area a lot', { weighs_mood: 2, weighs_home: 3 }, 'selective', 'low_mood_and_more'],
          ['thoughts of giving up', { weighs_leaving: 2 }, 'selective', 'close_to_leaving'],
          ['thoughts of giving up, a little', { weighs_leaving: 1 }, 'universal', ''],
          ['going to school', { weighs_attendance: 3 }, 'selective', 'staying_away'],
          ['two areas', { weighs_home: 3, weighs_choice: 3 }, 'selective', 'two_areas'],
          ['five areas quite a bit', { weighs_home: 2, weighs_learning: 2, weighs_sleep: 2, weighs_choice: 2, weighs_anger: 2 }, 'universal', ''],
          ['drinking before school', { weighs_substances: 1, drank_before: 1, drugs_before: 0 }, 'individual', 'used_before_work'],
        ] as const
      ).map(([name, changes, tier, reasons]) => ({ form, name, changes, tier, reasons })),
    ),
  )('the form $form: $name gives $tier', ({ form, changes, tier, reasons }) => {
    expect(result(form, changes)).toMatchObject({ tier, tier_basis: 'complete', reasons, missing: 0 });
  });

  test.each<[string, Answers, string]>([
    ['nothing', {}, 'false'],
    ['one area quite a bit', { weighs_home: 2 }, 'false'],
    ['two areas quite a bit', { weighs_home: 2, weighs_learning: 2 }, 'true'],
    ['low mood quite a bit', { weighs_mood: 2 }, 'true'],
    ['low mood a little', { weighs_mood: 1 }, 'false'],
    ['worries quite a bit', { weighs_worry: 2 }, 'true'],
    ['thoughts of giving up, a little', { weighs_leaving: 1 }, 'true'],
  ])('a reason to ask more: %s', (_, changes, ask_more) => {
    for (const form of SHORT) expect(result(form, changes)).toMatchObject({ ask_more });
  });

  test('whoever has neither a company nor practical lessons has no value for them, and nothing is missing', () => {
    expect(result('short', { weighs_company: 'none' })).toMatchObject({ workplace_strain: null, tier: 'universal', missing: 0 });
  });
});

describe('critical answers of the short forms', () => {
  test.each<[Short, string, Answers, string, string]>([
    ['short', 'feels unsafe', { feels_unsafe: 'yes' }, 'feels_unsafe', 'individual'],
    ['short', 'is not sure', { feels_unsafe: 'unsure' }, 'unsafe_unsure', 'selective'],
    ['short_full', 'thought of hurting', { thought_of_hurting: 1, dark_today: 'no' }, 'dark_thoughts', 'individual'],
    ['short_full', 'thought of dying, today', { thought_of_dying: 2, dark_today: 'maybe' }, 'dark_thoughts_now', 'individual'],
    ['short_full', 'harm', { hurt_by_somebody: 'yes' }, 'being_harmed', 'individual'],
    ['short_full', 'not sure about harm', { hurt_by_somebody: 'unsure' }, 'harmed_unsure', 'individual'],
    ['short_full', 'fear', { afraid: 'yes' }, 'living_in_fear', 'individual'],
    ['short_full', 'no bed', { safe_bed: 'no' }, 'no_safe_bed', 'individual'],
    ['short_full', 'bullying, once others weigh a little', { weighs_others: 1, put_down: 2, shut_out: 0, treated_worse: 0 }, 'being_bullied', 'selective'],
    ['short_full', 'hunger, once money weighs a little', { weighs_money: 1, hungry: 2 }, 'going_hungry', 'selective'],
  ])('the form %s: %s', (form, _, changes, critical, tier) => {
    expect(result(form, changes)).toMatchObject({ critical, critical_unknown: '', tier, tier_basis: 'complete' });
  });

  test.each<[Short, string, string]>([
    ['short', 'feels_unsafe', 'feels_unsafe unsafe_unsure'],
    ['short_full', 'afraid', 'living_in_fear afraid_unsure'],
    ['short_full', 'weighs_money', 'going_hungry'],
    ['short_full', 'weighs_others', 'being_bullied'],
  ])('the form %s: %s left blank is unknown', (form, blank, critical_unknown) => {
    expect(result(form, {}, [blank])).toMatchObject({ critical: '', critical_unknown });
  });
});
