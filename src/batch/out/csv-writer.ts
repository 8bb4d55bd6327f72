import type { Spool } from '../../files/spool.ts';
import { csvText, csvValue } from '../../escape/escape-csv.ts';
import { inertLines } from '../../escape/inert.ts';
import { isPlainCell } from '../../fast/plain-cell.ts';

/** Writes rows as CSV into a spool; nothing else in the program makes CSV. */
export interface CsvWriter {
  /** Cells of any text; none of them is a formula for any reader (words/escape-csv). */
  row(cells: readonly string[]): void;
  /** A part of a row: cells as `textCell` and `keptCell` have them, numbers and ids of our own, the commas between. */
  part(text: string): void;
  /** The end of a row that was written in parts. */
  endRow(): void;
}

const LINE_END = '\r\n';
const TO_BE_QUOTED = /[",\r\n]/;

/**
 * Cells are quoted where they have to be (RFC 4180, section 2). A test holds it to what csv-stringify writes, which takes
 * longer to load than a class to write. `header` is null where another part of the file has it.
 */
export function csvWriter(spool: Spool, header: readonly string[] | null): CsvWriter {
  const endRow = () => {
    spool.write(LINE_END);
  };
  const row = (cells: readonly string[]) => {
    const line = cells.map(textCell).join(',');
    // A row of one blank cell would be a blank line.
    spool.write(line === '' && cells.length === 1 ? '""' : line);
    endRow();
  };
  if (header !== null) row(header);
  return { row, part: spool.write, endRow };
}

/** A text as a cell, wherever it stands in its row. */
export function textCell(text: string): string {
  return isPlainCell(text) ? text : quoted(csvText(text));
}

/** What was found in a table, as a cell behind others: a number stays one. */
export function keptCell(text: string): string {
  return isPlainCell(text) ? text : quoted(csvValue(inertLines(text.trim())));
}

/** In quotes where it has to be. */
function quoted(text: string): string {
  return TO_BE_QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
