import { resolve } from 'node:path';
import { textOrigin } from '../definition/text-origin.ts';
import type { SourceText } from '../diagnostic/place.ts';
import { blocksOf, openInput } from '../files/input.ts';
import { MAX_BYTES } from '../source/limits.ts';
import type { Io } from '../files/io.ts';
import { problemError, type ProblemKind } from '../files/problem-error.ts';

/**
 * Reads a text file that people write: a definition, a mapping, answers. Throws a ProblemError if it cannot be read,
 * and one of the given kind if it is not UTF-8 or is too large. The text itself decides whether it is treated as a
 * learner's, since any file may have been named by mistake.
 */
export async function readSourceText(
  file: string,
  io: Pick<Io, 'stdin' | 'cwd' | 'signal'>,
  kind: ProblemKind,
): Promise<SourceText> {
  const input = await openInput(file === '-' ? file : resolve(io.cwd, file), io.stdin, io.signal);
  try {
    if (input.bytes > MAX_BYTES) throw problemError(kind, 'file-too-large', { limit: MAX_BYTES }, { file });
    // The blocks share one buffer, so each is copied before the next is read.
    const bytes = Buffer.concat(Array.from(blocksOf(input), (block) => Buffer.from(block)));
    return decoded(file, bytes, kind);
  } finally {
    input.close();
  }
}

/**
 * Decodes UTF-8 with or without a byte order mark; anything else is refused with the line of the first invalid byte.
 */
function decoded(name: string, bytes: Buffer, kind: ProblemKind): SourceText {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = lineOfFirstInvalidByte(bytes);
    throw problemError(kind, 'not-utf8', { line }, { file: name, line });
  }
  return { name, text, origin: textOrigin(text) };
}

/** The first line whose bytes do not survive decoding and encoding again. */
function lineOfFirstInvalidByte(bytes: Buffer): number {
  const lines = bytes.toString('latin1').split(/\r\n|\r|\n/);
  const isValid = (line: string): boolean => {
    const own = Buffer.from(line, 'latin1');
    return Buffer.from(own.toString('utf8'), 'utf8').equals(own);
  };
  return lines.findIndex((line) => !isValid(line)) + 1;
}
