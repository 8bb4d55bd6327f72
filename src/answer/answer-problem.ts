import type { AnswerCodes } from '../diagnostic/codes-answer.ts';
import type { Rational } from '../plan/rational.ts';
import type { Answer, GradeEnds } from './answer.ts';

export type AnswerCode = Exclude<keyof AnswerCodes, 'unknown-question'>;

/** What is wrong with one answer. It never carries the value: that may be a learner's. */
export type AnswerProblem = {
  readonly [C in AnswerCode]: { readonly code: C; readonly args: AnswerCodes[C] };
}[AnswerCode];

/** One cell as it was understood, or why it was not. */
export type Read = { readonly answer: Answer } | Unread;

export interface Unread {
  readonly problem: AnswerProblem;
  /** What was answered, where each part of it can be read and only the whole cannot be: for critical rules alone (law 2). */
  readonly readable?: Answer;
}

export type Reader = (raw: string) => Read;

/** How a column differs from what the definition says; all that is left out is as in the definition. */
export interface ReadOptions {
  /** The decimal sign; a point unless said. */
  readonly decimal?: '.' | ',';
  /** Texts that stand for no answer, besides the definition's own codes. */
  readonly missing?: readonly string[];
  readonly refused?: readonly string[];
  /**
   * What the column says, and the option or number that it means, a grade on the column's own scale. Applied once. Where a code
   * of the question's own means something else here, codes that are not listed cannot be read.
   */
  readonly values?: ReadonlyMap<string, string>;
  /** A number in the column is multiplied by this, then `plus` is added. */
  readonly times?: Rational;
  readonly plus?: Rational;
  /** The column's own scale of grades; `own`, like none: the question's. */
  readonly grade?: GradeEnds | 'own';
  /** Between the options of a multiple choice in one column. Without it, `;` `|` `,` and line breaks are tried. */
  readonly separator?: string;
}

/** Makes the fault that a reader gives back; the type ties the arguments to the code. */
export function answerProblem<C extends AnswerCode>(
  code: C,
  args: AnswerCodes[C],
): { readonly problem: AnswerProblem } {
  return { problem: { code, args } as unknown as AnswerProblem };
}
