import type { Assessment } from '../assessment/assessment.ts';
import {
  TIER_NAMES,
  type Approach,
  type CatalogueAudience,
  type Category,
  type Practice,
  type Signal,
} from '../definition/catalogue.ts';
import type { Plan, TierId } from '../plan/plan.ts';
import type { Catalogue, OwnEntry } from './catalogue.ts';
import { compareKeys, criticalHelp, heldCategories, isWithheld, type Marked } from './critical.ts';
import { isFor, isIn, meets, nearFirst } from './find.ts';
import { foundNeeds, type FoundNeed } from './found-needs.ts';

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
   * The tier that it was chosen for. null if no tier is known, if the approach is an offer to a group, or if a
   * critical rule calls for it, whatever the tier.
   */
  readonly tier: TierId | null;
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

const MAX_APPROACHES = 5;
const MAX_PRACTICES = 3;

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
  const { found, unclear, asked } = foundNeeds(assessment, plan);
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
  const candidates = offers.filter(
    (each) =>
      isOffered(each, audiences, tier) &&
      isForLearner(each, audiences, tier) &&
      (held.length === 0 || (!each.tiers.includes('universal') && !named.includes(each))),
  );
  const best = ranked(candidates, tier, audiences);
  const limit = Math.max(0, (options.limit ?? defaultLimit(found.length)) - named.length);
  const forNeeds = takeTurns(found, best, limit, tier === null ? forPlainRisks(found, best, plan) : []);
  const matched = matcher(found, catalogue, {
    country: options.country ?? null,
    age: options.age ?? assessment.age ?? ageAnswered(assessment, plan),
    audiences,
    supported,
  });
  const approaches = [
    ...first.map((each) => marked('first', each, matched)),
    ...forNeeds.map((approach) => matched(approach, tier)),
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

type Matcher = (approach: OwnEntry<Approach>, tier: TierId | null) => MatchedApproach;

/**
 * Creates the function that turns an approach into a match: the needs that it serves, and where it exists, for a
 * tier.
 */
function matcher(
  found: readonly FoundNeed[],
  catalogue: Catalogue,
  { supported, ...recipient }: Omit<Recipient, 'tier'> & Pick<Match, 'supported'>,
): Matcher {
  return (approach, tier) => {
    const needs = found.map(({ need }) => need).filter((need) => approach.needs.includes(need));
    // An approach that is listed only because of a critical rule is for no particular need.
    const served = needs.length > 0 ? needs : approach.needs;
    return {
      ...{ approach, place: 'need', categories: [], needs },
      tier: isWithin(approach.tiers, tier) ? tier : null,
      audiences: shared(approach.audience, recipient.audiences),
      join: supported === true && approach.one_to_one === true,
      practices: practicesFor(approach, served, catalogue, { ...recipient, tier }),
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
 * Whether a signal holds. In a battery each of its questionnaires counts, but one without an answer does not show
 * even a situation.
 */
function holds({ questionnaire, form, finding, if: answer }: Signal, assessment: Assessment): boolean {
  const { definition: whole, findings, answers, parts = {} } = assessment;
  const definitions = [
    { definition: whole, lead: '' },
    ...Object.entries(parts).flatMap(([id, { definition, answered }]) =>
      answered === 0 ? [] : [{ definition, lead: `${id}.` }],
    ),
  ];
  return definitions.some(
    ({ definition, lead }) =>
      definition.id === questionnaire &&
      (form === undefined || definition.form === form) &&
      (finding === undefined || findings[`${lead}${finding}`] === 'true') &&
      (answer === undefined || answers[`${lead}${answer.question}`]?.value === answer.is),
  );
}

/** A learner with more support may get what everybody gets, but not the other way round. */
function isWithin(tiers: readonly TierId[], tier: TierId | null): boolean {
  return tier === null || tiers.some((one) => TIER_NAMES.indexOf(one) <= TIER_NAMES.indexOf(tier));
}

/**
 * A situation alone leads to an offer to its group, whatever the tier, but never to something for individuals only.
 */
function isOffered(
  { tiers, audience }: Approach,
  audiences: readonly CatalogueAudience[],
  tier: TierId | null,
): boolean {
  const isOfGroup = tiers.includes('selective') && shared(audience, audiences).length > 0;
  return isOfGroup || isWithin(tiers, tier);
}

function isForLearner(
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
function shared(
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

/**
 * Sorts a school's own entries first, then by distance to the tier, then those specifically for such learners, then
 * those for the fewest other needs.
 */
function ranked(
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
    shared(each.audience, audiences).length > 0 ? 0 : 1,
    each.needs.length,
  ];
  return candidates.toSorted((a, b) => compareKeys(keys(a), keys(b)));
}

function highestBelow(tiers: readonly TierId[], tier: TierId): number {
  const limit = TIER_NAMES.indexOf(tier);
  return Math.max(...tiers.map((one) => TIER_NAMES.indexOf(one)).filter((at) => at <= limit));
}

/**
 * If no tier is known, what is for most learners comes first. That alone is not enough for a learner in the outermost
 * band of a risk scale, as in a published key: approaches for individuals come before it, those for the fewest needs
 * first.
 */
function forPlainRisks(
  needs: readonly FoundNeed[],
  candidates: readonly OwnEntry<Approach>[],
  { scales }: Plan,
): readonly OwnEntry<Approach>[] {
  const isPlainRisk = ({ plainScales }: FoundNeed): boolean =>
    scales.some(({ id, kind }) => kind === 'risk' && plainScales.includes(id));
  const forIndividuals = candidates
    .filter(({ tiers }) => tiers.every((one) => one === 'individual'))
    .toSorted((a, b) => a.needs.length - b.needs.length);
  const firsts = needs
    .filter(isPlainRisk)
    .flatMap(({ need }) => forIndividuals.find((each) => each.needs.includes(need)) ?? []);
  return [...new Set(firsts)];
}

/**
 * Lets each need in turn take the best approach left that serves it, until the list is full or nothing is left.
 * Approaches for individuals only, such as therapy, are for plain needs.
 */
function takeTurns(
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

interface Recipient {
  readonly country: string | null;
  readonly age: number | null;
  readonly audiences: readonly CatalogueAudience[];
  readonly tier: TierId | null;
}

/**
 * Returns practices that the learner can be sent to. Tools are left out: they are for the people who work with
 * learners.
 */
function practicesFor(
  { id }: OwnEntry<Approach>,
  needs: readonly string[],
  { practices }: Catalogue,
  { country, age, audiences, tier }: Recipient,
): readonly OwnEntry<Practice>[] {
  const countries = country === null ? [] : [country];
  const fitting = practices.filter(
    (each) =>
      each.kind === 'practice' &&
      each.status !== 'ended' &&
      each.approaches.includes(id) &&
      (each.local || (country !== null && isIn(each, countries))) &&
      isWithin(each.tiers, tier) &&
      isForLearner(each, audiences, tier) &&
      meets(each.needs, needs) &&
      takesAge(each, age),
  );
  return nearFirst(fitting, countries).slice(0, MAX_PRACTICES);
}

/** Returns the age if a question asked for it and it was answered, otherwise null. */
function ageAnswered({ answers }: Assessment, { questions }: Plan): number | null {
  const answered = questions
    .filter(({ about, kind }) => about === 'age' && kind === 'number')
    .map(({ id }) => answers[id]?.value);
  return answered.find((value) => typeof value === 'number') ?? null;
}

/** Whether a practice takes learners of this age. If the age is unknown, none is excluded. */
function takesAge({ ages }: Practice, age: number | null): boolean {
  return ages === undefined || age === null || (age >= ages[0] && age <= ages[1]);
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
