import type { ChalkInstance } from 'chalk';
import Drawn from 'cli-table3';
import type { Block, FillIn, Table } from '../document/model.ts';
import { laidOut } from '../document/text-table.ts';
import { wrap } from '../escape/wrap.ts';
import { inert } from '../escape/inert.ts';
import { textWidth } from '../escape/width.ts';

/** How blocks are to look. Weight and faintness come on top of what signs and words say already, never instead. */
export interface Look {
  readonly width: number;
  readonly chalk: ChalkInstance;
  /** Stands before what must not be overlooked. */
  readonly important: string;
  /** Whether tables are drawn, or told row by row as `Title: value`. */
  readonly tables: 'drawn' | 'told';
}

const BLANK = '_'.repeat(20);
const MIN_WIDTH = 10;
/** Below it the cells of a wrapped table are too narrow to be read. */
const TABLE_WIDTH = 60;

/** Blocks of a report as text for a terminal, an empty line between them; everything in them is made inert. */
export function blocksText(blocks: readonly Block[], look: Look): string {
  return blocks.map((block) => blockText(block, look)).join('\n\n');
}

function blockText(block: Block, look: Look): string {
  switch (block.kind) {
    case 'heading':
      return styled(hanging('', block.text, look), look.chalk.bold);
    case 'paragraph':
      return block.strong
        ? styled(hanging(`${block.mark ?? look.important} `, block.text, look, ''), look.chalk.bold)
        : hanging('', block.text, look);
    case 'list':
      return block.items.map(({ text }) => hanging('- ', text, look)).join('\n');
    case 'facts':
      return block.facts.map(({ label, text }) => hanging('', `${label}: ${text}`, look)).join('\n');
    case 'fill_in':
      return block.lines.map((line) => fillInText(line, look)).join('\n');
    case 'table':
      return tableText(block, look);
  }
}

function fillInText(line: FillIn, look: Look): string {
  if (line.choices === undefined) return hanging('', `${line.label}: ${line.text ?? BLANK}`, look);
  const boxes = line.choices.map(({ text, chosen }) => hanging(`  [${chosen ? 'x' : ' '}] `, text, look));
  return [hanging('', `${line.label}:`, look), ...boxes].join('\n');
}

/** Wrapped; later lines stand under the first one's text, or under its mark where `indent` says so. */
export function hanging(
  mark: string,
  text: string,
  { width }: Pick<Look, 'width'>,
  indent = ' '.repeat(textWidth(mark)),
): string {
  const room = Math.max(MIN_WIDTH, width);
  if (indent === '' && mark !== '') return wrap(mark + inert(text), room).join('\n');
  return wrap(inert(text), Math.max(MIN_WIDTH, room - textWidth(mark)))
    .map((line, index) => (index === 0 ? mark : indent) + line)
    .join('\n');
}

/** Line by line, so that a style never runs over the end of one. */
export function styled(text: string, style: (line: string) => string): string {
  return text
    .split('\n')
    .map((line) => style(line))
    .join('\n');
}

function tableText(table: Table, look: Look): string {
  if (look.tables === 'told') return told(table, look);
  const drawn = drawTable(table, look.chalk);
  if (drawn.split('\n').every((line) => textWidth(plain(line)) <= look.width)) return drawn;
  return look.width >= TABLE_WIDTH && table.blank === 0 ? wrapped(table, look) : told(table, look);
}

/** A screen full of rows says more than ten screens of `Title: value`. */
function wrapped(table: Table, { width, chalk }: Look): string {
  const { titles, rows } = laidOut(table, width);
  return [styled(titles, chalk.bold), ...rows].join('\n');
}

/** No frame: a screen reader would read every bar. */
const NO_FRAME = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '', left: '', right: '', middle: '   ' },
};

function drawTable({ columns, rows, blank }: Table, chalk: ChalkInstance): string {
  const made = new Drawn({
    chars: NO_FRAME,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: columns.map(({ numeric }) => (numeric ? 'right' : 'left')),
  });
  const lines = [...Array.from({ length: blank }, () => columns.map(() => '____'))];
  made.push(
    columns.map(({ title }) => chalk.bold(inert(title))),
    ...rows.map((row) => row.map(({ text }) => inert(text))),
    ...lines,
  );
  return made
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Without the styles that were put there by ourselves; all else is inert already. */
function plain(line: string): string {
  return line.replaceAll(/\u001b\[\d+m/g, '');
}

function told({ columns, rows, blank }: Table, look: Look): string {
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
