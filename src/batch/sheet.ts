import type { Answer, AnswerSheet } from '../answer/answer.ts';
import { MISSING } from '../answer/answer.ts';
import { cellText } from '../answer/cell.ts';
import { markReader, marksReader } from '../answer/mark.ts';
import { answerReader } from '../answer/reader.ts';
import type { AnswerProblem } from '../answer/answer-problem.ts';
import type { FileCodes } from '../diagnostic/codes-file.ts';
import type { Plan, PlanQuestion } from '../plan/plan.ts';
import type { Layout, QuestionColumns } from './columns/layout.ts';
import type { Speed } from './speed.ts';

type RowCode = 'row-too-short' | 'row-too-long' | 'nul-in-row' | 'age-not-readable';
export type RowFault =
  AnswerProblem | { readonly [C in RowCode]: { readonly code: C; readonly args: FileCodes[C] } }[RowCode];

/** Receives a problem of a row and the header of its column. */
export type OnFault = (fault: RowFault, column: string | null) => void;

/** Reads the answers of one row after the other into a single, reused sheet. */
export interface SheetReader {
  readonly sheet: AnswerSheet;
  read(record: readonly string[], onFault: OnFault): void;
  /** Reads only certain answers: one with any problem is missing. Returns a new sheet, for the few refused rows. */
  readCertain(record: readonly string[]): AnswerSheet;
}

type ReadCells = (record: readonly string[], onFault: OnFault) => Answer;

export function createSheetReader(
  plan: Plan,
  layout: Layout,
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
    read: (record, onFault) => {
      for (const { question, read } of readers) sheet[question] = read(record, onFault);
    },
    readCertain: (record) => {
      const certain: Answer[] = plan.questions.map(() => MISSING);
      for (const { question, read } of readers) {
        const faults: RowFault[] = [];
        const answer = read(record, (fault) => void faults.push(fault));
        if (faults.length === 0) certain[question] = answer;
      }
      return certain;
    },
  };
}

function oneCell(
  plan: Plan,
  layout: Layout,
  place: QuestionColumns,
  decimal: '.' | ',',
  readerOf: Speed['readerOf'],
): ReadCells {
  const { kind } = plan.questions[place.question] as PlanQuestion;
  const read = readerOf(kind, answerReader(plan, place.question, { decimal, ...place.options }));
  const column = place.columns[0] as number;
  const header = layout.headers[column] ?? null;
  return (record, onFault) => {
    const found = read(record[column] ?? '');
    if (!('problem' in found)) return found.answer;
    onFault(found.problem, header);
    return found.readable ?? MISSING;
  };
}

function manyCells(plan: Plan, layout: Layout, place: QuestionColumns): ReadCells {
  const question = plan.questions[place.question] as PlanQuestion;
  const marks = place.columns.map((_, option) => markReader(question, option, place.options));
  const combine = marksReader(question);
  const header = layout.headers[place.columns[0] as number] ?? null;
  return (record, onFault) => {
    const { answer, problem } = combine(
      marks.map((read, option) => read(record[place.columns[option] as number] ?? '')),
    );
    if (problem !== null) onFault(problem, header);
    return answer;
  };
}

const AGE_NOT_READABLE: RowFault = { code: 'age-not-readable', args: {} };

/** Returns completed years, or null if the cell is blank or not an age. */
export function readAge(record: readonly string[], layout: Layout, onFault: OnFault): number | null {
  if (layout.age === null) return null;
  const text = cellText(record[layout.age] ?? '');
  if (text === '') return null;
  if (/^\d{1,3}(?:[.,]0+)?$/.test(text) && parseInt(text, 10) <= 120) return parseInt(text, 10);
  onFault(AGE_NOT_READABLE, layout.headers[layout.age] ?? null);
  return null;
}

/** Returns the problem of a row's width. Empty cells beyond the header are ignored. */
export function widthFault(record: readonly string[], layout: Layout): RowFault | null {
  const { width } = layout;
  if (record.length < width)
    return { code: 'row-too-short', args: { expected: width, found: record.length } };
  for (let column = Math.max(width, layout.headers.length); column < record.length; column += 1) {
    if (record[column] !== '')
      return { code: 'row-too-long', args: { expected: width, found: record.length } };
  }
  return null;
}
