import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { collector } from './collect.ts';
import {
  createNameless,
  createTemporary,
  forgetTemporary,
  removeTemporary,
  sweepTemporary,
} from './temporary.ts';
import { hasCode, problemError, writing } from './problem-error.ts';

/** How much is read at once. */
const BLOCK = 1 << 17;

/**
 * A file in the making: it takes its final name when it is whole and published, and leaves no trace when discarded
 * (law 7). Published or not, it is readable by its owner only.
 */
export interface Spool {
  /** The name people know it by. */
  readonly name: string;
  /** Where that name will be; null: nowhere. */
  readonly folder: string | null;
  readonly write: (text: string) => void;
  /** What is in it so far, for a manifest or for copying to a stream. */
  finish(): Finished;
  /** Reads it again from the start, in blocks. */
  read(): Generator<Buffer>;
  /** Puts all of it on the disk, so that of what may fail only the new name is left. */
  secure(): void;
  /** Gives it its name, which outlives a power cut once `syncFolder` was told of its folder. */
  rename(): void;
  /** Both. */
  publish(): void;
  /** Never throws: it is called where something else has gone wrong. */
  discard(): void;
}

export interface Finished {
  readonly bytes: number;
  readonly sha256: string;
}

/** A spool that will replace `file`. Its folder is made if it is missing, for its owner only. */
export function spoolFor(file: string): Spool {
  const target = resolve(file);
  const folder = dirname(target);
  return writing(file, () => {
    makeFolder(folder);
    refuseSpecial(file, target);
    sweepTemporary(folder);
    const { path, fd } = createTemporary(folder);
    return spool(file, fd, {
      folder,
      secure: () => fsyncSync(fd),
      rename: () => {
        renameSync(path, target);
        forgetTemporary(path);
      },
      discard: () => removeTemporary(path),
    });
  });
}

/** Writes a file whole or not at all, for its owner only; a folder that is missing is made. Throws a ProblemError. */
export function writeWholeFile(file: string, text: string): void {
  const spool = spoolFor(file);
  try {
    spool.write(text);
    spool.publish();
  } finally {
    spool.discard();
  }
}

/** A spool without a file: its content is copied elsewhere, or nowhere. */
export function namelessSpool(name: string): Spool {
  const fd = writing(name, createNameless);
  const nothing = () => undefined;
  return spool(name, fd, { folder: null, secure: nothing, rename: nothing, discard: nothing });
}

interface Ends {
  readonly folder: string | null;
  readonly secure: () => void;
  readonly rename: () => void;
  readonly discard: () => void;
}

function spool(name: string, fd: number, ends: Ends): Spool {
  const hash = createHash('sha256');
  let bytes = 0;
  let finished: Finished | null = null;
  let [isOpen, isSecure, isPublished] = [true, false, false];

  const collected = collector((block) => {
    writing(name, () => writeWhole(fd, block, bytes));
    hash.update(block);
    bytes += block.length;
  });
  function secure(): void {
    finish();
    if (!isSecure) writing(name, ends.secure);
    isSecure = true;
  }
  function close(): void {
    // Whatever it answers, the file is closed; and what was written is on the disk, or unwanted.
    if (isOpen) attempt(() => closeSync(fd));
    isOpen = false;
  }
  function finish(): Finished {
    if (finished !== null) return finished;
    collected.flush();
    finished = { bytes, sha256: hash.digest('hex') };
    return finished;
  }
  function rename(): void {
    secure();
    writing(name, ends.rename);
    isPublished = true;
    close();
  }
  return {
    name,
    folder: ends.folder,
    write: collected.add,
    finish,
    read: function* () {
      const { bytes: total } = finish();
      for (let from = 0; from < total;) {
        const block = Buffer.allocUnsafe(Math.min(BLOCK, total - from));
        from += readSync(fd, block, 0, block.length, from);
        yield block;
      }
    },
    secure,
    rename,
    publish: () => {
      rename();
      if (ends.folder !== null) syncFolder(ends.folder);
    },
    discard: () => {
      close();
      if (!isPublished) attempt(ends.discard);
      isPublished = true;
    },
  };
}

/** For what is done to tidy up: its failure must not hide why it is done. The next run sweeps what is left. */
function attempt(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!hasCode(error)) throw error;
  }
}

function writeWhole(fd: number, block: Buffer, at: number): void {
  for (let from = 0; from < block.length;) from += writeSync(fd, block, from, block.length - from, at + from);
}

/**
 * Makes a folder and those above it, for their owner only. Not by Node's `recursive`, which asks for ever where a system
 * says of a folder in a place that is there that the place is not (/proc).
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!hasCode(error) || error.code !== 'EEXIST') throw error;
  }
}

/** A device, pipe or folder is not a file that could be replaced; a link is, and what it leads to stays. */
function refuseSpecial(file: string, target: string): void {
  const there = lstatSync(target, { throwIfNoEntry: false });
  if (there === undefined || there.isFile() || there.isSymbolicLink()) return;
  throw problemError('file', 'file-not-writable', {
    file,
    reason: there.isDirectory() ? 'EISDIR' : 'not-a-file',
  });
}

/** So that the new name outlives a power cut. The file itself is whole already, so a refusal changes nothing. */
export function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    // Some systems do not let a folder be synced.
  }
}

/** Whether two paths lead to one file. */
export function isSameFile(path: string, fd: number): boolean {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined) return false;
  const open = fstatSync(fd);
  return there.ino === open.ino && there.dev === open.dev;
}

/** The name of a file without its folders, as manifests tell it. */
export function fileName(file: string): string {
  return basename(file);
}
