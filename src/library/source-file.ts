import { resolve } from 'node:path';
import { whoseText } from '../definition/whose.ts';
import type { SourceText } from '../diagnostic/place.ts';
import { blocksOf, openInput } from '../files/input.ts';
import { MAX_BYTES } from '../source/limits.ts';
import type { Io } from '../files/io.ts';
import { problemError, type ProblemKind } from '../files/problem-error.ts';

/**
 * A text that people wrote: a definition, a mapping, answers. Throws a ProblemError where it cannot be read; of the given kind
 * where it is read and is no text, or too large to be one. Whose it is, the text itself has to say: another file may have been named by mistake.
 */
export async function readSource(
  file: string,
  io: Pick<Io, 'stdin' | 'cwd' | 'signal'>,
  kind: ProblemKind,
): Promise<SourceText> {
  const input = await openInput(file === '-' ? file : resolve(io.cwd, file), io.stdin, io.signal);
  try {
    if (input.bytes > MAX_BYTES) throw problemError(kind, 'file-too-large', { limit: MAX_BYTES }, { file });
    // Each block is copied before the next is asked for: they share their bytes.
    const bytes = Buffer.concat(Array.from(blocksOf(input), (block) => Buffer.from(block)));
    return decoded(file, bytes, kind);
  } finally {
    input.close();
  }
}

/** UTF-8 with or without a byte order mark; anything else is refused with the line where it begins. */
function decoded(name: string, bytes: Buffer, kind: ProblemKind): SourceText {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = lineOfFirstFault(bytes);
    throw problemError(kind, 'not-utf8', { line }, { file: name, line });
  }
  return { name, text, whose: whoseText(text) };
}

/** The first byte that is not UTF-8 shows as U+FFFD where the text itself has none. */
function lineOfFirstFault(bytes: Buffer): number {
  const lines = bytes.toString('latin1').split(/\r\n|\r|\n/);
  const isSound = (line: string): boolean => {
    const own = Buffer.from(line, 'latin1');
    return Buffer.from(own.toString('utf8'), 'utf8').equals(own);
  };
  return lines.findIndex((line) => !isSound(line)) + 1;
}
