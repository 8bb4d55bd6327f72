import type { ChoiceWords, InterviewWords } from './en/interview.ts';
import type { PrompterWords } from './en/prompter.ts';

/** A choice that the learner makes, or sees made. */
export type LearnerChoice<Key extends string> = Pick<ChoiceWords<Key>, 'message' | 'options'>;

type Introduction = InterviewWords['introduction'];

/**
 * What the learner reads or hears of a talk besides the questionnaire: before consent, at a critical answer, and where it
 * stops. The program speaks more languages here than to staff, for consent to what one cannot read is none. It speaks to
 * the learner as the questionnaires do, in forms that do not tell whether a he or a she is spoken to.
 */
export interface LearnerTalkWords extends Pick<PrompterWords, 'important'> {
  /** By a native speaker; else it is used only with a go-ahead, which is recorded. */
  readonly reviewed: boolean;
  readonly introduction: Pick<Introduction, 'title' | 'sees' | 'clear' | 'goOn'> & {
    readonly [Key in 'points' | 'seesAsk' | 'limits']: Introduction[Key]['learner'];
  };
  /** The question whether they want to, where a guardian has consented. */
  readonly assent: LearnerChoice<'yes' | 'no'>;
  /** Whether they still want to, on another day. */
  readonly again: LearnerChoice<'yes' | 'no'>;
  readonly critical: Pick<InterviewWords['critical'], 'title' | 'shared' | 'who' | 'urgency'>;
  readonly leave: Pick<InterviewWords['leave'], 'deleted' | 'declined' | 'kept' | 'nothingKept'> & {
    readonly [Key in 'decline' | 'delete']: LearnerChoice<'yes' | 'no'>;
  };
}
