import { describe, expect, it } from 'vitest';
import { describeCritical } from '../../src/assessment/describe-critical.ts';
import { evaluate } from '../../src/assess.ts';
import { mergeBattery } from '../../src/definition/merge.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { DIGESTS, sheetOf, small, TEXT, YES_NO, type Said } from '../plan/small.ts';

const asking = (urgency: 'immediate' | 'same_day', id = 'same') => ({
  ...small(
    { harm: { answers: YES_NO } },
    {},
    {
      critical: [
        {
          id: 'harm',
          category: 'self_harm',
          if: { question: 'harm', is: 'yes' },
          urgency,
          contact: 'nurse',
          say: TEXT,
        },
      ],
      tiers: {},
    },
  ),
  id,
});

/** A short and a long form of one questionnaire, and another questionnaire with a rule of the same id. */
const merged = mergeBattery(
  {
    format: 'lotse-battery/1',
    id: 'both',
    version: '1.0.0',
    title: TEXT,
    languages: ['en'],
    evidence: { status: 'unvalidated', note: TEXT },
    parts: ['short', 'long', 'other'].map((id) => ({ id, title: TEXT, questionnaire: id })),
    tiers: { selective: { any: [{ id: 'never', part: 'other', tier_at_least: 'selective' }] } },
  },
  [asking('same_day'), asking('immediate'), asking('immediate', 'another')].map((definition) => ({
    definition,
    digests: DIGESTS,
  })),
);
const PLAN = buildPlan(merged.definition, null, DIGESTS, merged.frame);

const summary = (said: Record<string, Said>): string => {
  const outcome = evaluate(PLAN, sheetOf(PLAN, said), null);
  const { critical, critical_unknown: unknown } = describeCritical(PLAN, outcome);
  return [
    critical.map(({ id, covers = [] }) => [id, ...covers].join('+')).join(' '),
    unknown.join(' '),
    outcome.tier!.suggested,
  ].join(' | ');
};

describe('the same critical rule of one questionnaire in two parts', () => {
  it.each<[string, Record<string, Said>, string]>([
    [
      'raises one alert, with the earlier deadline',
      { 'short.harm': 'yes', 'long.harm': 'yes', 'other.harm': 'no' },
      'long.harm+short.harm |  | individual',
    ],
    [
      'holds even if one part leaves it open',
      { 'short.harm': 'yes', 'other.harm': 'no' },
      'short.harm+long.harm |  | individual',
    ],
    [
      'is separate from that of another questionnaire',
      { 'short.harm': 'yes', 'long.harm': 'yes', 'other.harm': 'yes' },
      'long.harm+short.harm other.harm |  | individual',
    ],
    [
      'stays unknown if only one part answers no',
      { 'short.harm': 'no', 'other.harm': 'no' },
      ' | long.harm | universal',
    ],
    [
      'holds in one part although the other answers no',
      { 'short.harm': 'yes', 'long.harm': 'no', 'other.harm': 'no' },
      'short.harm |  | individual',
    ],
  ])('%s', (_, said, expected) => {
    expect(summary(said)).toBe(expected);
  });

  it('raises the first of two equally urgent alerts', () => {
    const twice = mergeBattery(
      {
        format: 'lotse-battery/1',
        id: 'both',
        version: '1.0.0',
        title: TEXT,
        languages: ['en'],
        evidence: { status: 'unvalidated', note: TEXT },
        parts: ['first', 'second'].map((id) => ({ id, title: TEXT, questionnaire: id })),
      },
      [asking('immediate'), asking('immediate')].map((definition) => ({ definition, digests: DIGESTS })),
    );
    const plan = buildPlan(twice.definition, null, DIGESTS, twice.frame);
    const outcome = evaluate(plan, sheetOf(plan, { 'first.harm': 'yes', 'second.harm': 'yes' }), null);
    expect(outcome.critical).toEqual(['true', 'covered']);
  });
});
