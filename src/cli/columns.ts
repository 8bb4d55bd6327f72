import { inert } from '../escape/inert.ts';
import { textWidth } from '../escape/width.ts';

/**
 * Aligns rows in columns separated by blanks; cells are escaped. Without a frame, which a screen reader would read
 * aloud for every row.
 */
export function columns(rows: readonly (readonly string[])[], between = '  '): string {
  const cells = rows.map((row) => row.map((cell) => inert(cell)));
  // Not Math.max(...widths): a large table has more rows than a call may have arguments.
  const widths: number[] = [];
  for (const row of cells) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, textWidth(cell))));
  const pad = (cell: string, i: number): string => cell + ' '.repeat((widths[i] ?? 0) - textWidth(cell));
  return cells.map((row) => `${row.map(pad).join(between).trimEnd()}\n`).join('');
}
