import { inert } from '../escape/inert.ts';
import { textWidth } from '../escape/width.ts';
import type { Table } from './model.ts';
import { wrap } from '../escape/wrap.ts';

const GAP = '  ';
/** A column is not narrowed below its longest word, unless that word is longer than this or nothing else helps. */
const WORD_WIDTH = 18;
const MIN_WIDTH = 4;

/** A table in a fixed font: columns as wide as they need, the widest narrowed until all fit; cells wrap. */
export function textTable(table: Table, width: number): string {
  const { widths, titles, rows } = laidOut(table, width);
  const lines = [
    titles,
    ruled(widths, '-'),
    ...rows,
    ...Array.from({ length: table.blank }, () => `\n${ruled(blankWidths(widths, width), '_')}`),
  ];
  return lines.join('\n');
}

/** A table so laid out: its line of titles and its rows, each of which may take several lines. */
export function laidOut({ columns, rows }: Table, width: number): LaidOut {
  const numeric = columns.map((column) => column.numeric);
  const titles = columns.map(({ title }) => inert(title));
  const cells = rows.map((row) => row.map(({ text }) => inert(text)));
  const widths = fit(
    titles.map((title, at) => [title, ...cells.map((row) => row[at] as string)]),
    columns.map(({ whole = false }) => (whole ? width : WORD_WIDTH)),
    width,
  );
  return {
    widths,
    titles: drawRow(titles, widths, numeric),
    rows: cells.map((row) => drawRow(row, widths, numeric)),
  };
}

interface LaidOut {
  readonly widths: readonly number[];
  readonly titles: string;
  readonly rows: readonly string[];
}

function ruled(widths: readonly number[], sign: string): string {
  return widths.map((one) => sign.repeat(one)).join(GAP);
}

/** The width of each column, from everything that stands in it; `kept`: the longest word that is kept whole. */
function fit(
  texts: readonly (readonly string[])[],
  kept: readonly number[],
  width: number,
): readonly number[] {
  const room = width - GAP.length * (texts.length - 1);
  const wanted = texts.map((column) => Math.max(MIN_WIDTH, ...column.map(textWidth)));
  const words = texts.map((column) => Math.max(...column.flatMap((text) => text.split(' ')).map(textWidth)));
  const gentle = narrowed(
    wanted,
    words.map((word, at) => Math.max(MIN_WIDTH, Math.min(word, kept[at] as number))),
    room,
  );
  return narrowed(
    gentle,
    texts.map(() => MIN_WIDTH),
    room,
  );
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

function drawRow(row: readonly string[], widths: readonly number[], numeric: readonly boolean[]): string {
  const wrapped = widths.map((width, at) => wrap(row[at] as string, width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, at) => pad(lines[line] ?? '', widths[at] as number, numeric[at] === true))
      .join(GAP)
      .trimEnd(),
  ).join('\n');
}

function pad(text: string, width: number, right: boolean): string {
  const spaces = ' '.repeat(width - textWidth(text));
  return right ? spaces + text : text + spaces;
}
