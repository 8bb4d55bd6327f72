import type { PlanQuestion } from '../plan/plan.ts';
import type { Answer } from './answer.ts';
import { textFinder } from './codes.ts';
import { isNumberText } from './decimal.ts';
import { kindReader } from './kind.ts';
import type { Read, Reader, ReadOptions } from './answer-problem.ts';
import { isSameAnswer } from './same.ts';

const NO_VALUES: ReadonlyMap<string, string> = new Map();

/** Whether an answer is written as a code rather than a name. Codes can have another meaning in another file. */
export function isCode(text: string, answer: Answer): boolean {
  return (answer.state === 'given' && answer.kind === 'number') || isNumberText(text);
}

/**
 * Makes a reader for the meanings in a mapping: in the question's own terms, but a grade on the column's grading
 * scale.
 */
export function meaningReader(question: PlanQuestion, { grade }: ReadOptions): Reader {
  return kindReader(question, grade === undefined ? {} : { grade });
}

/** Returns the answers that a text means in this column without a mapping, with either decimal separator. */
export function ownAnswers(question: PlanQuestion, text: string, options: ReadOptions): readonly Answer[] {
  return ownReadings(question, text, options).flatMap((read) => ('answer' in read ? [read.answer] : []));
}

/** The same, including problems. */
export function ownReadings(question: PlanQuestion, text: string, options: ReadOptions): readonly Read[] {
  const signs = options.decimal === undefined ? (['.', ','] as const) : [options.decimal];
  return signs.map((decimal) => kindReader(question, { ...options, values: NO_VALUES, decimal })(text));
}

/** The values of a mapping, prepared for the cells of one column. */
export interface Recoding {
  readonly find: (text: string) => Read | undefined;
  /** Some codes have another meaning here than in the question, so unlisted codes cannot be read. */
  readonly isClosed: boolean;
}

/** Prepares the values of a mapping. Each is applied once: its result is not looked up again. */
export function recoding(question: PlanQuestion, options: ReadOptions): Recoding | null {
  const { values } = options;
  if (values === undefined || values.size === 0) return null;
  const read = meaningReader(question, options);
  const meanings = [...values].map(([text, meaning]) => [text, read(meaning)] as const);
  const isClosed = meanings.some(
    ([text, meant]) => 'answer' in meant && isOtherCode(question, text, meant.answer, options),
  );
  return { find: textFinder(meanings, options.decimal ?? '.'), isClosed };
}

function isOtherCode(question: PlanQuestion, text: string, meant: Answer, options: ReadOptions): boolean {
  return (['.', ','] as const).some((decimal) =>
    ownAnswers(question, text, { ...options, decimal }).some(
      (own) => isCode(text, own) && !isSameAnswer(own, meant),
    ),
  );
}
