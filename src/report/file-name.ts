import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Assessment } from '../assessment/assessment.ts';

const SLUG_LENGTH = 40;
const HASH_LENGTH = 12;

/** Names that Windows keeps for devices, with whatever ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A file name for each report, in their order: readable, never a path, never the same for two of them on any disk
 * (faults D 44). What the id cannot be in a file name, the hash tells apart; a further report of the same learner,
 * wave and questionnaire is numbered.
 */
export function reportFileNames(assessments: readonly Assessment[], extension: string): readonly string[] {
  const taken = new Map<string, number>();
  return assessments.map((assessment) => {
    const name = stem(assessment);
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return times === 1 ? `${name}.${extension}` : `${name}_${times}.${extension}`;
  });
}

/** Lower-case letters, digits and hyphens, then the hash: no name can end in the number of another. */
function stem({ learner, wave, definition }: Assessment): string {
  const identity = JSON.stringify([learner?.normalize('NFC') ?? null, wave, definition.id, definition.form]);
  const hash = bytesToHex(sha256(utf8ToBytes(identity))).slice(0, HASH_LENGTH);
  return `${slug(learner ?? '')}-${hash}`;
}

function slug(id: string): string {
  const plain = id
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH)
    .replace(/^-+|-+$/g, '');
  return plain === '' || DEVICES.test(plain) ? `learner${plain === '' ? '' : `-${plain}`}` : plain;
}
