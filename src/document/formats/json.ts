import { jsonText } from '../../escape/escape-json.ts';
import type { Block, Cell, Document, Fact, Table, Value } from '../model.ts';

type Data = Value | readonly Data[] | { readonly [key: string]: Data };

/** Renders a document as JSON data (schema lotse/report/1): the texts, with ids and numbers next to them. */
export function render(document: Document): string {
  const { audience, language, title, learner, wave, at, definition, sections } = document;
  const data = {
    schema: 'lotse/report/1',
    audience,
    language,
    title,
    learner,
    wave,
    at,
    definition,
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title,
      blocks: section.blocks.map(block),
    })),
  };
  return `${jsonText(data, 2)}\n`;
}

function block(shown: Block): Data {
  switch (shown.kind) {
    case 'heading':
    case 'paragraph':
      return { ...shown };
    case 'list':
      return { ...shown, items: shown.items.map((item) => ({ ...item })) };
    case 'facts':
      return { ...shown, facts: shown.facts.map(fact) };
    case 'fill_in':
      return { ...shown, lines: shown.lines.map(({ key, label, text }) => ({ key, label, text })) };
    case 'table':
      return table(shown);
    case 'figure':
      return { ...shown, drawn: { ...shown.drawn, bands: shown.drawn.bands.map((band) => ({ ...band })) } };
  }
}

function fact({ key, label, text, value }: Fact): Data {
  return { key, label, text, value: value === undefined ? text : value };
}

/** A row becomes an object keyed by column: the text, and the machine-readable value as `<column>_value`. */
function table({ kind, key, columns, rows }: Table): Data {
  return {
    kind,
    key,
    columns: columns.map((column) => ({ ...column })),
    rows: rows.map((row) =>
      Object.fromEntries(
        columns.flatMap((column, at) => {
          const cell = row[at] as Cell;
          const words: [string, Data] = [column.key, cell.text];
          return cell.value === undefined
            ? [words]
            : [words, [`${column.key}_value`, cell.value] as [string, Data]];
        }),
      ),
    ),
  };
}
