import { inert } from '../escape/inert.ts';
import { textWidth } from '../escape/width.ts';
import type { Block, FillIn, Report } from './model.ts';
import { textTable } from './text-table.ts';
import { wrap } from '../escape/wrap.ts';

/** Fits a page in a fixed font, and most terminals. */
const WIDTH = 78;
const BLANK = '_'.repeat(30);

/** A report as plain text of at most so many columns, 78 if not told. Control characters in data are shown, never sent. */
export function renderText(report: Report, width = WIDTH): string {
  const name = inert(report.learner === null ? report.title : `${report.title}: ${report.learner}`);
  const parts = [
    underlined(name, '=', width),
    ...report.sections.flatMap((section) => [
      underlined(inert(section.title), '-', width),
      ...section.blocks.map((each) => block(each, width)),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function underlined(title: string, line: string, width: number): string {
  const lines = wrap(title, width);
  return [...lines, line.repeat(Math.max(...lines.map(textWidth)))].join('\n');
}

function block(shown: Block, width: number): string {
  const hanging = (mark: string, text: string): string => hung(mark, text, width);
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
      return textTable(shown, width);
  }
}

function filled(line: FillIn): string {
  if (line.choices !== undefined) {
    return line.choices.map(({ text, chosen }) => `[${chosen ? 'x' : ' '}]\u00a0${inert(text)}`).join('  ');
  }
  return line.text === null ? BLANK : inert(line.text);
}

/** Wrapped, with later lines under the first one's text. */
function hung(mark: string, text: string, width: number): string {
  const indent = ' '.repeat(mark.length);
  return wrap(text, width - mark.length)
    .map((line, index) => (index === 0 ? mark : indent) + line)
    .join('\n');
}
