import type { Contacts } from '../../../definition/contacts.ts';
import type { SessionFrame } from '../../../interview/keeping.ts';
import type { Prompter } from '../../../interview/prompter.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { LockedSession } from '../../../vault/locked-session.ts';
import type { LearnerWords } from '../../../words/learner.ts';
import type { InterviewOptions } from './interview-options.ts';

/** Everything that an interview needs: prompter, texts and session. */
export interface InterviewSetup {
  /** The plan with the texts to ask. */
  readonly plan: Plan;
  /** The plan with the questionnaire's own texts. */
  readonly scoringPlan: Plan;
  /** In the language of the questions; null: the program has none in it. */
  readonly learner: LearnerWords | null;
  readonly contacts: Contacts | null;
  readonly options: InterviewOptions;
  readonly frame: SessionFrame;
  readonly session: LockedSession;
  readonly prompter: Prompter;
  /** Whether the session's file exists already. */
  readonly isKept: boolean;
}

export interface ClearingPrompter extends Prompter {
  /**
   * Restores and clears the terminal: somebody else may sit down there next. If the answers can still be scrolled
   * back to, says so. Messages about the end come after this.
   */
  leave(): void;
}
