import { describe, expect, test } from 'vitest';
import { scored } from './run.ts';
import { planOf } from '../bundled.ts';

const plan = planOf('staff-wellbeing');

const middling: Readonly<Record<string, unknown>> = {
  ...{ made_sense: 2, made_difference: 1, something_light: 1, breaks: 1, switched_off: 2, slept: 1 },
  ...{ shared_load: 1, backed: 2, could_say_no: 1, knows_where: 'yes' },
  ...{ empty: 1, dread: 1, short_fuse: 0, story_returns: 1, keeps_away: 0, on_guard: 0 },
};

function story(changes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries({ ...middling, ...changes }).filter(([, value]) => value !== null));
}

test('staff-wellbeing is private, without tiers and critical rules', () => {
  expect(plan).toMatchObject({ private: true, respondent: 'staff', tiers: null, critical: [] });
});

test.each([
  [[1, 1, 1], 3, 'quiet'],
  [[2, 1, 1], 4, 'watch'],
  [[3, 2, 0], 5, 'watch'],
  [[2, 2, 2], 6, 'look_after'],
  [[3, 3, 3], 9, 'look_after'],
] as const)('the scale worn_out for %j: %i is %s', ([empty, dread, short_fuse], worn_out, worn_out_band) => {
  expect(scored(plan, story({ empty, dread, short_fuse }))).toMatchObject({ worn_out, worn_out_band });
});

test.each([
  [[1, 1, 1], 3, 'to_build'],
  [[2, 1, 1], 4, 'present'],
  [[2, 2, 2], 6, 'present'],
  [[3, 2, 2], 7, 'strong'],
] as const)('the scale sense for %j: %i is %s', ([made_sense, made_difference, something_light], sense, sense_band) => {
  const changes = { made_sense, made_difference, something_light };
  expect(scored(plan, story(changes))).toMatchObject({ sense, sense_band });
});

describe('findings of staff-wellbeing', () => {
  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['middling weeks', {}, { time_to_talk: 'false', carries_alone: 'false', nowhere_to_turn: 'false' }],
    ['worn out', { empty: 3, dread: 3 }, { time_to_talk: 'true' }],
    ['carries much home', { story_returns: 3, keeps_away: 2, on_guard: 1 }, { time_to_talk: 'true', carries_alone: 'false' }],
    ['carries some of it, told nobody', { story_returns: 3, on_guard: 1, shared_load: 0 }, { time_to_talk: 'false', carries_alone: 'true' }],
    ['one blank may decide', { empty: 3, dread: 2, short_fuse: null }, { time_to_talk: 'unknown' }],
    ['one blank cannot', { empty: 1, dread: 1, short_fuse: null }, { time_to_talk: 'false' }],
    ['knows no place', { knows_where: 'no' }, { nowhere_to_turn: 'true' }],
    ['not sure of one', { knows_where: 'unsure' }, { nowhere_to_turn: 'unknown' }],
  ])('finding: %s', (_, changes, findings) => {
    expect(scored(plan, story(changes))).toMatchObject(findings);
  });
});
