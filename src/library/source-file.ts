import { resolve } from 'node:path';
import { whoseText } from '../definition/whose.ts';
import type { SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { blocksOf, openInput } from '../files/input.ts';
import { MAX_BYTES } from '../source/limits.ts';
import type { Io } from '../files/io.ts';

/**
 * A text that people wrote: a definition, a mapping, answers. Larger ones are refused unread; a file trouble is thrown.
 * Whose it is, the text itself has to say: another file may have been named by mistake.
 */
export async function readSource(
  file: string,
  io: Pick<Io, 'stdin' | 'cwd' | 'signal'>,
): Promise<{ readonly source: SourceText } | { readonly problem: Problem }> {
  const input = await openInput(file === '-' ? file : resolve(io.cwd, file), io.stdin, io.signal);
  try {
    if (input.bytes > MAX_BYTES)
      return { problem: problem('file-too-large', { file }, { limit: MAX_BYTES }) };
    // Each block is copied before the next is asked for: they share their bytes.
    const bytes = Buffer.concat(Array.from(blocksOf(input), (block) => Buffer.from(block)));
    return decoded(file, bytes);
  } finally {
    input.close();
  }
}

/** UTF-8 with or without a byte order mark; anything else is refused with the line where it begins. */
function decoded(
  name: string,
  bytes: Buffer,
): { readonly source: SourceText } | { readonly problem: Problem } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { source: { name, text, whose: whoseText(text) } };
  } catch {
    const line = lineOfFirstFault(bytes);
    return { problem: problem('not-utf8', { file: name, line }, { line }) };
  }
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
