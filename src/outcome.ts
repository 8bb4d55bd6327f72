import type { Tiering } from './tier/result.ts';
import type { ScaleResult, Truth } from './score/result.ts';

/**
 * What one sheet of answers comes to, by position in the plan and without texts: what a batch needs a million
 * times. An `Assessment` tells the same with ids, shares and reasons spelt out.
 */
export interface Outcome {
  /** Whether each question was to be asked, as far as the answers tell. */
  readonly asked: readonly Truth[];
  readonly scales: readonly ScaleResult[];
  readonly findings: readonly Truth[];
  readonly critical: readonly Truth[];
  /** null where the definition has no tiers. */
  readonly tier: Tiering | null;
  /** Questions without an answer that were, or may have been, asked. */
  readonly missing: number;
  /** Whether the questionnaire is meant for this learner; unknown where the age is. */
  readonly applies: Truth;
}
