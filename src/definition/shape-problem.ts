import type { z } from 'zod';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Path } from '../source/node.ts';

type Issue = z.core.$ZodIssue;

/** A problem of shape, before it is reported and repaired. Paths start at the root of the tree. */
export type ShapeProblem =
  | {
      readonly kind: 'unknown-key';
      /** Path of the map that has the key. */
      readonly path: Path;
      readonly key: string;
      readonly allowed: readonly string[];
      /** The key that was meant. */
      readonly suggestion: string | null;
      /** Whether that key is not used yet, so that the value can be read under it. */
      readonly rename: boolean;
    }
  /** `keys`: the last key of the path, and alternatives to it. */
  | {
      readonly kind: 'missing';
      readonly path: Path;
      readonly keys: readonly string[];
      readonly expected: readonly string[];
    }
  | { readonly kind: 'wrong-kind'; readonly path: Path; readonly expected: readonly string[] }
  | { readonly kind: 'bad-key'; readonly path: Path; readonly issue: Issue }
  | { readonly kind: 'bad-value'; readonly path: Path; readonly issue: Issue };

/** Keys with a text in each language. */
const TEXT_KEYS = 'title text label say shared because help why intro about description note unit'.split(' ');

/** Whether a key has texts by language, where its schema is a map with arbitrary keys. */
export function isTextKey(key: string | number | undefined): boolean {
  return TEXT_KEYS.includes(String(key));
}

/** The expected kind of a text in each language. */
export const TEXTS = 'texts by language';

const KINDS: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'number'],
  ['int', 'whole number'],
  ['boolean', 'true or false'],
  ['array', 'list'],
  ['tuple', 'list'],
  ['object', 'map'],
  ['record', 'map'],
]);

/** Returns the name of a schema's kind in `wrong-type` problems. */
export function kindName(expected: string, path: Path): string {
  if (expected === 'record' && isTextKey(path.at(-1))) return TEXTS;
  return KINDS.get(expected) ?? expected;
}

/** No key or word of a format is longer. Comparing longer ones would only take time. */
const MAX_NAME_LENGTH = 64;

/** Returns the name that was probably meant, or null. */
export function nearest(typed: string, names: Iterable<string>): string | null {
  return typed.length > MAX_NAME_LENGTH ? null : suggestion(typed, names);
}
