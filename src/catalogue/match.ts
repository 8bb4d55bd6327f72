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

/** What is known besides the assessment. */
export interface MatchOptions {
  /** As in the catalogue: AT, GB; null: not known, then nobody can be sent anywhere but to the school's own. */
  readonly country?: string | null;
  /** Completed years; null: not known. */
  readonly age?: number | null;
  /** What else the learner is: beside what the catalogue's signals tell. */
  readonly audiences?: readonly CatalogueAudience[];
  /** Whether somebody is helping already; null: as the assessment tells. */
  readonly supported?: boolean | null;
  /** The most approaches to be named. */
  readonly limit?: number;
}

/** One thing that can be done, and why it fits. */
export interface MatchedApproach {
  readonly approach: OwnEntry<Approach>;
  /** first, after: while critical rules hold, before all others, or only after the safety talk; else for a need. */
  readonly place: 'first' | 'need' | 'after';
  /** The categories of critical rules that hold because of which it comes first or after; the most urgent first. */
  readonly categories: readonly Category[];
  /** The needs of this learner that it serves, as in `needs`. */
  readonly needs: readonly string[];
  /**
   * The level of support that it was chosen for; null where there is none to go by, it is the offer of a group, or it is there
   * because of a critical rule, whatever the level.
   */
  readonly tier: TierId | null;
  /** What the learner is that it is meant for; empty where it is for all who are at risk, or for everybody. */
  readonly audiences: readonly CatalogueAudience[];
  /** With one person who stays, and somebody is there already: to be joined, not begun anew. */
  readonly join: boolean;
  /** Where it exists; the school's own first. */
  readonly practices: readonly OwnEntry<Practice>[];
}

export interface Match {
  readonly needs: readonly FoundNeed[];
  /** Needs that missing answers leave open. */
  readonly unclear: readonly string[];
  /** Every need that the questionnaire could have shown. */
  readonly asked: readonly string[];
  readonly tier: TierId | null;
  /** Where the tier is from: a person's decision, the suggestion, or the least that an open suggestion can be. */
  readonly tierFrom: 'confirmed' | 'suggested' | 'at_least' | null;
  readonly supported: boolean | null;
  readonly audiences: readonly CatalogueAudience[];
  /** Categories of the critical rules that hold, the most urgent first. */
  readonly held: readonly Category[];
  /** Of these, those for which the catalogue has nothing that comes first. */
  readonly helpless: readonly Category[];
  readonly approaches: readonly MatchedApproach[];
  /** How to do well what was chosen. */
  readonly guidance: readonly OwnEntry<Approach>[];
}

/** Help for critical answers goes to whoever gave them, as to one person, whatever level of support is suggested or chosen. */
const CRITICAL_TIER: TierId = 'individual';

const MAX_APPROACHES = 5;
const MAX_PRACTICES = 3;

/** A single need is not met better by a long list: two for each, and one to choose besides. */
function mostFor(needs: number): number {
  return Math.min(MAX_APPROACHES, 2 * needs + 1);
}

/**
 * What can be done for one learner: a short list, each with its reasons, the same for the same assessment. Needs take
 * turns, the plainest first, so that no need takes all places. While critical rules hold, the help for these comes before all
 * of that, whatever the level of support and the limit, nothing that the whole school is offered stands among it, and work
 * with the group comes last. It suggests and decides nothing.
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
  const told = signals.flatMap(({ audience }) => audience ?? []);
  const audiences = [...new Set([...(options.audiences ?? []), ...told])];
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
  const limit = Math.max(0, (options.limit ?? mostFor(found.length)) - named.length);
  const forNeeds = inTurns(found, best, limit, tier === null ? plainestFirst(found, best, plan) : []);
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

/** What makes an approach a match: the needs that it serves, and where it exists, for a level of support. */
function matcher(
  found: readonly FoundNeed[],
  catalogue: Catalogue,
  { supported, ...whom }: Omit<Whom, 'tier'> & Pick<Match, 'supported'>,
): Matcher {
  return (approach, tier) => {
    const needs = found.map(({ need }) => need).filter((need) => approach.needs.includes(need));
    // What is there because of a critical rule alone is for no need in particular.
    const served = needs.length > 0 ? needs : approach.needs;
    return {
      ...{ approach, place: 'need', categories: [], needs },
      tier: isWithin(approach.tiers, tier) ? tier : null,
      audiences: shared(approach.audience, whom.audiences),
      join: supported === true && approach.one_to_one === true,
      practices: practicesFor(approach, served, catalogue, { ...whom, tier }),
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

/** Of a battery, its questionnaires tell; one that nobody answered tells nothing, not even a situation. */
function holds({ questionnaire, form, finding, if: answer }: Signal, assessment: Assessment): boolean {
  const { definition: whole, findings, answers, parts = {} } = assessment;
  const told = [
    { definition: whole, lead: '' },
    ...Object.entries(parts).flatMap(([id, { definition, answered }]) =>
      answered === 0 ? [] : [{ definition, lead: `${id}.` }],
    ),
  ];
  return told.some(
    ({ definition, lead }) =>
      definition.id === questionnaire &&
      (form === undefined || definition.form === form) &&
      (finding === undefined || findings[`${lead}${finding}`] === 'true') &&
      (answer === undefined || answers[`${lead}${answer.question}`]?.value === answer.is),
  );
}

/** What everybody gets, a learner with more support gets as well; the other way round it would be too much. */
function isWithin(tiers: readonly TierId[], tier: TierId | null): boolean {
  return tier === null || tiers.some((one) => TIER_NAMES.indexOf(one) <= TIER_NAMES.indexOf(tier));
}

/** A situation alone leads to the offer of its group, whatever the tier; never to what is for individuals only. */
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

/** Nobody is in both: what is for one of them only is not for the other. Where it is not known, nobody is shut out. */
const TRAININGS: readonly CatalogueAudience[] = ['school_based', 'work_based'];

/** What the learner is that something is meant for just so. What is for both kinds of training is for neither in particular. */
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

/** The school's own first; then what is nearest to the tier, meant for just such learners, and for fewest other needs. */
function ranked(
  candidates: readonly OwnEntry<Approach>[],
  tier: TierId | null,
  audiences: readonly CatalogueAudience[],
): readonly OwnEntry<Approach>[] {
  // What is offered to a group whatever the tier is as near as can be. Where no tier is known, what is for most comes
  // first: nobody has said that this learner needs more.
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
 * Where no tier is known, what is for most comes first; but whoever is in the outermost band of a risk scale, as of a
 * published key, is not answered with that alone: what is for individuals, and for fewest needs, stands before it.
 */
function plainestFirst(
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
 * Each need in turn takes the best that is left and serves it, until the list is full or nothing is left. What is for
 * individuals only, such as therapy, is for needs that show plainly.
 */
function inTurns(
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

interface Whom {
  readonly country: string | null;
  readonly age: number | null;
  readonly audiences: readonly CatalogueAudience[];
  readonly tier: TierId | null;
}

/** Places to turn to; tools are for those who work with learners. */
function practicesFor(
  { id }: OwnEntry<Approach>,
  needs: readonly string[],
  { practices }: Catalogue,
  { country, age, audiences, tier }: Whom,
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

/** The age that was asked for, where somebody told it; null otherwise. */
function ageAnswered({ answers }: Assessment, { questions }: Plan): number | null {
  const told = questions
    .filter(({ about, kind }) => about === 'age' && kind === 'number')
    .map(({ id }) => answers[id]?.value);
  return told.find((value) => typeof value === 'number') ?? null;
}

/** Where the age is not known, nobody is shut out. */
function takesAge({ ages }: Practice, age: number | null): boolean {
  return ages === undefined || age === null || (age >= ages[0] && age <= ages[1]);
}

/**
 * How to do well what is done with one person. What is for everybody as well, such as training the staff, is the school's
 * matter as a whole and not this learner's.
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
