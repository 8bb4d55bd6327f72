import type { Rational } from '../plan/rational.ts';
import type { ListBy, QuestionIndex } from '../plan/positions.ts';

/** A grading scale: best and worst grade, and the worst grade that is still a pass. */
export interface GradeEnds {
  readonly best: Rational;
  readonly worst: Rational;
  readonly pass?: Rational | null;
}

/** A grade with its grading scale. */
export interface GradeAsGiven {
  readonly grade: Rational;
  readonly scale: GradeEnds;
}

/** The answer to one question. *Not asked* is never read from data: it follows from the answers (`ask_if`). */
export type Answer =
  | GivenAnswer
  /** No answer. Never counts as zero or as absence of risk. */
  | { readonly state: 'missing' }
  /** The learner declined to answer. Nobody should be pressed to answer. */
  | { readonly state: 'refused' };

export type GivenAnswer =
  /** A choice, or a code that replaces a number; position of the option. */
  | { readonly state: 'given'; readonly kind: 'option'; readonly option: number }
  /** Multiple choice; positions in ascending order. Choosing none is a valid answer. */
  | { readonly state: 'given'; readonly kind: 'options'; readonly options: readonly number[] }
  | {
      readonly state: 'given';
      readonly kind: 'number';
      readonly number: Rational;
      /** The original grade, if the file uses another grading scale than the question. */
      readonly asGiven?: GradeAsGiven;
    }
  /** ISO 8601, YYYY-MM-DD. */
  | { readonly state: 'given'; readonly kind: 'date'; readonly date: string }
  | { readonly state: 'given'; readonly kind: 'text'; readonly text: string };

/** One answer per question, by the question's position in the plan. */
export type AnswerSheet = ListBy<QuestionIndex, Answer>;

export const MISSING: Answer = Object.freeze({ state: 'missing' });
export const REFUSED: Answer = Object.freeze({ state: 'refused' });
