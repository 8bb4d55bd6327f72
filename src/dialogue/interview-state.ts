import type { GivenAnswer } from '../answer/answer.ts';
import type { Assessment, InterviewDay, SupportPlan } from '../assessment/assessment.ts';
import type { ListBy, QuestionIndex } from '../plan/positions.ts';

/**
 * What is asked beside the questionnaire, in this order: before the first question, who takes part and what was
 * agreed; after the last one, what was decided and what happens next.
 */
export type FieldId = IntakeField | ClosingField | PlanField;

export type IntakeField =
  | 'interviewer'
  /** Whether a translation that nobody has reviewed may be used. */
  | 'go_ahead'
  | 'learner'
  | 'age'
  /** Whether the learner is younger than the age from which one consents alone. */
  | 'minor'
  | 'basis'
  | 'consent_who'
  | 'legal'
  | 'guardian_given'
  | 'guardian'
  | 'assent'
  /** Who is in charge and reachable today, should an answer be worrying. */
  | 'responsible'
  | 'reach';

export type ClosingField = 'tier' | 'tier_by' | 'tier_reason' | 'next_date';

/** Asked again for each goal and action. */
export type PlanField = 'goal' | 'action_what' | 'action_who' | 'action_by' | 'action_agreed';

/** What may have become of a question in a talk. `open`: it has not come up, or its answer was dropped. */
export type Reply =
  | { readonly reply: 'open' }
  | { readonly reply: 'given'; readonly answer: GivenAnswer }
  /** Passed over; a missing answer. */
  | { readonly reply: 'skipped' }
  /** The learner would rather not say. */
  | { readonly reply: 'refused' };

/** Where the talk is. */
export type Place = Stop | CriticalPlace | AgainPlace;

/** A place of the way itself; a critical notice stands between two of them. */
export type Stop = PlainPlace | FieldPlace | QuestionPlace;

/**
 * `earlier`: an earlier assessment is looked at together · `declined`: without consent, a guardian's, or the learner's
 * own; nothing that was said is kept.
 */
export interface PlainPlace {
  readonly at: 'introduction' | 'earlier' | 'review' | 'result' | 'goals' | 'actions' | 'end' | 'declined';
}

export interface FieldPlace {
  readonly at: 'field';
  readonly field: FieldId;
}

/** A question by its position; `fromReview`: with its answer, the talk returns to the review. */
export interface QuestionPlace {
  readonly at: 'question';
  readonly question: QuestionIndex;
  readonly fromReview: boolean;
}

/** Critical rules, by position, that the last answer made hold and that nobody has acknowledged yet. */
export interface CriticalPlace {
  readonly at: 'critical';
  readonly rules: readonly number[];
  /** Where the talk goes on, and where it came from. */
  readonly then: Stop;
  readonly back: Stop;
}

/**
 * A talk that goes on on another day goes over what may have changed since. `then` is where it was left; `since` the day
 * (`2026-11-20`) on which that was.
 */
export interface AgainPlace {
  readonly at: 'again';
  readonly topic: AgainTopic;
  readonly since: string;
  readonly then: Stop | CriticalPlace;
}

/** `period`: the answers so far are of another day, and may be looked through before more are asked for. */
export type AgainTopic = 'interviewer' | 'consent' | 'responsible' | 'reach' | 'period';

/** A critical rule that holds, and when its answer was given. */
export interface Noticed {
  /** Id of the rule. */
  readonly critical: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A critical rule that came to hold, and when whoever holds the talk said that it had been seen. */
export interface Handled {
  /** Id of the rule. */
  readonly critical: string;
  /** ISO 8601. */
  readonly at: string;
  /** When its answer was given, never later than `at`. Absent in a talk that was begun before this was recorded. */
  readonly noticed?: string;
}

/** What the last change of an answer dropped; it comes back if that is undone before another answer is given. */
export interface Aside {
  /** The question whose answer was changed. */
  readonly question: QuestionIndex;
  readonly answers: readonly AsideAnswer[];
}

export interface AsideAnswer {
  readonly question: QuestionIndex;
  readonly reply: Reply;
  readonly note: string | null;
}

/** What a talk begins with. All of it is kept, so that a talk taken up later goes by the same rules. */
export interface Setting {
  /** Of the questionnaire's texts. */
  readonly language: string;
  /** Which time of asking; null: not said. */
  readonly wave: string | null;
  /** From this age in completed years on a learner consents alone. */
  readonly guardianAge: number;
  /** Filled in beforehand, and not asked. */
  readonly given: Fields;
  /** Offered, to be kept or changed. */
  readonly offered: Fields;
  /** Which text told about the talk, its limits and the use of the answers, and in which languages. */
  readonly informedBy: string;
  /**
   * The language in which the program itself speaks to the learner, where that is another than it speaks to whoever holds
   * the talk, and whether a native speaker has reviewed its words. Absent: there is no such language, or the talk was begun
   * before the program had any.
   */
  readonly told?: { readonly language: string; readonly reviewed: boolean };
  /** A later talk starts from this. */
  readonly earlier: Assessment | null;
}

/** What was filled in; '' where a field was left empty on purpose. */
export type Fields = Readonly<Partial<Record<FieldId, string>>>;

export type Action = SupportPlan['actions'][number];

/** A talk between two questions: all that must be kept so that it can go on later, as plain data. */
export interface InterviewState {
  readonly setting: Setting;
  readonly place: Place;
  readonly fields: Fields;
  /** When each field was filled in, ISO 8601. */
  readonly moments: Fields;
  /** One a question, in the plan's order. */
  readonly replies: ListBy<QuestionIndex, Reply>;
  /** One a question; null: none. */
  readonly notes: ListBy<QuestionIndex, string | null>;
  readonly handled: readonly Handled[];
  /** Of the critical rules that hold now, since when. */
  readonly noticed: readonly Noticed[];
  /** Ids of the critical rules that hold and were acknowledged since they came to hold; they do not come up again. */
  readonly acknowledged: readonly string[];
  /** Questions whose answers or notes the last step dropped, because they no longer belong; told once. */
  readonly dropped: readonly QuestionIndex[];
  /** Questions whose dropped answers the last step brought back; told once. */
  readonly restored: readonly QuestionIndex[];
  readonly aside: Aside | null;
  /** The days on which it was held before, where it goes on on another one. */
  readonly sittings: readonly InterviewDay[];
  /** Since when it goes on today; null: it is held on the day on which it began. */
  readonly today: Pick<InterviewDay, 'at' | 'consent_confirmed'> | null;
  readonly goals: readonly string[];
  readonly actions: readonly Action[];
}

export const OPEN: Reply = Object.freeze({ reply: 'open' });
