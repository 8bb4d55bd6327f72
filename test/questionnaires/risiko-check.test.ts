import { describe, expect, test } from 'vitest';
import { scored } from './run.ts';
import { definitionOf, planOf } from '../bundled.ts';

const plan = planOf('risiko-check');
const definition = definitionOf('risiko-check');

/** The first worked example, without strain; every test below lists only the differences. */
const quiet = definition.examples?.[0]?.answers ?? {};

/** A learner's answers: `changes` to the example without strain, and the questions left blank. */
function story(changes: Readonly<Record<string, unknown>>, blanks: readonly string[] = []) {
  const all = Object.entries({ ...quiet, ...changes });
  return Object.fromEntries(all.filter(([id]) => !blanks.includes(id)));
}

/** Answers that put a scale at `talk_about` and no other risk. */
const HEAVY = {
  attendance: { skipped: 3, late: 3 },
  day_rhythm: { short_nights: 3, sleepy: 3 },
  motivation_loss: { what_for: 3, curious: 0 },
  learning_gaps: { too_fast: 3, lacking_basics: 3 },
  career_doubt: { not_for_me: 3, other_dream: 3 },
  disconnection: { guest: 3, pleased: 0 },
  peer_trouble: { put_down: 3, shut_out: 2, lonely_breaks: 3 },
  home_strain: { home_rows: 3, home_duties: 3 },
  money_strain: { cannot_pay: 3, money_worries: 3 },
  low_mood: { heavy: 3, no_strength: 3 },
  tension: { wound_up: 3, worry: 3 },
  own_anger: { lost_temper: 3, hit_others: 1 },
  substance_use: { drank_before: 3, used_to_forget: 3 },
  leaving_thoughts: { think_leaving: 3, looked_around: 3, told_someone: 'yes' },
} as const;
type Area = keyof typeof HEAVY;
const heavy = (...areas: Area[]) => Object.assign({}, ...areas.map((area) => HEAVY[area])) as Record<string, unknown>;

describe('the shape of risiko-check', () => {
  test('risiko-check has 27 blocks of 2 to 5 questions, 16 risks and 6 resources', () => {
    const sizes = plan.sections.map(({ questions }) => questions.length);
    expect(sizes).toHaveLength(27);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([2, 5]);
    expect(plan.scales.filter(({ kind }) => kind === 'risk')).toHaveLength(16);
    expect(plan.scales.filter(({ kind }) => kind === 'resource')).toHaveLength(6);
  });

  test('risiko-check says that it is not the Risiko Check, and that it is unvalidated', () => {
    expect(definition.evidence.status).toBe('unvalidated');
    expect(definition.description?.['en']).toContain('not the Risiko Check');
    expect(definition.description?.['de']).toContain('nicht der Risiko Check');
  });

  test('every sensitive question says why it is asked', () => {
    const sensitive = plan.critical.flatMap(({ inputs }) => inputs.questions);
    const silent = [...new Set(sensitive)].map((at) => plan.questions[at]).filter((question) => question?.why === null);
    // These follow a question that gives the reason, or explain themselves.
    const expected = ['dark_today', 'threatened', 'shut_out', 'treated_worse', 'safe_bed'];
    expect(new Set(silent.map((question) => question?.id))).toEqual(new Set(expected));
  });
});

describe('tiers of risiko-check', () => {
  test.each<[string, Area[], string]>([
    ['nothing', [], 'universal'],
    ['one area', ['home_strain'], 'universal'],
    ['low mood alone', ['low_mood'], 'individual'],
    ['tension alone', ['tension'], 'individual'],
    ['own anger alone', ['own_anger'], 'universal'],
    ['staying away alone', ['attendance'], 'selective'],
    ['thoughts of leaving alone', ['leaving_thoughts'], 'selective'],
    ['trouble in class alone', ['peer_trouble'], 'selective'],
    ['two areas', ['money_strain', 'home_strain'], 'selective'],
    ['three areas', ['career_doubt', 'home_strain', 'money_strain'], 'selective'],
    ['four areas', ['career_doubt', 'home_strain', 'money_strain', 'day_rhythm'], 'individual'],
    ['leaving and one more', ['leaving_thoughts', 'career_doubt'], 'selective'],
    ['leaving and two more', ['leaving_thoughts', 'career_doubt', 'motivation_loss'], 'individual'],
  ])('tier: %s', (_, areas, tier) => {
    const result = scored(plan, story(heavy(...areas)));
    for (const area of areas) expect(result[`${area}_band`]).toBe('talk_about');
    expect(result).toMatchObject({ tier, tier_basis: 'complete', tier_at_least: tier, tier_at_most: tier });
  });

  test('areas to watch raise no tier, however many; with one heavy area, four more do', () => {
    const four = { skipped: 3, late: 2, short_nights: 3, sleepy: 2, what_for: 3, curious: 2, too_fast: 3, lacking_basics: 2 };
    const five = { ...four, home_rows: 3, home_worry: 1 };
    expect(scored(plan, story(four))).toMatchObject({ attendance: 5, attendance_band: 'watch', much_to_watch: 'false', tier: 'universal' });
    expect(scored(plan, story(five))).toMatchObject({ home_strain: 4, much_to_watch: 'true', tier: 'universal' });
    expect(scored(plan, story({ ...five, home_duties: 3 }))).toMatchObject({ tier: 'selective', reasons: 'one_and_many' });
    expect(scored(plan, story({ home_rows: 3, home_worry: 3 }))).toMatchObject({ home_strain: 6, tier: 'universal' });
  });

  test('low mood in its middle band is selective only where something else is heavy', () => {
    const middle = { heavy: 3, no_strength: 2 };
    expect(scored(plan, story(middle))).toMatchObject({ low_mood_band: 'watch', tier: 'universal' });
    expect(scored(plan, story({ ...middle, ...heavy('home_strain') }))).toMatchObject({ tier: 'selective', reasons: 'low_mood_and_more' });
  });

  test('drinking before school once weighs more than all lessons without interest and every short night', () => {
    expect(scored(plan, story({ drank_before: 1 }))).toMatchObject({ tier: 'individual', reasons: 'used_before_work' });
    expect(scored(plan, story({ drugs_before: 1 })).tier).toBe('individual');
    expect(scored(plan, story({ what_for: 3, curious: 0, short_nights: 3 })).tier).toBe('universal');
    expect(scored(plan, story({}, ['drank_before']))).toMatchObject({ tier: 'review', tier_at_least: 'universal', tier_at_most: 'individual' });
  });

  test('background, the way to school and work raise no tier', () => {
    const background = { programme: 'preparation', other_language: 'yes', had_to_flee: 'yes', way_minutes: 120, work_hours: 30, illness: 'yes', illness_known: 'no' };
    const language = { follow_speech: 0, hard_texts: 3, lack_words: 3 };
    const result = scored(plan, story({ ...background, ...language }));
    expect(result).toMatchObject({ language_hurdle: 9, had_to_flee_home: 'true', long_way: 'true', much_paid_work: 'true' });
    expect(result).toMatchObject({ tier: 'universal', tier_basis: 'complete' });
  });

  test('strengths never lower a tier', () => {
    // What some risks count the other way round would not be left as it is.
    const shared = ['pleased', 'taken_seriously', 'useful_later', 'sure_to_finish'];
    const strengths = plan.scales.filter(({ kind }) => kind === 'resource').flatMap(({ items }) => items);
    const none: Record<string, unknown> = {};
    for (const item of strengths)
      if (item.from === 'question') none[plan.questions[item.question]?.id ?? ''] = 0;
    for (const id of shared) Reflect.deleteProperty(none, id);
    const four = heavy('career_doubt', 'home_strain', 'money_strain', 'day_rhythm');
    expect(scored(plan, story(four)).tier).toBe('individual');
    expect(scored(plan, story({ ...four, ...none })).tier).toBe('individual');
    expect(scored(plan, story(none))).toMatchObject({ coping_band: 'to_build', tier: 'universal' });
  });

  test.each([
    ['company', 'no', null, 'universal'],
    ['company', 'yes', 12, 'universal'],
  ])('strain at the company, %s, with a company %s, is %s', (_, has_company, strain, tier) => {
    const work = has_company === 'yes' ? { shown: 0, errands: 3, tone: 3, stomach: 3 } : {};
    expect(scored(plan, story({ has_company, ...work }))).toMatchObject({ workplace_strain: strain, tier });
  });

  test('if it is unknown whether there is a company, its strain is open but the tier is not', () => {
    const result = scored(plan, story({ has_company: 'unsure' }));
    expect(result).toMatchObject({ workplace_strain: null, tier: 'universal', tier_basis: 'settled' });
  });
});

describe('scales of risiko-check', () => {
  test('every scale but own anger keeps a value with one blank', () => {
    const short = plan.scales.filter(({ missing }) => missing === null).map(({ id }) => id);
    expect(short).toEqual(['own_anger']);
  });

  test('the climate in class changes no tier, whatever else is answered', () => {
    const bad = { class_help: 0, class_quiet: 0, class_mistakes: 0 };
    for (const areas of [[], ['home_strain'], ['home_strain', 'money_strain']] as const) {
      const [well, ill] = [heavy(...areas), { ...heavy(...areas), ...bad }].map((answers) => scored(plan, story(answers)));
      expect(ill).toMatchObject({ class_climate: 0, class_climate_band: 'to_build', tier: well?.tier, reasons: well?.reasons });
    }
  });

  test('the language is asked about further only where it may be a hurdle', () => {
    expect(scored(plan, story({}))).toMatchObject({ language_hurdle: 0, missing: 0 });
    expect(scored(plan, story({ follow_speech: 2 }))).toMatchObject({ missing: 2 });
    expect(scored(plan, story({ other_language: 'yes' }))).toMatchObject({ missing: 3 });
  });
});

describe('critical answers of risiko-check', () => {
  test.each<[string, Record<string, unknown>, string, string]>([
    ['never', { thought_of_hurting: 0, thought_of_dying: 0 }, '', 'universal'],
    ['of hurting, once or twice', { thought_of_hurting: 1, dark_today: 'no' }, 'dark_thoughts', 'individual'],
    ['of dying, once or twice', { thought_of_dying: 1, dark_today: 'no' }, 'dark_thoughts', 'individual'],
    ['not sure about today: one alert with the nearer deadline', { thought_of_dying: 1, dark_today: 'maybe' }, 'dark_thoughts_now', 'individual'],
    ['today', { thought_of_hurting: 3, dark_today: 'yes' }, 'dark_thoughts_now', 'individual'],
    ['put down, shut out and treated worse once or twice', { put_down: 1, shut_out: 1, treated_worse: 1 }, '', 'universal'],
    ['put down several times', { put_down: 2 }, 'being_bullied', 'selective'],
    ['shut out several times', { shut_out: 2 }, 'being_bullied', 'selective'],
    ['treated worse several times', { treated_worse: 2 }, 'being_bullied', 'selective'],
    ['hit', { hit: 'yes' }, 'being_harmed', 'individual'],
    ['threatened', { threatened: 'yes' }, 'being_harmed', 'individual'],
    ['touched', { touched: 'yes' }, 'being_harmed', 'individual'],
    ['hit, and not sure about more: one alert', { hit: 'yes', touched: 'unsure' }, 'being_harmed', 'individual'],
    ['not sure whether hit', { hit: 'unsure' }, 'harmed_unsure', 'individual'],
    ['not sure whether threatened', { threatened: 'unsure' }, 'harmed_unsure', 'individual'],
    ['not sure whether touched', { touched: 'unsure' }, 'harmed_unsure', 'individual'],
    ['afraid', { afraid: 'yes' }, 'living_in_fear', 'individual'],
    ['not sure whether afraid', { afraid: 'unsure' }, 'afraid_unsure', 'selective'],
    ['no bed', { safe_bed: 'no' }, 'no_safe_bed', 'individual'],
    ['not sure of a bed', { safe_bed: 'unsure' }, 'safe_bed_unsure', 'individual'],
    ['hungry once or twice', { hungry: 1 }, '', 'universal'],
    ['hungry several times', { hungry: 2 }, 'going_hungry', 'selective'],
  ])('critical answer: %s', (_, changes, critical, tier) => {
    const expected = { critical, critical_unknown: '', missing: 0, tier, tier_basis: 'complete' };
    expect(scored(plan, story(changes))).toMatchObject({ ...expected, tier_at_least: tier, tier_at_most: tier });
  });

  test.each<[string, Record<string, unknown>, string[], string, string]>([
    ['blank on a blow', {}, ['hit'], 'being_harmed harmed_unsure', 'individual'],
    ['blank on touch', {}, ['touched'], 'being_harmed harmed_unsure', 'individual'],
    ['blank on fear', {}, ['afraid'], 'living_in_fear afraid_unsure', 'individual'],
    ['blank on a bed', {}, ['safe_bed'], 'no_safe_bed safe_bed_unsure', 'individual'],
    ['blank on hard thoughts', {}, ['thought_of_dying'], 'dark_thoughts_now dark_thoughts', 'individual'],
    ['blank on bullying', {}, ['put_down'], 'being_bullied', 'selective'],
    ['blank on hunger', {}, ['hungry'], 'going_hungry', 'selective'],
  ])('a critical question left blank is unknown: %s', (_, changes, blanks, critical_unknown, tier_at_most) => {
    const expected = { critical: '', critical_unknown, tier: 'universal', tier_basis: 'safety_open' };
    expect(scored(plan, story(changes, blanks))).toMatchObject({ ...expected, tier_at_least: 'universal', tier_at_most });
  });

  test('dark thoughts hold without an answer about today, which stays unknown', () => {
    expect(scored(plan, story({ thought_of_dying: 2 }))).toMatchObject({
      ...{ critical: 'dark_thoughts', critical_unknown: 'dark_thoughts_now' },
      ...{ tier: 'individual', tier_basis: 'settled' },
    });
  });

  test('an empty sheet leaves every critical rule unknown', () => {
    const result = scored(plan, { age: 16 });
    expect(result).toMatchObject({ tier: 'review', tier_basis: 'open', tier_at_least: 'universal', tier_at_most: 'individual' });
    expect(result.critical_unknown?.toString().split(' ')).toHaveLength(plan.critical.length);
  });
});

describe('findings of risiko-check', () => {
  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['thinks of leaving, nobody knows', { think_leaving: 2, told_someone: 'no' }, { leaving_in_silence: 'true' }],
    ['thinks of leaving, somebody knows', { think_leaving: 2, told_someone: 'yes' }, { leaving_in_silence: 'false' }],
    ['thought of it once', { think_leaving: 1, told_someone: 'no' }, { leaving_in_silence: 'false' }],
    ['not sure who knows', { think_leaving: 3, told_someone: 'unsure' }, { leaving_in_silence: 'unknown' }],
    ['left before, talked over', { left_before: 'yes', talked_over: 'yes' }, { returner_unsupported: 'false' }],
    ['left before, nobody talked', { left_before: 'yes', talked_over: 'no' }, { returner_unsupported: 'true' }],
    ['turns to nobody', { turn_to: ['nobody'] }, { turns_to_nobody: 'true' }],
    ['wishes a talk', { wish_talk: 'yes' }, { wishes_talk: 'true' }],
    ['treated worse once', { treated_worse: 1 }, { treated_worse_found: 'true' }],
    ['may fail a subject', { may_fail: 'yes' }, { may_fail_subject: 'true' }],
    ['has repeated a year', { repeated: 'yes' }, { repeated_year: 'true' }],
    ['ill, and the teachers do not know', { illness: 'yes', illness_known: 'no' }, { illness_unsupported: 'true' }],
    ['ill, and the teachers know', { illness: 'yes', illness_known: 'yes' }, { illness_unsupported: 'false' }],
    ['no lessons lately', { lessons_lately: 'no' }, { no_lessons_lately: 'true' }],
    ['exactly an hour is not more', { way_minutes: 60 }, { long_way: 'false' }],
    ['exactly 15 hours are not more', { work_hours: 15 }, { much_paid_work: 'false' }],
    ['15 and a half are', { work_hours: 15.5 }, { much_paid_work: 'true' }],
  ])('finding: %s', (_, changes, findings) => {
    expect(scored(plan, story(changes))).toMatchObject(findings);
  });
});
