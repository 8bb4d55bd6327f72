import { describe, expect, test } from 'vitest';
import type { CriticalState } from '../../src/tier/result.ts';
import { evaluate } from '../../src/assess.ts';
import { countLoad, TALK_MINUTES, type SchoolLoad } from '../../src/simulate/load.ts';
import { planOf, sheetOf, TEXT, YES_NO, type Said } from '../plan/small.ts';

const rule = (id: string, urgency: 'immediate' | 'same_day' | 'within_3_days') => ({
  id,
  if: { question: id, is: 'yes' as const },
  category: 'self_harm' as const,
  urgency,
  contact: 'school_psychologist' as const,
  say: TEXT,
});

const PLAN = planOf(
  Object.fromEntries(['a', 'b', 'c', 'tired'].map((id) => [id, { answers: YES_NO }])),
  {},
  {
    critical: [rule('a', 'within_3_days'), rule('b', 'immediate'), rule('c', 'same_day')],
    tiers: { selective: { any: [{ id: 'tired', question: 'tired', is: 'yes' }] } },
  },
);
const QUIET = { a: 'no', b: 'no', c: 'no', tired: 'no' };

function loadOf(...learners: readonly Readonly<Record<string, Said>>[]): SchoolLoad {
  const { load, add } = countLoad(PLAN, 'en');
  for (const said of learners) add(evaluate(PLAN, sheetOf(PLAN, said), null));
  return load;
}

describe('the load of a school', () => {
  test('counts a learner once, under the most urgent critical answer', () => {
    const { critical } = loadOf({ ...QUIET, a: 'yes', b: 'yes' }, { ...QUIET, c: 'yes' }, QUIET);
    expect(critical).toEqual({ immediate: 1, same_day: 1, within_3_days: 0 });
  });

  test('counts a rule that holds by a dropped row or is covered by another', () => {
    for (const state of ['dropped_row', 'covered'] satisfies CriticalState[]) {
      const { load, add } = countLoad(PLAN, 'en');
      add({ ...evaluate(PLAN, sheetOf(PLAN, QUIET), null), critical: [state, 'false', 'false'] });
      expect(load.critical.within_3_days).toBe(1);
    }
  });

  test('tells tiers by the rules from those with critical answers', () => {
    const load = loadOf({ ...QUIET, tired: 'yes' }, { ...QUIET, b: 'yes' });
    expect(load.byRules).toMatchObject({ universal: 1, selective: 1, individual: 0 });
    expect(load.suggested).toMatchObject({ universal: 0, selective: 1, individual: 1 });
  });

  test('counts learners with an unanswered critical question', () => {
    expect(loadOf({ ...QUIET, a: null }, QUIET).criticalUnknown).toBe(1);
  });

  test('gives each learner the longest talk that applies, and none for universal support', () => {
    expect(loadOf(QUIET).talkMinutes).toBe(0);
    expect(loadOf({ ...QUIET, tired: 'yes' }).talkMinutes).toBe(TALK_MINUTES.selective);
    expect(loadOf({ ...QUIET, tired: 'yes', b: 'yes' }).talkMinutes).toBe(TALK_MINUTES.immediate);
  });

  test('adds up questions and seconds', () => {
    const [one, two] = [loadOf(QUIET), loadOf(QUIET, QUIET)];
    expect([one.questions, two.questions]).toEqual([4, 8]);
    expect(two.seconds.talk).toBeCloseTo(2 * one.seconds.talk);
    expect(one.seconds.alone).toBeLessThan(one.seconds.talk);
  });

  test('counts no tier for learners outside the ages of the questionnaire', () => {
    const plan = planOf(
      { a: { answers: YES_NO } },
      {},
      {
        applies_to: { age: [14, 25] },
        tiers: { selective: { any: [{ id: 'a', question: 'a', is: 'yes' }] } },
      },
    );
    const { load, add } = countLoad(plan, 'en');
    add(evaluate(plan, sheetOf(plan, { a: 'yes' }), 40));
    expect([load.byRules?.none, load.suggested?.none, load.talkMinutes]).toEqual([1, 1, 0]);
  });

  test('has no tiers where the questionnaire has none', () => {
    const { load, add } = countLoad(planOf({ a: {} }), 'en');
    add(evaluate(planOf({ a: {} }), sheetOf(planOf({ a: {} }), { a: '1' }), null));
    expect([load.byRules, load.suggested, load.talkMinutes]).toEqual([null, null, 0]);
  });
});
