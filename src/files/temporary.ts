import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync, readdirSync, unlinkSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { hasCode } from './problem-error.ts';

// The machine is part of the name: on a shared folder, a process of this number may live on another one.
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const PATTERN = /^\.lotse-([0-9a-f]{8})-(\d+)-[0-9a-f]{16}\.part$/;

/** Names of temporary files that this process made and has not finished with; without folders, which have several. */
const own = new Set<string>();

/** Makes a new empty file that only we may read, under a name that nobody could have prepared. */
export function createTemporary(folder: string): { readonly path: string; readonly fd: number } {
  const path = join(folder, `.lotse-${MACHINE}-${process.pid}-${randomBytes(8).toString('hex')}.part`);
  // wx: never through a link, never into a file that is there.
  const fd = openSync(path, 'wx+', 0o600);
  own.add(basename(path));
  return { path, fd };
}

/** A file without a name: it is gone when it is closed, however the run ends once the name is taken from it. */
export function createNameless(): number {
  sweepTemporary(tmpdir());
  const { path, fd } = createTemporary(tmpdir());
  try {
    removeTemporary(path);
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  return fd;
}

export function removeTemporary(path: string): void {
  own.delete(basename(path));
  ignoring(['ENOENT'], () => unlinkSync(path));
}

/** The file has got its final name. */
export function forgetTemporary(path: string): void {
  own.delete(basename(path));
}

/** Removes what runs that were killed have left in a folder: temporary files whose process is gone. */
export function sweepTemporary(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, machine, pid] = PATTERN.exec(name) ?? [];
    const path = join(folder, name);
    if (machine !== MACHINE || own.has(name) || isRunning(Number(pid))) continue;
    // Another run may sweep at the same time; what we may or can not remove must not keep us from our work.
    ignoring(['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'EISDIR', 'EBUSY'], () => unlinkSync(path));
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (hasCode(error)) return [];
    throw error;
  }
}

/** Our own number, on a file that this process did not make, is that of an earlier run. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error) && error.code === 'EPERM';
  }
}

function ignoring(codes: readonly string[], act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!hasCode(error) || !codes.includes(error.code)) throw error;
  }
}
