import type { Plan, TierId } from '../../plan/plan.ts';
import type { Outcome } from '../../assessment/outcome.ts';
import type { RulesBasis } from '../../tier/result.ts';
import { countApplicability, type ApplicabilityCounts } from './applicability.ts';

/** What became of the rows of one source. input = scored + rejected + duplicates + withoutConsent. */
export interface RowCounts {
  readonly input: number;
  readonly scored: number;
  readonly rejected: number;
  /** Rows of a learner who stands in the file before, or, with `last`, again. */
  readonly duplicates: number;
  readonly withoutConsent: number;
  /** Lines without any content; they are no rows. */
  readonly blankLines: number;
  /** Rows with more cells than the header, all of them empty. */
  readonly trailingCells: number;
  /** Ids that look like e-mail addresses: more about a person than a result needs. */
  readonly emailIds: number;
  /** Rows whose id is Summe, Total or the like: most likely no learner. */
  readonly totals: number;
  /** Rows with text that seems to have been encoded twice, such as `MÃ¼ller`. */
  readonly doubleEncoded: number;
  /** Rows whose moment of answering could not be read. */
  readonly answeredAtUnread: number;
  /** Ids that differ from another one only by zeros before them, such as 00123 and 123. */
  readonly zeroClashes: number;
}

/** What the learners of a run came to. */
export interface LearnerCounts {
  readonly learners: number;
  /** Learners of whom nobody can exclude a critical answer: a question is unanswered. */
  readonly criticalUnknown: number;
  readonly tiers: TierCounts;
  readonly applicability: ApplicabilityCounts;
}

/** Scored rows by what tier rules alone suggest, and what critical answers add to that. */
export interface TierCounts {
  readonly byRules: readonly TierCount[];
  /** Rows for which a critical answer calls for another tier than the rules suggest. */
  readonly raised: number;
  /** Rows of which nobody can exclude a critical answer, and none is known. */
  readonly safetyOpen: number;
}

export interface TierCount {
  readonly tier: TierId | 'review' | null;
  readonly basis: RulesBasis;
  readonly rows: number;
}

export type MutableCounts = { -readonly [K in keyof RowCounts]: number };

export function noCounts(): MutableCounts {
  return {
    input: 0,
    scored: 0,
    rejected: 0,
    duplicates: 0,
    withoutConsent: 0,
    blankLines: 0,
    trailingCells: 0,
    emailIds: 0,
    totals: 0,
    doubleEncoded: 0,
    answeredAtUnread: 0,
    zeroClashes: 0,
  };
}

/** Counts what learners came to, one after the other. */
export function countLearners(plan: Plan): { add(outcome: Outcome): void; all(): LearnerCounts } {
  const tiers = createTierCounts();
  const applicability = countApplicability(plan);
  let learners = 0;
  let criticalUnknown = 0;
  return {
    add: (outcome) => {
      learners += 1;
      if (outcome.critical.includes('unknown')) criticalUnknown += 1;
      tiers.add(outcome);
      applicability.add(outcome);
    },
    all: () => ({ learners, criticalUnknown, tiers: tiers.all(), applicability: applicability.all() }),
  };
}

/** Counts the tiers that rules suggest, with their basis, and what critical answers add. */
function createTierCounts(): {
  add(outcome: Pick<Outcome, 'tier' | 'safety'>): void;
  all(): TierCounts;
} {
  // There are few, and looking through them costs less than making a key.
  const counts: { tier: TierCount['tier']; basis: RulesBasis; rows: number }[] = [];
  let raised = 0;
  let safetyOpen = 0;
  return {
    add: ({ tier, safety }) => {
      if (safety === 'unknown') safetyOpen += 1;
      if (tier === null) return;
      const { suggested, basis } = tier.byRules;
      if (tier.suggested !== suggested) raised += 1;
      const known = counts.find((count) => count.tier === suggested && count.basis === basis);
      if (known === undefined) counts.push({ tier: suggested, basis, rows: 1 });
      else known.rows += 1;
    },
    all: () => ({ byRules: [...counts].sort((a, b) => rank(a) - rank(b)), raised, safetyOpen }),
  };
}

const TIERS = ['individual', 'selective', 'universal', 'review', null];
const BASES = ['complete', 'settled', 'filled', 'open', 'not_applicable'];

function rank({ tier, basis }: TierCount): number {
  return TIERS.indexOf(tier) * BASES.length + BASES.indexOf(basis);
}
