import type { Assessment } from '../assessment/assessment.ts';
import type { Approach, CatalogueAudience, Category, Practice } from '../definition/catalogue.ts';
import type { Plan, TierId } from '../plan/plan.ts';
import type { Catalogue, OwnEntry } from './catalogue.ts';
import { criticalHelp, heldCategories, isWithheld, type Marked } from './critical.ts';
import { isForLearner, isOffered, isWithin, shared } from './fits.ts';
import { foundNeeds, type FoundNeed } from './found-needs.ts';
import { practicesFor, type Recipient } from './practices.ts';
import { forPlainRisks, plainRisks, ranked, takeTurns } from './rank.ts';
import { ageAnswered, holds } from './shown.ts';

/** What is known in addition to the assessment. */
export interface MatchOptions {
  /** As in the catalogue: AT, GB; null: unknown. Then only the school's own practices are suggested. */
  readonly country?: string | null;
  /** In completed years; null: unknown. */
  readonly age?: number | null;
  /** Audiences that the learner belongs to, in addition to those that the catalogue's signals show. */
  readonly audiences?: readonly CatalogueAudience[];
  /** Whether somebody supports the learner already; null: as the assessment shows. */
  readonly supported?: boolean | null;
  /** The maximum number of approaches. */
  readonly limit?: number;
}

/** A suggested approach, and why it fits. */
export interface MatchedApproach {
  readonly approach: OwnEntry<Approach>;
  /** first, after: before all others, or only after the safety talk, while critical rules hold; otherwise need. */
  readonly place: 'first' | 'need' | 'after';
  /** The categories of critical rules that hold and give the approach its place, most urgent first. */
  readonly categories: readonly Category[];
  /** The needs of this learner that it serves, in the order of `needs`. */
  readonly needs: readonly string[];
  /**
   * The tier that it was chosen for. null if no tier is known, if the approach is an offer to a group, if the need
   * calls for it (`plainly`), or if a critical rule does, whatever the tier.
   */
  readonly tier: TierId | null;
  /** Whether it is more than the tier gives, and suggested because one need shows plainly in a risk scale. */
  readonly plainly: boolean;
  /** The learner's audiences that it is meant for; empty if it is for everybody at risk, or for everybody. */
  readonly audiences: readonly CatalogueAudience[];
  /**
   * A one-to-one approach where somebody supports the learner already: that support is to be joined, not started
   * again.
   */
  readonly join: boolean;
  /** Where it exists; the school's own practices first. */
  readonly practices: readonly OwnEntry<Practice>[];
}

export interface Match {
  readonly needs: readonly FoundNeed[];
  /** Needs that are open because of missing answers. */
  readonly unclear: readonly string[];
  /** All needs that the questionnaire can show. */
  readonly asked: readonly string[];
  readonly tier: TierId | null;
  /** Where the tier comes from: a person's decision, the suggestion, or the lower end of an open suggestion. */
  readonly tierFrom: 'confirmed' | 'suggested' | 'at_least' | null;
  readonly supported: boolean | null;
  readonly audiences: readonly CatalogueAudience[];
  /** Categories of the critical rules that hold, most urgent first. */
  readonly held: readonly Category[];
  /** The categories among them for which the catalogue has nothing that comes first. */
  readonly helpless: readonly Category[];
  readonly approaches: readonly MatchedApproach[];
  /** How to carry out the chosen approaches well. */
  readonly guidance: readonly OwnEntry<Approach>[];
}

/**
 * Help for critical answers is for the learner who gave them, as an individual, whatever tier is suggested or chosen.
 */
const CRITICAL_TIER: TierId = 'individual';

/**
 * Tiers come from several matters together. One matter alone may leave the tier universal and yet be plain: then what
 * groups of learners with this need get is suggested for it, and the tier stays as it is.
 */
const PLAIN_TIER: TierId = 'selective';

const MAX_APPROACHES = 5;

/** A long list does not meet a single need better: two approaches per need, and one more to choose from. */
function defaultLimit(needs: number): number {
  return Math.min(MAX_APPROACHES, 2 * needs + 1);
}

/**
 * Returns a short list of approaches for one learner, each with its reasons; the same for the same assessment. Needs
 * take turns, plain ones first, so that no need takes all places. While critical rules hold, the help for them comes
 * before everything else, whatever the tier and the limit; offers to the whole school are left out, and work with the
 * group comes last. The list is a suggestion and decides nothing.
 */
export function matchApproaches(
  assessment: Assessment,
  plan: Plan,
  catalogue: Catalogue,
  options: MatchOptions = {},
): Match {
  const { found, unclear, asked } = foundNeeds(assessment, plan, Object.keys(catalogue.needs));
  const [tier, tierFrom] = tierOf(assessment);
  const signals = catalogue.signals.filter((signal) => holds(signal, assessment));
  const signalled = signals.flatMap(({ audience }) => audience ?? []);
  const audiences = [...new Set([...(options.audiences ?? []), ...signalled])];
  const supported = options.supported ?? (signals.some((signal) => signal.supported === true) ? true : null);
  const held = heldCategories(assessment, plan);
  const offers = catalogue.approaches.filter((each) => each.kind === 'offer' && !isWithheld(each, held));
  const { first, after } = criticalHelp(
    offers.filter((each) => isForLearner(each, audiences, CRITICAL_TIER)),
    held,
  );
  const named = [...first, ...after].map(({ approach }) => approach);
  const risks = plainRisks(found, plan);
  const reach = (each: Approach): TierId | null =>
    tierFrom !== 'confirmed' && tier === 'universal' && each.needs.some((need) => risks.includes(need))
      ? PLAIN_TIER
      : tier;
  const candidates = offers.filter(
    (each) =>
      isOffered(each, audiences, reach(each)) &&
      isForLearner(each, audiences, reach(each)) &&
      (held.length === 0 || (!each.tiers.includes('universal') && !named.includes(each))),
  );
  const best = ranked(candidates, tier, audiences);
  const limit = Math.max(0, (options.limit ?? defaultLimit(found.length)) - named.length);
  const forNeeds = takeTurns(found, best, limit, tier === null ? forPlainRisks(risks, best) : []);
  const matched = matcher(found, catalogue, {
    country: options.country ?? null,
    age: options.age ?? assessment.age ?? ageAnswered(assessment, plan),
    audiences,
    supported,
  });
  const approaches = [
    ...first.map((each) => marked('first', each, matched)),
    ...forNeeds.map((approach) => ({
      ...matched(approach, tier, reach(approach)),
      plainly: !isOffered(approach, audiences, tier),
    })),
    ...after.map((each) => marked('after', each, matched)),
  ];
  const guidance = guidanceFor(
    approaches.map(({ approach }) => approach),
    catalogue,
    tier,
  );
  const helpless = held.filter((category) => !first.some(({ categories }) => categories.includes(category)));
  return {
    ...{ needs: found, unclear, asked, tier, tierFrom, supported, audiences },
    ...{ held, helpless, approaches, guidance },
  };
}

type Matcher = (approach: OwnEntry<Approach>, tier: TierId | null, reach?: TierId | null) => MatchedApproach;

/**
 * Creates the function that turns an approach into a match: the needs that it serves, and where it exists, for a
 * tier. `reach`: the highest tier whose places come into question.
 */
function matcher(
  found: readonly FoundNeed[],
  catalogue: Catalogue,
  { supported, ...recipient }: Omit<Recipient, 'tier'> & Pick<Match, 'supported'>,
): Matcher {
  return (approach, tier, reach = tier) => {
    const needs = found.map(({ need }) => need).filter((need) => approach.needs.includes(need));
    // An approach that is listed only because of a critical rule is for no particular need.
    const served = needs.length > 0 ? needs : approach.needs;
    return {
      ...{ approach, place: 'need', categories: [], needs },
      tier: isWithin(approach.tiers, tier) ? tier : null,
      plainly: false,
      audiences: shared(approach.audience, recipient.audiences),
      join: supported === true && approach.one_to_one === true,
      practices: practicesFor(approach, served, catalogue, { ...recipient, tier: reach }),
    };
  };
}

function marked(
  place: 'first' | 'after',
  { approach, categories }: Marked,
  matched: Matcher,
): MatchedApproach {
  return { ...matched(approach, CRITICAL_TIER), place, categories, tier: null };
}

function tierOf({ confirmed, tier }: Assessment): readonly [TierId | null, Match['tierFrom']] {
  if (confirmed !== null) return [confirmed.tier, 'confirmed'];
  const suggested = tier?.suggested ?? null;
  if (suggested !== 'review') return suggested === null ? [null, null] : [suggested, 'suggested'];
  const least = tier?.at_least ?? null;
  return least === null ? [null, null] : [least, 'at_least'];
}

/**
 * Returns guidance for approaches with one person. Guidance that is for everybody as well, such as training the
 * staff, concerns the school as a whole and not this learner.
 */
function guidanceFor(
  chosen: readonly Approach[],
  { approaches }: Catalogue,
  tier: TierId | null,
): readonly OwnEntry<Approach>[] {
  const families = chosen.filter((each) => each.one_to_one === true).flatMap((each) => each.families);
  return approaches.filter(
    (each) =>
      each.kind === 'guidance' &&
      !each.tiers.includes('universal') &&
      each.families.some((family) => families.includes(family)) &&
      isWithin(each.tiers, tier),
  );
}
