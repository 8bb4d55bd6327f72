import type { Stretch } from '../plan/plan.ts';
import type { ScaleResult } from './result.ts';
import type { View } from './view.ts';

const ALL: Stretch = [0, Infinity];

/** Scales without their bands: outside the ages that a questionnaire is meant for, only its values stand. */
export function withoutBands(
  scales: readonly ScaleResult[],
  [first, end]: Stretch = ALL,
): readonly ScaleResult[] {
  return scales.map((scale, index) => (index >= first && index < end ? { ...scale, band: null } : scale));
}

/**
 * The same learner as rules see them where cut-offs say nothing: each test on those scales is unknown, whatever the values
 * are or could be.
 */
export function withoutTests(view: View, [first, end]: Stretch = ALL): View {
  const scales = view.scales.map((scale, index) =>
    index >= first && index < end
      ? { ...scale, open: false, truths: scale.truths.map(() => 'unknown' as const) }
      : scale,
  );
  return { ...view, scales };
}
