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
import {
  createNameless,
  createTemporary,
  forgetTemporary,
  removeTemporary,
  sweepTemporary,
} from './temporary.ts';
import { hasCode, problemError, writing } from './problem-error.ts';

/** Bytes per read and write. */
const BLOCK = 1 << 17;

/** A UTF-16 code unit takes at most three bytes in UTF-8. */
const MAX_BYTES_OF_UNIT = 3;

/**
 * A file that is being written: it gets its final name only when it is complete and published, and leaves no trace
 * when discarded (law 7). Only its owner can read it, before and after.
 */
export interface Spool {
  /** The name that the user knows it by. */
  readonly name: string;
  /** The folder of the final file; null if there is none. */
  readonly folder: string | null;
  readonly write: (text: string) => void;
  /** Writes bytes unchanged, such as a document that a library made. */
  readonly writeBytes: (content: Uint8Array) => void;
  /** The size and digest of the content, for a manifest or before it is copied to a stream. */
  readonly finish: () => Finished;
  /** Reads the content from the start, in blocks. */
  read(): Generator<Buffer>;
  /** Syncs all of the content to the disk, so that only the renaming can still fail. */
  secure(): void;
  /** Gives the file its final name, which survives a power cut after `syncFolder` of its folder. */
  rename(): void;
  /** Does `secure`, `rename` and `syncFolder`. */
  publish(): void;
  /** Never throws, since it is called after something else has failed. */
  discard(): void;
}

export interface Finished {
  readonly bytes: number;
  readonly sha256: string;
}

/** A spool that will replace `file`. A missing folder is created, for its owner only. Throws a ProblemError. */
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

/**
 * Writes a file whole or not at all, readable by its owner only; a missing folder is created. Throws a ProblemError.
 */
export function writeWholeFile(file: string, content: string | Uint8Array): void {
  const spool = spoolFor(file);
  try {
    if (typeof content === 'string') spool.write(content);
    else spool.writeBytes(content);
    spool.publish();
  } finally {
    spool.discard();
  }
}

/** A spool without a final file: its content is copied elsewhere or dropped. */
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

/** Collects what is written to a file into blocks, and its digest. */
function collector(name: string, fd: number): Pick<Spool, 'write' | 'writeBytes' | 'finish'> {
  const hash = createHash('sha256');
  const block = Buffer.allocUnsafe(BLOCK);
  let waiting = 0;
  let bytes = 0;
  let finished: Finished | null = null;

  function take(content: Uint8Array): void {
    writing(name, () => writeWhole(fd, content, bytes));
    hash.update(content);
    bytes += content.length;
  }
  function flush(): void {
    take(block.subarray(0, waiting));
    waiting = 0;
  }
  return {
    write: (text) => {
      const most = MAX_BYTES_OF_UNIT * text.length;
      if (most > BLOCK - waiting) flush();
      if (most > BLOCK) take(Buffer.from(text));
      else waiting += block.write(text, waiting);
    },
    writeBytes: (content) => {
      flush();
      take(content);
    },
    finish: () => {
      if (finished !== null) return finished;
      flush();
      finished = { bytes, sha256: hash.digest('hex') };
      return finished;
    },
  };
}

function spool(name: string, fd: number, ends: Ends): Spool {
  const { write, writeBytes, finish } = collector(name, fd);
  let [isOpen, isSecure, isPublished] = [true, false, false];

  function secure(): void {
    finish();
    if (!isSecure) writing(name, ends.secure);
    isSecure = true;
  }
  function close(): void {
    // close() releases the descriptor even if it fails, and by now the content is either synced or unwanted.
    if (isOpen) ignoringSystemErrors(() => closeSync(fd));
    isOpen = false;
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
    write,
    writeBytes,
    finish,
    read: () => blocksIn(fd, finish().bytes),
    secure,
    rename,
    publish: () => {
      rename();
      if (ends.folder !== null) syncFolder(ends.folder);
    },
    discard: () => {
      close();
      if (!isPublished) ignoringSystemErrors(ends.discard);
      isPublished = true;
    },
  };
}

function* blocksIn(fd: number, total: number): Generator<Buffer> {
  for (let from = 0; from < total;) {
    const block = Buffer.allocUnsafe(Math.min(BLOCK, total - from));
    from += readSync(fd, block, 0, block.length, from);
    yield block;
  }
}

/** For cleaning up: a failure here must not hide the failure that led to it. The next run removes what is left. */
function ignoringSystemErrors(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!hasCode(error)) throw error;
  }
}

function writeWhole(fd: number, block: Uint8Array, at: number): void {
  for (let from = 0; from < block.length;) from += writeSync(fd, block, from, block.length - from, at + from);
}

/**
 * Creates a folder and its parents, for their owner only. Node's `recursive` option cannot be used: it loops for ever
 * where the system claims that the parent of a folder does not exist although it does (/proc).
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another run may have created it in the meantime.
    if (!hasCode(error) || error.code !== 'EEXIST') throw error;
  }
}

/** A device, pipe or folder cannot be replaced by a file. A link can, and its target stays as it is. */
function refuseSpecial(file: string, target: string): void {
  const existing = lstatSync(target, { throwIfNoEntry: false });
  if (existing === undefined || existing.isFile() || existing.isSymbolicLink()) return;
  throw problemError('file', 'file-not-writable', {
    file,
    reason: existing.isDirectory() ? 'EISDIR' : 'not-a-file',
  });
}

/**
 * Syncs a folder, so that a new name in it survives a power cut. A failure is ignored: the file itself is already
 * complete.
 */
export function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    // Some systems do not support syncing a folder.
  }
}

/** Whether a path and an open file are the same file. */
export function isSameFile(path: string, fd: number): boolean {
  const existing = lstatSync(path, { throwIfNoEntry: false });
  if (existing === undefined) return false;
  const open = fstatSync(fd);
  return existing.ino === open.ino && existing.dev === open.dev;
}

/** The name of a file without its folders, as written to manifests. */
export function fileName(file: string): string {
  return basename(file);
}
