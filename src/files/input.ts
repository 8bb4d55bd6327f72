import { closeSync, createReadStream, fstatSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { kindOfContent } from './kind.ts';
import { createNameless } from './temporary.ts';
import { fileProblem, reading, Stopped, problemError, writing } from './problem-error.ts';

const BLOCK = 1 << 16;

/** A file that can be read as often as needed; what comes through a pipe is kept in a nameless file meanwhile. */
export interface Input {
  /** The name people know it by. */
  readonly name: string;
  readonly fd: number;
  readonly bytes: number;
  /** Throws where the file is not any more what it was when it was opened. */
  verifyUnchanged(): void;
  close(): void;
}

/** Opens a path, or `-` for what is piped in. Folders, missing files and other people's formats are named as such. */
export async function openInput(path: string, stdin: Readable, signal: AbortSignal): Promise<Input> {
  if (path === '-') return keep('-', stdin, signal);
  const stats = reading(path, () => statSync(path));
  if (stats.isDirectory()) throw problemError('file', 'file-not-readable', { file: path, reason: 'EISDIR' });
  // A pipe or device: opened once, without waiting for its writer, and read through.
  if (!stats.isFile()) return keep(path, createReadStream(path), signal);
  const fd = reading(path, () => openSync(path, 'r'));
  try {
    return input(path, fd);
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

/** Reads an input in blocks; each is only good until the next one is asked for. */
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

/** A stretch of it, from one offset to another. */
export function readPart(source: Pick<Input, 'name' | 'fd'>, from: number, to: number): Buffer {
  const part = Buffer.allocUnsafe(to - from);
  const got = reading(source.name, () => readSync(source.fd, part, 0, part.length, from));
  return part.subarray(0, got);
}

async function keep(name: string, stream: Readable, signal: AbortSignal): Promise<Input> {
  const fd = writing(name, createNameless);
  // Whoever is to write into a pipe may never do it: a stop must not have to wait for that.
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
