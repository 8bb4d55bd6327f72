import type { Answer, AnswerSheet } from '../answer/answer.ts';
import { MISSING } from '../answer/answer.ts';
import { cellText } from '../answer/cell.ts';
import { markReader, marksReader } from '../answer/mark.ts';
import { answerReader } from '../answer/reader.ts';
import type { AnswerProblem } from '../answer/answer-problem.ts';
import type { FileCodes } from '../diagnostic/codes-file.ts';
import type { Plan, PlanQuestion } from '../plan/plan.ts';
import type { ColumnLayout, QuestionColumns } from './columns/column-layout.ts';
import type { Speed } from './speed.ts';

type RowCode = 'row-too-short' | 'row-too-long' | 'nul-in-row' | 'age-not-readable';
export type SheetProblem =
  AnswerProblem | { readonly [C in RowCode]: { readonly code: C; readonly args: FileCodes[C] } }[RowCode];

/** Receives a problem of a row and the header of its column. */
export type OnProblem = (problem: SheetProblem, column: string | null) => void;

/** Reads the answers of one row after the other into a single, reused sheet. */
export interface SheetReader {
  readonly sheet: AnswerSheet;
  read(record: readonly string[], onProblem: OnProblem): void;
  /** Reads only certain answers: one with any problem is missing. Returns a new sheet, for the few refused rows. */
  readCertain(record: readonly string[]): AnswerSheet;
}

type ReadCells = (record: readonly string[], onProblem: OnProblem) => Answer;

export function createSheetReader(
  plan: Plan,
  layout: ColumnLayout,
  decimal: '.' | ',',
  readerOf: Speed['readerOf'],
): SheetReader {
  // Questions without a column stay missing.
  const sheet: Answer[] = plan.questions.map(() => MISSING);
  const readers = layout.questions.map((place) => ({
    question: place.question,
    read: place.perOption ? manyCells(plan, layout, place) : oneCell(plan, layout, place, decimal, readerOf),
  }));
  return {
    sheet,
    read: (record, onProblem) => {
      for (const { question, read } of readers) sheet[question] = read(record, onProblem);
    },
    readCertain: (record) => {
      const certain: Answer[] = plan.questions.map(() => MISSING);
      for (const { question, read } of readers) {
        const problems: SheetProblem[] = [];
        const answer = read(record, (problem) => void problems.push(problem));
        if (problems.length === 0) certain[question] = answer;
      }
      return certain;
    },
  };
}

function oneCell(
  plan: Plan,
  layout: ColumnLayout,
  place: QuestionColumns,
  decimal: '.' | ',',
  readerOf: Speed['readerOf'],
): ReadCells {
  const { kind } = plan.questions[place.question] as PlanQuestion;
  const read = readerOf(kind, answerReader(plan, place.question, { decimal, ...place.options }));
  const column = place.columns[0] as number;
  const header = layout.headers[column] ?? null;
  return (record, onProblem) => {
    const found = read(record[column] ?? '');
    if (!('problem' in found)) return found.answer;
    onProblem(found.problem, header);
    return found.readable ?? MISSING;
  };
}

function manyCells(plan: Plan, layout: ColumnLayout, place: QuestionColumns): ReadCells {
  const question = plan.questions[place.question] as PlanQuestion;
  const marks = place.columns.map((_, option) => markReader(question, option, place.options));
  const combine = marksReader(question);
  const header = layout.headers[place.columns[0] as number] ?? null;
  return (record, onProblem) => {
    const { answer, problem } = combine(
      marks.map((read, option) => read(record[place.columns[option] as number] ?? '')),
    );
    if (problem !== null) onProblem(problem, header);
    return answer;
  };
}

const AGE_NOT_READABLE: SheetProblem = { code: 'age-not-readable', args: {} };

/** Returns completed years, or null if the cell is blank or not an age. */
export function readAge(
  record: readonly string[],
  layout: ColumnLayout,
  onProblem: OnProblem,
): number | null {
  if (layout.age === null) return null;
  const text = cellText(record[layout.age] ?? '');
  if (text === '') return null;
  if (/^\d{1,3}(?:[.,]0+)?$/.test(text) && parseInt(text, 10) <= 120) return parseInt(text, 10);
  onProblem(AGE_NOT_READABLE, layout.headers[layout.age] ?? null);
  return null;
}

/** Returns the problem of a row's width. Empty cells beyond the header are ignored. */
export function widthProblem(record: readonly string[], layout: ColumnLayout): SheetProblem | null {
  const { width } = layout;
  if (record.length < width)
    return { code: 'row-too-short', args: { expected: width, found: record.length } };
  for (let column = Math.max(width, layout.headers.length); column < record.length; column += 1) {
    if (record[column] !== '')
      return { code: 'row-too-long', args: { expected: width, found: record.length } };
  }
  return null;
}
