import type { SourceText } from '../diagnostic/place.ts';
import { childOf } from '../source/node.ts';
import { parseYaml } from '../source/parse.ts';
import { textIn } from './tree.ts';

/** What a text is to be checked as; `other`: it says that it is of a format that is neither. */
export type Kind = 'definition' | 'mapping' | 'other';

/** By what its `format` says; where that is lacking or misspelt, by what only a mapping has. */
export function kindOfText(source: SourceText): Kind {
  const { node } = parseYaml(source);
  const has = (key: string): boolean => node !== null && childOf(node, key) !== undefined;
  const format = (node && textIn(childOf(node, 'format'))) ?? 'lotse/';
  if (format.startsWith('lotse-mapping/')) return 'mapping';
  if (has('columns') && !has('sections')) return 'mapping';
  return format.startsWith('lotse/') || has('sections') ? 'definition' : 'other';
}
