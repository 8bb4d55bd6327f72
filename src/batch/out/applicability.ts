import type { Outcome } from '../../assessment/outcome.ts';
import { entryAt } from '../../plan/entry-at.ts';
import type { Plan } from '../../plan/plan.ts';
import type { NoGroupReason } from '../../score/result.ts';

/**
 * Counts scored learners whose bands are missing because their age is outside the norms or unknown. In a table, such
 * blanks look like missing answers.
 */
export interface ApplicabilityCounts {
  /**
   * The questionnaire, or a part that is asked, is not meant for the learner's age: values, but neither bands nor
   * tier.
   */
  readonly notMeant: number;
  /** The age is unknown although the questionnaire has an age range: scored as if the age were within it. */
  readonly ageUnknown: number;
  /** A value without a band because sex or age is unknown. */
  readonly groupOpen: number;
  /** A value without a band because the norms have no group for this sex and age. */
  readonly outsideNorms: number;
}

/** Counts the applicability of results, learner by learner. */
export function countApplicability(plan: Plan): {
  readonly add: (outcome: Outcome) => void;
  readonly all: () => ApplicabilityCounts;
} {
  const counts = { notMeant: 0, ageUnknown: 0, groupOpen: 0, outsideNorms: 0 };
  const banded = plan.scales.flatMap(({ norms }, scale) => (norms?.banded === true ? [scale] : []));
  const add = (outcome: Outcome): void => {
    if (isAny(outcome, 'false')) counts.notMeant += 1;
    if (isAny(outcome, 'unknown')) counts.ageUnknown += 1;
    if (banded.length === 0) return;
    const why = new Set(banded.map((scale) => bandless(outcome, scale)));
    if (why.has('sex_open') || why.has('age_open') || why.has('sex_and_age_open')) counts.groupOpen += 1;
    if (why.has('outside')) counts.outsideNorms += 1;
  };
  return { add, all: () => ({ ...counts }) };
}

/** Whether this applies to the questionnaire, or to any part of a battery that was or may have been asked. */
function isAny({ applies, parts }: Outcome, fit: 'false' | 'unknown'): boolean {
  return applies === fit || parts.some((part) => part.asked !== 'false' && part.applies === fit);
}

function bandless({ scales }: Outcome, scale: number): NoGroupReason | null {
  const { value, band, norm } = entryAt(scales, scale);
  return value !== null && band === null && norm !== null ? norm.noGroup : null;
}
