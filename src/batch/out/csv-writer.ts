import { stringify } from 'csv-stringify/sync';
import type { Spool } from '../../files/spool.ts';
import { csvText, csvValue } from '../../escape/escape-csv.ts';
import { inertLines } from '../../escape/inert.ts';

/** Writes rows as CSV into a spool; nothing else in the program makes CSV. */
export interface CsvWriter {
  /** Cells of any text; none of them is a formula for any reader (escape/escape-csv). */
  readonly texts: (texts: readonly string[]) => void;
  /** Cells that are safe already: of `textCell` and `keptCell`, and numbers and ids of our own. */
  readonly cells: (cells: readonly string[]) => void;
}

/** `line` makes the line of a row, as `csvLine` does it. */
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

// Any reader takes a CR or LF by itself for the end of a row, csv-stringify only both.
const CSV = { record_delimiter: '\r\n', quoted_match: /[\r\n]/ };

/** A row as a line of CSV, quoted where it has to be (RFC 4180, section 2). */
export function csvLine(cells: readonly string[]): string {
  return stringify([[...cells]], CSV);
}

/** A text as a cell, wherever it stands in its row. */
export function textCell(text: string): string {
  return csvText(text);
}

/** What was found in a table, as a cell behind others: a number stays one. */
export function keptCell(text: string): string {
  return csvValue(inertLines(text.trim()));
}
