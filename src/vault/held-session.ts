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

/** A session that this process may write, and no other. */
export interface HeldSession {
  readonly file: string;
  /** Reads it. A session that was encrypted stays so: for whom is told by its content. */
  load(identities?: readonly string[]): Promise<Loaded>;
  /**
   * Saves it whole or not at all; it is on the disk when this resolves. The state before is kept beside it. Throws
   * ProblemError where it cannot be written, or where another process has taken the session; what was saved stays.
   */
  save(session: Session): Promise<void>;
  /** Deletes it, its copy and what killed runs left of it, and lets go. */
  remove(): void;
  /** Lets go. May be called twice and by an exit handler: it is synchronous and never throws. */
  release(): void;
}

/** Holds a session with its lock. */
export function heldSession(file: string, lock: Lock, asked: readonly string[]): HeldSession {
  let recipients = asked;
  /** The last state that is known to be good; the copy is made of it, and never of a file that may be damaged. */
  let good: Good | null = null;
  let saving: Promise<void> = Promise.resolve();

  const textOf = async (session: Session): Promise<string> => {
    const text = sessionText(session, recipients);
    return recipients.length === 0 ? text : seal(text, recipients);
  };
  /**
   * First the copy, then the session, each put in its place by one rename. So whenever the process is killed, the
   * session's own file is there, with this state or the one before, and both files are whole.
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
      const mine = saving.then(() => saveNow(session));
      // One that failed does not keep the next from being tried.
      saving = mine.catch(() => undefined);
      return mine;
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
  // A run that was killed while it saved left what it was writing.
  sweepTemporary(folder);
  const graves = writing(folder, () => readdirSync(folder)).filter((name) =>
    name.startsWith(`${basename(file)}.lock-`),
  );
  for (const name of graves) unlink(join(folder, name));
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
