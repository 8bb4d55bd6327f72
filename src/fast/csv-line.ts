import { csvLine } from '../batch/out/csv-writer.ts';

const QUOTED = /["\r\n]/;

/** Joins a row by commas if no cell needs quotes. csv-stringify writes any other row. */
export function plainLine(cells: readonly string[]): string {
  const line = cells.join(',');
  return QUOTED.test(line) || commasIn(line) >= cells.length ? csvLine(cells) : `${line}\r\n`;
}

function commasIn(line: string): number {
  let count = 0;
  for (let at = line.indexOf(','); at >= 0; at = line.indexOf(',', at + 1)) count += 1;
  return count;
}
