import type { SourceText } from '../diagnostic/place.ts';
import { childOf } from '../source/node.ts';
import { parseYaml } from '../source/parse.ts';
import { textIn } from './tree.ts';

/** The format to check a text as; `other`: it declares a format that is none of these. */
export type Kind =
  | 'definition'
  | 'mapping'
  | 'answers'
  | 'contacts'
  | 'catalogue'
  | 'wording'
  | 'battery'
  | 'words'
  | 'margins'
  | 'other';

/** Top-level keys that only files of one kind have; a definition has sections. */
const ONLY = {
  columns: 'mapping',
  answers: 'answers',
  contacts: 'contacts',
  approaches: 'catalogue',
  practices: 'catalogue',
  for: 'wording',
  parts: 'battery',
  page: 'words',
  margins: 'margins',
} as const;

/**
 * Returns the kind that the `format` key declares. If that key is missing or misspelt, the other top-level keys
 * decide.
 */
export function kindOfText(source: SourceText): Kind {
  const { node } = parseYaml(source);
  const has = (key: string): boolean => node !== null && childOf(node, key) !== undefined;
  const format = (node && textIn(childOf(node, 'format'))) ?? 'lotse/';
  const declared = /^lotse-(mapping|answers|contacts|catalogue|wording|battery|words|margins)\//.exec(
    format,
  )?.[1];
  if (declared !== undefined) return declared as Kind;
  const found = Object.entries(ONLY).find(([key]) => has(key) && !has('sections'));
  if (found !== undefined) return found[1];
  return format.startsWith('lotse/') || has('sections') ? 'definition' : 'other';
}
