import { entryAt } from '../plan/entry-at.ts';
import type { PlanComparison } from '../plan/plan.ts';
import { holds } from '../score/condition.ts';
import type { Truth } from '../score/result.ts';
import type { View } from '../score/view.ts';

/** One matter as several observers see it. */
export interface ComparisonOutcome {
  /** differ: one sees it and another does not · agree: all say the same · open: too little is known to say. */
  readonly agreement: 'differ' | 'agree' | 'open';
  readonly views: readonly Truth[];
}

/**
 * What several observers see of one matter. Somebody who was not asked sees nothing and overlooks nothing: such a view is
 * unknown. Views may differ before all of them are known; to agree there have to be two, and none that is still missing.
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
