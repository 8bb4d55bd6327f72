import { entryAt } from '../plan/entry-at.ts';
import type { PlanComparison } from '../plan/plan.ts';
import { holds } from '../score/condition.ts';
import type { Truth } from '../score/result.ts';
import type { View } from '../score/view.ts';

/** One topic as seen by several observers. */
export interface ComparisonOutcome {
  /** differ: one observer sees it and another does not · agree: all say the same · open: too few views are known. */
  readonly agreement: 'differ' | 'agree' | 'open';
  readonly views: readonly Truth[];
}

/**
 * Compares the views of several observers. The view of an observer who was not asked is unknown. Views can differ
 * before all of them are known. To agree, at least two must be known and none may still be missing.
 */
export function compared({ views }: PlanComparison, view: View): ComparisonOutcome {
  const { gates } = view;
  const truths = views.map((one) => (entryAt(gates, one.part) === 'true' ? holds(one.if, view) : 'unknown'));
  return {
    agreement: agreementOf(
      truths,
      views.map(({ part }) => entryAt(gates, part)),
    ),
    views: truths,
  };
}

function agreementOf(truths: readonly Truth[], asked: readonly Truth[]): ComparisonOutcome['agreement'] {
  if (truths.includes('true') && truths.includes('false')) return 'differ';
  const isMissing = truths.some((truth, index) => truth === 'unknown' && asked[index] !== 'false');
  const known = truths.filter((truth) => truth !== 'unknown').length;
  return isMissing || known < 2 ? 'open' : 'agree';
}
