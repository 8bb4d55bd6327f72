import type { PlanCondition, TierId } from '../plan/plan.ts';
import type { Truth } from '../score/result.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/**
 * complete: no relevant answer is missing · settled: answers are missing but cannot change the tier · filled: the
 * range is open, but every scale that the rules need has a value by its missing rule · open: no tier, a person reviews
 * · not_applicable: the questionnaire is not meant for this learner.
 */
export type RulesBasis = 'complete' | 'settled' | 'filled' | 'open' | 'not_applicable';

/** safety_open: the tier is valid unless a critical rule that is still unknown turns out to hold. */
export type TierBasis = RulesBasis | 'safety_open';

/** Result of the tier rules alone, with the range over all completions of the answers. */
export interface RulesTiering {
  readonly suggested: TierId | 'review' | null;
  readonly basis: RulesBasis;
  readonly atLeast: TierId | null;
  readonly atMost: TierId | null;
  /** The tier rules that hold or may hold. */
  readonly reasons: readonly RuleState[];
  /** Questions whose answers would settle an open range. */
  readonly wouldSettle: Settling;
}

/** The suggested tier, from tier rules and critical answers together. */
export interface Tiering extends Omit<RulesTiering, 'basis'> {
  readonly basis: TierBasis;
  /** Without the critical answers, for readers who may not see them (law 13). */
  readonly byRules: RulesTiering;
}

/** Positions of unanswered questions. Refused ones are kept apart, because nobody should be pressed to answer. */
export interface Settling {
  readonly missing: readonly QuestionIndex[];
  readonly refused: readonly QuestionIndex[];
}

/**
 * State of a critical rule. covered: it holds, and so does a rule about the same topic whose alert replaces its own ·
 * dropped_row: it holds by another row of this learner, which was dropped as a duplicate.
 */
export type CriticalState = Truth | 'covered' | 'dropped_row';

/**
 * What is known of a learner's safety. holds: a critical rule holds · unknown: none is known to hold, and at least one
 * cannot be excluded · clear: all rules that were asked about are excluded · not_asked: none was asked about.
 */
export type Safety = 'holds' | 'unknown' | 'clear' | 'not_asked';

export interface RuleState {
  readonly tier: 'individual' | 'selective';
  readonly rule: string;
  readonly if: PlanCondition;
  /** holds: for every completion · holds_filled: with filled values · possible: not excluded. */
  readonly state: 'holds' | 'holds_filled' | 'possible';
}
