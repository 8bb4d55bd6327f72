import { TIER_NAMES, type Approach, type CatalogueAudience } from '../definition/catalogue.ts';
import type { Plan, TierId } from '../plan/plan.ts';
import type { OwnEntry } from './catalogue.ts';
import { compareKeys } from './critical.ts';
import { isWithin, shared } from './fits.ts';
import type { FoundNeed } from './found-needs.ts';

/**
 * Sorts a school's own entries first, then by distance to the tier, then those for the fewest other needs, then those
 * specifically for such learners. What a need calls for comes before what a situation suggests: a first-year learner
 * whom the company hurts needs mediation, and not what is offered to everybody in the first year.
 */
export function ranked(
  candidates: readonly OwnEntry<Approach>[],
  tier: TierId | null,
  audiences: readonly CatalogueAudience[],
): readonly OwnEntry<Approach>[] {
  // An offer to a group, whatever the tier, has distance 0. If no tier is known, what is for most learners comes
  // first, since nothing indicates that this learner needs more.
  const distance = ({ tiers }: Approach): number =>
    tier === null ? Math.min(...tiers.map((one) => TIER_NAMES.indexOf(one))) : distanceTo(tiers, tier);
  const distanceTo = (tiers: readonly TierId[], tier: TierId): number =>
    tiers.includes(tier) || !isWithin(tiers, tier) ? 0 : TIER_NAMES.indexOf(tier) - highestBelow(tiers, tier);
  const keys = (each: OwnEntry<Approach>): readonly number[] => [
    each.local ? 0 : 1,
    distance(each),
    each.needs.length,
    shared(each.audience, audiences).length > 0 ? 0 : 1,
  ];
  return candidates.toSorted((a, b) => compareKeys(keys(a), keys(b)));
}

function highestBelow(tiers: readonly TierId[], tier: TierId): number {
  const limit = TIER_NAMES.indexOf(tier);
  return Math.max(...tiers.map((one) => TIER_NAMES.indexOf(one)).filter((at) => at <= limit));
}

/** The needs that a risk scale shows in its outermost band. */
export function plainRisks(needs: readonly FoundNeed[], { scales }: Plan): readonly string[] {
  return needs
    .filter(({ plainScales }) => scales.some(({ id, kind }) => kind === 'risk' && plainScales.includes(id)))
    .map(({ need }) => need);
}

/**
 * If no tier is known, what is for most learners comes first. That alone is not enough for a learner in the outermost
 * band of a risk scale, as in a published key: approaches for individuals come before it, those for the fewest needs
 * first.
 */
export function forPlainRisks(
  needs: readonly string[],
  candidates: readonly OwnEntry<Approach>[],
): readonly OwnEntry<Approach>[] {
  const forIndividuals = candidates
    .filter(({ tiers }) => tiers.every((one) => one === 'individual'))
    .toSorted((a, b) => a.needs.length - b.needs.length);
  const firsts = needs.flatMap((need) => forIndividuals.find((each) => each.needs.includes(need)) ?? []);
  return [...new Set(firsts)];
}

/**
 * Lets each need in turn take the best approach left that serves it, until the list is full or nothing is left.
 * Approaches for individuals only, such as therapy, are for plain needs.
 */
export function takeTurns(
  needs: readonly FoundNeed[],
  candidates: readonly OwnEntry<Approach>[],
  limit: number,
  first: readonly OwnEntry<Approach>[],
): readonly OwnEntry<Approach>[] {
  const chosen: OwnEntry<Approach>[] = first.slice(0, limit);
  let isMore = true;
  while (isMore) {
    isMore = false;
    for (const { need, level } of needs) {
      const next = candidates.find(
        (each) =>
          each.needs.includes(need) &&
          !chosen.includes(each) &&
          (level === 'plain' || each.tiers.some((one) => one !== 'individual')),
      );
      if (next === undefined || chosen.length >= limit) continue;
      chosen.push(next);
      isMore = true;
    }
  }
  return chosen;
}
