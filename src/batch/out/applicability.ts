import type { Outcome } from '../../assessment/outcome.ts';
import { entryAt } from '../../plan/entry-at.ts';
import type { Plan } from '../../plan/plan.ts';
import type { NoGroupReason } from '../../score/result.ts';

/**
 * Of how many scored learners bands are left out, or stand on an age that nobody knows: in a table such a blank looks like one
 * for want of answers.
 */
export interface ApplicabilityCounts {
  /** Of another age than the questionnaire, or a part of a battery that is asked, is meant for: values, and neither bands nor tier. */
  readonly notMeant: number;
  /** Of no known age, where it is meant for some ages: judged as if they were of these. */
  readonly ageUnknown: number;
  /** With a value that has no band, for it goes by sex or age, which are not known. */
  readonly groupOpen: number;
  /** With a value that has no band, for its norms have no group for this sex and age. */
  readonly outsideNorms: number;
}

/** Counts for whom results are meant, learner by learner. */
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

/** Whether it is so of the questionnaire, or of any part of a battery that was, or may have been, asked. */
function isAny({ applies, parts }: Outcome, fit: 'false' | 'unknown'): boolean {
  return applies === fit || parts.some((part) => part.asked !== 'false' && part.applies === fit);
}

function bandless({ scales }: Outcome, scale: number): NoGroupReason | null {
  const { value, band, norm } = entryAt(scales, scale);
  return value !== null && band === null && norm !== null ? norm.noGroup : null;
}
