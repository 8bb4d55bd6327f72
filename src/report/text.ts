import { inert } from '../words/inert.ts';
import { textWidth } from '../words/width.ts';
import type { Block, FillIn, Report } from './model.ts';
import { textTable } from './text-table.ts';
import { wrap } from './wrap.ts';

/** Fits a page in a fixed font, and most terminals. */
const WIDTH = 78;
const BLANK = '_'.repeat(30);

/** A report as plain text of at most 78 columns. Control characters in data are shown, never sent. */
export function renderText(report: Report): string {
  const name = inert(report.learner === null ? report.title : `${report.title}: ${report.learner}`);
  const parts = [
    underlined(name, '='),
    ...report.sections.flatMap((section) => [
      underlined(inert(section.title), '-'),
      ...section.blocks.map(block),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function underlined(title: string, line: string): string {
  const lines = wrap(title, WIDTH);
  return [...lines, line.repeat(Math.max(...lines.map(textWidth)))].join('\n');
}

function block(shown: Block): string {
  switch (shown.kind) {
    case 'heading':
      return hanging('* ', inert(shown.text));
    case 'paragraph':
      return hanging(shown.strong ? '!! ' : '', inert(shown.text));
    case 'list':
      return shown.items.map(({ text }) => hanging('  - ', inert(text))).join('\n');
    case 'facts':
      return shown.facts.map(({ label, text }) => hanging('  ', inert(`${label}: ${text}`))).join('\n');
    case 'fill_in':
      return shown.lines.map((line) => hanging('  ', `${inert(line.label)}: ${filled(line)}`)).join('\n\n');
    case 'table':
      return textTable(shown, WIDTH);
  }
}

function filled(line: FillIn): string {
  if (line.choices !== undefined) {
    return line.choices.map(({ text, chosen }) => `[${chosen ? 'x' : ' '}]\u00a0${inert(text)}`).join('  ');
  }
  return line.text === null ? BLANK : inert(line.text);
}

/** Wrapped, with later lines under the first one's text. */
function hanging(mark: string, text: string): string {
  const indent = ' '.repeat(mark.length);
  return wrap(text, WIDTH - mark.length)
    .map((line, index) => (index === 0 ? mark : indent) + line)
    .join('\n');
}
