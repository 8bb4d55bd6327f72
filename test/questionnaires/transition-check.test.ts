import { describe, expect, test } from 'vitest';
import { scored } from './run.ts';
import { definitionOf, planOf } from '../bundled.ts';

const plan = planOf('transition-check');
const definition = definitionOf('transition-check');

/** The first worked example, a first year without strain; every test below lists only the differences. */
const quiet = definition.examples?.[0]?.answers ?? {};

function story(changes: Readonly<Record<string, unknown>>, blanks: readonly string[] = []) {
  return Object.fromEntries(Object.entries({ ...quiet, ...changes }).filter(([id]) => !blanks.includes(id)));
}

/** Answers that put a scale exactly at `talk_about` and affect no other. */
const HEAVY = {
  unclear_way: { know_goal: 1, know_options: 1, lost: 2, told_otherwise: 2 },
  low_confidence: { others_easier: 3, keep_quiet: 3, can_manage: 2, learned_new: 2 },
  doubted_sense: { see_use: 1, real_trade: 2, wrong_turn: 2, lost_time: 3 },
  drifting: { stayed_away: 3, elsewhere: 3, got_done: 2, joined_in: 2 },
  not_arrived: { missed: 0, by_name: 2, alone_with_it: 2, back_then: 2 },
  leaving_thoughts: { think_leaving: 2, looked_around: 2, will_stay: 1, told_someone: 'yes' },
} as const;
type Area = keyof typeof HEAVY;
const heavy = (...areas: Area[]) => Object.assign({}, ...areas.map((area) => HEAVY[area])) as Record<string, unknown>;

test('transition-check has six risks, a count of practical hurdles and two resources', () => {
  expect(plan.scales.filter(({ kind }) => kind === 'risk')).toHaveLength(7);
  expect(plan.scales.filter(({ kind }) => kind === 'resource')).toHaveLength(2);
  expect(definition.evidence.status).toBe('unvalidated');
});

test.each<[number, string]>([
  [4, 'quiet'],
  [5, 'watch'],
  [7, 'watch'],
  [8, 'talk_about'],
])('%i of 12 points are in the band %s', (points, band) => {
  const lost = Math.min(points, 3);
  const told_otherwise = Math.min(points - lost, 3);
  const result = scored(plan, story({ lost, told_otherwise, know_goal: 3 - (points - lost - told_otherwise) }));
  expect(result).toMatchObject({ unclear_way: points, unclear_way_band: band });
});

describe('tiers of transition-check', () => {
  test.each<[string, Area[], string]>([
    ['nothing', [], 'universal'],
    ['one area', ['drifting'], 'universal'],
    ['thoughts of leaving alone', ['leaving_thoughts'], 'selective'],
    ['two areas', ['low_confidence', 'not_arrived'], 'selective'],
    ['leaving and one more', ['leaving_thoughts', 'doubted_sense'], 'selective'],
    ['three areas', ['unclear_way', 'low_confidence', 'not_arrived'], 'individual'],
    ['all', Object.keys(HEAVY) as Area[], 'individual'],
  ])('tier: %s', (_, areas, tier) => {
    const result = scored(plan, story(heavy(...areas)));
    for (const area of areas) expect(result[`${area}_band`]).toBe('talk_about');
    expect(result).toMatchObject({ tier, tier_basis: 'complete', tier_at_least: tier, tier_at_most: tier });
  });

  test('four areas to watch are selective, three are not', () => {
    const three = { lost: 3, told_otherwise: 2, others_easier: 3, keep_quiet: 2, wrong_turn: 3, lost_time: 2 };
    expect(scored(plan, story(three)).tier).toBe('universal');
    expect(scored(plan, story({ ...three, stayed_away: 3, elsewhere: 2 }))).toMatchObject({ drifting: 5, tier: 'selective' });
  });

  test.each(['first_year', 'changed', 'came_back', 'leaving_school', 'none'])('a new start by %s raises no tier', (new_start) => {
    const hurdles = { lacking_things: 'yes', hard_way: 'yes', open_papers: 'yes', no_quiet_place: 'yes' };
    const result = scored(plan, story({ new_start, weeks: 1, ...hurdles, wished_companion: ['own_age'] }));
    expect(result).toMatchObject({ practical_hurdles: 4, tier: 'universal', tier_basis: 'complete' });
  });

  test('strengths never lower a tier', () => {
    const none = { adult_asks: 0, been_there: 0, somebody_glad: 0, year_goal: 0, next_step: 0, picture: 0 };
    const three = heavy('unclear_way', 'drifting', 'not_arrived');
    expect(scored(plan, story(three))).toMatchObject({ backing_band: 'strong', tier: 'individual' });
    expect(scored(plan, story({ ...three, ...none }))).toMatchObject({ backing_band: 'to_build', tier: 'individual' });
  });

  test('an empty sheet leaves the tier open', () => {
    expect(scored(plan, { age: 16 })).toMatchObject({
      ...{ tier: 'review', tier_basis: 'open', tier_at_least: 'universal', tier_at_most: 'individual' },
      critical_unknown: 'living_in_fear afraid_unsure',
    });
  });
});

test.each<[string, Record<string, unknown>, Record<string, string>]>([
  ['in its sixth week', { weeks: 6 }, { first_weeks: 'true' }],
  ['in its seventh', { weeks: 7 }, { first_weeks: 'false' }],
  ['six weeks, and nothing new', { new_start: 'none' }, { first_weeks: 'false', at_transition: 'false' }],
  ['back', { new_start: 'came_back' }, { came_back: 'true', at_transition: 'true' }],
  ['nobody asks', { adult_asks: 0 }, { nobody_asks: 'true' }],
  ['nobody asks, but somebody goes along', { adult_asks: 0, has_companion: 'yes' }, { nobody_asks: 'false', already_accompanied: 'true' }],
  ['an outsider and a peer', { wished_companion: ['from_outside', 'own_age'] }, { wishes_companion: 'true', wishes_outsider: 'true', wishes_peer: 'true', wishes_trade: 'false' }],
  ['nobody', { wished_companion: ['nobody'] }, { wishes_companion: 'false' }],
  ['leaving, and nobody knows', { think_leaving: 2, told_someone: 'no' }, { leaving_in_silence: 'true' }],
  ['leaving, not sure who knows', { think_leaving: 2, told_someone: 'unsure' }, { leaving_in_silence: 'unknown' }],
])('finding: %s', (_, changes, findings) => {
  expect(scored(plan, story(changes))).toMatchObject(findings);
});

test.each<[string, Record<string, unknown>, string, string]>([
  ['no', { afraid: 'no' }, '', 'universal'],
  ['yes', { afraid: 'yes' }, 'living_in_fear', 'individual'],
  ['not sure', { afraid: 'unsure' }, 'afraid_unsure', 'selective'],
])('afraid of somebody: %s', (_, changes, critical, tier) => {
  const expected = { critical, critical_unknown: '', tier, tier_basis: 'complete' };
  expect(scored(plan, story(changes))).toMatchObject(expected);
});

test('fear of somebody left blank is unknown, not no', () => {
  expect(scored(plan, story({}, ['afraid']))).toMatchObject({
    ...{ critical: '', critical_unknown: 'living_in_fear afraid_unsure', tier: 'universal' },
    ...{ tier_basis: 'safety_open', tier_at_most: 'individual' },
  });
});
