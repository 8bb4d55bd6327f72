import { inert } from '../escape/inert.ts';
import { textWidth } from '../escape/width.ts';

/**
 * Rows as columns as wide as they need, with blanks between them; everything in them made harmless. No frame and no lines: a
 * class has fifty rows, and a screen reader would read every bar.
 */
export function columns(rows: readonly (readonly string[])[], between = '  '): string {
  const cells = rows.map((row) => row.map((cell) => inert(cell)));
  // One by one: a country has more rows than a call takes arguments.
  const widths: number[] = [];
  for (const row of cells) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, textWidth(cell))));
  const pad = (cell: string, i: number): string => cell + ' '.repeat((widths[i] ?? 0) - textWidth(cell));
  return cells.map((row) => `${row.map(pad).join(between).trimEnd()}\n`).join('');
}
