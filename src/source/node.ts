/** A stretch of the text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  /** Offset after the last unit; equal to `start` where nothing is written, as in `key:`. */
  readonly end: number;
}

export interface MapEntry {
  /** Keys are always text: `1:` is '1' and `true:` is 'true', as written. */
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: Node;
}

export interface MapNode extends Span {
  readonly kind: 'map';
  /** In the file's order; no key twice. */
  readonly entries: readonly MapEntry[];
}

export interface ListNode extends Span {
  readonly kind: 'list';
  readonly items: readonly Node[];
}

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As written, without quotes: what tells `007` from `7`. */
  readonly text: string;
  /** Stands in for something that a problem was raised about already; no second one is to be raised. */
  readonly refused?: true;
}

/** A located value: what a YAML text says, and where. The tree is finite, and bounded in size and depth. */
export type Node = MapNode | ListNode | ScalarNode;

/** Where something stands in a tree: keys and positions from the top. */
export type Path = readonly (string | number)[];

/** The entry of a key, where the node is a map that has it. */
export function entryOf(node: Node | undefined, key: string | number): MapEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** What a node holds under a key or at a position. */
export function childOf(node: Node | undefined, step: string | number): Node | undefined {
  return node?.kind === 'list' ? node.items[Number(step)] : entryOf(node, step)?.value;
}

/** The node at a path, or undefined where there is none. */
export function nodeAt(node: Node, path: Path): Node | undefined {
  return path.reduce<Node | undefined>(childOf, node);
}

/** Where a map or list begins: its first key, so that a caret does not run over all that is in it. */
export function headOf(node: Node): Span {
  const first = node.kind === 'map' ? node.entries[0] : undefined;
  return first === undefined ? node : { start: first.keyStart, end: first.keyEnd };
}

/**
 * Where to point for a path: at the value, or at its key if so asked or if no value is written. Where the path leads
 * nowhere it is the head of the nearest node that there is.
 */
export function locate(node: Node, path: Path, what: 'value' | 'key' = 'value'): Span {
  let here: Node = node;
  let key: Span | null = null;
  for (const step of path) {
    const entry = entryOf(here, step);
    const next = childOf(here, step);
    if (next === undefined) return headOf(here);
    key = entry === undefined ? null : { start: entry.keyStart, end: entry.keyEnd };
    here = next;
  }
  const unwritten = here.start === here.end;
  return key !== null && (what === 'key' || unwritten) ? key : { start: here.start, end: here.end };
}
