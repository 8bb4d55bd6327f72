import type { ComparisonOutcome } from '../tier/compared.ts';
import type { CriticalState, RulesTiering, Safety, Tiering } from '../tier/result.ts';
import type { ScaleResult, Truth } from '../score/result.ts';
import type { ListBy, PartIndex, QuestionIndex, ScaleIndex } from '../plan/positions.ts';

/**
 * The result of one answer sheet, by position in the plan and without texts, since a batch needs it a million times.
 * An `Assessment` has the same content with ids, shares and reasons.
 */
export interface Outcome {
  /** Whether each question was to be asked, as far as the answers show. */
  readonly asked: ListBy<QuestionIndex, Truth>;
  readonly scales: ListBy<ScaleIndex, ScaleResult>;
  readonly findings: readonly Truth[];
  readonly critical: readonly CriticalState[];
  readonly safety: Safety;
  /** null if the definition has no tiers. */
  readonly tier: Tiering | null;
  /** Number of questions without an answer that were, or may have been, asked. */
  readonly missing: number;
  /** Whether the questionnaire is meant for this learner; unknown if the age is unknown. */
  readonly applies: Truth;
  /** For a battery, its parts in order; otherwise empty. */
  readonly parts: ListBy<PartIndex, PartOutcome>;
  /** For a battery, its comparisons; otherwise empty. */
  readonly compare: readonly ComparisonOutcome[];
}

/** The result of one questionnaire of a battery. */
export interface PartOutcome {
  /** Whether its gate allowed it to be asked. */
  readonly asked: Truth;
  readonly applies: Truth;
  /** By its own rules alone; null if it has no tiers, or was not asked. */
  readonly tier: RulesTiering | null;
}
