import type { AnswerSheet } from './answer/answer.ts';
import { describe } from './assess/describe.ts';
import type { About, Assessment } from './assessment.ts';
import type { Outcome } from './outcome.ts';
import { appliesTo } from './score/applies.ts';
import { countUnanswered, score } from './score/score.ts';
import { criticalTruths, findingTruths } from './tier/critical.ts';
import { suggestTier } from './tier/suggest.ts';
import type { Plan } from './plan/plan.ts';

/**
 * Assesses one learner: scales with value, bounds and shares, findings, critical answers, the suggested tier with
 * its reasons. Pure and exact: the same plan and sheet always give the same result. The sheet has one answer a
 * question, in the plan's order; one of another length throws RangeError.
 */
export function assess(plan: Plan, sheet: AnswerSheet, about: About = {}): Assessment {
  return describe(plan, sheet, evaluate(plan, sheet, about.age ?? null), about);
}

/** The same without texts and shares: what a batch needs of each learner. `age` in completed years, or null. */
export function evaluate(plan: Plan, sheet: AnswerSheet, age: number | null): Outcome {
  const scored = score(plan, sheet);
  const { view } = scored;
  const applies = appliesTo(plan, view, age);
  return {
    asked: view.asked,
    // Outside the ages it is meant for, a questionnaire has values but no bands.
    scales: applies === 'false' ? view.scales.map((scale) => ({ ...scale, band: null })) : view.scales,
    findings: findingTruths(plan, view, applies),
    critical: criticalTruths(plan, view),
    tier: plan.tiers && suggestTier(plan, plan.tiers, scored, applies),
    missing: countUnanswered(view),
    applies,
  };
}
