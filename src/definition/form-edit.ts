import { childOf, entryOf, type Node, type Span } from '../source/node.ts';
import { entriesIn, isNull, itemsIn, textIn, withEntry, withItems, withoutKeys } from './tree.ts';

/** An id that a form names and the whole does not have, or a question that cannot be put where it asks. */
export interface FormFault {
  readonly at: Span;
  readonly kind: 'question' | 'scale';
  readonly id: string;
  readonly suggestion: string | null;
  /** The order asks for it across sections; otherwise the id is not there. */
  readonly across: boolean;
}

/** The ids in a list of the form, with their places. */
export function idsNamed(form: Node, key: string): readonly { readonly id: string; readonly at: Span }[] {
  return itemsIn(childOf(form, key)).flatMap((item) => {
    const id = textIn(item);
    return id === null ? [] : [{ id, at: item }];
  });
}

/** A map with one entry's value made anew; without that entry it stays as it is. */
export function changeKey(
  map: Node,
  key: string,
  change: (value: Node | undefined) => Node | undefined,
): Node {
  const entry = entryOf(map, key);
  const value = change(entry?.value);
  return entry === undefined || value === undefined ? map : withEntry(map, { ...entry, value });
}

/** The tree with the list of its sections made anew. */
export function changeSections(tree: Node, change: (sections: readonly Node[]) => readonly Node[]): Node {
  return changeKey(tree, 'sections', (sections) => withItems(sections, change));
}

/** A section with the list of its questions made anew. */
export function changeQuestions(
  section: Node,
  change: (questions: readonly Node[]) => readonly Node[],
): Node {
  return changeKey(section, 'questions', (questions) => withItems(questions, change));
}

/** A piece with the keys of a patch; null takes a key away. `exclusive`: keys of which only one may stand; the patch's own takes the others away. */
export function patched(node: Node, patch: Node | undefined, exclusive: readonly string[]): Node {
  const entries = entriesIn(patch);
  const replaces = entries.some(({ key, value }) => exclusive.includes(key) && !isNull(value));
  return entries.reduce(
    (changed, entry) => (isNull(entry.value) ? withoutKeys(changed, [entry.key]) : withEntry(changed, entry)),
    replaces ? withoutKeys(node, exclusive) : node,
  );
}
