/** A range of the text, in UTF-16 offsets. */
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
  /** In the order of the file; keys are unique. */
  readonly entries: readonly MapEntry[];
}

export interface ListNode extends Span {
  readonly kind: 'list';
  readonly items: readonly Node[];
}

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The text as written, without quotes. It distinguishes `007` from `7`. */
  readonly text: string;
  /** Replaces something that a problem was already raised for; do not raise another one. */
  readonly refused?: true;
}

/** A located value: the content of a YAML text, with positions. The tree is finite, and limited in size and depth. */
export type Node = MapNode | ListNode | ScalarNode;

/** A path into a tree: keys and list positions, from the root. */
export type Path = readonly (string | number)[];

/** Returns the entry of a key, or undefined if the node is not a map or lacks the key. */
export function entryOf(node: Node | undefined, key: string | number): MapEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** Returns the child under a key or at a list position, or undefined. */
export function childOf(node: Node | undefined, step: string | number): Node | undefined {
  return node?.kind === 'list' ? node.items[Number(step)] : entryOf(node, step)?.value;
}

/** Returns the node at a path, or undefined if the path leads nowhere. */
export function nodeAt(node: Node, path: Path): Node | undefined {
  return path.reduce<Node | undefined>(childOf, node);
}

/** Returns the first key of a map, otherwise the node itself, so that a caret does not underline a whole map. */
export function headOf(node: Node): Span {
  const first = node.kind === 'map' ? node.entries[0] : undefined;
  return first === undefined ? node : { start: first.keyStart, end: first.keyEnd };
}

/**
 * Returns the range to point at for a path: the value, or its key if `what` says so or no value is written. If the
 * path leads nowhere, returns the head of the last node found.
 */
export function locate(node: Node, path: Path, what: 'value' | 'key' = 'value'): Span {
  let current: Node = node;
  let key: Span | null = null;
  for (const step of path) {
    const entry = entryOf(current, step);
    const next = childOf(current, step);
    if (next === undefined) return headOf(current);
    key = entry === undefined ? null : { start: entry.keyStart, end: entry.keyEnd };
    current = next;
  }
  const unwritten = current.start === current.end;
  return key !== null && (what === 'key' || unwritten) ? key : { start: current.start, end: current.end };
}
