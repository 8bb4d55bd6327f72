import { csvLine } from '../batch/out/csv-writer.ts';

const QUOTED = /["\r\n]/;

/** A row of cells that need no quotes is their text with commas between; csv-stringify makes any other. */
export function plainLine(cells: readonly string[]): string {
  const line = cells.join(',');
  return QUOTED.test(line) || commasIn(line) >= cells.length ? csvLine(cells) : `${line}\r\n`;
}

function commasIn(line: string): number {
  let count = 0;
  for (let at = line.indexOf(','); at >= 0; at = line.indexOf(',', at + 1)) count += 1;
  return count;
}
