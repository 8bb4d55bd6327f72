import type { NoGroupReason, NoValueReason, Truth } from '../score/result.ts';
import type { PlanPart, TierId } from '../plan/plan.ts';
import type { ComparisonOutcome } from '../tier/compared.ts';
import type { RulesBasis, Safety, TierBasis } from '../tier/result.ts';

/**
 * The version of the scoring semantics. It is raised whenever the same answers under the same definition could get
 * another result. Assessments of schema 1 have no engine; they were scored by engine 1, whose tiers ignored critical
 * answers.
 */
export const ENGINE = 2;

/**
 * One learner's result, as written and read: schema lotse/assessment/2. Numbers with few digits are exact decimals.
 * Others are rounded in such a way that they never contradict their band.
 */
export interface Assessment {
  readonly schema: 'lotse/assessment/2';
  /** See `ENGINE`. */
  readonly engine: number;
  /** The version of Lotse that scored it; null if it was not passed. */
  readonly lotse: string | null;
  readonly learner: string | null;
  readonly wave: string | null;
  /** When it was scored, ISO 8601; passed in, never read from a clock here. */
  readonly at: string | null;
  /** When the answers were given, ISO 8601, as precisely as known; null if unknown. */
  readonly answered_at: string | null;
  /** The observer, if another person answered about the learner. */
  readonly observer: string | null;
  /** Further columns of the learner's row that were kept, by header. */
  readonly kept: Readonly<Record<string, string>>;
  readonly definition: AssessedDefinition;
  readonly language: string | null;
  readonly consent: Consent | null;
  /**
   * Age in completed years, as it was passed in. Present if norms depend on it, so that a result never lacks its
   * basis.
   */
  readonly age?: number;
  /** By question id, in the definition's order. */
  readonly answers: Readonly<Record<string, AssessedAnswer>>;
  /** Whether the questionnaire is meant for this learner; unknown if the age is unknown. */
  readonly applies: Truth;
  readonly scales: Readonly<Record<string, AssessedScale>>;
  readonly findings: Readonly<Record<string, Truth>>;
  /** Critical rules that hold and have an alert of their own. */
  readonly critical: readonly AssessedCritical[];
  /** Critical rules that are unknown because an answer is missing or refused. */
  readonly critical_unknown: readonly string[];
  readonly safety: Safety;
  /** null if the definition has no tiers. */
  readonly tier: AssessedTier | null;
  /** Results of each questionnaire of a battery, by part; absent otherwise. */
  readonly parts?: Readonly<Record<string, AssessedPart>>;
  /** What each observer reports on a subject, in a battery that compares observers. */
  readonly compared?: Readonly<Record<string, Compared>>;
  readonly confirmed: ConfirmedTier | null;
  readonly plan: SupportPlan | null;
  /** How the interview was held; absent if there was none, as in a batch. */
  readonly interview?: Interview;
  readonly provenance: Provenance;
}

/** How the result came about: route, files, licence of a wording. */
export interface Provenance {
  /** Made in a practice interview: it is about nobody. */
  readonly practice?: true;
  readonly [fact: string]: string | number | boolean;
}

export interface AssessedCritical {
  readonly id: string;
  /** dropped_row: it holds according to another row of this learner, which was dropped as a duplicate. */
  readonly from: 'own' | 'dropped_row';
  /** Rules about the same thing that hold as well and are covered by this alert. Absent if there are none. */
  readonly covers?: readonly string[];
}

export interface AssessedDefinition {
  readonly id: string;
  readonly version: string;
  readonly form: string | null;
  readonly digest: string;
  readonly scoring_digest: string;
}

/**
 * Further details of a part whose answers came as an assessment of their own, from an interview or an earlier run.
 */
export interface AssessedSource {
  /** When that assessment was made, ISO 8601; not when the parts were joined. */
  readonly at?: string;
  /** When its answers were given, ISO 8601. */
  readonly answered_at?: string;
  /** The language in which it was asked. */
  readonly language?: string;
  /** The consent for this part, which does not extend to the others. */
  readonly consent?: Consent;
  /** How this part's interview was held. Its critical rules have their ids in the battery. */
  readonly interview?: Interview;
}

/** One questionnaire of a battery. */
export interface AssessedPart extends AssessedSource {
  readonly definition: AssessedDefinition;
  readonly respondent: PlanPart['respondent'];
  /** Whether its gate allowed it to be asked. */
  readonly asked: Truth;
  /**
   * Number of questions that were answered, out of those that were, or may have been, asked. 0 answered means that
   * nobody handed in the part.
   */
  readonly answered: number;
  readonly of: number;
  readonly applies: Truth;
  /** By its own tier rules alone; null if it has no tiers, or was not asked. */
  readonly tier: AssessedRulesTier | null;
}

/** What several observers report on one subject: side by side, never averaged. */
export interface Compared {
  readonly agreement: ComparisonOutcome['agreement'];
  /** By part. */
  readonly views: Readonly<Record<string, Truth>>;
}

/** Consent or another legal basis, recorded before the first question. */
export interface Consent {
  /** Who consented, or who recorded the other basis. */
  readonly who: string;
  readonly at: string;
  /** `consent`, or the legal basis in words. */
  readonly basis: string;
  /** Version of the information text that was shown. */
  readonly text?: string;
  /** The guardian of a learner who is too young to consent alone. */
  readonly guardian?: { readonly who: string; readonly at: string };
  /** When the learner agreed to take part, in addition to the guardian; ISO 8601. */
  readonly assent?: string;
}

/** How an interview was held, and by whom. */
export interface Interview {
  readonly interviewer: string | null;
  /** The person who was responsible and reachable while critical questions were asked. */
  readonly responsible: Responsible | null;
  /** Who agreed to use a translation that is not yet reviewed, and when. */
  readonly go_ahead: { readonly who: string; readonly at: string } | null;
  /**
   * Critical rules that came to hold, with the time at which they did (`noticed`), and the time at which the
   * interviewer confirmed having seen them.
   */
  readonly handled: readonly { readonly critical: string; readonly at: string; readonly noticed?: string }[];
  /** The days on which the interview was held, if more than one. The fields above are those of the last day. */
  readonly sittings?: readonly InterviewDay[];
}

/** One day of an interview. */
export interface InterviewDay {
  /** When the interview began or was resumed, ISO 8601. */
  readonly at: string;
  readonly interviewer: string | null;
  readonly responsible: Responsible | null;
  /** When the learner confirmed that the consent of the first day still applies. */
  readonly consent_confirmed?: string;
}

export interface Responsible {
  readonly who: string;
  /** Phone, room, or another way to reach the person on that day. */
  readonly reach: string;
}

/** `not_asked` and `unscorable` follow from the definition; the other states are what was answered. */
export type AnswerState = 'given' | 'unscorable' | 'missing' | 'refused' | 'not_asked';

/** A grade and its scale; `pass`, if declared, is the worst grade that is a pass. */
export interface GradeGiven {
  readonly value: number;
  readonly best: number;
  readonly worst: number;
  readonly pass?: number;
}

export interface AssessedAnswer {
  readonly state: AnswerState;
  /** Option id or value, list of these, number, date or text. Absent if no answer was given. */
  readonly value?: number | string | readonly (number | string)[];
  /** The exact number that was scored, `2/3` or `12`, if `value` would be read back as another one. */
  readonly exact?: string;
  /** The grade as written in the file, on the file's scale, if that differs from the question's. */
  readonly as_given?: GradeGiven;
  /**
   * Answered although the question should not have been asked. The answer is kept and not scored, but critical rules
   * still apply to it.
   */
  readonly off_path?: true;
  readonly note?: string;
}

export interface AssessedScale {
  readonly value: number | null;
  readonly no_value: NoValueReason | null;
  readonly filled: boolean;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly band: string | null;
  /**
   * (value − mean) ÷ sd, and 50 + 10 z; present if the scale has norms with means. null without a value, or if the
   * norm group is unknown.
   */
  readonly z_score?: number | null;
  readonly t_score?: number | null;
  /** The norm group; present if the scale has norms. */
  readonly norm?: AssessedNorm;
  readonly answered: number;
  readonly of: number;
  /** They sum to the value. Empty without a value, and for `max`, for which `decided_by` lists the deciding items. */
  readonly shares: readonly Share[];
  readonly decided_by?: readonly string[];
}

export interface AssessedNorm {
  /** Id of the group; null if it is unknown, or there is none. */
  readonly group: string | null;
  /** Groups that the learner may belong to. */
  readonly groups: readonly string[];
  /** Why there is no group; null if there is one. */
  readonly no_group: NoGroupReason | null;
  /** Bounds over these groups and over the scale's bounds; null if unbounded, or if the norms have no means. */
  readonly z_lower: number | null;
  readonly z_upper: number | null;
  readonly t_lower: number | null;
  readonly t_upper: number | null;
}

/**
 * A part of a scale's value: from an answer, an inner scale, a condition, the constant, filled-in values, or
 * rounding.
 */
export interface Share {
  readonly from: 'question' | 'scale' | 'condition' | 'constant' | 'filled' | 'rounding';
  /** Id of the question or scale; for a condition its position, counted from 1. */
  readonly id?: string;
  readonly share: number;
}

/** The result of the tier rules alone. */
export interface AssessedRulesTier {
  /**
   * A suggestion, which a person decides on. `review` if the range is open; null if the questionnaire does not apply.
   */
  readonly suggested: TierId | 'review' | null;
  readonly basis: RulesBasis;
  readonly at_least: TierId | null;
  readonly at_most: TierId | null;
  /** The tier rules that hold or may hold. */
  readonly reasons: readonly Reason[];
  /** Questions whose answers would settle an open range. */
  readonly would_settle: { readonly missing: readonly string[]; readonly refused: readonly string[] };
}

/**
 * The result of tier rules and critical answers together. The reasons are those of the rules; critical answers are
 * reasons as well.
 */
export interface AssessedTier extends Omit<AssessedRulesTier, 'basis'> {
  readonly basis: TierBasis;
  /**
   * The result without critical answers, for readers who must not learn of them. Its reasons are those of the tier.
   */
  readonly by_rules: Omit<AssessedRulesTier, 'reasons'>;
}

export interface Reason {
  readonly tier: 'individual' | 'selective';
  readonly rule: string;
  /**
   * holds: for every completion · holds_filled: with values filled in by a declared rule · possible: not excluded.
   */
  readonly state: 'holds' | 'holds_filled' | 'possible';
  /** The scales and questions that the rule depends on, including through findings. */
  readonly scales: readonly string[];
  readonly questions: readonly string[];
}

export interface ConfirmedTier {
  readonly tier: TierId;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

export interface SupportPlan {
  readonly goals: readonly string[];
  readonly actions: readonly {
    readonly what: string;
    readonly who: string;
    readonly by: string | null;
    readonly agreed: boolean;
    readonly status: 'open' | 'done' | 'dropped';
  }[];
  readonly next_date: string | null;
}

/** Everything about an assessment except the answers; all of it is passed in. */
export interface About {
  readonly learner?: string | null;
  readonly wave?: string | null;
  /** ISO 8601. */
  readonly at?: string | null;
  readonly answeredAt?: string | null;
  readonly observer?: string | null;
  readonly kept?: Readonly<Record<string, string>>;
  /** The version of Lotse. */
  readonly lotse?: string | null;
  readonly language?: string | null;
  /** Ids of critical rules that hold according to rows of this learner that were dropped as duplicates. */
  readonly droppedCritical?: readonly string[];
  /** In completed years, if no question asks for the age. */
  readonly age?: number | null;
  readonly consent?: Consent | null;
  /** For a battery, by part. */
  readonly sources?: ReadonlyMap<string, AssessedSource>;
  /** By question id. */
  readonly notes?: ReadonlyMap<string, string>;
  readonly confirmed?: ConfirmedTier | null;
  readonly plan?: SupportPlan | null;
  readonly interview?: Interview | null;
  readonly provenance?: Provenance;
}
