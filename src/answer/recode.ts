import type { PlanQuestion } from '../plan/plan.ts';
import type { Answer } from './answer.ts';
import { textFinder } from './codes.ts';
import { isNumberText } from './decimal.ts';
import { kindReader } from './kind.ts';
import type { Read, Reader, ReadOptions } from './answer-problem.ts';
import { isSameAnswer } from './same.ts';

const NO_VALUES: ReadonlyMap<string, string> = new Map();

/** An answer that is a code in data, and not a name: it can mean something else in another file. */
export function isCode(text: string, answer: Answer): boolean {
  return (answer.state === 'given' && answer.kind === 'number') || isNumberText(text);
}

/** What a mapping says that a text of the column means: the question's own terms, but a grade on the column's scale. */
export function meaningReader(question: PlanQuestion, { grade }: ReadOptions): Reader {
  return kindReader(question, grade === undefined ? {} : { grade });
}

/** What the questionnaire itself takes a text for in this column, with either decimal sign; without any mapped values. */
export function ownAnswers(question: PlanQuestion, text: string, options: ReadOptions): readonly Answer[] {
  return ownReadings(question, text, options).flatMap((read) => ('answer' in read ? [read.answer] : []));
}

/** The same, with what is wrong where it takes it for no answer. */
export function ownReadings(question: PlanQuestion, text: string, options: ReadOptions): readonly Read[] {
  const signs = options.decimal === undefined ? (['.', ','] as const) : [options.decimal];
  return signs.map((decimal) => kindReader(question, { ...options, values: NO_VALUES, decimal })(text));
}

/** The values of a mapping, ready for the cells of one column. */
export interface Recoding {
  readonly find: (text: string) => Read | undefined;
  /** Codes of the question's own mean something else here: then none that is not listed can be read. */
  readonly isClosed: boolean;
}

/** Reads the values of a mapping. Each is applied once: what it comes to is not looked up again. */
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
