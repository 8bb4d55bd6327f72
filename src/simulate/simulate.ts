import { evaluate } from '../assess.ts';
import type { Outcome } from '../assessment/outcome.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import type { ScaleOf } from '../score/score.ts';
import type { RulesBasis } from '../tier/result.ts';
import { WAYS, type Way } from './draw.ts';
import { countLoad, type SchoolLoad } from './load.ts';
import type { Margins } from './margins.ts';
import { drawerFor } from './sheets.ts';
import type { ListBy, QuestionIndex } from '../plan/positions.ts';

/** What to draw: `missing` is a probability, `seed` a whole number from 0 to 2³² − 1. */
export interface SimulationOptions {
  readonly missing: number;
  readonly learners: number;
  readonly seed: number;
}

/**
 * What blanks leave open, for each assumed way of answering. It shows properties of the questionnaire's rules, not of
 * learners, whose answers are simulated. All counts are of simulated learners.
 */
export interface Simulation extends SimulationOptions {
  readonly ways: readonly WayResult[];
}

export interface WayResult {
  readonly way: Way;
  /** What a school takes on if learners answer this way. */
  readonly load: SchoolLoad;
  /** The basis of the tier that the tier rules alone suggest; null if the plan has no tiers. */
  readonly bases: Readonly<Record<RulesBasis, number>> | null;
  /** Number of learners for whom a critical answer raises the tier above that of the rules. */
  readonly raised: number;
  /** Number of learners for whom a critical rule is unknown and none is known to hold. */
  readonly safetyOpen: number;
  /**
   * Scales without a value because of blanks: any of them, and by position. A scale that was not asked does not
   * count.
   */
  readonly withoutValue: Tally;
  /** Findings that are unknown, and critical rules that are. */
  readonly findingsUnknown: Tally;
  readonly criticalUnknown: Tally;
  /** By position of the question: in how many open tiers its blank is one of those that would settle it. */
  readonly wouldSettle: ListBy<QuestionIndex, number>;
}

/** How many learners have any, and how many have each. */
export interface Tally {
  readonly any: number;
  readonly each: readonly number[];
}

/**
 * Draws and evaluates learners in each way. The result is the same for the same plan and options on every machine.
 * The learners do not depend on `missing`, only their blanks do. `scaleOf` computes scales; a faster function than
 * the default may be passed. With `margins` there is one way more.
 */
export function simulate(
  plan: Plan,
  options: SimulationOptions,
  scaleOf?: ScaleOf,
  margins?: Margins,
): Simulation {
  const language = entryAt(plan.languages, 0).id;
  const draw = drawerFor(plan, options.seed, margins);
  const all: readonly Way[] = margins === undefined ? WAYS : [...WAYS, 'margins'];
  const ways = all.map((way) => {
    const counts = newCounts(plan);
    const { load, add } = countLoad(plan, language);
    for (let learner = 0; learner < options.learners; learner += 1) {
      const { sheet, age } = draw(way, learner, options.missing);
      const outcome = evaluate(plan, sheet, age, undefined, scaleOf);
      count(counts, outcome);
      add(outcome);
    }
    return { way, load, ...counts };
  });
  return { ...options, ways };
}

interface Counts extends Omit<WayResult, 'way' | 'load'> {
  readonly bases: Record<RulesBasis, number> | null;
  raised: number;
  safetyOpen: number;
  readonly withoutValue: OpenTally;
  readonly findingsUnknown: OpenTally;
  readonly criticalUnknown: OpenTally;
  readonly wouldSettle: number[];
}

interface OpenTally {
  any: number;
  readonly each: number[];
}

function newCounts(plan: Plan): Counts {
  return {
    bases: plan.tiers && { complete: 0, settled: 0, filled: 0, open: 0, not_applicable: 0 },
    raised: 0,
    safetyOpen: 0,
    withoutValue: { any: 0, each: plan.scales.map(() => 0) },
    findingsUnknown: { any: 0, each: plan.findings.map(() => 0) },
    criticalUnknown: { any: 0, each: plan.critical.map(() => 0) },
    wouldSettle: plan.questions.map(() => 0),
  };
}

function count(counts: Counts, outcome: Outcome): void {
  const { bases, withoutValue, findingsUnknown, criticalUnknown, wouldSettle } = counts;
  tally(withoutValue, outcome.scales, ({ noValue }) => noValue !== null && noValue !== 'not_asked');
  tally(findingsUnknown, outcome.findings, (truth) => truth === 'unknown');
  tally(criticalUnknown, outcome.critical, (truth) => truth === 'unknown');
  if (outcome.safety === 'unknown') counts.safetyOpen += 1;
  const { tier } = outcome;
  if (bases === null || tier === null) return;
  const { byRules } = tier;
  bases[byRules.basis] += 1;
  if (tier.suggested !== byRules.suggested) counts.raised += 1;
  if (byRules.basis !== 'open') return;
  for (const question of byRules.wouldSettle.missing)
    wouldSettle[question] = entryAt(wouldSettle, question) + 1;
}

function tally<T>(into: OpenTally, things: readonly T[], counts: (thing: T) => boolean): void {
  let found = 0;
  for (const [index, thing] of things.entries()) {
    if (!counts(thing)) continue;
    into.each[index] = entryAt(into.each, index) + 1;
    found = 1;
  }
  into.any += found;
}
