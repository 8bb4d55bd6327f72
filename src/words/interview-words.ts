import type { PlanPart, PlanQuestion } from '../plan/plan.ts';

/** What can be done at a prompt, by a name of its own. */
type CommandName =
  'back' | 'skip' | 'refuse' | 'note' | 'why' | 'details' | 'list' | 'pause' | 'delete' | 'finish';

interface CommandWords {
  /** One letter, no two alike in a language: it is typed. */
  readonly key: string;
  readonly label: string;
}

/** A line that is asked for, with a line of help. */
interface FieldWords {
  readonly message: string;
  readonly help: string | null;
}

export interface ChoiceWords<K extends string> extends FieldWords {
  readonly options: Readonly<Record<K, string>>;
}

type YesNo = ChoiceWords<'yes' | 'no'>;

/** What a learner is told, point by point: what it is about, what it is not, that it is voluntary, where answers stay. */
export type LearnerPoints = readonly [about: string, isNot: string, voluntary: string, stays: string];

/** What is said by how pressing a critical answer is. */
export type UrgencyWords = Readonly<Record<'immediate' | 'same_day' | 'within_3_days', string>>;

/** Before the first question. What the learner reads or hears stands apart from what staff are asked. */
interface IntroductionWords {
  readonly title: string;
  /** By who answers: a talk with the learner, or somebody filling in about them. */
  readonly points: Readonly<Record<PlanPart['respondent'], readonly string[]>> & {
    readonly learner: LearnerPoints;
  };
  /** Where somebody answers for themselves, and nobody else sees it. */
  readonly privately: readonly string[];
  readonly sees: (roles: string) => string;
  readonly seesAsk: Readonly<Record<'learner' | 'parent' | 'company', string>>;
  /** The limits of confidentiality. */
  readonly limits: Readonly<Record<'learner' | 'parent' | 'company', string>>;
  readonly prompt: string;
  readonly goOn: string;
  /** Asked of the learner where all this stands there in their own language first. */
  readonly clear: string;
  /** Leads what was told the learner in another language, for whoever holds the talk. */
  readonly same: string;
  /** To whoever holds the talk: the program has no words in the language of the questions, by its tag. */
  readonly interpret: (language: string) => string;
}

interface FieldsWords {
  readonly interviewer: FieldWords;
  readonly go_ahead: YesNo;
  readonly learner: FieldWords;
  readonly age: FieldWords;
  readonly minor: (age: number) => YesNo;
  readonly basis: ChoiceWords<'consent' | 'legal' | 'none'>;
  readonly consent_who: FieldWords;
  readonly legal: FieldWords;
  readonly guardian_given: YesNo;
  readonly guardian: FieldWords;
  readonly assent: YesNo;
  /** The same where it is not the learner who sits here. */
  readonly assentGiven: YesNo;
  readonly responsible: FieldWords;
  readonly reach: FieldWords;
  readonly tier: ChoiceWords<'universal' | 'selective' | 'individual' | 'later'>;
  readonly tier_by: FieldWords;
  readonly tier_reason: FieldWords;
  /** Beside the tier that the answers suggest. */
  readonly tierSuggested: string;
  readonly tierReasonNeeded: string;
  /** Where the suggestion was not looked at. */
  readonly tierReasonAlways: string;
  readonly next_date: FieldWords;
  readonly goal: FieldWords;
  /** Where the learner has another language, by its tag: what is agreed stands on their page as it is written here. */
  readonly agreedIn: (language: string) => string;
  readonly action_what: FieldWords;
  readonly action_who: FieldWords;
  readonly action_by: FieldWords;
  readonly action_agreed: YesNo;
}

interface FaultWords {
  readonly needed: string;
  readonly tooLong: (limit: number) => string;
  /** A sign that a terminal would obey, or that turns the order of what is read. */
  readonly control: string;
  readonly age: string;
  readonly date: string;
  readonly dateOver: string;
  readonly number: string;
  readonly answerNeeded: string;
  readonly exclusive: (option: string) => string;
  readonly tooMany: (limit: number) => string;
  readonly reviewNumber: (most: number) => string;
  readonly fileThere: string;
}

interface QuestionWords {
  /** `Section 3 of 25: School days`. */
  readonly section: (number: number, sections: number, title: string) => string;
  readonly progress: (number: number, questions: number) => string;
  readonly help: Readonly<Record<PlanQuestion['kind'], string | null>>;
  readonly between: (lower: string | null, upper: string | null) => string;
  readonly atMost: (limit: number) => string;
  readonly refused: string;
  readonly skipped: string;
  readonly note: (text: string) => string;
  readonly notePrompt: FieldWords;
  readonly noteKept: string;
  readonly noteGone: string;
  readonly whyNone: string;
  /** Whether that is all, where so many questions have no answer yet. */
  readonly finish: (open: number) => YesNo;
  /** Whether an answer is to be changed, where that drops others. */
  readonly drop: (questions: readonly string[]) => YesNo;
  readonly restored: (questions: readonly string[]) => string;
  /** Answers that no longer belong. */
  readonly dropped: (questions: readonly string[]) => string;
  readonly firstReached: string;
}

interface CriticalTalkWords {
  readonly title: string;
  /** Where the definition has no words of its own for a screen that the learner sees. */
  readonly shared: string;
  readonly who: (name: string, reach: string) => string;
  readonly urgency: UrgencyWords;
  readonly prompt: string;
  readonly seen: string;
  readonly stop: string;
  /** Where it is not the learner who answers. */
  readonly byOthers: Readonly<Record<'title' | 'shared' | 'seen' | 'stop', string>> &
    Pick<CriticalTalkWords, 'who'>;
  readonly private: ChoiceWords<'show' | 'not_now'>;
  readonly privateTitle: string;
  readonly privateDone: string;
}

interface ReviewWords {
  readonly title: string;
  readonly lead: string;
  readonly number: string;
  readonly question: string;
  readonly answer: string;
  readonly open: string;
  readonly nothing: string;
  readonly prompt: FieldWords;
  /** The age that was answered is below the one from which one consents alone, and no guardian has consented. */
  readonly guardianMissing: (age: number) => string;
}

interface ResultWords {
  readonly ready: ChoiceWords<'show' | 'later'>;
  /** Where a tier was decided on before: that stands, and is not shown. */
  readonly keep: string;
  readonly note: string;
  /** The same where it is for nobody but the person who answered. */
  readonly privateReady: ChoiceWords<'show' | 'later'>;
  readonly privateNote: string;
  readonly criticalFirst: (count: number) => string;
  readonly criticalUnknown: string;
  readonly goOn: string;
  /** To see what is behind the reasons. */
  readonly numbers: string;
}

interface EarlierWords {
  readonly title: string;
  readonly of: (moment: string) => string;
  /** What may stand on a shared screen of the result of another questionnaire. */
  readonly strong: string;
  readonly present: string;
  readonly topics: string;
  readonly goals: string;
  readonly actions: string;
  readonly prompt: string;
  readonly anew: string;
  readonly keep: string;
  readonly cannotKeep: string;
  /** Another version scored the earlier result. */
  readonly unchecked: Readonly<Record<'earlier' | 'another', string>>;
  /** The earlier result is of another questionnaire. */
  readonly another: string;
  readonly begin: string;
  readonly noPlan: string;
}

/** A talk that goes on on another day. */
interface AgainWords {
  readonly title: string;
  readonly lead: (day: string) => string;
  readonly interviewer: string;
  /** What stood there on the other day. */
  readonly before: (text: string) => string;
  readonly withGuardian: (who: string, guardian: string) => string;
  readonly consent: (who: string) => YesNo;
  readonly answersOf: (day: string) => string;
  readonly period: (period: string, today: string) => string;
  readonly prompt: string;
  readonly goOn: string;
  readonly look: string;
}

interface PlanWords {
  readonly goals: string;
  readonly noGoals: string;
  readonly actions: string;
  readonly noActions: string;
  readonly prompt: string;
  readonly goOn: string;
  readonly addGoal: string;
  readonly dropGoal: (goal: string) => string;
  readonly addAction: string;
  readonly markAction: (action: string) => string;
  readonly actionLine: (
    what: string,
    who: string,
    by: string | null,
    agreed: boolean,
    status: string,
  ) => string;
  readonly statusPrompt: string;
  readonly statuses: Readonly<Record<'open' | 'done' | 'dropped' | 'removed' | 'unchanged', string>>;
}

interface LeaveWords {
  readonly declinePrompt: string;
  readonly declineYes: string;
  readonly deletePrompt: string;
  readonly deleteYes: string;
  readonly deleteNo: string;
  readonly deleted: string;
  readonly declined: string;
  readonly kept: (id: string) => string;
  readonly resumeBy: (command: string) => string;
  /** How what was said becomes a report though nobody goes on with the questions; `key` is the letter for enough. */
  readonly reportBy: (key: string) => string;
  readonly nothingKept: string;
  /** Where what was said cannot be taken from the window. */
  readonly stillThere: string;
  readonly stopped: (name: string, reach: string) => string;
  readonly stoppedPlain: string;
}

interface EndWords {
  readonly file: FieldWords;
  readonly written: (file: string) => string;
  readonly next: (report: string, page: string) => string;
  readonly sessionGone: string;
}

interface ResumeWords {
  readonly prompt: string;
  readonly line: (id: string, questionnaire: string, learner: string, saved: string) => string;
  readonly welcome: (answered: number, asked: number) => string;
  readonly textChanged: string;
  readonly damaged: (id: string) => string;
  readonly usePrevious: string;
  readonly leave: string;
}

/** Words of `lotse interview`: what learner and counsellor read together, and what is asked of the counsellor. */
export interface InterviewWords {
  readonly commands: Readonly<Record<CommandName, CommandWords>>;
  readonly introduction: IntroductionWords;
  readonly fields: FieldsWords;
  readonly faults: FaultWords;
  readonly question: QuestionWords;
  readonly critical: CriticalTalkWords;
  readonly review: ReviewWords;
  readonly result: ResultWords;
  readonly earlier: EarlierWords;
  readonly again: AgainWords;
  readonly plan: PlanWords;
  readonly leave: LeaveWords;
  readonly end: EndWords;
  readonly resume: ResumeWords;
}
