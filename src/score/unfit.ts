import type { IndexRange } from '../plan/plan.ts';
import { NOT_MEANT } from './norm.ts';
import type { ScaleResult } from './result.ts';
import type { View } from './view.ts';

const ALL: IndexRange = [0, Infinity];

/** Scales without their bands and norms: outside the ages that a questionnaire is meant for, only its values stand. */
export function withoutBands(
  scales: readonly ScaleResult[],
  [first, end]: IndexRange = ALL,
): readonly ScaleResult[] {
  return scales.map((scale, index) =>
    index >= first && index < end ? { ...scale, band: null, norm: scale.norm && NOT_MEANT } : scale,
  );
}

/**
 * The same learner as rules see them where cut-offs say nothing: each test on those scales is unknown, whatever the values
 * are or could be.
 */
export function withoutTests(view: View, [first, end]: IndexRange = ALL): View {
  const scales = view.scales.map((scale, index) =>
    index >= first && index < end
      ? { ...scale, open: false, norm: null, truths: scale.truths.map(() => 'unknown' as const) }
      : scale,
  );
  return { ...view, scales };
}
