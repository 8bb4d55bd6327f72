import { headOf, locate, nodeAt, type MapEntry, type Node, type Path } from '../source/node.ts';
import { isTextKey, TEXTS, type ShapeProblem } from './shape-problem.ts';
import { toNode, type Plain } from './plain.ts';

/** What may stand in for pieces that are lacking or broken, so that the rest can still be read. */
export interface StandIns {
  /** By key at the top. */
  readonly top: ReadonlyMap<string, Plain>;
  /** For texts by language; null where the format has none. */
  readonly texts: Plain | null;
}

const STAND_IN_WORD = '…';

/** What is done to one place of the tree, and to those within it. */
interface Edit {
  readonly inside: Map<string, Edit>;
  change?: { readonly cut: true } | { readonly put: Node } | { readonly rename: string };
}

/**
 * The tree without the smallest pieces that the faults make unusable, or null where nothing is left. Unknown keys are
 * called what was meant, or dropped; so are broken list items, entries and optional keys; an item that lacks a key that
 * it needs is dropped whole. What lies deeper than `depth` is dropped from there.
 */
export function repaired(
  tree: Node,
  faults: readonly ShapeProblem[],
  standIns: StandIns,
  depth: number,
): Node | null {
  const root: Edit = { inside: new Map() };
  for (const fault of faults) plan(root, fault, tree, standIns, depth);
  return applied(tree, root);
}

function editAt(root: Edit, path: Path): Edit {
  return path.reduce<Edit>((edit, step) => {
    const next = edit.inside.get(String(step)) ?? { inside: new Map<string, Edit>() };
    edit.inside.set(String(step), next);
    return next;
  }, root);
}

function plan(root: Edit, fault: ShapeProblem, tree: Node, standIns: StandIns, depth: number): void {
  const { path } = fault;
  if (fault.kind === 'unknown-key') {
    const edit = editAt(root, [...path, fault.key]);
    edit.change = fault.rename ? { rename: String(fault.suggestion) } : { cut: true };
    return;
  }
  const standIn = standInFor(fault, tree, standIns);
  if (standIn !== null) editAt(root, standIn.path).change = { put: standIn.node };
  else
    editAt(root, path.slice(0, fault.kind === 'missing' ? -1 : undefined).slice(0, depth)).change = {
      cut: true,
    };
}

function standInFor(
  fault: ShapeProblem,
  tree: Node,
  { top, texts }: StandIns,
): { path: Path; node: Node } | null {
  const { path } = fault;
  const at = locate(tree, path);
  const atTop = path.length === 1 ? top.get(String(path[0])) : undefined;
  if (atTop !== undefined) return { path, node: toNode(atTop, at) };
  if (texts === null) return null;
  if ('expected' in fault && fault.expected.includes(TEXTS)) return { path, node: toNode(texts, at) };
  if (!isTextKey(path.at(-2))) return null;
  if (fault.kind === 'bad-key') return { path: path.slice(0, -1), node: toNode(texts, at) };
  const node = nodeAt(tree, path);
  // Once only: what is called like a text may be something else, which does not take a word.
  if (node?.kind !== 'scalar' || node.text === STAND_IN_WORD) return null;
  return { path, node: { ...toNode(STAND_IN_WORD, at), refused: true } as Node };
}

function applied(node: Node, edit: Edit): Node | null {
  if (edit.change !== undefined && 'cut' in edit.change) return null;
  if (edit.change !== undefined && 'put' in edit.change) return edit.change.put;
  if (node.kind === 'list') {
    return { ...node, items: node.items.flatMap((item, i) => kept(item, edit.inside.get(String(i)))) };
  }
  if (node.kind !== 'map') return node;
  const entries = node.entries.flatMap((entry) => {
    const inside = edit.inside.get(entry.key);
    return kept(entry.value, inside).map((value) => ({ ...entry, key: renamed(entry, inside), value }));
  });
  return { ...node, entries: [...entries, ...added(node, edit)] };
}

function kept(node: Node, edit: Edit | undefined): readonly Node[] {
  const rest = edit === undefined ? node : applied(node, edit);
  return rest === null ? [] : [rest];
}

function renamed({ key }: MapEntry, edit: Edit | undefined): string {
  return edit?.change !== undefined && 'rename' in edit.change ? edit.change.rename : key;
}

function added(node: Node, edit: Edit): readonly MapEntry[] {
  const { start } = headOf(node);
  return [...edit.inside].flatMap(([key, { change }]) => {
    const isNew = change !== undefined && 'put' in change && nodeAt(node, [key]) === undefined;
    return isNew ? [{ key, keyStart: start, keyEnd: start, value: change.put }] : [];
  });
}
