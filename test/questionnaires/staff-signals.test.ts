import { describe, expect, test } from 'vitest';
import { scored } from './run.ts';
import { planOf } from '../bundled.ts';

const plan = planOf('staff-signals');

const calm: Readonly<Record<string, unknown>> = {
  ...{ turns_to_adult: 1, absorbed: 1, takes_help: 1 },
  ...{ absence_level: 0, attainment_level: 0, engagement_level: 0, conduct_level: 0, peers_level: 0 },
  ...{ withdrawn: 0, low_or_anxious: 0, tired_or_absent: 0, runs_self_down: 0 },
  ...{ life_worry: 'no', harm_worry: 'no', based_on: ['own_eyes', 'learner'], overall: 0, has_support: 'no' },
};

/** A learner whom nobody worries about, with changes; null is a blank. */
function story(changes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const all = { ...calm, ...changes };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

const quiet = (...signs: readonly (number | string | null)[]): Record<string, unknown> =>
  Object.fromEntries(['withdrawn', 'low_or_anxious', 'tired_or_absent', 'runs_self_down'].map((id, i) => [id, signs[i]]));

const SIGNALS = ['absence', 'attainment', 'engagement', 'conduct', 'peers'].map((id) => `${id}_level`);

test('staff-signals has six signals, each with the same three levels', () => {
  const signals = plan.scales.filter(({ kind }) => kind === 'risk');
  expect(signals).toHaveLength(6);
  for (const { bands } of signals) expect(bands.map(({ id }) => id)).toEqual(['unnoticed', 'noticed', 'marked']);
});

describe('quiet distress', () => {
  test.each([
    [[0, 0, 0, 0], 0, 'unnoticed'],
    [[1, 0, 0, 0], 1, 'unnoticed'],
    [[1, 1, 0, 0], 2, 'noticed'],
    [[2, 0, 0, 0], 2, 'noticed'],
    [[2, 1, 0, 0], 3, 'noticed'],
    [[1, 1, 1, 1], 4, 'marked'],
    [[2, 2, 0, 0], 4, 'marked'],
    [[2, 2, 2, 2], 8, 'marked'],
    // one cannot be told: (1 + 1 + 1) × 8 / 6 = 4, (1 + 1 + 0) × 8 / 6 = 2.67 → 3
    [[1, 1, 1, 'cannot_say'], 4, 'marked'],
    [[1, 1, 0, null], 3, 'noticed'],
    [[0, 0, null, 'cannot_say'], null, null],
  ] as const)('quiet signs %j have their value and band', (signs, value, band) => {
    expect(scored(plan, story(quiet(...signs)))).toMatchObject({ quiet_signal: value, quiet_signal_band: band });
  });

  test.each([
    ['alone', {}, 'true'],
    ['another signal', { conduct_level: 1 }, 'false'],
    ['a signal that is unknown', { conduct_level: 'cannot_say' }, 'unknown'],
  ])('whether there are only quiet signs, with %s', (_, changes, only_quiet_signs) => {
    expect(scored(plan, story({ ...quiet(1, 1, 0, 0), ...changes }))).toMatchObject({ only_quiet_signs });
  });
});

describe('tiers of staff-signals', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['nothing', {}, 'universal'],
    ['two noticed', { absence_level: 1, peers_level: 1 }, 'universal'],
    ['three noticed', { absence_level: 1, peers_level: 1, ...quiet(2, 0, 0, 0) }, 'selective'],
    ['one marked', { engagement_level: 2 }, 'selective'],
    ['one marked, two noticed', { engagement_level: 2, absence_level: 1, conduct_level: 1 }, 'selective'],
    ['two marked', { engagement_level: 2, absence_level: 2 }, 'individual'],
    ['quiet distress marked, nothing else', quiet(2, 2, 2, 2), 'selective'],
    ['quiet distress marked, another noticed', { ...quiet(2, 2, 0, 0), attainment_level: 1 }, 'individual'],
    ['quiet distress noticed, another noticed', { ...quiet(2, 1, 0, 0), attainment_level: 1 }, 'universal'],
    ['very worried, no signal', { overall: 2 }, 'universal'],
  ])('tier: %s', (_, changes, tier) => {
    const result = scored(plan, story(changes));
    expect(result).toMatchObject({ tier, tier_basis: 'complete', tier_at_least: tier, tier_at_most: tier });
  });

  test('strengths lower no tier', () => {
    const strong = { turns_to_adult: 2, absorbed: 2, takes_help: 2, absence_level: 2, conduct_level: 2 };
    expect(scored(plan, story(strong))).toMatchObject({ footholds: 6, footholds_band: 'strong', tier: 'individual' });
  });

  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['fear for a life', { life_worry: 'yes' }, { tier: 'individual', tier_basis: 'complete' }],
    ['not sure about a life', { life_worry: 'maybe' }, { tier: 'individual', tier_basis: 'complete' }],
    ['not sure about harm', { harm_worry: 'maybe' }, { tier: 'individual', tier_basis: 'complete' }],
    ['shut out', { peers_level: 2 }, { tier: 'selective', tier_basis: 'complete' }],
    ['blank on harm', { harm_worry: null }, { tier: 'universal', tier_basis: 'safety_open', tier_at_most: 'individual' }],
  ])('tier with a critical answer: %s', (_, changes, expected) => {
    expect(scored(plan, story(changes))).toMatchObject(expected);
  });

  test.each(SIGNALS)('an unknown signal %s is not a reassuring one', (signal) => {
    const result = scored(plan, story({ [signal]: 'cannot_say' }));
    expect(result).toMatchObject({ tier: 'review', tier_basis: 'open', tier_at_least: 'universal', tier_at_most: 'selective' });
  });
});

describe('critical answers of staff-signals', () => {
  test.each<[string, Record<string, unknown>, string, string]>([
    ['nothing', {}, '', ''],
    ['not sure about a life', { life_worry: 'maybe' }, 'life_in_danger', ''],
    ['fear for a life', { life_worry: 'yes' }, 'life_in_danger', ''],
    ['not sure about harm', { harm_worry: 'maybe' }, 'may_be_harmed', ''],
    ['made fun of now and then', { peers_level: 1 }, '', ''],
    ['shut out', { peers_level: 2 }, 'being_bullied', ''],
    ['cannot say how it is among the others', { peers_level: 'cannot_say' }, '', 'being_bullied'],
    ['blank', { life_worry: null, harm_worry: null }, '', 'life_in_danger may_be_harmed'],
  ])('critical answer: %s', (_, changes, critical, critical_unknown) => {
    expect(scored(plan, story(changes))).toMatchObject({ critical, critical_unknown });
  });
});

describe('findings of staff-signals', () => {
  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['talked with the learner', {}, { learner_not_heard: 'false' }],
    ['only looked', { based_on: ['own_eyes', 'records'] }, { learner_not_heard: 'true' }],
    ['not said', { based_on: null }, { learner_not_heard: 'unknown' }],
    ['not worried, one marked', { conduct_level: 2 }, { impression_differs: 'true' }],
    ['not worried, one noticed', { conduct_level: 1 }, { impression_differs: 'false' }],
    ['very worried, nothing noticed', { overall: 2 }, { impression_differs: 'true' }],
    ['very worried, one noticed', { overall: 2, conduct_level: 1 }, { impression_differs: 'false' }],
    ['a little worried, one marked', { overall: 1, conduct_level: 2 }, { impression_differs: 'false' }],
    ['has support', { has_support: 'yes' }, { already_supported: 'true' }],
  ])('finding: %s', (_, changes, findings) => {
    expect(scored(plan, story(changes))).toMatchObject(findings);
  });
});
