import type { Spool } from '../files/spool.ts';

/** Writes rows as CSV into a spool. */
export interface CsvWriter {
  row(cells: readonly string[]): void;
  /** A part of a row of several cells: cells as `csvCell` has them, and the commas between. */
  part(text: string): void;
  /** The end of a row that was written in parts. */
  endRow(): void;
}

const LINE_END = '\r\n';
const TO_BE_QUOTED = /[",\r\n]/;

/**
 * Cells are quoted where they have to be (RFC 4180, section 2); that they are no formulas is for whoever fills them
 * (words/escape-csv). A test holds it to what csv-stringify writes, which takes longer to load than a class to write.
 * `header` is null where another part of the file has it.
 */
export function csvWriter(spool: Spool, header: readonly string[] | null): CsvWriter {
  const endRow = () => {
    spool.write(LINE_END);
  };
  const row = (cells: readonly string[]) => {
    const line = cells.map(csvCell).join(',');
    // A row of one blank cell would be a blank line.
    spool.write(line === '' && cells.length === 1 ? '""' : line);
    endRow();
  };
  if (header !== null) row(header);
  return { row, part: spool.write, endRow };
}

/** A cell as it is written: in quotes where it has to be. */
export function csvCell(text: string): string {
  return TO_BE_QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
