import type { PlanCondition, TierId } from '../plan/plan.ts';

/**
 * complete: nothing missing that matters · settled: something is missing and cannot change the tier · filled: the
 * range is open, but every scale the rules need has a value by its declared rule · open: no tier, a person reviews ·
 * not_applicable: the questionnaire is not meant for this learner.
 */
export type TierBasis = 'complete' | 'settled' | 'filled' | 'open' | 'not_applicable';

/** A tier as suggested, with the range over all completions of the answers. */
export interface Tiering {
  readonly suggested: TierId | 'review' | null;
  readonly basis: TierBasis;
  readonly atLeast: TierId | null;
  readonly atMost: TierId | null;
  readonly reasons: readonly RuleState[];
  /** Positions of questions whose answers would settle an open range. */
  readonly wouldSettle: { readonly missing: readonly number[]; readonly refused: readonly number[] };
}

/** A suggestion with what would settle it left open: the same for all whose answers the rules see alike. */
export interface Judgement {
  readonly tiering: Tiering;
  /** Where the range is open: all questions, answered or not, behind the rules that could still raise the tier. */
  readonly beneath: readonly number[];
  /** Of what these rules stand on, the scales with norms, and the questions that tell whose norms hold. */
  readonly normed: readonly { readonly scale: number; readonly questions: readonly number[] }[];
}

export interface RuleState {
  readonly tier: 'individual' | 'selective';
  readonly rule: string;
  readonly if: PlanCondition;
  /** holds: for every completion · holds_filled: on filled values · possible: not excluded. */
  readonly state: 'holds' | 'holds_filled' | 'possible';
}
