import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Definition } from './schema.ts';

/** What a result says of the definition that it was made with. */
export interface Digests {
  /** SHA-256 (hex) over the whole definition, its form applied. */
  readonly digest: string;
  /** The same without what cannot change a score, a finding or a tier. */
  readonly scoringDigest: string;
}

/**
 * What the scoring digest leaves out: texts that people read, and what is said of the questionnaire rather than by it.
 * The version is among it, for a corrected comma raises it; that a version is what it was is seen from `digest`.
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
  // From what difference on two scores count as changed is no part of either.
  'change',
]);

/** Under these, keys are ids that the author chose: a scale called `title` is a scale, and a part may be called `note`. */
const KEYED_BY_ID: ReadonlySet<string> = new Set(['answer_sets', 'scales', 'findings', 'points', 'views']);

/**
 * The digests of a definition; the same on every machine, whatever the order of keys and the layout of the file. `frame`:
 * what a battery is besides its definition.
 */
export function digests(definition: Definition, frame: object = {}): Digests {
  const whole = { ...definition, ...frame };
  return { digest: hash(whole), scoringDigest: hash(scoringOf(whole, false)) };
}

/** SHA-256 (hex) of plain data, whatever the order of its keys. */
export function hash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(value))));
}

/** JSON with sorted keys, no space and nothing undefined. */
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

/** `about` of a scale is a text in each language; of a question it says that it may not raise a tier. */
function isLeftOut(key: string, item: unknown): boolean {
  return NOT_SCORING.has(key) || (key === 'about' && typeof item === 'object');
}
