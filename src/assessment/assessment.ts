import type { NoGroupReason, NoValueReason, Truth } from '../score/result.ts';
import type { PlanPart, TierId } from '../plan/plan.ts';
import type { ComparisonOutcome } from '../tier/compared.ts';
import type { RulesBasis, Safety, TierBasis } from '../tier/result.ts';

/**
 * The number of the scoring semantics: raised whenever the same answers under the same definition could come to another
 * result. Assessments of schema 1 have none; they were scored by engine 1, whose tiers did not look at critical answers.
 */
export const ENGINE = 2;

/**
 * One learner's result, as it is written and read: schema lotse/assessment/2. Numbers are exact decimals where
 * they have few digits, and rounded otherwise so that they never contradict their band.
 */
export interface Assessment {
  readonly schema: 'lotse/assessment/2';
  /** See `ENGINE`. */
  readonly engine: number;
  /** The version of Lotse that scored it; null where it was not handed in. */
  readonly lotse: string | null;
  readonly learner: string | null;
  readonly wave: string | null;
  /** When it was scored, ISO 8601; handed in, never read from a clock here. */
  readonly at: string | null;
  /** When the answers were given, ISO 8601, as precisely as it is known; null where it is not. */
  readonly answered_at: string | null;
  /** Who observed, where somebody else answered about the learner. */
  readonly observer: string | null;
  /** Further columns of the learner's row that were kept, by their headers. */
  readonly kept: Readonly<Record<string, string>>;
  readonly definition: AssessedDefinition;
  readonly language: string | null;
  readonly consent: Consent | null;
  /** In completed years as it was handed in, where norms look at it: what a result stands on is never left out. */
  readonly age?: number;
  /** By question id, in the definition's order. */
  readonly answers: Readonly<Record<string, AssessedAnswer>>;
  /** Whether the questionnaire is meant for this learner; unknown where the age is not known. */
  readonly applies: Truth;
  readonly scales: Readonly<Record<string, AssessedScale>>;
  readonly findings: Readonly<Record<string, Truth>>;
  /** Critical rules that hold and have an alert. */
  readonly critical: readonly AssessedCritical[];
  /** Critical rules that nobody can exclude: an answer is missing or refused. */
  readonly critical_unknown: readonly string[];
  readonly safety: Safety;
  /** null where the definition has no tiers. */
  readonly tier: AssessedTier | null;
  /** Of a battery: what each of its questionnaires comes to, by part; absent otherwise. */
  readonly parts?: Readonly<Record<string, AssessedPart>>;
  /** Of a battery that compares observers: what each of them sees of a matter. */
  readonly compared?: Readonly<Record<string, Compared>>;
  readonly confirmed: ConfirmedTier | null;
  readonly plan: SupportPlan | null;
  /** How the talk was held; absent where there was none, as in a batch. */
  readonly interview?: Interview;
  readonly provenance: Readonly<Record<string, string | number | boolean>>;
}

export interface AssessedCritical {
  readonly id: string;
  /** dropped_row: by another row of this learner, which was dropped as a duplicate. */
  readonly from: 'own' | 'dropped_row';
  /** Rules about the same thing that hold as well; its alert stands for theirs. Absent where there are none. */
  readonly covers?: readonly string[];
}

export interface AssessedDefinition {
  readonly id: string;
  readonly version: string;
  readonly form: string | null;
  readonly digest: string;
  readonly scoring_digest: string;
}

/** What is known of one part's answers besides, where they came as an assessment of their own: from a talk, or an earlier run. */
export interface AssessedSource {
  /** When that assessment was made, ISO 8601: not when the parts were put together. */
  readonly at?: string;
  /** When its answers were given, ISO 8601. */
  readonly answered_at?: string;
  /** In which language it was asked. */
  readonly language?: string;
  /** To what this part was answered; it says nothing of the others. */
  readonly consent?: Consent;
  /** How this part's talk was held; its critical rules go by their ids in the battery. */
  readonly interview?: Interview;
}

/** One questionnaire of a battery. */
export interface AssessedPart extends AssessedSource {
  readonly definition: AssessedDefinition;
  readonly respondent: PlanPart['respondent'];
  /** Whether its gate let it be asked. */
  readonly asked: Truth;
  /** Questions with an answer, and those that were, or may have been, asked. None answered: nobody handed it in. */
  readonly answered: number;
  readonly of: number;
  readonly applies: Truth;
  /** By its own tier rules alone; null where it has no tiers, or was not asked. */
  readonly tier: AssessedRulesTier | null;
}

/** What several observers see of one matter: side by side, never averaged. */
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
  /** Of a learner who is too young to consent alone. */
  readonly guardian?: { readonly who: string; readonly at: string };
  /** When the learner agreed to take part, beside the guardian; ISO 8601. */
  readonly assent?: string;
}

/** How a talk was held, and by whom. */
export interface Interview {
  readonly interviewer: string | null;
  /** Who was responsible and reachable while critical questions were asked. */
  readonly responsible: Responsible | null;
  /** Who agreed to use a translation that is not yet reviewed, and when. */
  readonly go_ahead: { readonly who: string; readonly at: string } | null;
  /** Critical rules that came to hold, when that was (`noticed`), and when whoever held the talk said that it had been seen. */
  readonly handled: readonly { readonly critical: string; readonly at: string; readonly noticed?: string }[];
  /** Each day on which it was held, where that was more than one. What stands above is of the last. */
  readonly sittings?: readonly InterviewDay[];
}

/** One day of a talk. */
export interface InterviewDay {
  /** When it began or went on, ISO 8601. */
  readonly at: string;
  readonly interviewer: string | null;
  readonly responsible: Responsible | null;
  /** When it was asked whether the consent of the first day still holds, and it did. */
  readonly consent_confirmed?: string;
}

export interface Responsible {
  readonly who: string;
  /** Phone, room, or how else they are found today. */
  readonly reach: string;
}

/** `not_asked` and `unscorable` follow from the definition; the rest is what was answered. */
export type AnswerState = 'given' | 'unscorable' | 'missing' | 'refused' | 'not_asked';

/** A grade with the scale that it is on; `pass`, where it was stated, is the worst one that is a pass. */
export interface GradeGiven {
  readonly value: number;
  readonly best: number;
  readonly worst: number;
  readonly pass?: number;
}

export interface AssessedAnswer {
  readonly state: AnswerState;
  /** Option id or value, list of them, number, date or text. Absent where nothing was given. */
  readonly value?: number | string | readonly (number | string)[];
  /** The exact number that was scored, `2/3` or `12`, where `value` would be read back as another one. */
  readonly exact?: string;
  /** A grade as the file has it, on the scale that it is on there: where that is not the question's own. */
  readonly as_given?: GradeGiven;
  /** Given although the question should not have been asked: kept, not scored, but still watched by critical rules. */
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
  /** (value − mean) ÷ sd, and 50 + 10 z: where the scale has norms with means. null: no value, or not known whose norms. */
  readonly z_score?: number | null;
  readonly t_score?: number | null;
  /** Whose norms hold; where the scale has norms. */
  readonly norm?: AssessedNorm;
  readonly answered: number;
  readonly of: number;
  /** They sum to the value. Empty without a value, and for `max`, where `decided_by` lists what decided. */
  readonly shares: readonly Share[];
  readonly decided_by?: readonly string[];
}

export interface AssessedNorm {
  /** Id of the group; null where it is not known, or there is none. */
  readonly group: string | null;
  /** Groups that cannot be excluded. */
  readonly groups: readonly string[];
  /** Why there is no group; null where there is one. */
  readonly no_group: NoGroupReason | null;
  /** Bounds over these groups and all that the scale can come to; null: no bound, or norms without means. */
  readonly z_lower: number | null;
  readonly z_upper: number | null;
  readonly t_lower: number | null;
  readonly t_upper: number | null;
}

/** A part of a scale's value: of one answer, of one scale beneath, the constant, what was filled in, or rounding. */
export interface Share {
  readonly from: 'question' | 'scale' | 'condition' | 'constant' | 'filled' | 'rounding';
  /** Id of the question or scale; for a condition its position from 1. */
  readonly id?: string;
  readonly share: number;
}

/** What tier rules alone give. */
export interface AssessedRulesTier {
  /** A suggestion; a person decides. `review` where the range is open; null where the questionnaire does not apply. */
  readonly suggested: TierId | 'review' | null;
  readonly basis: RulesBasis;
  readonly at_least: TierId | null;
  readonly at_most: TierId | null;
  /** The tier rules that hold or may. */
  readonly reasons: readonly Reason[];
  /** Questions whose answers would settle an open range. */
  readonly would_settle: { readonly missing: readonly string[]; readonly refused: readonly string[] };
}

/** By tier rules and critical answers together. Its reasons are those of the rules, and the critical answers. */
export interface AssessedTier extends Omit<AssessedRulesTier, 'basis'> {
  readonly basis: TierBasis;
  /** Without the critical answers: all that those may see who may not know of them. Its reasons are the tier's. */
  readonly by_rules: Omit<AssessedRulesTier, 'reasons'>;
}

export interface Reason {
  readonly tier: 'individual' | 'selective';
  readonly rule: string;
  /** holds: for every completion · holds_filled: on values filled in by a declared rule · possible: not excluded. */
  readonly state: 'holds' | 'holds_filled' | 'possible';
  /** Scales and questions that the rule comes down to, through findings too. */
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

/** What is known of an assessment besides the answers; all of it is handed in. */
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
  /** Ids of critical rules that hold by rows of this learner which were dropped as duplicates. */
  readonly droppedCritical?: readonly string[];
  /** Completed years, where no question asks the age. */
  readonly age?: number | null;
  readonly consent?: Consent | null;
  /** Of a battery, by part. */
  readonly sources?: ReadonlyMap<string, AssessedSource>;
  /** By question id. */
  readonly notes?: ReadonlyMap<string, string>;
  readonly confirmed?: ConfirmedTier | null;
  readonly plan?: SupportPlan | null;
  readonly interview?: Interview | null;
  readonly provenance?: Readonly<Record<string, string | number | boolean>>;
}
