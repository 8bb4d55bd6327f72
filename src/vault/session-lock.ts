import { randomBytes } from 'node:crypto';
import { closeSync, linkSync, openSync, readFileSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { fileProblem, hasCode, problemError, writing } from '../files/problem-error.ts';
import { jsonText } from '../escape/escape-json.ts';

/** The process that holds the lock. */
interface Holder {
  readonly pid: number;
  /** When that process started, as far as the system tells: a reused process id does not count as the same process. */
  readonly began: string | null;
  readonly machine: string;
  /** Random, to distinguish this lock from an earlier one of the same process. */
  readonly mark: string;
}

/** The exclusive right of this process to write a session. */
export interface Lock {
  /** Throws a ProblemError if another process has taken the lock, for example while this one was suspended. */
  verify(): void;
  /** Releases the lock. May be called twice and never throws. */
  release(): void;
}

const ATTEMPTS = 40;
const PAUSE_MS = 25;

/**
 * Locks a session by a file beside it that names this process. The lock of a dead process is taken over. Throws a
 * ProblemError that names the holder if a living process has the lock.
 */
export function takeLock(session: string): Lock {
  const file = `${session}.lock`;
  const own = { pid: process.pid, began: beganAt('self'), machine: hostname() };
  const holder: Holder = { ...own, mark: randomBytes(8).toString('hex') };
  const text = jsonText(holder);
  take(session, file, text, holder.mark);
  let isHeld = true;
  return {
    verify: () => {
      const found = textOf(file);
      if (found === text) return;
      // The lock file was removed: take it again, unless another process was quicker.
      take(session, file, text, holder.mark);
    },
    release: () => {
      if (isHeld && orNull(() => textOf(file)) === text) orNull(() => unlinkSync(file));
      isHeld = false;
    },
  };
}

function take(session: string, file: string, text: string, mark: string): void {
  let unreadable = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (writing(file, () => create(file, text))) return;
    const found = textOf(file);
    if (found === null) continue;
    const holder = holderIn(found);
    if (holder !== null && isAlive(holder)) throw inUse(session, file, holder);
    // An incomplete lock file: its holder is still writing it, or was killed while writing.
    if (holder === null && (unreadable += 1) < 4) pause();
    else removeStale(file, found, `${file}-${mark}`);
  }
  throw problemError('file', 'file-not-writable', { file, reason: 'EBUSY' });
}

function inUse(session: string, lock: string, { pid, machine }: Holder): Error {
  const other = machine === hostname() ? null : machine;
  return problemError('file', 'session-in-use', { file: session, lock, pid, machine: other });
}

function create(file: string, text: string): boolean {
  let fd: number;
  try {
    fd = openSync(file, 'wx', 0o600);
  } catch (error) {
    if (hasCode(error) && error.code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(fd, text);
  } catch (error) {
    orNull(() => unlinkSync(file));
    throw error;
  } finally {
    closeSync(fd);
  }
  return true;
}

/**
 * Removes the lock of a dead process. If two processes try, only one can move the file. A process that moves a new,
 * living lock by accident puts it back.
 */
function removeStale(file: string, stale: string, aside: string): void {
  // If the rename fails, another process was quicker or permission is missing; the next attempt shows which.
  orNull(() => renameSync(file, aside));
  if (textOf(aside) !== stale) orNull(() => linkSync(aside, file));
  orNull(() => unlinkSync(aside));
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error) && error.code === 'ENOENT') return null;
    throw fileProblem(file, 'file-not-readable', error);
  }
}

function holderIn(text: string): Holder | null {
  const found = orNull(() => JSON.parse(text) as Partial<Holder> | null);
  if (typeof found?.pid !== 'number' || typeof found.machine !== 'string') return null;
  const { pid, machine, began = null, mark = '' } = found;
  return { pid, machine, began, mark };
}

/** Nothing is known of a process on another machine, so it counts as alive. */
function isAlive({ pid, began, machine }: Holder): boolean {
  if (machine !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: the process exists but belongs to another user.
    if (!hasCode(error) || error.code !== 'EPERM') return false;
  }
  const now = beganAt(String(pid));
  return now !== 'dead' && (began === null || now === null || now === began);
}

/**
 * When a process started, from the Linux kernel: the id of the boot and the clock tick. `dead` for an ended process
 * that its parent has not yet waited for; null where the system does not tell.
 */
function beganAt(pid: string): string | null {
  const stat = orNull(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  const boot = orNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim());
  if (stat === null || boot === null) return null;
  // The process name comes second, in brackets, and may contain anything, even brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state = ''] = fields;
  return 'ZX'.includes(state) ? 'dead' : `${boot}/${fields[19] ?? ''}`;
}

function orNull<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}
