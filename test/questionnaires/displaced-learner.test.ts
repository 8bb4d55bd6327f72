import { describe, expect, test } from 'vitest';
import { inLanguage } from '../../src/words/say.ts';
import { scored } from './run.ts';
import { definitionOf, planOf } from '../bundled.ts';

const plan = planOf('displaced-learner');
const definition = definitionOf('displaced-learner');

/** The first worked example, with all parts opened and no strain; every test below lists only the differences. */
const quiet = definition.examples?.[0]?.answers ?? {};

function story(changes: Readonly<Record<string, unknown>>, blanks: readonly string[] = []) {
  return Object.fromEntries(Object.entries({ ...quiet, ...changes }).filter(([id]) => !blanks.includes(id)));
}

/** The questions of a part that its first question opens. */
function partOf(gate: string): readonly string[] {
  const section = plan.sections.find(({ questions }) => questions.some((at) => plan.questions[at]?.id === gate));
  return (section?.questions ?? []).map((at) => plan.questions[at]?.id ?? '').filter((id) => id !== gate);
}

const shut = (gate: string, how = 'not_today') => story({ [gate]: how }, partOf(gate));
const GATES = plan.questions.map(({ id }) => id).filter((id) => id.startsWith('open_'));

/** Answers that put a scale exactly at `talk_about` and affect no other. */
const HEAVY = {
  strain_now: { no_rest: 3, full_head: 2, too_loud: 2, calm_hours: 2 },
  learning_strain: { keep_up: 1, learned_otherwise: 2, dare_ask: 1, proud_of: 1 },
  apart: { alone: 3, pushed_out: 1, laughed: 1, greeted: 1 },
  leaving_thoughts: { think_leaving: 2, no_point: 2, wanted_on: 1 },
} as const;
type Area = keyof typeof HEAVY;
const heavy = (...areas: Area[]) => Object.assign({}, ...areas.map((area) => HEAVY[area])) as Record<string, unknown>;

describe('what displaced-learner does not ask', () => {
  test('nothing asks about origin, displacement, sex or the past', () => {
    expect(definition.sections.flatMap(({ questions }) => questions.flatMap(({ about }) => about ?? [])).filter((about) => about !== 'situation')).toEqual([]);
    const texts = plan.questions.map(({ text }) => inLanguage(text, plan, 'en')).join('\n');
    // The introduction promises not to ask about these.
    expect(texts).not.toMatch(/\b(war|flee|fled|flight|escape|bomb|soldier|died|killed|religion|asylum|visa|passport|nationality|why did)\b/i);
  });

  test('every sensitive part is opened by the learner or stays shut', () => {
    expect(GATES).toHaveLength(6);
    for (const gate of GATES)
      for (const id of partOf(gate)) {
        const { askIf = null } = plan.questions.find((question) => question.id === id) ?? {};
        expect([id, askIf === null]).toEqual([id, false]);
      }
  });

  test('the Ukrainian translation is marked as unreviewed', () => {
    expect(plan.languages).toEqual([
      { id: 'en', reviewed: true },
      { id: 'de', reviewed: true },
      { id: 'uk', reviewed: false },
    ]);
    for (const { text } of plan.questions) expect(inLanguage(text, plan, 'uk')).toMatch(/^[\p{Script=Cyrillic}\s\p{P}]+$/u);
  });
});

describe('a part that stays shut', () => {
  test.each(GATES.flatMap((gate) => ['not_today', 'leave_out'].map((how) => [gate, how] as const)))('the part %s, %s, is unknown, neither good nor bad', (gate, how) => {
    const result = scored(plan, shut(gate, how));
    expect(result).toMatchObject({ tier_at_least: 'universal', critical: '' });
    // A shut part is not good news: its critical questions are unknown.
    const rules = plan.critical.filter(({ if: rule }) => rule.test === 'question' && partOf(gate).includes(plan.questions[rule.question]?.id ?? ''));
    expect(result.critical_unknown).toBe(rules.map(({ id }) => id).join(' '));
  });

  test.each<[string, string, string, string]>([
    ['open_days', 'strain_now', 'universal', 'settled'],
    ['open_learning', 'learning_strain', 'universal', 'settled'],
    // Bullying is asked about in this part.
    ['open_people', 'apart', 'universal', 'safety_open'],
    // The only scale that can raise a tier by itself.
    ['open_going_on', 'leaving_thoughts', 'review', 'open'],
  ])('the tier with a shut part: %s', (gate, scale, tier, tier_basis) => {
    expect(scored(plan, shut(gate))).toMatchObject({ [scale]: null, tier, tier_basis });
  });

  test('with all parts shut a person decides, and every critical rule is unknown', () => {
    const answers = Object.fromEntries(GATES.map((gate) => [gate, 'not_today']));
    const result = scored(plan, answers);
    expect(result).toMatchObject({ tier: 'review', tier_at_least: 'universal', tier_at_most: 'individual' });
    expect(result.critical_unknown?.toString().split(' ')).toHaveLength(plan.critical.length);
  });
});

describe('tiers of displaced-learner', () => {
  test.each<[string, Area[], string]>([
    ['nothing', [], 'universal'],
    ['one area', ['strain_now'], 'universal'],
    ['thoughts of leaving alone', ['leaving_thoughts'], 'selective'],
    ['two areas', ['strain_now', 'apart'], 'selective'],
    ['three areas', ['strain_now', 'apart', 'learning_strain'], 'individual'],
    ['all four', ['strain_now', 'apart', 'learning_strain', 'leaving_thoughts'], 'individual'],
  ])('tier: %s', (_, areas, tier) => {
    const result = scored(plan, story(heavy(...areas)));
    for (const area of areas) expect(result[`${area}_band`]).toBe('talk_about');
    expect(result).toMatchObject({ tier, tier_basis: 'complete' });
  });

  test('language, an interpreter, a second school, practical needs and wishes raise no tier', () => {
    const situation = {
      ...{ talk_language: 'interpreter', follow_speech: 0, slow_texts: 3, lack_words: 3, second_school: 'yes' },
      ...{ lacking_things: 'yes', letters: 'yes', interpreting: 'yes', wanted_first: ['talk', 'buddy', 'forms'] },
    };
    expect(scored(plan, story(situation))).toMatchObject({ language_hurdle: 9, tier: 'universal', tier_basis: 'complete' });
  });

  test('strengths never lower a tier', () => {
    const none = { own_way: 0, trusted_person: 0, brought_along: 0, look_forward: 0, want_to_learn: 0, picture: 0 };
    const three = heavy('strain_now', 'apart', 'learning_strain');
    expect(scored(plan, story({ ...three, ...none }))).toMatchObject({ carries_band: 'to_build', tier: 'individual' });
  });
});

test.each<[string, Record<string, unknown>, string, string]>([
  ['pushed out once or twice', { pushed_out: 1 }, '', 'universal'],
  ['pushed out several times', { pushed_out: 2 }, 'being_bullied', 'selective'],
  ['held back', { held_back: 'yes' }, 'held_or_forced', 'individual'],
  ['not sure whether held back', { held_back: 'unsure' }, 'held_back_unsure', 'individual'],
  ['afraid', { afraid: 'yes' }, 'living_in_fear', 'individual'],
  ['not sure whether afraid', { afraid: 'unsure' }, 'afraid_unsure', 'selective'],
  ['no bed', { safe_bed: 'no' }, 'no_safe_bed', 'individual'],
  ['not sure of a bed', { safe_bed: 'unsure' }, 'safe_bed_unsure', 'individual'],
  ['not enough to eat', { enough_food: 'no' }, 'not_enough_food', 'selective'],
  ['not sure whether there is enough to eat', { enough_food: 'unsure' }, 'enough_food_unsure', 'selective'],
])('critical: %s', (_, changes, critical, tier) => {
  const expected = { critical, critical_unknown: '', missing: 0, tier, tier_basis: 'complete' };
  expect(scored(plan, story(changes))).toMatchObject(expected);
});

test.each<[string, Record<string, unknown>, Record<string, string>]>([
  ['another place', { place: 'elsewhere' }, { another_place: 'true' }],
  ['nothing without asking', { may_know: 'ask_me' }, { ask_before_telling: 'true' }],
  ['the talk was tiring', { how_was_it: 'tiring' }, { talk_was_too_much: 'false' }],
  ['the talk was too much', { how_was_it: 'too_much' }, { talk_was_too_much: 'true' }],
  ['same language', { wanted_first: ['same_language'] }, { wishes_peer: 'true', wishes_creative: 'false' }],
  ['music', { wanted_first: ['sport_music_art'] }, { wishes_peer: 'false', wishes_creative: 'true' }],
  ['interprets', { interpreting: 'yes' }, { interprets_for_others: 'true' }],
])('finding: %s', (_, changes, findings) => {
  expect(scored(plan, story(changes))).toMatchObject(findings);
});
