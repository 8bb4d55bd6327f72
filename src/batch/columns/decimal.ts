import { isNumeric } from '../../definition/question-kinds.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { problemError } from '../../files/problem-error.ts';
import type { Plan } from '../../plan/plan.ts';
import type { ColumnLayout } from './column-layout.ts';

export type DecimalSign = '.' | ',';

/** The decimal separator of a table, and whether it was inferred. */
export interface Decimal {
  readonly sign: DecimalSign;
  readonly guessed: boolean;
}

const WITH_COMMA = /^[+-]?\d*,\d+ ?%?$/;
const WITH_POINT = /^[+-]?\d*\.\d+ ?%?$/;

function signOf(cell: string): DecimalSign | null {
  // Fast path: most of the millions of cells contain neither.
  if (!cell.includes(',') && !cell.includes('.')) return null;
  const text = cell.trim();
  if (WITH_COMMA.test(text)) return ',';
  return WITH_POINT.test(text) ? '.' : null;
}

/** Returns the columns of numbers and grades for which no separator is specified. */
export function numberColumns(plan: Plan, layout: ColumnLayout): readonly number[] {
  return layout.questions.flatMap(({ question, columns, options }) => {
    const { kind } = entryAt(plan.questions, question);
    return options.decimal === undefined && isNumeric(kind) ? columns : [];
  });
}

/** Called with each row that counts. An exception ends the reading. */
export type DecimalWatch = (record: readonly string[]) => void;

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
 * DecimalFound.
 */
export function decimalWatch(
  columns: readonly number[],
  known: DecimalSign | null,
  { file, part }: { readonly file: string; readonly part: string | null },
): DecimalWatch {
  // Once a separator is known, only the other one matters.
  const telling = known === null ? null : known === ',' ? '.' : ',';
  return (record) => {
    for (const column of columns) {
      const cell = record[column] ?? '';
      if (telling !== null && !cell.includes(telling)) continue;
      const sign = signOf(cell);
      if (sign === null || sign === known) continue;
      if (known === null) throw new DecimalFound(sign, part);
      throw problemError('input', 'decimal-unclear', {}, { file });
    }
  };
}

/** Returns the first separator in some rows: a first guess, which saves most tables a second pass. */
export function firstSign(
  rows: readonly (readonly string[])[],
  columns: readonly number[],
): DecimalSign | null {
  for (const row of rows) {
    for (const column of columns) {
      const sign = signOf(row[column] ?? '');
      if (sign !== null) return sign;
    }
  }
  return null;
}
