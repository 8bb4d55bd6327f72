import { inert } from '../words/inert.ts';
import { textWidth } from '../words/width.ts';

/** Rows as columns as wide as they need, two blanks between them; everything in them made harmless. */
export function columns(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(inert));
  const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((row) => textWidth(row[i] ?? ''))));
  const pad = (cell: string, i: number): string => cell + ' '.repeat((widths[i] ?? 0) - textWidth(cell));
  return cells.map((row) => `${row.map(pad).join('  ').trimEnd()}\n`).join('');
}
