import type { Plan, TierId } from '../../plan/plan.ts';
import type { Outcome } from '../../assessment/outcome.ts';
import type { RulesBasis } from '../../tier/result.ts';
import { countApplicability, type ApplicabilityCounts } from './applicability.ts';

/** Row counts of one source. input = scored + rejected + duplicates + withoutConsent. */
export interface RowCounts {
  readonly input: number;
  readonly scored: number;
  readonly rejected: number;
  /** Rows dropped for an earlier row of the same learner, or, with `last`, for a later one. */
  readonly duplicates: number;
  readonly withoutConsent: number;
  /** Lines without content; not counted as rows. */
  readonly blankLines: number;
  /** Rows with extra empty cells beyond the header. */
  readonly trailingCells: number;
  /** Ids that look like e-mail addresses, which reveal more than a result needs. */
  readonly emailIds: number;
  /** Rows with an id such as Summe or Total, most likely not a learner. */
  readonly totals: number;
  /** Rows with text that seems to have been encoded twice, such as `MÃ¼ller`. */
  readonly doubleEncoded: number;
  /** Rows with an unreadable time of answering. */
  readonly answeredAtUnread: number;
  /** Ids that differ from another only by leading zeros, such as 00123 and 123. */
  readonly zeroClashes: number;
}

/** Learner counts of a run. */
export interface LearnerCounts {
  readonly learners: number;
  /** Learners with a critical rule that is unknown because of a missing answer. */
  readonly criticalUnknown: number;
  readonly tiers: TierCounts;
  readonly applicability: ApplicabilityCounts;
}

/** Scored rows by the tier of the tier rules alone, and the effect of critical answers. */
export interface TierCounts {
  readonly byRules: readonly TierCount[];
  /** Rows in which a critical answer changes the tier suggested by the rules. */
  readonly raised: number;
  /** Rows without a known critical answer in which at least one cannot be excluded. */
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

/** Counts the results of learners, one after the other. */
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

/** Counts the tiers suggested by the rules, with their basis, and the effect of critical answers. */
function createTierCounts(): {
  add(outcome: Pick<Outcome, 'tier' | 'safety'>): void;
  all(): TierCounts;
} {
  // A linear search over few entries is faster than building a key.
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
