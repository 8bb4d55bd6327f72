import type { z } from 'zod';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Path } from '../source/node.ts';

type Issue = z.core.$ZodIssue;

/** A fault of shape, before it is put into a problem and repaired. Paths lead from the top of the tree. */
export type ShapeProblem =
  | {
      readonly kind: 'unknown-key';
      /** Of the map that the key stands in. */
      readonly path: Path;
      readonly key: string;
      readonly allowed: readonly string[];
      /** The key that was meant. */
      readonly suggestion: string | null;
      /** Whether that key is free, so that the rest can be read as it was meant. */
      readonly rename: boolean;
    }
  /** `keys`: the key that the path ends with, and others that would do instead. */
  | {
      readonly kind: 'missing';
      readonly path: Path;
      readonly keys: readonly string[];
      readonly expected: readonly string[];
    }
  | { readonly kind: 'wrong-kind'; readonly path: Path; readonly expected: readonly string[] }
  | { readonly kind: 'bad-key'; readonly path: Path; readonly issue: Issue }
  | { readonly kind: 'bad-value'; readonly path: Path; readonly issue: Issue };

/** Keys under which people write texts, one in each language. */
const TEXT_KEYS = 'title text label say shared because help why intro about description note unit'.split(' ');

/** Whether a key holds texts by language, where its shape is a map of any keys. */
export function isTextKey(key: string | number | undefined): boolean {
  return TEXT_KEYS.includes(String(key));
}

/** What is expected where a text in each language should stand. */
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

/** What a schema's kind is called in `wrong-type`. */
export function kindCalled(expected: string, path: Path): string {
  if (expected === 'record' && isTextKey(path.at(-1))) return TEXTS;
  return KINDS.get(expected) ?? expected;
}

/** No key or word of a format is longer; comparing a longer one would only take time. */
const LONGEST_NAME = 64;

/** The name that was likely meant. */
export function nearest(typed: string, names: Iterable<string>): string | null {
  return typed.length > LONGEST_NAME ? null : suggestion(typed, names);
}
