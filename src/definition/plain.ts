import type { Node, Span } from '../source/node.ts';

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * Returns the plain value of a node. Its maps have no prototype, so that no key can reach an inherited property.
 * Scalars in lists under a key of `rawTexts` are returned as written.
 */
export function toPlain(node: Node, rawTexts: ReadonlySet<string>): Plain {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map((item) => toPlain(item, rawTexts));
  const map = Object.create(null) as Record<string, Plain>;
  for (const { key, value } of node.entries) {
    map[key] =
      rawTexts.has(key) && value.kind === 'list' ? value.items.map(rawText) : toPlain(value, rawTexts);
  }
  return map;

  function rawText(item: Node): Plain {
    return item.kind === 'scalar' && item.refused !== true ? item.text : toPlain(item, rawTexts);
  }
}

/** Creates a node for a value that is missing from the file, placed where it is missing. */
export function toNode(value: Plain, at: Span): Node {
  const { start, end } = at;
  if (Array.isArray(value))
    return { kind: 'list', start, end, items: value.map((item: Plain) => toNode(item, at)) };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => {
      return { key, keyStart: start, keyEnd: start, value: toNode(item, at) };
    });
    return { kind: 'map', start, end, entries };
  }
  return {
    kind: 'scalar',
    start,
    end,
    value: value,
    text: String(value),
  };
}
