import type { IndexRange } from '../plan/plan.ts';
import { NOT_MEANT } from './norm.ts';
import type { ScaleResult } from './result.ts';
import type { View } from './view.ts';

const ALL: IndexRange = [0, Infinity];

/**
 * Removes bands and norms from scales. Outside the ages for which a questionnaire is meant, only its values are valid.
 */
export function withoutBands(
  scales: readonly ScaleResult[],
  [first, end]: IndexRange = ALL,
): readonly ScaleResult[] {
  return scales.map((scale, index) =>
    index >= first && index < end ? { ...scale, band: null, norm: scale.norm && NOT_MEANT } : scale,
  );
}

/** Makes every test on the given scales unknown, for learners to whom cut-offs do not apply. */
export function withoutTests(view: View, [first, end]: IndexRange = ALL): View {
  const scales = view.scales.map((scale, index) =>
    index >= first && index < end
      ? { ...scale, open: false, norm: null, truths: scale.truths.map(() => 'unknown' as const) }
      : scale,
  );
  return { ...view, scales };
}
