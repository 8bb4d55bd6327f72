import type { PlanCondition, TierId } from '../plan/plan.ts';
import type { Truth } from '../score/result.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/**
 * complete: nothing missing that matters · settled: something is missing and cannot change the tier · filled: the
 * range is open, but every scale the rules need has a value by its declared rule · open: no tier, a person reviews ·
 * not_applicable: the questionnaire is not meant for this learner.
 */
export type RulesBasis = 'complete' | 'settled' | 'filled' | 'open' | 'not_applicable';

/** safety_open: the tier stands, unless a critical rule that nobody can exclude yet turns out to hold. */
export type TierBasis = RulesBasis | 'safety_open';

/** What tier rules alone give, with the range over all completions of the answers. */
export interface RulesTiering {
  readonly suggested: TierId | 'review' | null;
  readonly basis: RulesBasis;
  readonly atLeast: TierId | null;
  readonly atMost: TierId | null;
  /** The tier rules that hold or may. */
  readonly reasons: readonly RuleState[];
  /** Positions of questions whose answers would settle an open range. */
  readonly wouldSettle: Settling;
}

/** A tier as suggested: by the tier rules and the critical answers together. */
export interface Tiering extends Omit<RulesTiering, 'basis'> {
  readonly basis: TierBasis;
  /** Without the critical answers: what those may see who may not know of them (law 13). */
  readonly byRules: RulesTiering;
}

/** Missing answers, and refused ones apart: nobody is to be pressed. */
export interface Settling {
  readonly missing: readonly QuestionIndex[];
  readonly refused: readonly QuestionIndex[];
}

/**
 * Where a critical rule stands. covered: it holds, and so does a rule about the same thing whose alert stands for it ·
 * dropped_row: it holds by another row of this learner, which was dropped as a duplicate.
 */
export type CriticalState = Truth | 'covered' | 'dropped_row';

/**
 * What is known of a learner's safety. holds: a critical rule does · unknown: none is known to hold, and one cannot be
 * excluded · clear: all that were asked about are excluded · not_asked: there was none to ask about.
 */
export type Safety = 'holds' | 'unknown' | 'clear' | 'not_asked';

export interface RuleState {
  readonly tier: 'individual' | 'selective';
  readonly rule: string;
  readonly if: PlanCondition;
  /** holds: for every completion · holds_filled: on filled values · possible: not excluded. */
  readonly state: 'holds' | 'holds_filled' | 'possible';
}
