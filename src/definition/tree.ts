import { childOf, headOf, type MapEntry, type Node } from '../source/node.ts';

// Reading and changing located trees, whatever is in them: a definition with faults is one, too.

/** The entries of a map; none of what is not one. */
export function entriesIn(node: Node | undefined): readonly MapEntry[] {
  return node?.kind === 'map' ? node.entries : [];
}

/** The items of a list; none of what is not one. */
export function itemsIn(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : [];
}

/** A scalar as written. */
export function textIn(node: Node | undefined): string | null {
  return node?.kind === 'scalar' && node.refused !== true && node.value !== null ? node.text : null;
}

/** The id of a list item; null where it has none. */
export function idOf(node: Node): string | null {
  return textIn(childOf(node, 'id'));
}

/** Whether a key is written with null: what a form takes away. */
export function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null && node.refused !== true;
}

/** A map with one entry set, keeping its place in the order. */
export function withEntry(map: Node, entry: MapEntry): Node {
  if (map.kind !== 'map') return map;
  const isThere = map.entries.some(({ key }) => key === entry.key);
  const entries = isThere
    ? map.entries.map((old) => (old.key === entry.key ? entry : old))
    : [...map.entries, entry];
  return { ...map, entries };
}

/** A map without some of its keys. */
export function withoutKeys(map: Node, keys: readonly string[]): Node {
  return map.kind === 'map' ? { ...map, entries: map.entries.filter(({ key }) => !keys.includes(key)) } : map;
}

/** A map with the value of one key made anew; where there is none yet, of an empty map or list at `from`. */
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

/** A list with each of its items made anew, or left out. */
export function withItems(
  list: Node | undefined,
  change: (items: readonly Node[]) => readonly Node[],
): Node | undefined {
  return list?.kind === 'list' ? { ...list, items: change(list.items) } : list;
}
