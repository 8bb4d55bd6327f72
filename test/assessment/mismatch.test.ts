import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { mismatch } from '../../src/assessment/mismatch.ts';
import { people, plainPlan, richPlan } from '../report/people.ts';

test.each(Object.entries(people))(
  'an assessment fits the plan that it was scored with: %s',
  (_name, { assessment, plan }) => {
    expect(mismatch(assessment, plan)).toBeNull();
  },
);

const { assessment } = people['complete']!;
const other = (change: object): Assessment => ({
  ...assessment,
  definition: { ...assessment.definition, ...change },
});
const scales = (change: object) => ({
  ...assessment,
  scales: { ...assessment.scales, alienation: { ...assessment.scales['alienation']!, ...change } },
});
const tier = (change: object) => ({ ...assessment, tier: { ...assessment.tier!, ...change } });
const reason = assessment.tier!.reasons[0]!;

describe('a mismatch with the plan is reported', () => {
  test.each<readonly [string, Assessment, string, string]>([
    ['another questionnaire', other({ id: 'other' }), 'id', 'other'],
    ['another form', other({ form: 'short' }), 'form', 'short'],
    ['another scoring', other({ scoring_digest: '0'.repeat(64), version: '1.1.0' }), 'scoring', '1.1.0'],
    [
      'an unknown answer',
      { ...assessment, answers: { ...assessment.answers, ['x']: { state: 'missing' } } },
      'content',
      'answers',
    ],
    ['a missing answer', { ...assessment, answers: {} }, 'content', 'answers'],
    ['a missing scale', { ...assessment, scales: {} }, 'content', 'scales'],
    ['a missing finding', { ...assessment, findings: {} }, 'content', 'findings'],
    [
      'an unknown critical rule',
      { ...assessment, critical: [{ id: 'constructor', from: 'own' }] },
      'content',
      'critical',
    ],
    [
      'an unknown id in critical_unknown',
      { ...assessment, critical_unknown: ['x'] },
      'content',
      'critical_unknown',
    ],
    [
      'an unknown rule in handled',
      {
        ...assessment,
        interview: {
          interviewer: null,
          responsible: null,
          go_ahead: null,
          handled: [{ critical: 'x', at: '2026-09-14' }],
        },
      },
      'content',
      'interview',
    ],
    ['a missing tier', { ...assessment, tier: null }, 'content', 'tier'],
    ['an unknown tier rule', tier({ reasons: [{ ...reason, rule: 'x' }] }), 'content', 'tier'],
    ['an unknown scale of a rule', tier({ reasons: [{ ...reason, scales: ['x'] }] }), 'content', 'tier'],
    [
      'an unknown question of a rule',
      tier({ reasons: [{ ...reason, questions: ['x'] }] }),
      'content',
      'tier',
    ],
    [
      'an unknown question in would_settle',
      tier({ would_settle: { missing: ['x'], refused: [] } }),
      'content',
      'tier',
    ],
    ['an unknown band', scales({ band: 'x' }), 'content', 'scales'],
    [
      'an unknown share',
      scales({ shares: [{ from: 'question', id: 'goal', share: 5 }] }),
      'content',
      'scales',
    ],
    ['an unknown deciding item', scales({ decided_by: ['goal'] }), 'content', 'scales'],
  ])('%s', (_name, changed, what, scored) => {
    expect(mismatch(changed, richPlan)).toMatchObject({ code: 'assessment-misfit', args: { what, scored } });
  });

  test('a form that the assessment lacks', () => {
    expect(mismatch(assessment, { ...richPlan, form: 'long' })).toMatchObject({
      args: { what: 'form', scored: '', given: 'long' },
    });
  });

  test('a tier in a plan without tiers', () => {
    const { assessment: plain } = people['no-tiers']!;
    expect(mismatch({ ...plain, tier: { ...assessment.tier!, reasons: [] } }, plainPlan)).toMatchObject({
      args: { scored: 'tier' },
    });
  });
});
