import { problem, type Problem } from '../diagnostic/problem.ts';
import { childOf, headOf, type Node } from '../source/node.ts';
import type { SoundFile } from './sound-file.ts';

/** Keys with one text per language; all other keys have ids, lists or maps. */
const TEXT_KEYS = new Set(['title', 'say', 'about', 'target', 'unknown', 'condition', 'where', 'note']);
const TEXTS_KEYS = new Set(['steps']);
const NAMED_TEXTS = ['needs', 'roles', 'factors'];

/** Reports texts that are missing in a language that the file declares. */
export function missingTexts({ source, node, value }: SoundFile): readonly Problem[] {
  return texts(node).flatMap((text) => {
    const { start, end } = headOf(text);
    return value.languages
      .filter((language) => childOf(text, language) === undefined)
      .map((language) => problem('missing-translation', { source, start, end }, { language }));
  });
}

function texts(top: Node): readonly Node[] {
  const named = NAMED_TEXTS.flatMap((key) => children(childOf(top, key)));
  return [...named, ...textsBelow(top)];
}

function textsBelow(node: Node): readonly Node[] {
  if (node.kind === 'list') return node.items.flatMap(textsBelow);
  if (node.kind === 'scalar') return [];
  return node.entries.flatMap(({ key, value }) => {
    // The name of a contact needs no translation.
    if (value.kind === 'map' && TEXT_KEYS.has(key)) return [value];
    if (TEXTS_KEYS.has(key)) return children(value);
    return textsBelow(value);
  });
}

function children(node: Node | undefined): readonly Node[] {
  if (node?.kind === 'map') return node.entries.map(({ value }) => value);
  return node?.kind === 'list' ? node.items : [];
}
