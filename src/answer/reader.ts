import type { Plan, PlanQuestion } from '../plan/plan.ts';
import { MISSING, REFUSED } from './answer.ts';
import { cellText, isErrorCell } from './cell.ts';
import { codeFinder } from './codes.ts';
import { fold } from './fold.ts';
import { kindReader } from './kind.ts';
import { answerProblem, type Read, type Reader, type ReadOptions } from './answer-problem.ts';
import { isCode, recoding } from './recode.ts';
import type { QuestionIndex } from '../plan/positions.ts';

const NO_ANSWER: Read = { answer: MISSING };
const REFUSED_ANSWER: Read = { answer: REFUSED };

/**
 * Makes a reader for the cells of one column. A blank is missing, never zero, and only declared codes are codes.
 * Throws RangeError for a question that the plan lacks, which is a bug of the caller.
 */
export function answerReader(plan: Plan, question: QuestionIndex, options: ReadOptions = {}): Reader {
  const asked = plan.questions[question];
  if (asked === undefined) throw new RangeError(`No question at position ${question}`);
  return cellReader(asked, options);
}

function cellReader(question: PlanQuestion, options: ReadOptions): Reader {
  const decimal = options.decimal ?? '.';
  const missing = [...question.missingCodes, ...(options.missing ?? [])];
  const refused = [...question.refusedCodes, ...(options.refused ?? [])];
  const findCode = codeFinder(missing, refused, decimal);
  const errorCell = answerProblem('answer-spreadsheet-error', { question: question.id });
  const notMapped = answerProblem('answer-not-mapped', { question: question.id });
  const read = kindReader(question, options);
  // A multiple choice recodes each part itself.
  const recoded = question.kind === 'multiple' ? null : recoding(question, options);
  return (raw) => {
    const text = cellText(raw);
    if (text === '' || fold(text) === '') return NO_ANSWER;
    // The mapping takes precedence, since it was written for this column.
    const meant = recoded?.find(text);
    if (meant !== undefined) return meant;
    const code = findCode(text);
    if (code !== null) return code === 'missing' ? NO_ANSWER : REFUSED_ANSWER;
    if (isErrorCell(text)) return errorCell;
    const found = read(text);
    const isUnlisted = recoded?.isClosed === true && 'answer' in found && isCode(text, found.answer);
    return isUnlisted ? notMapped : found;
  };
}
