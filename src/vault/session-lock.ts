import { randomBytes } from 'node:crypto';
import { closeSync, linkSync, openSync, readFileSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { fileProblem, hasCode, problemError, writing } from '../files/problem-error.ts';
import { jsonText } from '../escape/escape-json.ts';

/** Who holds a session. */
interface Holder {
  readonly pid: number;
  /** When that process began, as far as the system tells: a number that was given to another process does not count. */
  readonly began: string | null;
  readonly machine: string;
  /** One a lock, so that a lock is known again. */
  readonly mark: string;
}

/** That this process, and no other, may write a session. */
export interface Lock {
  /** Throws a ProblemError where another process has taken it meanwhile: after a suspension, or by hand. */
  verify(): void;
  /** Lets go. May be called twice, and never throws. */
  release(): void;
}

const ATTEMPTS = 40;
const PAUSE_MS = 25;

/**
 * Takes the lock of a session, a file beside it that names this process. What a dead process left is taken over. Throws
 * a ProblemError that names the holder where there is one.
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
      // Somebody removed it: it is taken again, unless another one was quicker.
      take(session, file, text, holder.mark);
    },
    release: () => {
      if (isHeld && quietly(() => textOf(file)) === text) quietly(() => unlinkSync(file));
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
    // Without a whole text, its holder is about to write it, or was killed at that.
    if (holder === null && (unreadable += 1) < 4) pause();
    else bury(file, found, `${file}-${mark}`);
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
    quietly(() => unlinkSync(file));
    throw error;
  } finally {
    closeSync(fd);
  }
  return true;
}

/**
 * Puts a dead process's lock away. Of two that find it only one can move it; whoever moved a living one's instead,
 * which was put there in between, puts it back.
 */
function bury(file: string, dead: string, grave: string): void {
  // Without success another one was quicker, or may do what we may not; the next attempt tells.
  quietly(() => renameSync(file, grave));
  if (textOf(grave) !== dead) quietly(() => linkSync(grave, file));
  quietly(() => unlinkSync(grave));
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
  const found = quietly(() => JSON.parse(text) as Partial<Holder> | null);
  if (typeof found?.pid !== 'number' || typeof found.machine !== 'string') return null;
  const { pid, machine, began = null, mark = '' } = found;
  return { pid, machine, began, mark };
}

/** Of a process on another machine nothing is known: it is taken for alive. */
function isAlive({ pid, began, machine }: Holder): boolean {
  if (machine !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: somebody else's process, so there is one.
    if (!hasCode(error) || error.code !== 'EPERM') return false;
  }
  const now = beganAt(String(pid));
  return now !== 'dead' && (began === null || now === null || now === began);
}

/**
 * When a process began, in words of the Linux kernel: which start of the machine, and the tick of its clock. `dead`
 * where it has ended and nobody has asked for its result; null where the system does not say.
 */
function beganAt(pid: string): string | null {
  const stat = quietly(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  const boot = quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim());
  if (stat === null || boot === null) return null;
  // Its name comes second, in brackets, and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state = ''] = fields;
  return 'ZX'.includes(state) ? 'dead' : `${boot}/${fields[19] ?? ''}`;
}

function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}
