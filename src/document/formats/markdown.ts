import { escapeMarkdown } from '../../escape/escape-markdown.ts';
import type { Block, Document, FillIn, Heading, Item, Table } from '../model.ts';

const BLANK = '_'.repeat(30);

/**
 * Renders a document as Markdown (CommonMark with tables). Each text is escaped as a whole, so no part of it can act as
 * markup.
 */
export function render({ title, learner, sections }: Document): string {
  const parts = [
    `# ${escapeMarkdown(learner === null ? title : `${title}: ${learner}`)}`,
    ...sections.flatMap((section) => [
      ...(section.title === null ? [] : [`## ${escapeMarkdown(section.title)}`]),
      ...section.blocks.map(block),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function block(shown: Block): string {
  switch (shown.kind) {
    case 'heading':
      return heading(shown);
    case 'paragraph':
      return shown.strong ? `**${escapeMarkdown(shown.text)}**` : escapeMarkdown(shown.text);
    case 'list':
      return shown.items.map(item).join('\n');
    case 'facts':
      return shown.facts.map(({ label, text }) => labelled(label, escapeMarkdown(text))).join('\n');
    case 'fill_in':
      return shown.lines.map((line) => labelled(line.label, filled(line))).join('\n');
    case 'table':
      return table(shown);
    case 'figure':
      return `${escapeMarkdown(shown.title)}: ${escapeMarkdown(shown.alt)}`;
  }
}

function heading({ level, text }: Heading): string {
  return `${level === 2 ? '####' : '###'} ${escapeMarkdown(text)}`;
}

function item({ text, details = [] }: Item): string {
  return [`- ${escapeMarkdown(text)}`, ...details.map((detail) => `  - ${escapeMarkdown(detail)}`)].join(
    '\n',
  );
}

function labelled(label: string, text: string): string {
  return `- **${escapeMarkdown(label)}:** ${text}`;
}

function filled(line: FillIn): string {
  if (line.choices !== undefined) {
    return line.choices
      .map(({ text, chosen }) => `${chosen ? '☒' : '☐'} ${escapeMarkdown(text)}`)
      .join(' · ');
  }
  return line.text === null ? BLANK : escapeMarkdown(line.text);
}

function table({ columns, rows, blank }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => escapeMarkdown(title))),
    line(columns.map(({ numeric }) => (numeric ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(({ text }) => escapeMarkdown(text)))),
    ...Array.from({ length: blank }, () => line(columns.map(() => ''))),
  ].join('\n');
}
