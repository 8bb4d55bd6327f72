import type { Block, FillIn, Item, Table } from '../model.ts';
import { figureText } from './figure.ts';
import { hanging, styled } from './hanging.ts';

/** How blocks are laid out as text. Characters carry all meaning; a terminal may add bold and dim to them. */
export interface Look {
  /** Maximum width of prose lines. */
  readonly width: number;
  /** The mark at the start of each kind of block. */
  readonly marks: Readonly<Record<'heading' | 'important' | 'item' | 'fact', string>>;
  /** Whether continuation lines of an important paragraph are indented to its text, or start at its mark. */
  readonly hangsImportant: boolean;
  readonly bold: (line: string) => string;
  readonly dim: (line: string) => string;
  readonly table: (table: Table) => string;
}

const BLANK = '_'.repeat(30);
const DETAIL = '    ';

/** Lays out blocks as text, separated by empty lines; all texts are escaped. */
export function blocksText(blocks: readonly Block[], look: Look): string {
  return blocks.map((block) => blockText(block, look)).join('\n\n');
}

function blockText(block: Block, look: Look): string {
  const { marks, bold } = look;
  switch (block.kind) {
    case 'heading':
      return styled(hanging(block.level === 2 ? '' : marks.heading, block.text, look), bold);
    case 'paragraph':
      return block.strong ? important(block.text, block.mark, look) : hanging('', block.text, look);
    case 'list':
      return block.items.map((item) => itemText(item, look)).join('\n');
    case 'facts':
      return block.facts.map(({ label, text }) => hanging(marks.fact, `${label}: ${text}`, look)).join('\n');
    case 'fill_in':
      return block.lines
        .map((line) => hanging(marks.fact, `${line.label}: ${filled(line)}`, look))
        .join('\n\n');
    case 'table':
      return look.table(block);
    case 'figure':
      return figureText(block, marks.fact, look);
  }
}

function important(
  text: string,
  own: string | undefined,
  { marks, bold, hangsImportant, width }: Look,
): string {
  const mark = own === undefined ? marks.important : `${own} `;
  return styled(hanging(mark, text, { width }, hangsImportant ? undefined : ''), bold);
}

function itemText({ text, details = [] }: Item, look: Look): string {
  return [
    hanging(look.marks.item, text, look),
    ...details.map((detail) =>
      styled(hanging(look.marks.item.replace(/\S/g, ' ') + DETAIL, detail, look), look.dim),
    ),
  ].join('\n');
}

function filled({ text, choices }: FillIn): string {
  if (choices === undefined) return text ?? BLANK;
  // The no-break space keeps a box and its label on one line.
  return choices.map((choice) => `[${choice.chosen ? 'x' : ' '}]\u00a0${choice.text}`).join('  ');
}
