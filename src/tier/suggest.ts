import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import type { View } from '../score/view.ts';
import { dependenciesOf } from './dependencies.ts';
import { lacksInputs, wouldSettle } from './by-rules.ts';
import type { CriticalState, RulesTiering, Settling, TierBasis, Tiering } from './result.ts';
import { higherTier, isAbove } from './rules.ts';
import { criticalTiers } from './safety.ts';

/**
 * Suggests a tier for one learner: the result of the tier rules, raised by critical rules that hold, and left open by
 * those that cannot be excluded. More risk never lowers it, and it is never below the tier that a critical answer
 * calls for.
 */
export function suggestTier(
  plan: Plan,
  byRules: RulesTiering,
  states: readonly CriticalState[],
  view: View,
): Tiering {
  const { suggested, atLeast: rulesLeast, atMost: rulesMost } = byRules;
  if (suggested === null || rulesLeast === null || rulesMost === null) return { ...byRules, byRules };
  const critical = criticalTiers(plan, states);
  const range = {
    atLeast: higherTier(rulesLeast, critical.atLeast),
    atMost: higherTier(rulesMost, critical.atMost),
  };
  const of = (tier: Tiering['suggested'], basis: TierBasis, settling: Settling): Tiering => {
    return { ...byRules, ...range, suggested: tier, basis, wouldSettle: settling, byRules };
  };
  if (range.atLeast === range.atMost) {
    const isOpen = states.includes('unknown') || lacksAnswers(plan, view);
    const isComplete = byRules.basis === 'complete' && !isOpen;
    return of(range.atLeast, isComplete ? 'complete' : 'settled', NOTHING);
  }
  const settling = safetyFirst(plan, states, byRules.wouldSettle, view);
  if (suggested === 'review') return of('review', 'open', settling);
  const tier = higherTier(suggested, critical.atLeast);
  return of(tier, isAbove(critical.atMost, tier) ? 'safety_open' : 'filled', settling);
}

const NOTHING: Settling = { missing: [], refused: [] };

/** Whether any input of the critical rules is unknown. */
function lacksAnswers({ critical }: Plan, view: View): boolean {
  return critical.some(
    ({ inputs, part }) =>
      (part === null || entryAt(view.gates, part) !== 'false') && lacksInputs(inputs, view),
  );
}

/** Returns the questions of open critical rules, then those of open tier rules. */
function safetyFirst(plan: Plan, states: readonly CriticalState[], byRules: Settling, view: View): Settling {
  const open = plan.critical.filter((_, position) => entryAt(states, position) === 'unknown');
  if (open.length === 0) return byRules;
  const { questions } = dependenciesOf(
    plan,
    open.map(({ inputs }) => inputs),
  );
  const safety = wouldSettle(
    [...questions].sort((a, b) => a - b),
    view,
  );
  return {
    missing: [...new Set([...safety.missing, ...byRules.missing])],
    refused: [...new Set([...safety.refused, ...byRules.refused])],
  };
}
