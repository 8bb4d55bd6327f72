import { entryAt } from '../plan/entry-at.ts';
import type { Plan, PlanTier, RuleInputs, TierId } from '../plan/plan.ts';
import { inputsOf } from '../plan/rule-inputs.ts';
import { isBlank } from '../score/known.ts';
import { isGroupOpen, isUnsettled } from '../score/norm.ts';
import type { ScaleResult, Truth } from '../score/result.ts';
import { settledAt } from '../score/scale.ts';
import type { Scored } from '../score/score.ts';
import type { View } from '../score/view.ts';
import { dependenciesOf } from './dependencies.ts';
import { isOpenQuestion, tierRange } from './range.ts';
import type { RulesBasis, RulesTiering, RuleState, Settling } from './result.ts';
import { isAbove, isTierWithin, rangeOf, ruleTruths, type TierRange } from './rules.ts';
import type { QuestionIndex, ScaleIndex } from '../plan/positions.ts';

/** Suggests a tier by the tier rules alone. If `applies` is false, there is none. */
export function tierByRules(
  plan: Plan,
  tiers: readonly PlanTier[],
  scored: Scored,
  applies: Truth,
): RulesTiering {
  if (applies === 'false') return NOT_APPLICABLE;
  const { view } = scored;
  const truths = ruleTruths(tiers, view);
  const range = tierRange(tiers, truths, view);
  if (range.atLeast === range.atMost) {
    const basis = nothingOpen(tiers, scored) ? 'complete' : 'settled';
    const reasons = reasonsOf(tiers, truths, truths, range);
    return tieringOf(range.atLeast, basis, range, reasons, NOTHING);
  }
  const settling = wouldSettle(behindOpenRules(plan, tiers, truths, range, view), view);
  const filledTruths = ruleTruths(tiers, valuesOnly(view));
  const filled = rangeOf(tiers, filledTruths);
  if (filled.atLeast === filled.atMost && isTierWithin(filled.atLeast, range)) {
    const reasons = reasonsOf(tiers, truths, filledTruths, range);
    return tieringOf(filled.atLeast, 'filled', range, reasons, settling);
  }
  const reasons = reasonsOf(tiers, truths, truths, range);
  return tieringOf('review', 'open', range, reasons, settling);
}

function tieringOf(
  suggested: TierId | 'review',
  basis: RulesBasis,
  { atLeast, atMost }: TierRange,
  reasons: readonly RuleState[],
  settling: Settling,
): RulesTiering {
  return { suggested, basis, atLeast, atMost, reasons, wouldSettle: settling };
}

const NOTHING: Settling = { missing: [], refused: [] };

const NOT_APPLICABLE: RulesTiering = {
  suggested: null,
  basis: 'not_applicable',
  atLeast: null,
  atMost: null,
  reasons: [],
  wouldSettle: NOTHING,
};

/** Whether all inputs of the rules are known. */
function nothingOpen(tiers: readonly PlanTier[], { view, broken }: Scored): boolean {
  return broken.length === 0 && !tiers.some(({ inputs }) => lacksInputs(inputs, view));
}

/** Whether any input of the rules is unknown. */
export function lacksInputs({ questions, scales }: RuleInputs, view: View): boolean {
  return (
    questions.some((question) => isOpenQuestion(question, view)) ||
    scales.some((scale) => isUnsettled(entryAt(view.plan.scales, scale), entryAt(view.scales, scale)))
  );
}

/** Replaces each open scale by its filled value. A scale stays unknown only without a value. */
function valuesOnly(view: View): View {
  const scales = view.scales.map((result, index): ScaleResult => {
    if (result.value === null || !result.open) return result;
    return settledAt(entryAt(view.plan.scales, index), result, result.value);
  });
  return { ...view, scales };
}

function reasonsOf(
  tiers: readonly PlanTier[],
  truths: readonly (readonly Truth[])[],
  filled: readonly (readonly Truth[])[],
  range: TierRange,
): readonly RuleState[] {
  const reasons: RuleState[] = [];
  for (const [index, tier] of tiers.entries()) {
    // Three-valued logic may leave a rule unknown that no completion satisfies. The range, found by trying
    // completions, excludes its tier.
    if (isAbove(tier.id, range.atMost)) continue;
    for (const [position, sure] of entryAt(truths, index).entries()) {
      if (sure === 'false') continue;
      const onValues = entryAt(entryAt(filled, index), position);
      const state = sure === 'true' ? 'holds' : onValues === 'true' ? 'holds_filled' : 'possible';
      const rule = entryAt(tier.rules, position);
      reasons.push({ tier: tier.id, rule: rule.id, if: rule.if, state });
    }
  }
  return reasons;
}

/** Returns all questions, answered or not, on which the rules depend that could still raise the tier, in order. */
function behindOpenRules(
  plan: Plan,
  tiers: readonly PlanTier[],
  truths: readonly (readonly Truth[])[],
  range: TierRange,
  view: View,
): readonly QuestionIndex[] {
  const open = tiers.flatMap((tier, index) =>
    isAbove(tier.id, range.atLeast)
      ? tier.rules
          .filter((_, position) => entryAt(entryAt(truths, index), position) === 'unknown')
          .map((rule) => rule.if)
      : [],
  );
  const beneath = dependenciesOf(plan, [inputsOf(open, plan.findings)]);
  const norms = [...beneath.scales].flatMap((scale) => normQuestions(scale, view));
  return [...new Set([...beneath.questions, ...norms])].sort((a, b) => a - b);
}

/** Returns the questions on sex and age that would decide the norm group, if the tests of a scale depend on it. */
function normQuestions(index: ScaleIndex, { plan, scales }: View): readonly QuestionIndex[] {
  const scale = entryAt(plan.scales, index);
  const result = entryAt(scales, index);
  if (scale.norms === null || !isGroupOpen(scale, result) || !result.truths.includes('unknown')) return [];
  return [scale.norms.sex, scale.norms.age].filter((question) => question !== null);
}

/** Selects the unanswered questions. Refused ones are kept apart, because nobody should be pressed to answer. */
export function wouldSettle(beneath: readonly QuestionIndex[], view: View): Settling {
  const blanks = beneath.filter((question) => isBlank(question, view));
  const isRefused = (question: QuestionIndex) => entryAt(view.sheet, question).state === 'refused';
  return { missing: blanks.filter((question) => !isRefused(question)), refused: blanks.filter(isRefused) };
}
