import type { ChoiceWords, LearnerPoints, UrgencyWords } from './interview-words.ts';

/** A choice that the learner makes, or sees made. */
export type LearnerChoice<K extends string> = Pick<ChoiceWords<K>, 'message' | 'options'>;

/**
 * What the learner reads or hears of a talk besides the questionnaire: before consent, at a critical answer, and where it
 * stops. The program speaks more languages here than to staff, for consent to what one cannot read is none. It speaks to
 * the learner as the questionnaires do, in forms that do not tell whether a he or a she is spoken to.
 */
export interface LearnerTalkWords {
  /** By a native speaker; else it is used only with a go-ahead, which is recorded. */
  readonly reviewed: boolean;
  /** Stands before what must not be overlooked. */
  readonly important: string;
  readonly introduction: {
    readonly title: string;
    readonly points: LearnerPoints;
    readonly sees: (roles: string) => string;
    readonly seesAsk: string;
    /** The limits of confidentiality. */
    readonly limits: string;
    readonly clear: string;
    readonly goOn: string;
  };
  /** The question whether they want to, where a guardian has consented. */
  readonly assent: LearnerChoice<'yes' | 'no'>;
  /** Whether they still want to, on another day. */
  readonly again: LearnerChoice<'yes' | 'no'>;
  readonly critical: {
    readonly title: string;
    /** Where the definition has no words of its own. */
    readonly shared: string;
    readonly who: (name: string, reach: string) => string;
    readonly urgency: UrgencyWords;
  };
  readonly leave: {
    readonly decline: LearnerChoice<'no' | 'yes'>;
    readonly delete: LearnerChoice<'no' | 'yes'>;
    readonly deleted: string;
    readonly declined: string;
    readonly kept: (id: string) => string;
    readonly nothingKept: string;
  };
}
