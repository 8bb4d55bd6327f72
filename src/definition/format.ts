import type { SourceText } from '../diagnostic/place.ts';
import { childOf } from '../source/node.ts';
import { parseYaml } from '../source/parse.ts';
import { textIn } from './tree.ts';

/** What a text is to be checked as; `other`: it says that it is of a format that is none of them. */
export type Kind =
  'definition' | 'mapping' | 'answers' | 'contacts' | 'catalogue' | 'wording' | 'battery' | 'words' | 'other';

/** What only files of one kind have at the top; a definition has sections. */
const ONLY = {
  columns: 'mapping',
  answers: 'answers',
  contacts: 'contacts',
  approaches: 'catalogue',
  practices: 'catalogue',
  for: 'wording',
  parts: 'battery',
  page: 'words',
} as const;

/** By what its `format` says; where that is lacking or misspelt, by what only such a file has. */
export function kindOfText(source: SourceText): Kind {
  const { node } = parseYaml(source);
  const has = (key: string): boolean => node !== null && childOf(node, key) !== undefined;
  const format = (node && textIn(childOf(node, 'format'))) ?? 'lotse/';
  const said = /^lotse-(mapping|answers|contacts|catalogue|wording|battery|words)\//.exec(format)?.[1];
  if (said !== undefined) return said as Kind;
  const found = Object.entries(ONLY).find(([key]) => has(key) && !has('sections'));
  if (found !== undefined) return found[1];
  return format.startsWith('lotse/') || has('sections') ? 'definition' : 'other';
}
