import { readFileSync, statSync } from 'node:fs';
import { reading, problemError } from '../files/problem-error.ts';
import { isSealed, unseal } from './encryption.ts';
import type { Session } from './session.ts';
import { readSession, type Damage, type FileContent } from './session-file.ts';

/** The suffix of the copy that holds the previous state. */
export const PREVIOUS = '.previous';

/** Far larger than any interview, in bytes. */
const MAX_BYTES = 64 * 1024 * 1024;

/** The result of loading a session. Only a whole one may be resumed without asking. */
export type Loaded =
  | { readonly state: 'whole'; readonly file: string; readonly session: Session; readonly encrypted: boolean }
  /** `previous`: the last valid state, at most one answer older. It is offered, never used without asking. */
  | {
      readonly state: 'damaged';
      readonly file: string;
      readonly reason: Damage;
      readonly previous: Session | null;
    }
  /** Encrypted, and the identities given (if any) do not open it. */
  | { readonly state: 'sealed'; readonly file: string; readonly because: 'no-identity' | 'wrong-identity' }
  /** Written by a later version of the program. */
  | { readonly state: 'newer'; readonly file: string; readonly schema: string }
  | { readonly state: 'missing' };

/** A state that can be resumed, with what the next save needs to keep it as the copy. */
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

/** Reads a session. Throws a ProblemError if a file cannot be read at all. */
export async function loadSession(file: string, identities: readonly string[]): Promise<Loaded> {
  return (await loadWithGood(file, identities)).loaded;
}

/** Reads a session, and returns the last valid state with what the next save needs. */
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
  return { loaded: notResumable(file, current, previous), good: null };
}

/** Neither the session nor its copy can be resumed. */
function notResumable(file: string, current: Found, previous: Found): Loaded {
  if (current.state === 'missing' && previous.state === 'missing') return { state: 'missing' };
  for (const found of [current, previous])
    if (found.state === 'sealed' || found.state === 'newer') return { ...found, file };
  return { state: 'damaged', file, reason: damageOf(current), previous: null };
}

/** If a key opens the copy but not the session's own file, that file was changed. */
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
  if (stats.size > MAX_BYTES) throw problemError('input', 'file-too-large', { limit: MAX_BYTES }, { file });
  return reading(file, () => readFileSync(file));
}

/** Whether a file is encrypted, even a damaged one. */
export function isSealedFile(file: string): boolean {
  const bytes = bytesOf(file);
  return bytes !== null && isSealed(bytes);
}
