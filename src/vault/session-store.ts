import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../files/spool.ts';
import { hasCode, reading, ProblemError, problemError, writing } from '../files/problem-error.ts';
import { lockedSession, type LockedSession } from './locked-session.ts';
import { newSessionId, sessionIdOf, type Session } from './session.ts';
import { prepareFolder, sessionFolder, type Machine } from './session-folder.ts';
import { isSealedFile, loadSession, PREVIOUS, type Loaded } from './session-load.ts';
import { takeLock } from './session-lock.ts';

export interface StorePlace extends Machine {
  /** The absolute path of `--session FILE`, which holds one session. null: the state folder. */
  readonly file: string | null;
}

/** One line of `lotse sessions`. */
export interface Listed {
  readonly id: string;
  readonly file: string;
  /** `unreadable`: the file cannot be opened; other sessions are still listed. */
  readonly state: Exclude<Loaded['state'], 'missing'> | 'unreadable';
  readonly encrypted: boolean;
  /** When the file was last written, ISO 8601. */
  readonly written: string;
  /** The session, or the last valid state of a damaged one; null if nothing can be read. */
  readonly session: Session | null;
}

/** A newly started session. */
export interface NewSession extends LockedSession {
  readonly id: string;
}

/** Where sessions are kept. Every failure throws a ProblemError. */
export interface SessionStore {
  /** The folder, or the file of `--session FILE`. */
  readonly place: string;
  /** Starts a session, encrypted if there are recipients. Only its lock is written until the first save. */
  begin(recipients: readonly string[]): NewSession;
  /**
   * Locks an existing session. With `--session FILE` the id is ignored. The recipients are added to those that the
   * session was encrypted for.
   */
  hold(id: string, recipients?: readonly string[]): LockedSession;
  /** Reads a session without locking it. */
  peek(id: string, identities?: readonly string[]): Promise<Loaded>;
  /** All sessions, the last written one first. */
  list(identities?: readonly string[]): Promise<readonly Listed[]>;
  /** Deletes a session, its copy and the leftovers of killed runs. Fails while another process holds the lock. */
  remove(id: string): void;
}

const SUFFIX = '.session';

/** Opens the store of saved sessions. No file or folder is created until there is something to write. */
export function openStore(place: StorePlace): SessionStore {
  const { file } = place;
  return file === null ? folderStore(sessionFolder(place), place.platform) : fileStore(file);
}

function folderStore(folder: string, platform: NodeJS.Platform): SessionStore {
  const fileOf = (typed: string): string => {
    const id = sessionIdOf(typed);
    if (id === null) throw notFound(typed);
    return join(folder, `${id}${SUFFIX}`);
  };
  const hold = (id: string, recipients: readonly string[] = []): LockedSession => {
    const file = fileOf(id);
    if (!exists(file)) throw notFound(id);
    prepareFolder(folder, platform);
    return lockedSession(file, takeLock(file), recipients);
  };
  return {
    place: folder,
    begin: (recipients) => {
      prepareFolder(folder, platform);
      const id = freeId(fileOf);
      return { ...lockedSession(fileOf(id), takeLock(fileOf(id)), recipients), id };
    },
    hold,
    peek: (id, identities = []) => loadSession(fileOf(id), identities),
    list: async (identities = []) => {
      const ids = new Set(namesIn(folder).flatMap((name) => idIn(name) ?? []));
      const all = await Promise.all([...ids].map((id) => entryOrUnreadable(id, fileOf(id), identities)));
      return all.flatMap((each) => each ?? []).toSorted(newestFirst);
    },
    remove: (id) => hold(id).remove(),
  };
}

function fileStore(file: string): SessionStore {
  const hold = (_: string, recipients: readonly string[] = []): LockedSession => {
    if (!exists(file)) throw problemError('file', 'file-not-found', { file });
    return lockedSession(file, takeLock(file), recipients);
  };
  return {
    place: file,
    begin: (recipients) => {
      if (exists(file)) throw problemError('usage', 'session-exists', { file });
      writing(file, () => makeFolder(dirname(file)));
      return { ...lockedSession(file, takeLock(file), recipients), id: newSessionId() };
    },
    hold,
    peek: (_, identities = []) => loadSession(file, identities),
    list: async (identities = []) => {
      const found = await entryOrUnreadable('', file, identities);
      return found === null ? [] : [{ ...found, id: found.session?.id ?? '' }];
    },
    remove: (id) => hold(id).remove(),
  };
}

function freeId(fileOf: (id: string) => string): string {
  for (;;) {
    const id = newSessionId();
    if (!exists(fileOf(id))) return id;
  }
}

function exists(file: string): boolean {
  const isTaken = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  return reading(file, () => isTaken(file) || isTaken(file + PREVIOUS));
}

function notFound(id: string): Error {
  return problemError('usage', 'session-not-found', { id });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (hasCode(error) && error.code === 'ENOENT') return [];
    return reading(folder, () => {
      throw error;
    });
  }
}

function idIn(name: string): string | null {
  const [, id] = /^([^.]+)\.session(?:\.previous)?$/.exec(name) ?? [];
  return id !== undefined && sessionIdOf(id) === id ? id : null;
}

async function entryOrUnreadable(
  id: string,
  file: string,
  identities: readonly string[],
): Promise<Listed | null> {
  try {
    return await entryOf(id, file, identities);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const written = reading(file, () => lstatSync(existingFile(file))).mtime.toISOString();
    return { id, file, state: 'unreadable', encrypted: false, written, session: null };
  }
}

async function entryOf(id: string, file: string, identities: readonly string[]): Promise<Listed | null> {
  const loaded = await loadSession(file, identities);
  if (loaded.state === 'missing') return null;
  const existing = existingFile(file);
  const written = reading(existing, () => statSync(existing)).mtime.toISOString();
  const about = { id, file, state: loaded.state, encrypted: isSealedFile(existing), written };
  if (loaded.state === 'whole') return { ...about, session: loaded.session };
  return { ...about, session: loaded.state === 'damaged' ? loaded.previous : null };
}

/** The session's file, or its copy if only that is left. */
function existingFile(file: string): string {
  return existsSync(file) ? file : file + PREVIOUS;
}

function newestFirst(a: Listed, b: Listed): number {
  if (a.written !== b.written) return a.written > b.written ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
