import type { PlanQuestion } from '../plan/plan.ts';
import { MISSING, REFUSED, type Answer } from './answer.ts';
import { cellText, isErrorCell } from './cell.ts';
import { codeFinder, textFinder } from './codes.ts';
import { isNumberText } from './decimal.ts';
import { fold } from './fold.ts';
import { optionsReader } from './multiple.ts';
import { NO_WORDS, YES_WORDS } from './yes-no.ts';
import { answerProblem, type AnswerProblem, type ReadOptions } from './answer-problem.ts';

/** Meaning of a cell if a multiple choice has one column per option. */
export type Mark =
  | 'chosen'
  | 'not_chosen'
  | 'blank'
  | 'missing'
  | 'refused'
  | 'unreadable'
  /** A mark that means something else in this file and is not listed in its mapping. */
  | 'not_mapped'
  | 'error_cell';

const CHOSEN = ['1', 'x', ...YES_WORDS, 'checked', 'selected', 'quoted', 'gewählt', 'ausgewählt', 'genannt'];
const NOT_CHOSEN = [
  '0',
  ...NO_WORDS,
  'unchecked',
  'not checked',
  'not selected',
  'not quoted',
  'nicht gewählt',
  'nicht ausgewählt',
  'nicht genannt',
  '-',
];

/**
 * Returns the meaning of a text in an option's column without a mapping: 1 and 0, yes and no, Y, x, or the option's
 * own key or label.
 */
export function ownMark(question: PlanQuestion, option: number, text: string): Mark | undefined {
  return ownMarks(question, option).get(fold(text));
}

function ownMarks(question: PlanQuestion, option: number): ReadonlyMap<string, Mark> {
  const asked = question.options[option];
  if (asked === undefined) throw new RangeError(`No option at position ${option}`);
  const marks = new Map<string, Mark>();
  for (const name of [asked.key, ...Object.values(asked.label)]) marks.set(fold(name), 'chosen');
  for (const word of CHOSEN) marks.set(word, 'chosen');
  // Added last: in the column of an option with the key 0, a 0 still means *not chosen*.
  for (const word of NOT_CHOSEN) marks.set(word, 'not_chosen');
  return marks;
}

/**
 * Makes a reader for one option's column. A mapped value is applied once and means the same as the mark it maps to.
 */
export function markReader(
  question: PlanQuestion,
  option: number,
  options: ReadOptions,
): (raw: string) => Mark {
  const marks = ownMarks(question, option);
  const meanings = [...(options.values ?? [])].map(
    ([raw, meaning]) => [raw, marks.get(fold(meaning)) ?? 'unreadable'] as const,
  );
  const findMeant = textFinder<Mark>(meanings, '.');
  const isClosed = meanings.some(([raw, mark]) => {
    const own = isNumberText(raw) ? marks.get(fold(raw)) : undefined;
    return own !== undefined && own !== mark;
  });
  const findCode = codeFinder(
    [...question.missingCodes, ...(options.missing ?? [])],
    [...question.refusedCodes, ...(options.refused ?? [])],
    '.',
  );
  return (raw) => {
    const text = cellText(raw);
    const name = fold(text);
    if (name === '') return 'blank';
    const said = findCode(text) ?? findMeant(text);
    if (said !== undefined) return said;
    const own = marks.get(name);
    if (own !== undefined) return isClosed && isNumberText(text) ? 'not_mapped' : own;
    return isErrorCell(text) ? 'error_cell' : 'unreadable';
  };
}

/** The answer as far as it can be read. If there is a problem, it is used for alerts only and not scored. */
export interface MarkedAnswer {
  readonly answer: Answer;
  readonly problem: AnswerProblem | null;
}

/**
 * Combines the marks of a question's options. If some are chosen and none is marked as not chosen, blanks mean *not
 * chosen*. If all are marked as not chosen, none was chosen. All blank means missing. A blank among explicit marks is
 * ambiguous, and the answer is rejected.
 */
export function marksReader(question: PlanQuestion): (marks: readonly Mark[]) => MarkedAnswer {
  const combine = optionsReader(question);
  const fits = answerProblem('answer-not-an-option', { question: question.id, allowed: ['1', '0'] }).problem;
  const notMapped = answerProblem('answer-not-mapped', { question: question.id }).problem;
  const errorCell = answerProblem('answer-spreadsheet-error', { question: question.id }).problem;
  const gap = answerProblem('answer-partly-blank', { question: question.id }).problem;
  return (marks) => {
    const chosen = marks.flatMap((mark, option) => (mark === 'chosen' ? [option] : []));
    const soFar: Answer =
      chosen.length === 0 ? MISSING : { state: 'given', kind: 'options', options: chosen };
    const has = (mark: Mark) => marks.includes(mark);
    if (has('error_cell')) return { answer: soFar, problem: errorCell };
    if (has('unreadable')) return { answer: soFar, problem: fits };
    if (has('not_mapped')) return { answer: soFar, problem: notMapped };
    if (chosen.length === 0 && has('refused')) return { answer: REFUSED, problem: null };
    if (chosen.length === 0 && (has('blank') || has('missing'))) return { answer: MISSING, problem: null };
    const open = has('missing') || has('refused') || (has('blank') && has('not_chosen'));
    if (open) return { answer: soFar, problem: gap };
    const read = combine(chosen);
    return 'answer' in read
      ? { answer: read.answer, problem: null }
      : { answer: soFar, problem: read.problem };
  };
}
