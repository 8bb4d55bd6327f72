import { closeSync, createReadStream, fstatSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { kindOfContent } from './kind.ts';
import { createNameless } from './temporary.ts';
import { fileProblem, reading, Stopped, problemError, writing } from './problem-error.ts';

const BLOCK = 1 << 16;

/** A file that can be read any number of times. The content of a pipe is stored in an unnamed temporary file. */
export interface Input {
  /** The name that the user gave. */
  readonly name: string;
  readonly fd: number;
  readonly bytes: number;
  /** Throws a ProblemError if the file has changed since it was opened. */
  verifyUnchanged(): void;
  close(): void;
}

/**
 * Opens a path, or stdin for `-`. Throws a ProblemError for folders, missing files and known formats that are not
 * text; throws Stopped if the run is stopped meanwhile.
 */
export async function openInput(path: string, stdin: Readable, signal: AbortSignal): Promise<Input> {
  if (path === '-') return spooled('-', stdin, signal);
  const stats = reading(path, () => statSync(path));
  if (stats.isDirectory()) throw problemError('file', 'file-not-readable', { file: path, reason: 'EISDIR' });
  // A pipe or device is opened only once, without waiting for its writer, and read to its end.
  if (!stats.isFile()) return spooled(path, createReadStream(path), signal);
  const fd = reading(path, () => openSync(path, 'r'));
  try {
    return input(path, fd);
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

/** Reads an input in blocks, which share one buffer: each is valid only until the next one is requested. */
export function* blocksOf(source: Pick<Input, 'name' | 'fd' | 'bytes'>, from = 0): Generator<Buffer> {
  const block = Buffer.allocUnsafe(BLOCK);
  for (let at = from; at < source.bytes;) {
    const wanted = Math.min(BLOCK, source.bytes - at);
    const got = reading(source.name, () => readSync(source.fd, block, 0, wanted, at));
    if (got === 0) throw problemError('file', 'file-changed', { file: source.name });
    at += got;
    yield block.subarray(0, got);
  }
}

/** Reads the bytes from one offset up to, but not including, another. */
export function readPart(source: Pick<Input, 'name' | 'fd'>, from: number, to: number): Buffer {
  const part = Buffer.allocUnsafe(to - from);
  const got = reading(source.name, () => readSync(source.fd, part, 0, part.length, from));
  return part.subarray(0, got);
}

async function spooled(name: string, stream: Readable, signal: AbortSignal): Promise<Input> {
  const fd = writing(name, createNameless);
  // The writer of a pipe may never write; a stop must not wait for it.
  const stop = () => stream.destroy(new Stopped());
  signal.addEventListener('abort', stop);
  try {
    for await (const chunk of stream) {
      if (signal.aborted) throw new Stopped();
      const block = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
      for (let from = 0; from < block.length;) {
        const start = from;
        from += writing(name, () => writeSync(fd, block, start));
      }
    }
    return input(name, fd);
  } catch (error) {
    closeSync(fd);
    throw fileProblem(name, 'file-not-readable', error);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function input(name: string, fd: number): Input {
  const before = fstatSync(fd);
  const opened: Input = {
    name,
    fd,
    bytes: before.size,
    verifyUnchanged: () => {
      const now = fstatSync(fd);
      const same = now.size === before.size && now.mtimeMs === before.mtimeMs;
      if (!same) throw problemError('file', 'file-changed', { file: name });
    },
    close: () => closeSync(fd),
  };
  const kind = kindOfContent(readPart(opened, 0, Math.min(4096, before.size)));
  if (kind !== null) throw problemError('input', 'file-wrong-kind', { file: name, kind });
  return opened;
}
