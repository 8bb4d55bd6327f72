import { entryAt } from '../plan/entry-at.ts';
import type { PlanTier, TierId } from '../plan/plan.ts';
import { holds } from '../score/condition.ts';
import type { Truth } from '../score/result.ts';
import { or } from '../score/truth.ts';
import type { View } from '../score/view.ts';

/** Rank of each tier. */
const HEIGHT: Readonly<Record<TierId, number>> = { universal: 0, selective: 1, individual: 2 };

export function lowerTier(a: TierId, b: TierId): TierId {
  return HEIGHT[a] <= HEIGHT[b] ? a : b;
}

export function higherTier(a: TierId, b: TierId): TierId {
  return HEIGHT[a] >= HEIGHT[b] ? a : b;
}

export function isAbove(a: TierId, b: TierId): boolean {
  return HEIGHT[a] > HEIGHT[b];
}

/** Lowest and highest possible tier of a learner. */
export interface TierRange {
  readonly atLeast: TierId;
  readonly atMost: TierId;
}

/** Whether a tier lies within a range. A filled value may lie between the possible values, and so may its tier. */
export function isTierWithin(tier: TierId, { atLeast, atMost }: TierRange): boolean {
  return !isAbove(atLeast, tier) && !isAbove(tier, atMost);
}

/** Evaluates all rules, highest tier first. */
export function ruleTruths(tiers: readonly PlanTier[], view: View): readonly (readonly Truth[])[] {
  return tiers.map((tier) => tier.rules.map((rule) => holds(rule.if, view)));
}

/** `atLeast`: the highest tier with a rule that holds. `atMost`: the highest tier with a rule that is not false. */
export function rangeOf(tiers: readonly PlanTier[], truths: readonly (readonly Truth[])[]): TierRange {
  let atLeast: TierId = 'universal';
  let atMost: TierId = 'universal';
  for (const [index, tier] of tiers.entries()) {
    const truth = or(entryAt(truths, index));
    if (truth === 'true') atLeast = higherTier(atLeast, tier.id);
    if (truth !== 'false') atMost = higherTier(atMost, tier.id);
  }
  return { atLeast, atMost };
}
