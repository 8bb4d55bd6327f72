import { TIER_NAMES, type Approach, type CatalogueAudience, type Practice } from '../definition/catalogue.ts';
import type { TierId } from '../plan/plan.ts';
import { isFor, meets } from './find.ts';

/** A learner with more support may get what everybody gets, but not the other way round. */
export function isWithin(tiers: readonly TierId[], tier: TierId | null): boolean {
  return tier === null || tiers.some((one) => TIER_NAMES.indexOf(one) <= TIER_NAMES.indexOf(tier));
}

/**
 * A situation alone leads to an offer to its group, whatever the tier, but never to something for individuals only.
 */
export function isOffered(
  { tiers, audience }: Approach,
  audiences: readonly CatalogueAudience[],
  tier: TierId | null,
): boolean {
  const isOfGroup = tiers.includes('selective') && shared(audience, audiences).length > 0;
  return isOfGroup || isWithin(tiers, tier);
}

export function isForLearner(
  { audience }: Approach | Practice,
  audiences: readonly CatalogueAudience[],
  tier: TierId | null,
): boolean {
  const all: readonly CatalogueAudience[] = [...audiences, tier === 'universal' ? 'all_learners' : 'at_risk'];
  return isFor(audience, all) && !isOfOtherTraining(audience, audiences);
}

/**
 * A learner is in one kind of training, so what is only for the other kind does not fit. If the kind is unknown,
 * nothing is excluded.
 */
const TRAININGS: readonly CatalogueAudience[] = ['school_based', 'work_based'];

/**
 * Returns the learner's audiences that something is specifically meant for. What is for both kinds of training is
 * specific to neither.
 */
export function shared(
  audience: readonly CatalogueAudience[],
  audiences: readonly CatalogueAudience[],
): readonly CatalogueAudience[] {
  const isForBoth = TRAININGS.every((one) => audience.includes(one));
  return audiences.filter((one) => audience.includes(one) && !(isForBoth && TRAININGS.includes(one)));
}

function isOfOtherTraining(
  audience: readonly CatalogueAudience[],
  audiences: readonly CatalogueAudience[],
): boolean {
  const own = TRAININGS.filter((one) => audiences.includes(one));
  return own.length === 1 && TRAININGS.some((one) => audience.includes(one)) && !meets(audience, own);
}
