import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess.ts';
import type { Norms } from '../../src/definition/schema/schema.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { DIGESTS, outcomeOf, planOf, sheetOf, small, TEXT, type Asking, type Said } from '../plan/small.ts';

const SEX: Asking = {
  about: 'sex',
  answers: [
    { id: 'female', label: TEXT },
    { id: 'male', label: TEXT },
    { id: 'other', label: TEXT },
    { id: 'unstated', label: TEXT, points: 'none', treat_as: 'missing' },
  ],
};
const AGE: Asking = { about: 'age', number: { min: 10, max: 30 } };

const source = { population: TEXT, cite: 'manual' };
const lowHigh = (from: number) => [
  { id: 'low', from: 0 },
  { id: 'high', from },
];

/** Four groups by sex and age, each with its own mean and cut-offs. */
const FOUR_GROUPS: Norms = {
  ...source,
  sex: 'sex',
  sex_open: ['other'],
  age: 'age',
  groups: [
    { id: 'f11', sex: 'female', age: [11, 13], mean: 2, sd: 2, bands: lowHigh(4) },
    { id: 'f14', sex: 'female', age: [14, 16], mean: 3, sd: 2, bands: lowHigh(5) },
    { id: 'm11', sex: ['male'], age: [11, 13], mean: 1, sd: 1, bands: lowHigh(3) },
    { id: 'm14', sex: 'male', age: [14, 16], mean: 1.5, sd: 1, bands: lowHigh(4) },
  ],
};

const TIERS = { selective: { any: [{ id: 'high', scale: 's', band: 'high' }] } };

const planWith = (
  norms: Norms,
  parts: object = {},
  asking: Record<string, Asking> = { sex: SEX, age: AGE },
) => planOf({ a: {}, b: {}, ...asking }, { s: { sum: ['a', 'b'], norms } }, { tiers: TIERS, ...parts });

const four = planWith(FOUR_GROUPS);
const fourMeant = planWith(FOUR_GROUPS, { applies_to: { age: [11, 16], question: 'age' } });

/** Group, possible groups, why none, band, z with bounds, T; suggestion with its basis. */
function told(plan: ReturnType<typeof planOf>, said: Record<string, Said>, age: number | null = null) {
  const { scales, tier } = assess(plan, sheetOf(plan, said), { age });
  const { norm, band, z_score: z, t_score: t } = scales['s']!;
  return {
    norm: [norm!.group, norm!.groups.join(' '), norm!.no_group],
    band,
    z: [z, norm!.z_lower, norm!.z_upper],
    t: [t, norm!.t_lower, norm!.t_upper],
    tier: `${tier!.suggested} ${tier!.basis}`,
    settle: tier!.would_settle.missing.join(' '),
  };
}

test.each<
  [
    string,
    Record<string, Said>,
    (string | null)[],
    string | null,
    (number | null)[],
    (number | null)[],
    string,
    string,
  ]
>([
  [
    'a girl of 12',
    { a: 3, b: 0, sex: 'female', age: 12 },
    ['f11', 'f11', null],
    'low',
    [0.5, 0.5, 0.5],
    [55, 55, 55],
    'universal complete',
    '',
  ],
  [
    '13.5 years count as 13',
    { a: 3, b: 1, sex: 'female', age: 13.5 },
    ['f11', 'f11', null],
    'high',
    [1, 1, 1],
    [60, 60, 60],
    'selective complete',
    '',
  ],
  [
    'exactly 14 years',
    { a: 3, b: 1, sex: 'female', age: 14 },
    ['f14', 'f14', null],
    'low',
    [0.5, 0.5, 0.5],
    [55, 55, 55],
    'universal complete',
    '',
  ],
  [
    'a boy of 16',
    { a: 3, b: 1, sex: 'male', age: 16 },
    ['m14', 'm14', null],
    'high',
    [2.5, 2.5, 2.5],
    [75, 75, 75],
    'selective complete',
    '',
  ],
  [
    'sex blank, groups disagree',
    { a: 3, b: 0, age: 12 },
    [null, 'f11 m11', 'sex_open'],
    null,
    [null, 0.5, 2],
    [null, 55, 70],
    'review open',
    'sex',
  ],
  [
    'sex not stated, groups agree',
    { a: 3, b: 3, sex: 'unstated', age: 12 },
    [null, 'f11 m11', 'sex_open'],
    'high',
    [null, 2, 5],
    [null, 70, 100],
    'selective settled',
    '',
  ],
  [
    'a sex without a group, which no answer can settle',
    { a: 3, b: 0, sex: 'other', age: 12 },
    [null, 'f11 m11', 'sex_open'],
    null,
    [null, 0.5, 2],
    [null, 55, 70],
    'review open',
    '',
  ],
  [
    'an answer that leaves the sex open',
    { a: 1, b: 0, sex: { refused: true }, age: 12 },
    [null, 'f11 m11', 'sex_open'],
    'low',
    [null, -0.5, 0],
    [null, 45, 50],
    'universal settled',
    '',
  ],
  [
    'too young: neither norms nor a tier',
    { a: 3, b: 3, sex: 'female', age: 10 },
    [null, '', 'outside'],
    null,
    [null, null, null],
    [null, null, null],
    'review open',
    '',
  ],
  [
    'too old',
    { a: 0, b: 0, sex: 'male', age: 17 },
    [null, '', 'outside'],
    null,
    [null, null, null],
    [null, null, null],
    'review open',
    '',
  ],
  [
    'age blank: possibly in no group',
    { a: 3, b: 3, sex: 'male' },
    [null, 'm11 m14', 'age_open'],
    null,
    [null, 4.5, 5],
    [null, 95, 100],
    'review open',
    'age',
  ],
  [
    'a blank item',
    { a: 3, sex: 'male', age: 12 },
    ['m11', 'm11', null],
    null,
    [null, 2, 5],
    [null, 70, 100],
    'selective settled',
    '',
  ],
])('%s', (_, said, norm, band, z, t, tier, settle) => {
  expect(told(four, said)).toEqual({ norm, band, z, t, tier, settle });
});

describe('a questionnaire limited to the ages of its norms', () => {
  test.each<[string, Record<string, Said>, (string | null)[], string | null, string]>([
    [
      'all groups agree',
      { a: 3, b: 2 },
      [null, 'f11 f14 m11 m14', 'sex_and_age_open'],
      'high',
      'selective settled',
    ],
    ['groups disagree', { a: 3, b: 1 }, [null, 'f11 f14 m11 m14', 'sex_and_age_open'], null, 'review open'],
    ['sex known', { a: 3, b: 1, sex: 'male' }, [null, 'm11 m14', 'age_open'], 'high', 'selective settled'],
    [
      'too old for the questionnaire',
      { a: 3, b: 3, sex: 'male', age: 20 },
      [null, '', 'not_applicable'],
      null,
      'null not_applicable',
    ],
  ])('%s', (_, said, norm, band, tier) => {
    expect(told(fourMeant, said)).toMatchObject({ norm, band, tier });
  });
});

const BY_AGE: Norms = {
  ...source,
  groups: [
    { id: 'young', age: [11, 13], bands: lowHigh(3) },
    { id: 'old', age: [14, 16], bands: lowHigh(5) },
  ],
};

test.each<[string, Norms, number | null, (string | null)[], string | null]>([
  ['a given age', BY_AGE, 12, ['young', 'young', null], 'high'],
  ['a given age in the older group', BY_AGE, 15, ['old', 'old', null], 'low'],
  ['no age', BY_AGE, null, [null, 'young old', 'age_open'], null],
  ['everyone', { ...source, groups: [{ id: 'all', mean: 3, sd: 1.5 }] }, null, ['all', 'all', null], null],
])('without questions: %s', (_, norms, age, norm, band) => {
  const plan = planWith(norms, { tiers: undefined }, {});
  const { scales, age: kept } = assess(plan, sheetOf(plan, { a: 3, b: 1 }), { age });
  const { norm: found, band: in_ } = scales['s']!;
  expect([[found!.group, found!.groups.join(' '), found!.no_group], in_]).toEqual([norm, band]);
  expect(kept).toBe(norms === BY_AGE && age !== null ? age : undefined);
});

test("norms without bands leave the scale's own bands to every group", () => {
  const norms = {
    ...FOUR_GROUPS,
    groups: FOUR_GROUPS.groups.map((group) => ({ ...group, bands: undefined })),
  };
  const plan = planOf(
    { a: {}, b: {}, sex: SEX, age: AGE },
    { s: { sum: ['a', 'b'], norms, bands: lowHigh(2) } },
    { tiers: TIERS },
  );
  expect(told(plan, { a: 3, b: 0 })).toMatchObject({ band: 'high', tier: 'selective complete' });
  expect(assess(plan, sheetOf(plan, { a: 3, b: 0 })).scales['s']).toMatchObject({
    z_score: null,
    band: 'high',
  });
  // The norm group does not matter here, so its questions are not listed.
  expect(told(plan, { a: 1 })).toMatchObject({ tier: 'review open', settle: 'b' });
});

test('the result of a scale without norms has no norm', () => {
  const plan = planOf({ a: {} }, { s: { sum: ['a'] } });
  expect(Object.keys(assess(plan, sheetOf(plan, { a: 1 })).scales['s']!)).not.toContain('norm');
});

test('bands without means give no scores', () => {
  const plan = planWith(BY_AGE, {}, {});
  const scale = assess(plan, sheetOf(plan, { a: 1, b: 1 }), { age: 12 }).scales['s']!;
  expect('z_score' in scale).toBe(false);
  expect(scale.norm).toMatchObject({ group: 'young', z_lower: null, t_upper: null });
});

test('a scale that was not asked has no band, whatever the group', () => {
  const plan = planOf(
    { first: {}, a: { ask_if: { question: 'first', at_least: 2 } }, sex: SEX, age: AGE },
    { s: { sum: [{ question: 'a', not_asked: 'left_out' }], norms: FOUR_GROUPS } },
    { tiers: TIERS },
  );
  expect(told(plan, { first: 0 })).toMatchObject({ band: null, tier: 'universal complete' });
});

test('an unbounded number gives unbounded scores', () => {
  const norms: Norms = { ...source, groups: [{ id: 'all', mean: 3, sd: 1.5 }] };
  const plan = planOf({ a: { number: { min: 0 } } }, { s: { value: 'a', norms } });
  expect(assess(plan, sheetOf(plan, {})).scales['s']).toMatchObject({
    t_score: null,
    norm: { group: 'all', t_lower: 30, t_upper: null },
  });
});

test('a test on a number beside a band can be false for every group', () => {
  const rule = { id: 'r', scale: 's', band: 'high', at_least: 6 };
  const plan = planWith(FOUR_GROUPS, { tiers: { selective: { any: [rule] } } });
  expect(told(plan, { a: 3, b: 1, sex: 'male', age: 29 })).toMatchObject({ tier: 'universal settled' });
  expect(told(plan, { a: 3, b: 3, sex: 'male', age: 29 })).toMatchObject({ tier: 'review open' });
});

test('a test on a number alone does not need the group', () => {
  const rule = { id: 'r', scale: 's', at_least: 4 };
  const plan = planWith(FOUR_GROUPS, { tiers: { selective: { any: [rule] } } });
  expect(told(plan, { a: 3, b: 1, sex: 'male', age: 29 })).toMatchObject({ tier: 'selective settled' });
  expect(told(plan, { a: 3, b: 0, sex: 'male', age: 29 })).toMatchObject({ tier: 'universal settled' });
});

test('there is no group if every answer leaves the sex open', () => {
  const norms: Norms = { ...FOUR_GROUPS, sex_open: ['female', 'male', 'other'] };
  expect(told(planWith(norms), { a: 1, b: 1, sex: 'male', age: 12 }).norm).toEqual([null, '', 'outside']);
});

test('sex only selects the norms: with equal norms it changes no result', () => {
  const same = FOUR_GROUPS.groups.map((group) => ({ ...group, mean: 2, sd: 2, bands: lowHigh(4) }));
  const plan = planWith({ ...FOUR_GROUPS, groups: same });
  for (const age of [11, 16])
    for (const a of [0, 1, 2, 3]) {
      const results = ['female', 'male', 'other', 'unstated', null].map((sex) => {
        const outcome = outcomeOf(plan, { a, b: 1, sex, age });
        return [outcome.scales[0]!.band, outcome.tier!.suggested, outcome.findings];
      });
      expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    }
});

test('norms by sex need a question on sex', () => {
  const norms: Norms = { ...source, groups: [{ id: 'f', sex: 'female', mean: 1, sd: 1 }] };
  expect(() => buildPlan(small({ a: {} }, { s: { sum: ['a'], norms } }), null, DIGESTS)).toThrow(RangeError);
});

test('a mean without sd gives no score', () => {
  const plan = planWith({ ...source, groups: [{ id: 'all', mean: 1 }] }, { tiers: undefined }, {});
  expect(() => assess(plan, sheetOf(plan, { a: 1, b: 1 }))).toThrow(RangeError);
});

test('groups with and without an age range can be combined', () => {
  const norms: Norms = {
    ...source,
    sex: 'sex',
    age: 'age',
    groups: [
      { id: 'f', sex: 'female', bands: lowHigh(2) },
      { id: 'm', sex: 'male', age: [11, 13], bands: lowHigh(2) },
    ],
  };
  const groupOf = (said: Record<string, Said>) => told(planWith(norms), { a: 3, b: 0, ...said }).norm[0];
  expect([groupOf({ sex: 'female' }), groupOf({ sex: 'female', age: 30 }), groupOf({ sex: 'male' })]).toEqual(
    ['f', 'f', null],
  );
});

test('results do not depend on earlier learners with equal answers in other groups', () => {
  const people = [11, 14, 12, 16, null].flatMap((age) =>
    ['female', 'male', 'other', null].map((sex): Record<string, Said> => ({ a: 3, b: 1, sex, age })),
  );
  const found = (plan: ReturnType<typeof planOf>, said: Record<string, Said>) =>
    JSON.stringify(assess(plan, sheetOf(plan, said), {}));
  for (const said of [...people, ...people.toReversed()])
    expect(found(four, said)).toBe(found(planWith(FOUR_GROUPS), said));
});
