import type { ComparisonOutcome } from '../tier/compared.ts';
import type { CriticalState, RulesTiering, Safety, Tiering } from '../tier/result.ts';
import type { ScaleResult, Truth } from '../score/result.ts';
import type { ListBy, PartIndex, QuestionIndex, ScaleIndex } from '../plan/positions.ts';

/**
 * What one sheet of answers comes to, by position in the plan and without texts: what a batch needs a million
 * times. An `Assessment` tells the same with ids, shares and reasons spelt out.
 */
export interface Outcome {
  /** Whether each question was to be asked, as far as the answers tell. */
  readonly asked: ListBy<QuestionIndex, Truth>;
  readonly scales: ListBy<ScaleIndex, ScaleResult>;
  readonly findings: readonly Truth[];
  readonly critical: readonly CriticalState[];
  readonly safety: Safety;
  /** null where the definition has no tiers. */
  readonly tier: Tiering | null;
  /** Questions without an answer that were, or may have been, asked. */
  readonly missing: number;
  /** Whether the questionnaire is meant for this learner; unknown where the age is. */
  readonly applies: Truth;
  /** Of a battery: its parts in their order; none otherwise. */
  readonly parts: ListBy<PartIndex, PartOutcome>;
  /** Of a battery: what is put side by side; none otherwise. */
  readonly compare: readonly ComparisonOutcome[];
}

/** What one questionnaire of a battery comes to. */
export interface PartOutcome {
  /** Whether its gate let it be asked. */
  readonly asked: Truth;
  readonly applies: Truth;
  /** By its own rules alone; null where it has none, or was not asked. */
  readonly tier: RulesTiering | null;
}
