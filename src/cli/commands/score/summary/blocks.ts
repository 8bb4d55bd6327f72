import type { Block, Cell, Column, Item, Table } from '../../../../document/model.ts';

type CellOf = string | number;

/** A column: its key in programs, and `numeric` for one whose numbers stand under each other. */
type ColumnKey = string | readonly [key: string, kind: 'numeric'];

/** A table with translated titles, one for each column. */
export function tableOf(
  key: string,
  keys: readonly ColumnKey[],
  titles: readonly string[],
  rows: readonly (readonly CellOf[])[],
): Table {
  const columns = keys.map((own, index): Column => {
    const [name, kind] = typeof own === 'string' ? [own, null] : own;
    return { key: name, title: titles[index] ?? name, numeric: kind !== null };
  });
  return { kind: 'table', key, columns, rows: rows.map((row) => row.map(cellOf)), blank: 0 };
}

function cellOf(content: CellOf): Cell {
  return typeof content === 'string' ? { text: content } : { text: String(content), value: content };
}

/** A list of those notes that apply; nothing where none does. */
export function notesOf(key: string, notes: readonly (string | null)[]): readonly Block[] {
  const items = notes.flatMap((text): readonly Item[] => (text === null ? [] : [{ id: null, text }]));
  return items.length === 0 ? [] : [{ kind: 'list', key, items }];
}

/** A note about so many learners, rows or cells; null if there are none. */
export function noteIf(count: number, word: (count: number) => string): string | null {
  return count > 0 ? word(count) : null;
}

/** Where a row stands: its line, after the part of a battery that the file belongs to. */
export function placeOf(part: string | null | undefined, line: number): string {
  return part == null ? String(line) : `${part} ${String(line)}`;
}
