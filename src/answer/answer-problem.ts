import type { AnswerCodes } from '../diagnostic/codes-answer.ts';
import type { Rational } from '../plan/rational.ts';
import type { Answer, GradeEnds } from './answer.ts';

export type AnswerCode = Exclude<keyof AnswerCodes, 'unknown-question'>;

/** A problem with one answer. It never contains the value, which may be a learner's. */
export type AnswerProblem = {
  readonly [C in AnswerCode]: { readonly code: C; readonly args: AnswerCodes[C] };
}[AnswerCode];

/** The answer in a cell, or the reason why it cannot be read. */
export type Read = { readonly answer: Answer } | Unread;

export interface Unread {
  readonly problem: AnswerProblem;
  /** The answer, if its parts are valid but not their combination. Only critical rules use it (law 2). */
  readonly readable?: Answer;
}

export type Reader = (raw: string) => Read;

/** How a column differs from the definition. Omitted fields are as in the definition. */
export interface ReadOptions {
  /** Decimal separator; default: point. */
  readonly decimal?: '.' | ',';
  /** Texts that mean *missing*, in addition to the definition's codes. */
  readonly missing?: readonly string[];
  readonly refused?: readonly string[];
  /**
   * From the column's text to the option or number it means (a grade: on the column's own scale). Applied once. If a
   * code of the question means something else here, unlisted codes cannot be read.
   */
  readonly values?: ReadonlyMap<string, string>;
  /** Numbers are multiplied by `times`, then `plus` is added. */
  readonly times?: Rational;
  readonly plus?: Rational;
  /** Grading scale of the column; default, and `own`: the question's. */
  readonly grade?: GradeEnds | 'own';
  /** Separator of the options of a multiple choice in one column. By default `;` `|` `,` and line breaks are tried. */
  readonly separator?: string;
}

/** Makes a reader's problem. The type ties the arguments to the code. */
export function answerProblem<C extends AnswerCode>(
  code: C,
  args: AnswerCodes[C],
): { readonly problem: AnswerProblem } {
  return { problem: { code, args } as unknown as AnswerProblem };
}
