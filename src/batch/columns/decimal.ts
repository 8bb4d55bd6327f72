import { problemError } from '../../files/problem-error.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Layout } from './layout.ts';

export type DecimalSign = '.' | ',';

/** The sign that numbers are read with, and whether it was found in them. */
export interface Decimal {
  readonly sign: DecimalSign;
  readonly guessed: boolean;
}

const WITH_COMMA = /^[+-]?\d*,\d+ ?%?$/;
const WITH_POINT = /^[+-]?\d*\.\d+ ?%?$/;

function signOf(cell: string): DecimalSign | null {
  // Most cells have neither, and there are millions of them.
  if (!cell.includes(',') && !cell.includes('.')) return null;
  const text = cell.trim();
  if (WITH_COMMA.test(text)) return ',';
  return WITH_POINT.test(text) ? '.' : null;
}

/** The columns of numbers and grades of which nothing says how they are written. */
export function numberColumns(plan: Plan, layout: Layout): readonly number[] {
  return layout.questions.flatMap(({ question, columns, options }) => {
    const kind = plan.questions[question]?.kind;
    return options.decimal === undefined && (kind === 'number' || kind === 'grade') ? columns : [];
  });
}

/** Is given each row that counts; what it throws ends the reading. */
export type DecimalWatch = (record: readonly string[]) => void;

/** A row shows the decimal sign that no row before it has shown: the table is read again, with that sign. */
export class DecimalFound extends Error {
  constructor(
    readonly sign: DecimalSign,
    /** The part of a battery whose table it is. */
    readonly part: string | null,
  ) {
    super(`Numbers are written with ${sign}`);
  }
}

/**
 * Compares what the rows show with what is taken for the table's sign (null: none has been seen). The whole table has
 * one sign, so that the order of its rows changes no result: with both, it is refused; with one that is first seen
 * now, DecimalFound says so.
 */
export function decimalWatch(
  columns: readonly number[],
  known: DecimalSign | null,
  { file, part }: { readonly file: string; readonly part: string | null },
): DecimalWatch {
  // Once a sign is known, only the other one tells anything.
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

/** The sign that the first of some rows shows; a first guess, which spares most tables a second reading. */
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
