import { answerReader } from '../../answer/reader.ts';
import type { Read } from '../../answer/answer-problem.ts';
import { isSameAnswer } from '../../answer/same.ts';
import { fold } from '../../answer/fold.ts';
import { isNumeric } from '../../definition/question-kinds.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { problemError } from '../../files/problem-error.ts';
import type { Plan } from '../../plan/plan.ts';
import type { ColumnLayout, QuestionColumns } from './column-layout.ts';

export type DecimalSign = '.' | ',';

/** The decimal separator of a table, and whether it was inferred. */
export interface Decimal {
  readonly sign: DecimalSign;
  readonly guessed: boolean;
}

const WITH_COMMA = /^[+-]?\d*,\d+\s?%?$/;
const WITH_POINT = /^[+-]?\d*\.\d+\s?%?$/;

/** One separator before exactly three digits: 1.200 is more than a thousand to some and little more than one to others. */
const THOUSANDS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}\s?%?$/;

/** A column whose cells can show the table's decimal separator. */
export interface NumberColumn {
  readonly column: number;
  readonly header: string;
  /** Whether a cell is an answer with its separator as the decimal sign. */
  readonly tells: (cell: string) => boolean;
  /** Whether such a cell is another answer if its separator divides thousands. */
  readonly isTwoWays: (cell: string) => boolean;
}

interface Found {
  readonly sign: DecimalSign;
  readonly isSure: boolean;
}

function foundIn(cell: string, { tells, isTwoWays }: NumberColumn): Found | null {
  // Fast path: most of the millions of cells contain neither.
  if (!cell.includes(',') && !cell.includes('.')) return null;
  const text = cell.trim();
  const sign = WITH_COMMA.test(text) ? ',' : WITH_POINT.test(text) ? '.' : null;
  if (sign === null || !tells(text)) return null;
  return { sign, isSure: !THOUSANDS.test(text) || !isTwoWays(text) };
}

/**
 * Returns the columns whose numbers have the table's decimal separator: numbers and grades, and choices whose codes may
 * be written as decimals (2.0, 2,0). Those with a separator of their own in the mapping are left out.
 */
export function numberColumns(plan: Plan, layout: ColumnLayout): readonly NumberColumn[] {
  return layout.questions.flatMap((place) => {
    const { kind } = entryAt(plan.questions, place.question);
    const counts = isNumeric(kind) || (kind === 'choice' && !place.perOption);
    if (!counts || place.options.decimal !== undefined) return [];
    return place.columns.map((column) => numberColumn(plan, layout, place, column));
  });
}

function numberColumn(
  plan: Plan,
  { headers }: ColumnLayout,
  { question, options }: QuestionColumns,
  column: number,
): NumberColumn {
  const asked = entryAt(plan.questions, question);
  const names = new Set(asked.options.flatMap(({ key, label }) => [key, ...Object.values(label)].map(fold)));
  const readers = {
    '.': answerReader(plan, question, { ...options, decimal: '.' }),
    ',': answerReader(plan, question, { ...options, decimal: ',' }),
  };
  const asNumber = (cell: string): Read => readers[cell.includes(',') ? ',' : '.'](cell);
  return {
    column,
    header: entryAt(headers, column),
    // The name of an option, such as 1.5, is no number.
    tells: (cell) => isNumeric(asked.kind) || (!names.has(fold(cell)) && 'answer' in asNumber(cell)),
    isTwoWays: (cell) => {
      const whole = readers['.'](cell.replace(/[.,]/, ''));
      const part = asNumber(cell);
      return 'answer' in whole && 'answer' in part && !isSameAnswer(whole.answer, part.answer);
    },
  };
}

/** Compares rows with the table's decimal separator. */
export interface DecimalWatch {
  /** Called with each row that counts. An exception ends the reading. */
  readonly see: (record: readonly string[], line: number) => void;
  /** Called after the last row. */
  readonly end: () => void;
}

/**
 * Thrown if a row shows the decimal separator for the first time: the table is then read again, with that separator.
 */
export class DecimalFound extends Error {
  constructor(
    readonly sign: DecimalSign,
    /** The part of the battery to which the table belongs. */
    readonly part: string | null,
  ) {
    super(`Numbers are written with ${sign}`);
  }
}

/**
 * Compares the rows with the assumed decimal separator (null: none seen so far). The whole table has one separator, so
 * that the order of rows does not affect results: a table with both is refused, and one that is seen only now causes
 * DecimalFound. A number that can be read in two ways shows none; if nothing else in the table does, it is refused.
 */
export function decimalWatch(
  columns: readonly NumberColumn[],
  known: DecimalSign | null,
  { file, part }: { readonly file: string; readonly part: string | null },
): DecimalWatch {
  // Once a separator is known, only the other one matters.
  const telling = known === null ? null : known === ',' ? '.' : ',';
  let open: { readonly line: number; readonly column: string } | null = null;
  return {
    see: (record, line) => {
      for (const own of columns) {
        const cell = record[own.column] ?? '';
        if (telling !== null && !cell.includes(telling)) continue;
        const found = foundIn(cell, own);
        if (found === null || found.sign === known) continue;
        if (known !== null) throw problemError('input', 'decimal-unclear', {}, { file });
        if (found.isSure) throw new DecimalFound(found.sign, part);
        open ??= { line, column: own.header };
      }
    },
    end: () => {
      if (open !== null) throw problemError('input', 'thousands-unclear', {}, { file, ...open });
    },
  };
}

/** Returns the first sure separator in some rows: a first guess, which saves most tables a second pass. */
export function firstSign(
  rows: readonly (readonly string[])[],
  columns: readonly NumberColumn[],
): DecimalSign | null {
  for (const row of rows) {
    for (const own of columns) {
      const found = foundIn(row[own.column] ?? '', own);
      if (found?.isSure === true) return found.sign;
    }
  }
  return null;
}
