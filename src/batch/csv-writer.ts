import type { Spool } from '../files/spool.ts';

/** Writes rows as CSV into a spool. */
export interface CsvWriter {
  row(cells: readonly string[]): void;
  /** A row that goes on with cells that never need quotes, such as numbers and ids, joined already. */
  rowWith(cells: readonly string[], rest: string): void;
}

const LINE_END = '\r\n';
const TO_BE_QUOTED = /[",\r\n]/;

/**
 * Cells are quoted where they have to be (RFC 4180, section 2); that they are no formulas is for whoever fills them
 * (words/escape-csv). A test holds it to what csv-stringify writes, which takes longer to load than a class to write.
 */
export function csvWriter(spool: Spool, header: readonly string[]): CsvWriter {
  const row = (cells: readonly string[]) => {
    spool.write(joined(cells) + LINE_END);
  };
  row(header);
  return {
    row,
    rowWith: (cells, rest) => {
      spool.write(`${joined(cells)},${rest}${LINE_END}`);
    },
  };
}

function joined(cells: readonly string[]): string {
  let line = '';
  for (const [position, cell] of cells.entries()) {
    if (position > 0) line += ',';
    line += TO_BE_QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  // A row of one blank cell would be a blank line.
  return line === '' && cells.length === 1 ? '""' : line;
}
