import type { ChalkInstance } from 'chalk';
import Drawn from 'cli-table3';
import { blocksText as laidOutBlocks, type Look as TextLook } from '../document/layout/blocks.ts';
import { hanging, styled } from '../document/layout/hanging.ts';
import { laidOut, pageTable, type LaidOut, type Row } from '../document/layout/table.ts';
import type { Block, Table } from '../document/model.ts';

/** How blocks are drawn on a terminal. Bold and dim only add to what the characters already express. */
export interface Look {
  readonly width: number;
  /** Maximum width of tables; default `width`. */
  readonly tableWidth?: number;
  readonly chalk: ChalkInstance;
  /** The mark of important paragraphs. */
  readonly important: string;
  /**
   * Whether tables are drawn in a frame, or listed row by row as `Title: value`, because a screen reader reads out
   * every bar.
   */
  readonly tables: 'drawn' | 'listed';
}

const BLANK = '_'.repeat(20);
/** In narrower tables, wrapped cells are too narrow to read. */
const MIN_TABLE_WIDTH = 60;
/** Longer tables, such as all alerts of a country, get no frame: cli-table3 fails at about 100,000 rows. */
const MAX_FRAMED_ROWS = 10_000;

/** Lays out blocks as text for a terminal, separated by empty lines; all texts are escaped. */
export function blocksText(blocks: readonly Block[], look: Look): string {
  return laidOutBlocks(blocks, terminalLook(look));
}

/** The terminal look for a whole document, as rendered by `text.ts`. */
export function terminalLook(look: Look): TextLook {
  const { width, chalk, important } = look;
  return {
    width,
    marks: { heading: '', important: `${important} `, item: '- ', fact: '' },
    hangsImportant: false,
    bold: chalk.bold,
    dim: chalk.dim,
    table: (table) => tableText(table, look),
  };
}

function tableText(table: Table, look: Look): string {
  const { width, tableWidth = width, tables } = look;
  if (tables === 'drawn' && table.rows.length > MAX_FRAMED_ROWS) return pageTable(table, tableWidth);
  const laid = laidOut(table, tableWidth - frameWidth(table.columns.length));
  const isWrapped = [laid.titles, ...laid.rows].some((row) => row.some((lines) => lines.length > 1));
  if (tables === 'listed' || (isWrapped && tableWidth < MIN_TABLE_WIDTH)) return tableAsLists(table, look);
  return framed(table, laid, isWrapped, look.chalk);
}

/** A bar with a blank on either side between columns, and a bar at each end. */
const frameWidth = (columns: number): number => 3 * columns + 1;

function framed(table: Table, { titles, rows }: LaidOut, isWrapped: boolean, chalk: ChalkInstance): string {
  const drawn = new Drawn({
    head: cells(titles).map((title) => styled(title, chalk.bold)),
    // Rows of one line each need no rule between them.
    style: { head: [], border: [], compact: !isWrapped },
    colAligns: table.columns.map(({ numeric }) => (numeric ? 'right' : 'left')),
  });
  drawn.push(...rows.map(cells), ...Array.from({ length: table.blank }, () => table.columns.map(() => '')));
  return drawn.toString();
}

function cells(row: Row): string[] {
  return row.map((lines) => lines.join('\n'));
}

function tableAsLists({ columns, rows, blank }: Table, look: Look): string {
  const lines = rows.map((row) =>
    row
      .flatMap(({ text }, at) =>
        text === '' ? [] : [hanging('', `${columns[at]?.title ?? ''}: ${text}`, look)],
      )
      .join('\n'),
  );
  const open = Array.from({ length: blank }, () =>
    columns.map(({ title }) => hanging('', `${title}: ${BLANK}`, look)).join('\n'),
  );
  return [...lines, ...open].join('\n\n');
}
