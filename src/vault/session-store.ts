import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../files/spool.ts';
import { hasCode, reading, ProblemError, problemError, writing } from '../files/problem-error.ts';
import { heldSession, type HeldSession } from './held-session.ts';
import { newSessionId, sessionIdOf, type Session } from './session.ts';
import { prepareFolder, sessionFolder, type Machine } from './session-folder.ts';
import { isSealedFile, loadSession, PREVIOUS, type Loaded } from './session-load.ts';
import { takeLock } from './session-lock.ts';

export interface StorePlace extends Machine {
  /** `--session FILE`, absolute: one session, in this file. null: the state folder. */
  readonly file: string | null;
}

/** One line of `lotse sessions`. */
export interface Listed {
  readonly id: string;
  readonly file: string;
  /** `unreadable`: its file cannot be opened; the others are told all the same. */
  readonly state: Exclude<Loaded['state'], 'missing'> | 'unreadable';
  readonly encrypted: boolean;
  /** When the file was last written, ISO 8601. */
  readonly written: string;
  /** What it holds, or the last good state of a damaged one; null where nothing can be read. */
  readonly session: Session | null;
}

/** A session that has just begun. */
export interface NewSession extends HeldSession {
  readonly id: string;
}

/** Where sessions are kept. Whatever fails throws a ProblemError. */
export interface SessionStore {
  /** The folder, or the one file. */
  readonly place: string;
  /** A new session, encrypted where there are recipients. Nothing but its lock is written yet. */
  begin(recipients: readonly string[]): NewSession;
  /**
   * A session that is there, so that nobody else writes it. With `--session FILE` the id does not matter. Recipients
   * are added to those that it was encrypted for.
   */
  hold(id: string, recipients?: readonly string[]): HeldSession;
  /** Looks at a session without holding it. */
  peek(id: string, identities?: readonly string[]): Promise<Loaded>;
  /** All there are, the one last written first. */
  list(identities?: readonly string[]): Promise<readonly Listed[]>;
  /** Deletes a session, its copy and what killed runs left of it; not where somebody holds it. */
  remove(id: string): void;
}

const SUFFIX = '.session';

/** Opens the place of saved sessions; nothing is made before something is to be written there. */
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
  const hold = (id: string, recipients: readonly string[] = []): HeldSession => {
    const file = fileOf(id);
    if (!isThere(file)) throw notFound(id);
    prepareFolder(folder, platform);
    return heldSession(file, takeLock(file), recipients);
  };
  return {
    place: folder,
    begin: (recipients) => {
      prepareFolder(folder, platform);
      const id = freeId(fileOf);
      return { ...heldSession(fileOf(id), takeLock(fileOf(id)), recipients), id };
    },
    hold,
    peek: (id, identities = []) => loadSession(fileOf(id), identities),
    list: async (identities = []) => {
      const ids = new Set(namesIn(folder).flatMap((name) => idIn(name) ?? []));
      const all = await Promise.all([...ids].map((id) => listed(id, fileOf(id), identities)));
      return all.flatMap((each) => each ?? []).toSorted(lastFirst);
    },
    remove: (id) => hold(id).remove(),
  };
}

function fileStore(file: string): SessionStore {
  const hold = (_: string, recipients: readonly string[] = []): HeldSession => {
    if (!isThere(file)) throw problemError('file', 'file-not-found', { file });
    return heldSession(file, takeLock(file), recipients);
  };
  return {
    place: file,
    begin: (recipients) => {
      if (isThere(file)) throw problemError('usage', 'session-exists', { file });
      writing(file, () => makeFolder(dirname(file)));
      return { ...heldSession(file, takeLock(file), recipients), id: newSessionId() };
    },
    hold,
    peek: (_, identities = []) => loadSession(file, identities),
    list: async (identities = []) => {
      const found = await listed('', file, identities);
      return found === null ? [] : [{ ...found, id: found.session?.id ?? '' }];
    },
    remove: (id) => hold(id).remove(),
  };
}

function freeId(fileOf: (id: string) => string): string {
  for (;;) {
    const id = newSessionId();
    if (!isThere(fileOf(id))) return id;
  }
}

function isThere(file: string): boolean {
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

async function listed(id: string, file: string, identities: readonly string[]): Promise<Listed | null> {
  try {
    return await looked(id, file, identities);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const written = reading(file, () => lstatSync(thereOf(file))).mtime.toISOString();
    return { id, file, state: 'unreadable', encrypted: false, written, session: null };
  }
}

async function looked(id: string, file: string, identities: readonly string[]): Promise<Listed | null> {
  const loaded = await loadSession(file, identities);
  if (loaded.state === 'missing') return null;
  const there = thereOf(file);
  const written = reading(there, () => statSync(there)).mtime.toISOString();
  const about = { id, file, state: loaded.state, encrypted: isSealedFile(there), written };
  if (loaded.state === 'whole') return { ...about, session: loaded.session };
  return { ...about, session: loaded.state === 'damaged' ? loaded.previous : null };
}

/** The session's file, or what is left of it. */
function thereOf(file: string): string {
  return existsSync(file) ? file : file + PREVIOUS;
}

function lastFirst(a: Listed, b: Listed): number {
  if (a.written !== b.written) return a.written > b.written ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
