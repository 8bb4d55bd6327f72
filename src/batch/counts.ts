import type { TierId } from '../plan/plan.ts';
import type { TierBasis } from '../tier/result.ts';
import type { WhoseCounts } from './whose.ts';

/** What became of the rows. input = scored + rejected + doubles + withoutConsent. */
export interface Counts {
  readonly input: number;
  readonly scored: number;
  readonly rejected: number;
  /** Rows of a learner who stands in the file before, or, with `last`, again. */
  readonly doubles: number;
  readonly withoutConsent: number;
  /** Lines without any content; they are no rows. */
  readonly blankLines: number;
  /** Rows with more cells than the header, all of them empty. */
  readonly trailingCells: number;
  readonly alerts: number;
  /** Scored rows where nobody can exclude a critical answer: a question is unanswered. */
  readonly criticalUnknown: number;
  /** Refused rows of which nobody knows whether a critical answer was given: it is missing, unreadable, or may have moved. */
  readonly criticalUnknownRejected: number;
  /** Scored rows by suggested tier and basis. */
  readonly tiers: readonly TierCount[];
  readonly whose: WhoseCounts;
  /** Ids that look like e-mail addresses: more about a person than a result needs. */
  readonly emailIds: number;
  /** Rows whose id is Summe, Total or the like: most likely no learner. */
  readonly totals: number;
  /** Rows with text that seems to have been encoded twice, such as `MÃ¼ller`. */
  readonly doubleEncoded: number;
  /** Ids that differ from another one only by zeros before them, such as 00123 and 123. */
  readonly zeroClashes: number;
}

export interface TierCount {
  readonly tier: TierId | 'review' | null;
  readonly basis: TierBasis;
  readonly rows: number;
}

export type MutableCounts = { -readonly [K in Exclude<keyof Counts, 'tiers' | 'whose'>]: number };

export function noCounts(): MutableCounts {
  return {
    input: 0,
    scored: 0,
    rejected: 0,
    doubles: 0,
    withoutConsent: 0,
    blankLines: 0,
    trailingCells: 0,
    alerts: 0,
    criticalUnknown: 0,
    criticalUnknownRejected: 0,
    emailIds: 0,
    totals: 0,
    doubleEncoded: 0,
    zeroClashes: 0,
  };
}

/** Counts suggested tiers with their basis. */
export function createTierCounts(): {
  add(tier: TierCount['tier'], basis: TierBasis): void;
  all(): readonly TierCount[];
} {
  // There are few, and looking through them costs less than making a key.
  const counts: { tier: TierCount['tier']; basis: TierBasis; rows: number }[] = [];
  return {
    add: (tier, basis) => {
      const known = counts.find((count) => count.tier === tier && count.basis === basis);
      if (known === undefined) counts.push({ tier, basis, rows: 1 });
      else known.rows += 1;
    },
    all: () => [...counts].sort((a, b) => rank(a) - rank(b)),
  };
}

const TIERS = ['individual', 'selective', 'universal', 'review', null];
const BASES = ['complete', 'settled', 'filled', 'open', 'not_applicable'];

function rank({ tier, basis }: TierCount): number {
  return TIERS.indexOf(tier) * BASES.length + BASES.indexOf(basis);
}
