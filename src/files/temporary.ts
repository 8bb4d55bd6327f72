import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync, readdirSync, unlinkSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { hasCode } from './problem-error.ts';

// The machine is part of the name: on a shared folder, the process with this id may run on another machine.
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const PATTERN = /^\.lotse-([0-9a-f]{8})-(\d+)-[0-9a-f]{16}\.part$/;

/**
 * Names of the temporary files that this process is still using, without folders, since a folder can have several
 * paths.
 */
const own = new Set<string>();

/** Creates a new empty file that only its owner can read, under an unpredictable name. */
export function createTemporary(folder: string): { readonly path: string; readonly fd: number } {
  const path = join(folder, `.lotse-${MACHINE}-${process.pid}-${randomBytes(8).toString('hex')}.part`);
  // wx: never follow a link, never open an existing file.
  const fd = openSync(path, 'wx+', 0o600);
  own.add(basename(path));
  return { path, fd };
}

/** Creates a file without a name. It disappears when it is closed, however the run ends. */
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
  ignoringCodes(['ENOENT'], () => unlinkSync(path));
}

/** Stops treating a file as temporary once it has its final name. */
export function forgetTemporary(path: string): void {
  own.delete(basename(path));
}

/** Removes the temporary files of killed runs from a folder: those whose process no longer exists. */
export function sweepTemporary(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, machine, pid] = PATTERN.exec(name) ?? [];
    const path = join(folder, name);
    if (machine !== MACHINE || own.has(name) || isRunning(Number(pid))) continue;
    // Another run may be sweeping too; a leftover that cannot be removed must not stop this run.
    ignoringCodes(['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'EISDIR', 'EBUSY'], () => unlinkSync(path));
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

/** A file that this process did not create but that carries its process id is from an earlier run. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error) && error.code === 'EPERM';
  }
}

function ignoringCodes(codes: readonly string[], act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!hasCode(error) || !codes.includes(error.code)) throw error;
  }
}
