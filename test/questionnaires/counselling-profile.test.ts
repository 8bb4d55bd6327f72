import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/answer/read.ts';
import { evaluate } from '../../src/assess.ts';
import { scored } from './run.ts';
import { planOf } from '../bundled.ts';

const plan = planOf('counselling-profile');

const CLUSTERS = ['learning', 'trade', 'others', 'family', 'body_mind', 'daily_life', 'ahead'];
const NEEDS = ['safe', 'belong', 'count', 'choose', 'enjoy'];

test('the counselling profile has strengths, then seven clusters, then needs and one step', () => {
  expect(plan.sections.map(({ id }) => id)).toEqual(['arriving', 'strengths', ...CLUSTERS, 'needs', 'step']);
});

test('the counselling profile adds nothing up and has no tiers', () => {
  expect(plan.scales.map(({ id }) => id)).toEqual([...CLUSTERS, ...NEEDS.map((id) => `need_${id}`)]);
  for (const { method, kind, items } of plan.scales) expect([method, kind, items.length]).toEqual(['value', 'resource', 1]);
  expect(plan.tiers).toBe(null);
});

/** The questions of a cluster that are asked after this choice; null: it was skipped. */
function askedIn(cluster: string, choice: string | null): readonly string[] {
  const { sheet } = readAnswers(plan, choice === null ? {} : { [`${cluster}_now`]: choice });
  const { asked } = evaluate(plan, sheet, null);
  return plan.questions.flatMap(({ id }, index) => (id.startsWith(`${cluster}_`) && asked[index] === 'true' ? [id] : []));
}

test.each([
  ['weighs', ['now', 'good', 'change']],
  ['mixed', ['now', 'good', 'change']],
  ['all_right', ['now', 'good']],
  ['carries', ['now', 'good']],
  ['not_today', ['now']],
  [null, ['now']],
])('after %s, a cluster asks what is good, and what should change only if something weighs', (choice, parts) => {
  for (const cluster of CLUSTERS)
    expect(askedIn(cluster, choice)).toEqual(parts.map((part) => `${cluster}_${part}`));
});

test.each(['fear', 'not_live'])('%s is asked even if everything else was skipped', (id) => {
  expect(plan.questions.find((question) => question.id === id)?.askIf).toBe(null);
});

describe.each(CLUSTERS)('the cluster %s', (cluster) => {
  test.each([
    ['weighs', 0, 'to_build'],
    ['mixed', 1, 'to_build'],
    ['all_right', 2, 'present'],
    ['carries', 3, 'strong'],
    ['not_today', null, null],
  ])('the choice %s has the value %s and the band %s', (choice, value, band) => {
    const result = scored(plan, { [`${cluster}_now`]: choice });
    expect([result[cluster], result[`${cluster}_band`]]).toEqual([value, band]);
  });
});

test.each(NEEDS)('the need %s has its bands', (need) => {
  const bands = [0, 1, 2, 3, 'unsure'].map((met) => scored(plan, { [need]: met })[`need_${need}_band`]);
  expect(bands).toEqual(['to_build', 'to_build', 'present', 'strong', null]);
});

describe('findings of the counselling profile', () => {
  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['the result is not me', { result_fits: 'not_me' }, { sees_it_otherwise: 'true' }],
    ['the result is partly me', { result_fits: 'partly' }, { sees_it_otherwise: 'false' }],
    ['no result was looked at', { result_fits: 'none' }, { sees_it_otherwise: 'false' }],
    ['stay', { stay_or_go: 'stay' }, { wants_to_go: 'false' }],
    ['change', { stay_or_go: 'change' }, { wants_to_go: 'true' }],
    ['leave', { stay_or_go: 'leave' }, { wants_to_go: 'true' }],
    ['back and forth', { stay_or_go: 'unsure' }, { wants_to_go: 'unknown' }],
    ['confidence 4', { confidence: 4 }, { step_too_large: 'true' }],
    ['confidence 5', { confidence: 5 }, { step_too_large: 'false' }],
    ['no word of confidence', {}, { step_too_large: 'unknown' }],
    ['begins with nothing', { begin_with: ['nothing'] }, { nothing_wanted: 'true' }],
    ['begins with two', { begin_with: ['trade', 'ahead'] }, { nothing_wanted: 'false' }],
  ])('finding: %s', (_, answers, findings) => {
    expect(scored(plan, answers)).toMatchObject(findings);
  });
});

describe('critical answers of the counselling profile', () => {
  test.each<[string, Record<string, unknown>, string[], string, string]>([
    ['no and no', { not_live: 'no', fear: 'no' }, [], '', ''],
    ['not sure', { not_live: 'maybe', fear: 'maybe' }, [], 'wish_to_die afraid_of_somebody', ''],
    ['yes and no', { not_live: 'yes', fear: 'no' }, [], 'wish_to_die', ''],
    ['blank and refused', {}, ['fear'], '', 'wish_to_die afraid_of_somebody'],
  ])('critical answer: %s', (_, answers, refused, critical, critical_unknown) => {
    expect(scored(plan, answers, refused)).toMatchObject({ critical, critical_unknown });
  });
});

test('without a company the counselling profile has six clusters', () => {
  const without = planOf('counselling-profile', 'without-company');
  const ids = [...without.sections, ...without.questions, ...without.scales].map(({ id }) => id);
  expect(ids.filter((id) => id.startsWith('trade'))).toEqual([]);
  expect(without.scales).toHaveLength(11);
  const begin = without.questions.find(({ id }) => id === 'begin_with');
  expect(begin?.options.map(({ key }) => key)).toEqual([...CLUSTERS.filter((id) => id !== 'trade'), 'nothing']);
});

test.each(['en', 'de'])('the counselling profile asks nothing twice in %s', (language) => {
  const texts = plan.questions.map(({ text }) => text[language]);
  expect(new Set(texts).size).toBe(texts.length);
  // What keeps somebody is asked once, among the strengths.
  expect(texts.filter((text) => /kept you|(wieder herkommen|gehalten)/.test(text ?? ''))).toHaveLength(1);
});
