import { readdirSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeWholeFile, syncFolder } from '../files/spool.ts';
import { sweepTemporary } from '../files/temporary.ts';
import { hasCode, writing } from '../files/problem-error.ts';
import { seal } from './encryption.ts';
import type { Session } from './session.ts';
import { sessionText } from './session-file.ts';
import { loadWithGood, PREVIOUS, type Good, type Loaded } from './session-load.ts';
import type { Lock } from './session-lock.ts';

/** A session locked by this process, so that no other process writes it. */
export interface LockedSession {
  readonly file: string;
  /** Reads the session. An encrypted session stays encrypted for the recipients named in its content. */
  load(identities?: readonly string[]): Promise<Loaded>;
  /**
   * Saves the session whole or not at all; it is on the disk when the promise resolves. The previous state is kept
   * beside it. Throws a ProblemError if the file cannot be written or another process has taken the lock; the saved
   * state stays.
   */
  save(session: Session): Promise<void>;
  /** Deletes the session, its copy and the leftovers of killed runs, and releases the lock. */
  remove(): void;
  /** Releases the lock. Synchronous, never throws and may be called twice, so that an exit handler can call it. */
  release(): void;
}

/** Wraps a session and its lock; `asked` are recipients added to those in the file. */
export function lockedSession(file: string, lock: Lock, asked: readonly string[]): LockedSession {
  let recipients = asked;
  /** The last valid state. The copy is written from it and not from the file, which may be damaged. */
  let good: Good | null = null;
  let saving: Promise<void> = Promise.resolve();

  const textOf = async (session: Session): Promise<string> => {
    const text = sessionText(session, recipients);
    return recipients.length === 0 ? text : seal(text, recipients);
  };
  /**
   * Writes the copy first and then the session, each put in place by one rename. Whenever the process is killed, both
   * files are whole, and the session holds this state or the previous one.
   */
  const saveNow = async (session: Session): Promise<void> => {
    const before = good === null ? null : await textOf(good.session);
    const now = await textOf(session);
    lock.verify();
    if (before !== null) writeWholeFile(file + PREVIOUS, before);
    writeWholeFile(file, now);
    good = { session, recipients, encrypted: recipients.length > 0 };
  };
  return {
    file,
    load: async (identities = []) => {
      const found = await loadWithGood(file, identities);
      good = found.good;
      recipients = [...new Set([...asked, ...(good?.recipients ?? [])])];
      return found.loaded;
    },
    save: (session) => {
      const thisSave = saving.then(() => saveNow(session));
      // A failed save must not keep the next one from being tried.
      saving = thisSave.catch(() => undefined);
      return thisSave;
    },
    remove: () => {
      removeAll(file);
      lock.release();
    },
    release: () => lock.release(),
  };
}

function removeAll(file: string): void {
  const folder = dirname(file);
  unlink(file);
  unlink(file + PREVIOUS);
  // A run that was killed while saving leaves a temporary file.
  sweepTemporary(folder);
  const staleLocks = writing(folder, () => readdirSync(folder)).filter((name) =>
    name.startsWith(`${basename(file)}.lock-`),
  );
  for (const name of staleLocks) unlink(join(folder, name));
  syncFolder(folder);
}

function unlink(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (hasCode(error) && error.code === 'ENOENT') return;
    writing(file, () => {
      throw error;
    });
  }
}
