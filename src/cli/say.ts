import { hanging } from '../document/layout/hanging.ts';
import { inert, inertLines } from '../escape/inert.ts';
import type { Io } from '../files/io.ts';

type Ear = Pick<Io, 'stderr'>;

/** Says a line on stderr, made harmless (law 8): whole, however long it is, so that what is in it can be copied. */
export function say({ stderr }: Ear, line: string): void {
  stderr.write(`${inert(line)}\n`);
}

/** The same for a sentence, which is wrapped to the terminal. */
export function saySentence({ stderr }: Ear, sentence: string): void {
  // Some terminals do not know their size, and say 0; what is not a terminal has none.
  const width = stderr.columns || Infinity;
  stderr.write(`${hanging('', sentence, { width })}\n`);
}

/** The same for a text that has lines of its own. */
export function sayLines({ stderr }: Ear, text: string): void {
  stderr.write(inertLines(text));
}
