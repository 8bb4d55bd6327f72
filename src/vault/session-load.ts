import { readFileSync, statSync } from 'node:fs';
import { reading, problemError } from '../files/problem-error.ts';
import { isSealed, unseal } from './encryption.ts';
import type { Session } from './session.ts';
import { readSession, type Damage, type FileContent } from './session-file.ts';

/** What the copy of the state before is called, behind the name of the session's file. */
export const PREVIOUS = '.previous';

/** No talk is as long as this. */
const LARGEST = 64 * 1024 * 1024;

/** What was found of a session. Only a whole one may be gone on with unasked. */
export type Loaded =
  | { readonly state: 'whole'; readonly file: string; readonly session: Session; readonly encrypted: boolean }
  /** `previous`: the last good state, one answer older at most; it is offered, and never taken unasked. */
  | {
      readonly state: 'damaged';
      readonly file: string;
      readonly reason: Damage;
      readonly previous: Session | null;
    }
  /** Encrypted, and no identity was given, or none that opens it. */
  | { readonly state: 'sealed'; readonly file: string; readonly because: 'no-identity' | 'wrong-identity' }
  /** Written by a later version of the program. */
  | { readonly state: 'newer'; readonly file: string; readonly schema: string }
  | { readonly state: 'missing' };

/** A state that can be gone on from, with all that the next save needs to keep it. */
export interface Good {
  readonly session: Session;
  readonly recipients: readonly string[];
  readonly encrypted: boolean;
}

type Found =
  | (Good & { readonly state: 'whole' })
  | Exclude<FileContent, { readonly state: 'whole' }>
  | { readonly state: 'sealed'; readonly because: 'no-identity' | 'wrong-identity' }
  | { readonly state: 'missing' };

/** Reads a session. Throws a ProblemError where a file cannot be read at all. */
export async function loadSession(file: string, identities: readonly string[]): Promise<Loaded> {
  return (await loadWithGood(file, identities)).loaded;
}

/** The same, with the good state among what was found. */
export async function loadWithGood(
  file: string,
  identities: readonly string[],
): Promise<{ readonly loaded: Loaded; readonly good: Good | null }> {
  const current = await readOne(file, identities);
  if (current.state === 'whole') {
    const { session, encrypted } = current;
    return { loaded: { state: 'whole', file, session, encrypted }, good: current };
  }
  if (current.state === 'newer') return { loaded: { ...current, file }, good: null };
  if (current.state === 'sealed' && current.because === 'no-identity')
    return { loaded: { ...current, file }, good: null };
  const previous = await readOne(file + PREVIOUS, identities);
  if (previous.state === 'whole') {
    const found = { reason: damageOf(current), previous: previous.session };
    return { loaded: { state: 'damaged', file, ...found }, good: previous };
  }
  return { loaded: hopeless(file, current, previous), good: null };
}

/** Neither of the two can be gone on from. */
function hopeless(file: string, current: Found, previous: Found): Loaded {
  if (current.state === 'missing' && previous.state === 'missing') return { state: 'missing' };
  for (const found of [current, previous])
    if (found.state === 'sealed' || found.state === 'newer') return { ...found, file };
  return { state: 'damaged', file, reason: damageOf(current), previous: null };
}

/** With a key that opens the state before, a file that it does not open has been changed. */
function damageOf(found: Found): Damage {
  if (found.state === 'damaged') return found.reason;
  return found.state === 'missing' ? 'gone' : 'changed';
}

async function readOne(file: string, identities: readonly string[]): Promise<Found> {
  const bytes = bytesOf(file);
  if (bytes === null) return { state: 'missing' };
  if (!isSealed(bytes)) return found(readSession(bytes), false);
  const unsealed = await unseal(bytes, identities);
  return unsealed.state === 'open' ? found(readSession(unsealed.bytes), true) : unsealed;
}

function found(content: FileContent, encrypted: boolean): Found {
  return content.state === 'whole' ? { ...content, encrypted } : content;
}

function bytesOf(file: string): Buffer | null {
  const stats = reading(file, () => statSync(file, { throwIfNoEntry: false }));
  if (stats === undefined) return null;
  const reason = stats.isDirectory() ? 'EISDIR' : 'not-a-file';
  if (!stats.isFile()) throw problemError('file', 'file-not-readable', { file, reason });
  if (stats.size > LARGEST) throw problemError('input', 'file-too-large', { limit: LARGEST }, { file });
  return reading(file, () => readFileSync(file));
}

/** Whether what lies at a path is encrypted, damaged or not. */
export function isSealedFile(file: string): boolean {
  const bytes = bytesOf(file);
  return bytes !== null && isSealed(bytes);
}
