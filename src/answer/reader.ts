import type { Plan, PlanNumber, PlanQuestion } from '../plan/plan.ts';
import { MISSING, REFUSED } from './answer.ts';
import { cellText, isErrorCell } from './cell.ts';
import { choiceReader } from './choice.ts';
import { codeFinder } from './codes.ts';
import { dateReader } from './date.ts';
import { fold } from './fold.ts';
import { gradeReader } from './grade.ts';
import { memoised } from './memo.ts';
import { multipleReader } from './multiple.ts';
import { numberReader } from './number.ts';
import { fault, type Read, type Reader, type ReadOptions } from './reading.ts';
import { textReader } from './text.ts';

const NO_ANSWER: Read = { answer: MISSING };
const NOT_TOLD: Read = { answer: REFUSED };

const UNBOUNDED: PlanNumber = { min: null, max: null, integer: false, unit: null, best: null, worst: null };

/**
 * Reads the cells of one column as answers to one question of the plan (by position; one that is not there is a
 * bug of the caller: RangeError). Blank is missing, never zero; only declared codes are codes; nothing is guessed.
 */
export function answerReader(plan: Plan, question: number, options: ReadOptions = {}): Reader {
  const asked = plan.questions[question];
  if (asked === undefined) throw new RangeError(`No question at position ${question}`);
  const read = cellReader(asked, options);
  // Free text hardly repeats, and is not to be kept longer than needed.
  return asked.kind === 'text' ? read : memoised(read);
}

function cellReader(question: PlanQuestion, options: ReadOptions): Reader {
  const decimal = options.decimal ?? '.';
  const missing = [...question.missingCodes, ...(options.missing ?? [])];
  const refused = [...question.refusedCodes, ...(options.refused ?? [])];
  const findCode = codeFinder(missing, refused, decimal);
  const errorCell = fault('answer-spreadsheet-error', { question: question.id });
  const read = kindReader(question, options);
  const declared = declaredReader(question, options);
  return (raw) => {
    const text = cellText(raw);
    if (text === '' || fold(text) === '') return NO_ANSWER;
    const meant = declared(text);
    if (meant !== null) return meant;
    const code = findCode(text);
    if (code !== null) return code === 'missing' ? NO_ANSWER : NOT_TOLD;
    return isErrorCell(text) ? errorCell : read(text);
  };
}

/** What the mapping says a text means comes first: it was written for this very column. */
function declaredReader(question: PlanQuestion, options: ReadOptions): (text: string) => Read | null {
  const { values } = options;
  if (values === undefined) return () => null;
  const meanings = new Map([...values].map(([text, meaning]) => [fold(text), meaning]));
  // A meaning is in the definition's own terms: a decimal point, no conversion.
  const read = kindReader(question, {});
  return (text) => {
    const meaning = meanings.get(fold(text));
    return meaning === undefined ? null : read(meaning);
  };
}

function kindReader(question: PlanQuestion, options: ReadOptions): Reader {
  const decimal = options.decimal ?? '.';
  const limits = question.number ?? UNBOUNDED;
  switch (question.kind) {
    case 'choice':
      return choiceReader(question, decimal);
    case 'multiple':
      return multipleReader(question, decimal, options.separator ?? null);
    case 'number':
      return numberReader(question, limits, options);
    case 'grade':
      return gradeReader(question, limits, options);
    case 'date':
      return dateReader(question);
    case 'text':
      return textReader(question);
  }
}
