import { childOf, entryOf, type Node, type Span } from '../source/node.ts';
import { entriesIn, isNull, itemsIn, textIn, withEntry, withItems, withoutKeys } from './tree.ts';

/**
 * An id in a form that the definition lacks, or a question that cannot be moved where the form's order asks for it.
 */
export interface FormProblem {
  readonly span: Span;
  readonly kind: 'question' | 'scale';
  readonly id: string;
  readonly suggestion: string | null;
  /** Whether the order moves it across sections; otherwise the id is unknown. */
  readonly across: boolean;
}

/** Returns the ids in a list of the form, with their places. */
export function idsNamed(form: Node, key: string): readonly { readonly id: string; readonly span: Span }[] {
  return itemsIn(childOf(form, key)).flatMap((item) => {
    const id = textIn(item);
    return id === null ? [] : [{ id, span: item }];
  });
}

/** Returns the map with the value of one entry changed, or unchanged if it has no such entry. */
export function changeKey(
  map: Node,
  key: string,
  change: (value: Node | undefined) => Node | undefined,
): Node {
  const entry = entryOf(map, key);
  const value = change(entry?.value);
  return entry === undefined || value === undefined ? map : withEntry(map, { ...entry, value });
}

/** Returns the tree with its list of sections changed. */
export function changeSections(tree: Node, change: (sections: readonly Node[]) => readonly Node[]): Node {
  return changeKey(tree, 'sections', (sections) => withItems(sections, change));
}

/** Returns the section with its list of questions changed. */
export function changeQuestions(
  section: Node,
  change: (questions: readonly Node[]) => readonly Node[],
): Node {
  return changeKey(section, 'questions', (questions) => withItems(questions, change));
}

/**
 * Returns the node with the keys of a patch applied; null removes a key. `exclusive`: alternative keys, of which the
 * one in the patch replaces the others.
 */
export function patched(node: Node, patch: Node | undefined, exclusive: readonly string[]): Node {
  const entries = entriesIn(patch);
  const replaces = entries.some(({ key, value }) => exclusive.includes(key) && !isNull(value));
  return entries.reduce(
    (changed, entry) => (isNull(entry.value) ? withoutKeys(changed, [entry.key]) : withEntry(changed, entry)),
    replaces ? withoutKeys(node, exclusive) : node,
  );
}
