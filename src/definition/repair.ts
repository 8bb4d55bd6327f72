import { headOf, locate, nodeAt, type MapEntry, type Node, type Path } from '../source/node.ts';
import { isTextKey, TEXTS, type ShapeProblem } from './shape-problem.ts';
import { toNode, type Plain } from './plain.ts';

/** Placeholder values for missing or broken nodes, so that the rest can still be read. */
export interface StandIns {
  /** By top-level key. */
  readonly top: ReadonlyMap<string, Plain>;
  /** For texts by language; null if the format has none. */
  readonly texts: Plain | null;
}

const STAND_IN_WORD = '…';

/** The change to one node of the tree, and the changes within it. */
interface Edit {
  readonly inside: Map<string, Edit>;
  change?: { readonly cut: true } | { readonly put: Node } | { readonly rename: string };
}

/**
 * Returns the tree without the smallest nodes that the problems make unusable, or null if nothing is left. Unknown
 * keys are renamed to the key that was meant, or dropped. Broken list items, entries and optional keys are dropped;
 * an item that lacks a required key is dropped whole. A node deeper than `depth` is dropped together with its
 * ancestor at that depth.
 */
export function repaired(
  tree: Node,
  problems: readonly ShapeProblem[],
  standIns: StandIns,
  depth: number,
): Node | null {
  const root: Edit = { inside: new Map() };
  for (const problem of problems) plan(root, problem, tree, standIns, depth);
  return applied(tree, root);
}

function editAt(root: Edit, path: Path): Edit {
  return path.reduce<Edit>((edit, step) => {
    const next = edit.inside.get(String(step)) ?? { inside: new Map<string, Edit>() };
    edit.inside.set(String(step), next);
    return next;
  }, root);
}

function plan(root: Edit, problem: ShapeProblem, tree: Node, standIns: StandIns, depth: number): void {
  const { path } = problem;
  if (problem.kind === 'unknown-key') {
    const edit = editAt(root, [...path, problem.key]);
    edit.change = problem.rename ? { rename: String(problem.suggestion) } : { cut: true };
    return;
  }
  const standIn = standInFor(problem, tree, standIns);
  if (standIn !== null) editAt(root, standIn.path).change = { put: standIn.node };
  else
    editAt(root, path.slice(0, problem.kind === 'missing' ? -1 : undefined).slice(0, depth)).change = {
      cut: true,
    };
}

function standInFor(
  problem: ShapeProblem,
  tree: Node,
  { top, texts }: StandIns,
): { path: Path; node: Node } | null {
  const { path } = problem;
  const at = locate(tree, path);
  const atTop = path.length === 1 ? top.get(String(path[0])) : undefined;
  if (atTop !== undefined) return { path, node: toNode(atTop, at) };
  if (texts === null) return null;
  if ('expected' in problem && problem.expected.includes(TEXTS)) return { path, node: toNode(texts, at) };
  if (!isTextKey(path.at(-2))) return null;
  if (problem.kind === 'bad-key') return { path: path.slice(0, -1), node: toNode(texts, at) };
  const node = nodeAt(tree, path);
  // Only once: a key that is named like a text may expect something other than a string.
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
