import type { Rational } from '../plan/rational.ts';

/** Kleene's three values: what cannot be known yet is neither true nor false. */
export type Truth = 'true' | 'false' | 'unknown';

/** Why a scale has no value. */
export type NoValueReason =
  /** More answers are missing than its rule allows. */
  | 'too_many_missing'
  /** All is answered, but whether it was to be asked hangs on an answer that is missing. */
  | 'maybe_not_asked'
  /** `valid_if` does not hold: too many are missing on the whole form. */
  | 'form_not_valid'
  /** None of its questions was asked. */
  | 'not_asked';

/** Why it is not known which group of the norms holds for a learner. */
export type NoGroupReason =
  /** The sex, or the age, or both could each lead to several groups, or to none. */
  | 'sex_open'
  | 'age_open'
  | 'sex_and_age_open'
  /** The norms have no group for this sex and age. */
  | 'outside'
  /** The questionnaire is not meant for this learner's age. */
  | 'not_applicable';

/** The groups of a scale's norms that a learner can belong to. */
export interface NormFit {
  /** Positions of the groups that cannot be excluded, ascending. */
  readonly groups: readonly number[];
  /** Whether the learner may belong to none of the groups. */
  readonly beyond: boolean;
  /** Why the group is not known; null where it is. */
  readonly noGroup: NoGroupReason | null;
}

/**
 * What is known of one scale. `lower` and `upper` are the least and the most it could be over all ways to
 * complete the answers, whatever its missing rule; null there is *no bound*. With nothing open both are the value.
 */
export interface ScaleResult {
  readonly value: Rational | null;
  /** Why there is no value; null where there is one. */
  readonly noValue: NoValueReason | null;
  /** Whether the value stands on a declared rule for missing answers. */
  readonly filled: boolean;
  readonly lower: Rational | null;
  readonly upper: Rational | null;
  /**
   * Values it may take once the open answers are known: every one of them, or, where they are too many to list,
   * null: anything from lower to upper.
   */
  readonly possible: readonly Rational[] | null;
  /** Whether it could turn out that none of its questions was asked. */
  readonly maybeNotAsked: boolean;
  /** Whether an answer that it needs is open. */
  readonly open: boolean;
  /** Whose norms hold; null where the scale has none. */
  readonly norm: NormFit | null;
  /** Position of the band that the value is in; null without value or bands, and where it hangs on whose norms hold. */
  readonly band: number | null;
  /** Whether each of the scale's `tests` holds for all that it may be, for none of it, or for some. */
  readonly truths: readonly Truth[];
  /** Items with a scorable answer, and items that count (not left out). */
  readonly answered: number;
  readonly of: number;
}
