import { textWidth } from '../../escape/width.ts';
import { blocksText, type Look } from '../layout/blocks.ts';
import { hanging, styled } from '../layout/hanging.ts';
import { pageTable } from '../layout/table.ts';
import type { Document, Section } from '../model.ts';

/** Fits a page in a monospaced font, and most terminals. */
const WIDTH = 78;

export interface TextOptions {
  /** Maximum width of prose lines; default 78. */
  readonly width?: number;
  /** Maximum width of table rows; default `width`. */
  readonly tableWidth?: number;
  /** The look on a terminal; default: a printed page. */
  readonly look?: Look;
}

/** Renders a document as plain text. Control characters are shown escaped. */
export function render(
  { title, learner, sections }: Document,
  { width = WIDTH, tableWidth = width, look }: TextOptions = {},
): string {
  const name = learner === null ? title : `${title}: ${learner}`;
  const shown = look ?? pageLook(width, tableWidth);
  const titled = (text: string, line: string): string =>
    look === undefined ? underlined(text, line, width) : styled(hanging('', text, look), look.bold);
  const parts = [titled(name, '='), ...sections.flatMap(sectionParts(shown, titled))];
  return `${parts.join('\n\n')}\n`;
}

function sectionParts(look: Look, titled: (text: string, line: string) => string) {
  return ({ title, blocks }: Section): readonly string[] => [
    ...(title === null ? [] : [titled(title, '-')]),
    ...(blocks.length === 0 ? [] : [blocksText(blocks, look)]),
  ];
}

function pageLook(width: number, tableWidth: number): Look {
  const same = (line: string): string => line;
  return {
    width,
    marks: { heading: '* ', important: '!! ', item: '  - ', fact: '  ' },
    hangsImportant: true,
    bold: same,
    dim: same,
    table: (table) => pageTable(table, tableWidth),
  };
}

function underlined(title: string, line: string, width: number): string {
  const lines = hanging('', title, { width });
  return `${lines}\n${line.repeat(Math.max(...lines.split('\n').map(textWidth)))}`;
}
