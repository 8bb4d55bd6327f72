import type { AssessedRulesTier, AssessedTier, Reason } from './assessment.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import { inputsOf } from '../plan/rule-inputs.ts';
import type { RulesTiering, RuleState, Tiering } from '../tier/result.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/** Returns a suggestion with its reasons, and the result of the tier rules alone, by id. */
export function describeTier(plan: Plan, tier: Tiering): AssessedTier {
  return {
    ...describeRange(plan, tier),
    reasons: tier.reasons.map((reason) => describeReason(plan, reason)),
    by_rules: describeRange(plan, tier.byRules),
  };
}

/** Returns the result for one part of a battery, which depends on its tier rules alone. */
export function describeRulesTier(plan: Plan, tier: RulesTiering): AssessedRulesTier {
  return {
    ...describeRange(plan, tier),
    reasons: tier.reasons.map((reason) => describeReason(plan, reason)),
  };
}

type Ranged<Basis> = Omit<AssessedTier, 'reasons' | 'by_rules' | 'basis'> & { readonly basis: Basis };

function describeRange<T extends Omit<Tiering, 'byRules'> | RulesTiering>(
  plan: Plan,
  tier: T,
): Ranged<T['basis']> {
  const questionId = (question: QuestionIndex) => entryAt(plan.questions, question).id;
  return {
    suggested: tier.suggested,
    basis: tier.basis,
    at_least: tier.atLeast,
    at_most: tier.atMost,
    would_settle: {
      missing: tier.wouldSettle.missing.map(questionId),
      refused: tier.wouldSettle.refused.map(questionId),
    },
  };
}

function describeReason(plan: Plan, { tier, rule, if: condition, state }: RuleState): Reason {
  const inputs = inputsOf([condition], plan.findings);
  return {
    tier,
    rule,
    state,
    scales: inputs.scales.map((scale) => entryAt(plan.scales, scale).id),
    questions: inputs.questions.map((question) => entryAt(plan.questions, question).id),
  };
}
