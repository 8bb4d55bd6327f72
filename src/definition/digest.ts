import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Definition } from './schema/schema.ts';

/** Digests by which a result identifies its definition. */
export interface Digests {
  /** SHA-256 (hex) of the whole definition, with its form applied. */
  readonly digest: string;
  /** SHA-256 (hex) of everything that can change a score, a finding or a tier. */
  readonly scoringDigest: string;
}

/**
 * Keys that the scoring digest leaves out: texts that people read, and metadata of the questionnaire. The version is
 * one of them, since correcting a comma raises it; `digest` shows whether a version was changed.
 */
const NOT_SCORING: ReadonlySet<string> = new Set([
  ...[
    'title',
    'text',
    'label',
    'say',
    'shared',
    'because',
    'help',
    'why',
    'intro',
    'description',
    'note',
    'unit',
    'population',
  ],
  ...[
    'sources',
    'cite',
    'examples',
    'evidence',
    'languages',
    'wording',
    'version',
    'forms',
    'form_required',
    'private',
  ],
  // The threshold for a change between two scores affects neither of them.
  'change',
  // Whether a file needs the column decides what is read, not what an answer counts.
  'optional',
]);

/**
 * Keys of these maps are ids chosen by the author: a scale may be called `title`, and a part may be called `note`.
 */
const KEYED_BY_ID: ReadonlySet<string> = new Set(['answer_sets', 'scales', 'findings', 'points', 'views']);

/**
 * Returns the digests of a definition. They do not depend on the machine, the order of keys or the layout of the
 * file. `frame`: what a battery has beside its definition.
 */
export function digests(definition: Definition, frame: object = {}): Digests {
  const whole = { ...definition, ...frame };
  return { digest: hash(whole), scoringDigest: hash(scoringOf(whole, false)) };
}

/** SHA-256 (hex) of plain data, whatever the order of its keys. */
export function hash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(value))));
}

/** JSON with sorted keys, without spaces and undefined values. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}

function scoringOf(value: unknown, isKeyedById: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => scoringOf(item, false));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, item]) => isKeyedById || !isLeftOut(key, item));
  return Object.fromEntries(
    entries.map(([key, item]) => [key, scoringOf(item, !isKeyedById && KEYED_BY_ID.has(key))]),
  );
}

/**
 * `about` of a scale is a text in each language. `about` of a question is relevant: it keeps the question from
 * raising a tier.
 */
function isLeftOut(key: string, item: unknown): boolean {
  return NOT_SCORING.has(key) || (key === 'about' && typeof item === 'object');
}
