import type { AssessedTier, Reason } from '../assessment.ts';
import { at } from '../plan/at.ts';
import type { Plan } from '../plan/plan.ts';
import { atomsOf } from '../tier/atoms.ts';
import type { RuleState, Tiering } from '../tier/result.ts';

/** A suggestion with its reasons, by id. */
export function describeTier(plan: Plan, tier: Tiering): AssessedTier {
  const questionId = (question: number) => at(plan.questions, question).id;
  return {
    suggested: tier.suggested,
    basis: tier.basis,
    at_least: tier.atLeast,
    at_most: tier.atMost,
    reasons: tier.reasons.map((reason) => describeReason(plan, reason)),
    would_settle: {
      missing: tier.wouldSettle.missing.map(questionId),
      refused: tier.wouldSettle.refused.map(questionId),
    },
  };
}

function describeReason(plan: Plan, { tier, rule, if: condition, state }: RuleState): Reason {
  const atoms = atomsOf(plan, [condition]);
  return {
    tier,
    rule,
    state,
    scales: [...atoms.scales.keys()].map((scale) => at(plan.scales, scale).id),
    questions: [...atoms.questions.keys()].map((question) => at(plan.questions, question).id),
  };
}
