import { inert } from '../../escape/inert.ts';
import { textWidth } from '../../escape/width.ts';
import { wrap } from '../../escape/wrap.ts';
import type { Table } from '../model.ts';

const GAP = '  ';
/** A column keeps at least its longest word, up to this width, unless the table does not fit otherwise. */
const WORD_WIDTH = 18;
const MIN_WIDTH = 4;

/** The lines of each cell in a row. */
export type Row = readonly (readonly string[])[];

/** A table with escaped cells: the width of each column, and the wrapped cells. */
export interface LaidOut {
  readonly widths: readonly number[];
  readonly titles: Row;
  readonly rows: readonly Row[];
}

/**
 * Gives each column its natural width, then narrows the widest ones until a row fits into `room` columns of the screen.
 */
export function laidOut({ columns, rows }: Table, room: number): LaidOut {
  const titles = columns.map(({ title }) => inert(title));
  const cells = rows.map((row) => row.map(({ text }) => inert(text)));
  const widths = fit(
    titles.map((title, at) => [title, ...cells.map((row) => row[at] as string)]),
    columns.map(({ whole = false }) => whole),
    room,
  );
  const wrapped = (row: readonly string[]): Row => row.map((text, at) => wrap(text, widths[at] as number));
  return { widths, titles: wrapped(titles), rows: cells.map(wrapped) };
}

/** A table for a printed page: no frame, a rule under the titles, and blank lines to fill in at the end. */
export function pageTable(table: Table, width: number): string {
  const numeric = table.columns.map((column) => column.numeric);
  const { widths, titles, rows } = laidOut(table, width - GAP.length * (table.columns.length - 1));
  const drawn = (row: Row): string => drawRow(row, widths, numeric);
  return [
    drawn(titles),
    ruled(widths, '-'),
    ...rows.map(drawn),
    ...Array.from({ length: table.blank }, () => `\n${ruled(blankWidths(widths, width), '_')}`),
  ].join('\n');
}

function ruled(widths: readonly number[], sign: string): string {
  return widths.map((one) => sign.repeat(one)).join(GAP);
}

/**
 * Calculates the width of each column from its contents. Words are broken only if nothing else helps, and columns
 * marked `whole` last.
 */
function fit(
  texts: readonly (readonly string[])[],
  isWhole: readonly boolean[],
  room: number,
): readonly number[] {
  const wanted = texts.map((column) => Math.max(MIN_WIDTH, widest(column)));
  const words = texts.map((column) => Math.max(MIN_WIDTH, widest(column.flatMap((text) => text.split(' ')))));
  const limits = [
    words.map((word, at) => (isWhole[at] === true ? word : Math.min(word, WORD_WIDTH))),
    words.map((word, at) => (isWhole[at] === true ? word : MIN_WIDTH)),
    words.map(() => MIN_WIDTH),
  ];
  return limits.reduce((widths: readonly number[], least) => narrowed(widths, least, room), wanted);
}

/** Not Math.max(...widths): a large table has more rows than a call may have arguments. */
function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, textWidth(text)), 0);
}

/** Takes one character at a time from the widest column that is above its minimum, until the row fits. */
function narrowed(wanted: readonly number[], least: readonly number[], room: number): readonly number[] {
  const widths = [...wanted];
  for (let over = widths.reduce((sum, one) => sum + one, -room); over > 0; over -= 1) {
    const open = widths.map((one, at) => (one > (least[at] as number) ? one : 0));
    const widest = Math.max(...open);
    if (widest === 0) break;
    widths[open.indexOf(widest)] = widest - 1;
  }
  return widths;
}

/**
 * Blank lines use the full page width; the first column gets the remaining width, since most of the writing goes there.
 */
function blankWidths([first = 0, ...others]: readonly number[], width: number): readonly number[] {
  const taken = others.reduce((sum, one) => sum + one + GAP.length, first);
  return [first + Math.max(0, width - taken), ...others];
}

function drawRow(row: Row, widths: readonly number[], numeric: readonly boolean[]): string {
  const height = Math.max(...row.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    row
      .map((lines, at) => pad(lines[line] ?? '', widths[at] as number, numeric[at] === true))
      .join(GAP)
      .trimEnd(),
  ).join('\n');
}

function pad(text: string, width: number, right: boolean): string {
  const spaces = ' '.repeat(width - textWidth(text));
  return right ? spaces + text : text + spaces;
}
