import type { Rational } from '../plan/rational.ts';

/** Kleene's three truth values. `unknown`: depends on missing answers. */
export type Truth = 'true' | 'false' | 'unknown';

/** Why a scale has no value. */
export type NoValueReason =
  /** More answers are missing than the scale's rule allows. */
  | 'too_many_missing'
  /** Everything is answered, but a missing answer decides whether it should have been asked. */
  | 'maybe_not_asked'
  /** `valid_if` does not hold: too many answers are missing on the whole form. */
  | 'form_not_valid'
  /** None of its questions was asked. */
  | 'not_asked';

/** Why a learner's norm group is unknown. */
export type NoGroupReason =
  /** Sex, age or both are unknown and could lead to several groups, or to none. */
  | 'sex_open'
  | 'age_open'
  | 'sex_and_age_open'
  /** The norms have no group for this sex and age. */
  | 'outside'
  /** The questionnaire is not meant for this learner's age. */
  | 'not_applicable';

/** The norm groups of a scale to which a learner can belong. */
export interface NormFit {
  /** Positions of the groups that cannot be excluded, ascending. */
  readonly groups: readonly number[];
  /** Whether the learner may belong to none of the groups. */
  readonly beyond: boolean;
  /** Why the group is unknown; null if it is known. */
  readonly noGroup: NoGroupReason | null;
}

/**
 * Result of one scale. `lower` and `upper` are its bounds over all completions of the answers, regardless of its
 * missing rule; null there means unbounded. With nothing open, both equal the value.
 */
export interface ScaleResult {
  readonly value: Rational | null;
  /** Why there is no value; null if there is one. */
  readonly noValue: NoValueReason | null;
  /** Whether a missing rule filled in the value. */
  readonly filled: boolean;
  readonly lower: Rational | null;
  readonly upper: Rational | null;
  /**
   * All possible values once the open answers are known; null if there are too many to list: anything from lower to
   * upper.
   */
  readonly possible: readonly Rational[] | null;
  /** Whether possibly none of its questions was asked. */
  readonly maybeNotAsked: boolean;
  /** Whether an answer that it needs is missing. */
  readonly open: boolean;
  /** Norm groups that may apply; null if the scale has no norms. */
  readonly norm: NormFit | null;
  /** Position of the value's band; null without value or bands, or if it depends on an unknown norm group. */
  readonly band: number | null;
  /** Whether each of the scale's `tests` holds for all possible values, for none, or for some. */
  readonly truths: readonly Truth[];
  /** Number of items with a scorable answer, and of items that count (not excluded). */
  readonly answered: number;
  readonly of: number;
}
