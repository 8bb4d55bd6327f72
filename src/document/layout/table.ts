import { inert } from '../../escape/inert.ts';
import { textWidth } from '../../escape/width.ts';
import { wrap } from '../../escape/wrap.ts';
import type { Table } from '../model.ts';

const GAP = '  ';
/** A column is not narrowed below its longest word, unless that word is longer than this or nothing else helps. */
const WORD_WIDTH = 18;
const MIN_WIDTH = 4;

/** The lines of each cell of a row. */
export type Row = readonly (readonly string[])[];

/** A table made harmless and laid out: how wide each column is, and how its cells are wrapped. */
export interface LaidOut {
  readonly widths: readonly number[];
  readonly titles: Row;
  readonly rows: readonly Row[];
}

/** Columns as wide as they need, the widest narrowed until all texts of a row fit into so many columns of the screen. */
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

/** A table on a page: no frame, a line under the titles, and lines to write on below. */
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

/** The width of each column, from everything that stands in it. Words are broken last, and those to be kept whole last of all. */
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

/** One by one: a country has more rows than a call takes arguments. */
function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, textWidth(text)), 0);
}

/** Takes from the widest column that may still give, one sign at a time, until the row fits. */
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

/** Lines to write on are as long as the page lets them; the first column, where most is written, gets the rest. */
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
