import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Assessment } from '../assessment/assessment.ts';

const SLUG_LENGTH = 40;
const HASH_LENGTH = 12;

/** Names that Windows reserves for devices, with any extension. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Creates a file name for each report, in their order: readable, never a path, and unique on any file system (faults D
 * 44). The hash replaces what a file name cannot express of the id; further reports of the same learner, wave and
 * questionnaire are numbered.
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

/** Lower-case letters, digits and hyphens, then the hash; so no name can end like a numbered one. */
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
