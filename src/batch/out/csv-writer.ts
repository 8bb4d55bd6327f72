import { stringify } from 'csv-stringify/sync';
import type { Spool } from '../../files/spool.ts';
import { csvText, csvValue } from '../../escape/escape-csv.ts';
import { inertLines } from '../../escape/inert.ts';

/** Writes rows as CSV into a spool. All CSV output goes through it. */
export interface CsvWriter {
  /** Cells of any text, escaped against formula injection (escape/escape-csv). */
  readonly texts: (texts: readonly string[]) => void;
  /** Cells that are already escaped by `textCell` or `keptCell`, and own numbers and ids. */
  readonly cells: (cells: readonly string[]) => void;
}

/** `line` formats a row, like `csvLine`. */
export function csvWriter(spool: Spool, header: readonly string[], line: typeof csvLine): CsvWriter {
  const cells = (row: readonly string[]) => {
    spool.write(line(row));
  };
  const texts = (row: readonly string[]) => {
    cells(row.map(textCell));
  };
  texts(header);
  return { texts, cells };
}

// Readers accept CR or LF alone as a row end, csv-stringify quotes only for both.
const CSV = { record_delimiter: '\r\n', quoted_match: /[\r\n]/ };

/** Formats a row as a line of CSV, quoted where necessary (RFC 4180, section 2). */
export function csvLine(cells: readonly string[]): string {
  return stringify([[...cells]], CSV);
}

/** Escapes a text for any cell of a row. */
export function textCell(text: string): string {
  return csvText(text);
}

/** Escapes a value kept from a table for a cell after the first; a number stays a number. */
export function keptCell(text: string): string {
  return csvValue(inertLines(text.trim()));
}
