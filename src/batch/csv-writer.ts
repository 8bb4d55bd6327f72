import { stringify } from 'csv-stringify/sync';
import type { Spool } from '../files/spool.ts';

/** Writes rows of text cells as CSV into a spool. */
export interface CsvWriter {
  row(cells: readonly string[]): void;
}

const LINE_END = '\r\n';
const TO_BE_QUOTED = /["\r\n]/;

/**
 * Cells are quoted where they have to be; that they are no formulas is for whoever fills them (words/escape-csv). Most
 * rows need no quotes at all, and joining them is all there is to do; csv-stringify writes the others.
 */
export function csvWriter(spool: Spool, header: readonly string[]): CsvWriter {
  const row = (cells: readonly string[]) => {
    const line = cells.join(',');
    const plain = !TO_BE_QUOTED.test(line) && commas(line) === cells.length - 1;
    spool.write(plain ? line + LINE_END : stringify([cells], { record_delimiter: LINE_END }));
  };
  row(header);
  return { row };
}

/** More commas than cells have between them means that one is within a cell. */
function commas(line: string): number {
  let count = 0;
  for (let at = line.indexOf(','); at >= 0; at = line.indexOf(',', at + 1)) count += 1;
  return count;
}
