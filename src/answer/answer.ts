import type { Rational } from '../plan/rational.ts';
import type { ListBy, QuestionIndex } from '../plan/positions.ts';

/** Which grade is best, which worst, and with which one just passes. */
export interface GradeEnds {
  readonly best: Rational;
  readonly worst: Rational;
  readonly pass?: Rational | null;
}

/** A grade with the scale that it is on. */
export interface GradeAsGiven {
  readonly grade: Rational;
  readonly scale: GradeEnds;
}

/** What is known of one question. *Not asked* is never read from data: it follows from the answers (`ask_if`). */
export type Answer =
  | GivenAnswer
  /** No answer; whatever the reason, it is not a zero and not good news. */
  | { readonly state: 'missing' }
  /** The learner would rather not say; nobody is to be pressed. */
  | { readonly state: 'refused' };

export type GivenAnswer =
  /** A choice, or a code that stands for a number; by the option's position. */
  | { readonly state: 'given'; readonly kind: 'option'; readonly option: number }
  /** Multiple choice; positions ascending; none chosen is an answer. */
  | { readonly state: 'given'; readonly kind: 'options'; readonly options: readonly number[] }
  | {
      readonly state: 'given';
      readonly kind: 'number';
      readonly number: Rational;
      /** A grade as the file has it, where that is on another scale than the question's. */
      readonly asGiven?: GradeAsGiven;
    }
  /** ISO 8601, YYYY-MM-DD. */
  | { readonly state: 'given'; readonly kind: 'date'; readonly date: string }
  | { readonly state: 'given'; readonly kind: 'text'; readonly text: string };

/** One answer a question, at the question's position in the plan. */
export type AnswerSheet = ListBy<QuestionIndex, Answer>;

export const MISSING: Answer = Object.freeze({ state: 'missing' });
export const REFUSED: Answer = Object.freeze({ state: 'refused' });
