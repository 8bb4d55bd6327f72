import { childOf, headOf, type MapEntry, type Node } from '../source/node.ts';

// Reads and changes located trees of any content, including definitions with problems.

/** Returns the entries of a map, or none for another node. */
export function entriesIn(node: Node | undefined): readonly MapEntry[] {
  return node?.kind === 'map' ? node.entries : [];
}

/** Returns the items of a list, or none for another node. */
export function itemsIn(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : [];
}

/** Returns a scalar as written, or null. */
export function textIn(node: Node | undefined): string | null {
  return node?.kind === 'scalar' && node.refused !== true && node.value !== null ? node.text : null;
}

/** Returns the id of a list item, or null if it has none. */
export function idOf(node: Node): string | null {
  return textIn(childOf(node, 'id'));
}

/** Whether a value is written as null, by which a form removes a key. */
export function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null && node.refused !== true;
}

/** Returns the map with one entry set; an existing key keeps its position. */
export function withEntry(map: Node, entry: MapEntry): Node {
  if (map.kind !== 'map') return map;
  const isThere = map.entries.some(({ key }) => key === entry.key);
  const entries = isThere
    ? map.entries.map((old) => (old.key === entry.key ? entry : old))
    : [...map.entries, entry];
  return { ...map, entries };
}

/** Returns the map without some of its keys. */
export function withoutKeys(map: Node, keys: readonly string[]): Node {
  return map.kind === 'map' ? { ...map, entries: map.entries.filter(({ key }) => !keys.includes(key)) } : map;
}

/**
 * Returns the map with the value of one key changed. If the key is absent, starts from an empty map or list placed at
 * `from`.
 */
export function withChanged(
  map: Node,
  key: string,
  from: Node,
  empty: 'map' | 'list',
  change: (value: Node) => Node,
): Node {
  const { start } = headOf(from);
  const none: Node =
    empty === 'map'
      ? { kind: 'map', start, end: start, entries: [] }
      : { kind: 'list', start, end: start, items: [] };
  const old = entriesIn(map).find((entry) => entry.key === key);
  return withEntry(map, {
    ...(old ?? { key, keyStart: start, keyEnd: start }),
    value: change(old?.value ?? none),
  });
}

/** Returns the list with its items changed or left out. */
export function withItems(
  list: Node | undefined,
  change: (items: readonly Node[]) => readonly Node[],
): Node | undefined {
  return list?.kind === 'list' ? { ...list, items: change(list.items) } : list;
}
