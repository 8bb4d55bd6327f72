import { describe, expect, it } from 'vitest';
import type { ConditionShape } from '../../src/definition/schema/condition.ts';
import type { Truth } from '../../src/score/result.ts';
import { outcomeOf, planOf, TEXT, YES_NO, type Asking, type Said } from '../plan/small.ts';

const QUESTIONS: Record<string, Asking> = {
  gate: { answers: YES_NO },
  hurt: { ask_if: { question: 'gate', is: 'yes' } },
  alone: {},
};
const rule = (condition: ConditionShape) => ({
  findings: { hurt: { if: { question: 'hurt', at_least: 2 }, say: TEXT } },
  critical: [
    {
      id: 'c',
      category: 'self_harm' as const,
      if: condition,
      urgency: 'immediate' as const,
      contact: 'nurse',
      say: TEXT,
    },
  ],
});

describe('a critical rule', () => {
  const hurt = { question: 'hurt', at_least: 2 };
  it.each<[string, ConditionShape, Record<string, Said>, Truth]>([
    ['holds', hurt, { gate: 'yes', hurt: 3 }, 'true'],
    ['does not hold', hurt, { gate: 'yes', hurt: 1 }, 'false'],
    ['is unknown without an answer', hurt, { gate: 'yes' }, 'unknown'],
    ['is unknown if the question may have been asked', hurt, {}, 'unknown'],
    ['is false if the question was not asked', hurt, { gate: 'no' }, 'false'],
    ['counts an answer off the path', hurt, { gate: 'no', hurt: 2 }, 'true'],
    ['counts an answer that may be off the path', hurt, { hurt: 2 }, 'true'],
    ['counts such an answer through a finding', { finding: 'hurt' }, { gate: 'no', hurt: 2 }, 'true'],
    ['still holds if it holds on the path', { not: hurt }, { gate: 'no', hurt: 2 }, 'true'],
    [
      'needs both answers if it combines two',
      { all: [hurt, { question: 'alone', is: 3 }] },
      { gate: 'no', hurt: 2 },
      'unknown',
    ],
  ])('%s', (_, condition, said, truth) => {
    expect(outcomeOf(planOf(QUESTIONS, {}, rule(condition)), said).critical).toEqual([truth]);
  });

  it('a finding on a scale is unknown outside the ages of the questionnaire', () => {
    const high = { scale: 's', at_least: 2 };
    const plan = planOf(
      QUESTIONS,
      { s: { sum: ['alone'] } },
      {
        applies_to: { age: [14, 25] },
        findings: {
          f: { if: high, say: TEXT },
          either: { if: { any: [high, { question: 'alone', is: 3 }] }, say: TEXT },
        },
      },
    );
    expect(outcomeOf(plan, { alone: 3 }, 12).findings).toEqual(['unknown', 'true']);
    expect(outcomeOf(plan, { alone: 3 }, 15).findings).toEqual(['true', 'true']);
  });

  it('holds outside the ages of the questionnaire, too', () => {
    const plan = planOf(
      QUESTIONS,
      { s: { sum: ['alone'], bands: [{ id: 'low', from: 0 }] } },
      {
        ...rule({ question: 'alone', is: 3 }),
        applies_to: { age: [14, 25] },
        tiers: { individual: { any: [{ id: 'i', scale: 's', band: 'low' }] } },
      },
    );
    const outside = outcomeOf(plan, { alone: 3, gate: 'no' }, 12);
    expect(outside).toMatchObject({ applies: 'false', critical: ['true'], findings: ['false'] });
    expect(outside.scales[0]).toMatchObject({ band: null, value: { num: 3n, den: 1n } });
    const none = {
      suggested: null,
      basis: 'not_applicable',
      atLeast: null,
      atMost: null,
      reasons: [],
      wouldSettle: { missing: [], refused: [] },
    };
    expect(outside.tier).toEqual({ ...none, byRules: none });
    expect(outcomeOf(plan, { alone: 3, gate: 'no' }, 14).scales[0]!.band).toBe(0);
  });
});

describe('findings outside the ages of the questionnaire', () => {
  it('depend on answers alone, not on scales', () => {
    const plan = planOf(
      { a: {} },
      { s: { sum: ['a'] } },
      {
        applies_to: { age: [14, 25] },
        findings: {
          by_answer: { if: { question: 'a', is: 3 }, say: TEXT },
          by_scale: { if: { scale: 's', at_least: 3 }, say: TEXT },
        },
      },
    );
    expect(outcomeOf(plan, { a: 3 }, 40).findings).toEqual(['true', 'unknown']);
    expect(outcomeOf(plan, { a: 3 }, 20).findings).toEqual(['true', 'true']);
  });
});

describe('whether a questionnaire is meant for an age', () => {
  const plan = (question?: string) =>
    planOf({ age: { number: { codes: YES_NO } } }, {}, { applies_to: { age: [14, 25], question } });
  it.each<[string | undefined, Said, number | null, Truth]>([
    [undefined, null, null, 'unknown'],
    [undefined, 12, 20, 'true'],
    [undefined, null, 13, 'false'],
    [undefined, null, 25, 'true'],
    [undefined, null, 26, 'false'],
    ['age', 25.5, null, 'true'],
    ['age', 26, 20, 'false'],
    ['age', null, 20, 'true'],
    ['age', 'yes', 13, 'false'],
    ['age', null, null, 'unknown'],
  ])('question: %s, answered: %s, given: %s', (question, said, age, truth) => {
    expect(outcomeOf(plan(question), { age: said }, age).applies).toBe(truth);
  });

  it('it is meant for everyone by default', () => {
    expect(outcomeOf(planOf({ a: {} }), {}, 3).applies).toBe('true');
  });
});
