import type { GivenAnswer } from '../answer/answer.ts';
import type { Assessment, InterviewDay, SupportPlan } from '../assessment/assessment.ts';
import type { ListBy, QuestionIndex } from '../plan/positions.ts';

/**
 * The fields outside the questionnaire, in order: participants and consent before the first question, decisions and
 * next steps after the last one.
 */
export type FieldId = IntakeField | ClosingField | PlanField;

export type IntakeField =
  | 'interviewer'
  /** Whether an unreviewed translation may be used. */
  | 'go_ahead'
  | 'learner'
  | 'age'
  /** Whether the learner is below the age of consenting alone. */
  | 'minor'
  /** Who consented as guardian, and how; '' if nobody did. */
  | 'guardian'
  /** The person in charge, reachable today if an answer is worrying. */
  | 'responsible'
  | 'reach'
  | 'legal'
  | PageField;

/**
 * Settled by the one decision on the page before the first question. `guardian_given` is set only in interviews from
 * before there was this page.
 */
type PageField = 'basis' | 'consent_who' | 'guardian_given' | 'assent';

export type ClosingField = 'tier' | 'tier_by' | 'tier_reason' | 'next_date';

/** Asked once for each goal and action. */
export type PlanField = 'goal' | 'action_what' | 'action_who' | 'action_by' | 'action_agreed';

/** The state of a question. `open`: not reached yet, or its answer was dropped. */
export type Reply =
  | { readonly reply: 'open' }
  | { readonly reply: 'given'; readonly answer: GivenAnswer }
  /** Skipped: counts as a missing answer. */
  | { readonly reply: 'skipped' }
  /** The learner prefers not to say. */
  | { readonly reply: 'refused' };

/** The current place of the interview. */
export type InterviewPlace = Stop | CriticalPlace | AgainPlace;

/** A regular place on the path. A critical notice comes between two of them. */
export type Stop = PlainPlace | FieldPlace | QuestionPlace;

/**
 * `earlier`: an earlier assessment is looked at together. `declined`: consent was refused by the learner or the
 * guardian; no answer is kept.
 */
export interface PlainPlace {
  readonly at: 'introduction' | 'earlier' | 'review' | 'result' | 'goals' | 'actions' | 'end' | 'declined';
}

export interface FieldPlace {
  readonly at: 'field';
  readonly field: FieldId;
  /** Set if an answer has shown that the field is needed after all: where the interview then continues. */
  readonly mend?: Mend;
}

/** `back`: where the answer can be corrected. */
export interface Mend {
  readonly next: Stop;
  readonly back: Stop;
}

/** A question by its index. `fromReview`: replying returns to the review. */
export interface QuestionPlace {
  readonly at: 'question';
  readonly question: QuestionIndex;
  readonly fromReview: boolean;
}

/** Critical rules, by index, that the last answer made hold and that are not acknowledged yet. */
export interface CriticalPlace {
  readonly at: 'critical';
  readonly rules: readonly number[];
  /** Where the interview continues, and where it came from. */
  readonly then: Stop;
  readonly back: Stop;
}

/**
 * On another day, an interview first checks what may have changed. `then` is the place where it was left, `since` the
 * date (`2026-11-20`) of that.
 */
export interface AgainPlace {
  readonly at: 'again';
  readonly topic: AgainTopic;
  readonly since: string;
  readonly then: Stop | CriticalPlace;
}

/** `period`: the answers so far are from another day and may be reviewed before the interview continues. */
export type AgainTopic = 'interviewer' | 'consent' | 'responsible' | 'reach' | 'period';

/** A critical rule that holds, and when its answer was given. */
export interface Noticed {
  /** Id of the rule. */
  readonly critical: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A critical rule that came to hold, and when the interviewer acknowledged it. */
export interface Handled {
  /** Id of the rule. */
  readonly critical: string;
  /** ISO 8601. */
  readonly at: string;
  /** When its answer was given, never later than `at`. Absent in interviews from before this was recorded. */
  readonly noticed?: string;
}

/** The answers dropped by the last change. They are restored if it is undone before another question is answered. */
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

/** The settings of an interview. They are saved with it, so that a resumed interview follows the same rules. */
export interface Setting {
  /** Language of the questions. */
  readonly language: string;
  /** The wave; null: not given. */
  readonly wave: string | null;
  /** From this age in completed years on, a learner consents alone. */
  readonly guardianAge: number;
  /** Fields that are already filled in and not asked. */
  readonly given: Fields;
  /** Values that are suggested and can be accepted or changed. The person in charge is confirmed on the page. */
  readonly offered: Fields;
  /** Id of the text that explained the interview, its limits and the use of the answers, with its languages. */
  readonly informedBy: string;
  /**
   * The language in which the program addresses the learner, if it differs from the interviewer's, and whether a
   * native speaker has reviewed these words. Absent if there is no such language, or in interviews from before there
   * was one.
   */
  readonly told?: { readonly language: string; readonly reviewed: boolean };
  /** The assessment that a later interview builds on. */
  readonly earlier: Assessment | null;
}

/** The fields filled in so far; '' for one left empty on purpose. */
export type Fields = Readonly<Partial<Record<FieldId, string>>>;

export type Action = SupportPlan['actions'][number];

/** The full state of an interview as plain data, so that it can be saved and resumed. */
export interface InterviewState {
  readonly setting: Setting;
  readonly place: InterviewPlace;
  readonly fields: Fields;
  /** When each field was filled in, ISO 8601. */
  readonly moments: Fields;
  /** One reply a question, in the plan's order. */
  readonly replies: ListBy<QuestionIndex, Reply>;
  /** One note a question; null: none. */
  readonly notes: ListBy<QuestionIndex, string | null>;
  readonly handled: readonly Handled[];
  /** The time since which each critical rule that holds now has held. */
  readonly noticed: readonly Noticed[];
  /** Ids of critical rules that hold and were acknowledged since they came to hold. They are not shown again. */
  readonly acknowledged: readonly string[];
  /** Questions whose answers or notes the last step dropped because they no longer apply; shown once. */
  readonly dropped: readonly QuestionIndex[];
  /** Questions whose answers the last step restored; shown once. */
  readonly restored: readonly QuestionIndex[];
  readonly aside: Aside | null;
  /** The earlier days of an interview that continues on another day. */
  readonly sittings: readonly InterviewDay[];
  /** When the interview was resumed today; null if this is the day on which it started. */
  readonly today: Pick<InterviewDay, 'at' | 'consent_confirmed'> | null;
  readonly goals: readonly string[];
  readonly actions: readonly Action[];
}

export const OPEN: Reply = Object.freeze({ reply: 'open' });
