import { readPart } from '../../files/input.ts';
import { problemError } from '../../files/problem-error.ts';
import type { Plan } from '../../plan/plan.ts';
import { SAMPLE, type Decoded } from '../../table/decode.ts';
import { firstSign, numberColumns, type Decimal, type DecimalSign } from './decimal.ts';
import { findDialect, type Dialect } from './dialect.ts';
import { layOut } from './headers.ts';
import type { ColumnLayout, Placement, WantedColumns } from './column-layout.ts';
import type { FirstRows } from '../../table/first-rows.ts';
import { MAX_RECORD_BYTES } from '../../table/record.ts';
import { hasConsent } from '../rows.ts';
import { widthProblem } from '../sheet.ts';

/** Settings for a table; the rest is inferred. */
export interface TableRequest {
  readonly plan: Plan;
  readonly wanted: WantedColumns;
  readonly placement: Placement;
  readonly delimiter: string | null;
  readonly decimal: DecimalSign | null;
  /** The separator found in a later row during a previous pass. */
  readonly decimalFound?: DecimalSign;
}

/** An analysed table: text, dialect, and meaning of its columns. */
export interface UnderstoodTable {
  readonly text: Decoded;
  readonly dialect: Dialect;
  readonly layout: ColumnLayout;
  readonly decimal: Decimal;
  readonly begin: { readonly offset: number; readonly line: number };
}

/** Analyses the dialect and columns of a table. Throws a ProblemError if that fails. */
export function understandTable(
  text: Decoded,
  expected: ReadonlySet<string>,
  request: TableRequest,
  firstRows: FirstRows,
): UnderstoodTable {
  const file = text.name;
  const dialect = dialectOf(text, request.delimiter, expected, firstRows);
  const begin = { offset: text.start + dialect.skipBytes, line: 1 + dialect.skipLines };
  const at = { file, line: begin.line };
  const [header, ...rows] = dialect.sample;
  if (header === undefined) throw problemError('input', 'table-empty', { file }, { file });
  const layout = layOut(request.plan, { cells: header, place: at }, request.placement, request.wanted);
  return { text, dialect, layout, decimal: decimalOf(rows, layout, request), begin };
}

/** Larger than the longest allowed row, to see whether the header ends in time. */
const MAX_SAMPLED = MAX_RECORD_BYTES + SAMPLE;

/** Analyses the beginning of the text, and a longer part if the header does not end there. */
function dialectOf(
  text: Decoded,
  asked: string | null,
  expected: ReadonlySet<string>,
  firstRows: FirstRows,
): Dialect {
  const file = text.name;
  for (const size of [SAMPLE, MAX_SAMPLED]) {
    const end = Math.min(text.bytes, text.start + size);
    const sample = readPart(text, text.start, end).toString('utf8');
    const isWhole = end === text.bytes;
    const dialect = findDialect(sample, isWhole, asked, expected, file, firstRows);
    // A second row proves that the header is complete.
    if (isWhole || dialect.sample.length > 1) return dialect;
  }
  throw problemError('input', 'record-too-large', { limit: MAX_RECORD_BYTES }, { file, line: 1 });
}

function decimalOf(
  rows: readonly (readonly string[])[],
  layout: ColumnLayout,
  request: TableRequest,
): Decimal {
  if (request.decimal !== null) return { sign: request.decimal, guessed: false };
  if (request.decimalFound !== undefined) return { sign: request.decimalFound, guessed: true };
  const telling = rows.filter((row) => hasConsent(row, layout) && widthProblem(row, layout) === null);
  const seen = firstSign(telling, numberColumns(request.plan, layout));
  return { sign: seen ?? '.', guessed: seen !== null };
}
