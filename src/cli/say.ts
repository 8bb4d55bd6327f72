import { hanging } from '../document/layout/hanging.ts';
import { inert, inertLines } from '../escape/inert.ts';
import type { Io } from '../files/io.ts';

type StderrOnly = Pick<Io, 'stderr'>;

/**
 * Writes a line to stderr, escaped (law 8). Lines are never shortened or wrapped, so that their contents can be copied.
 */
export function say({ stderr }: StderrOnly, line: string): void {
  stderr.write(`${inert(line)}\n`);
}

/** Writes a sentence to stderr, wrapped to the width of the terminal. */
export function saySentence({ stderr }: StderrOnly, sentence: string): void {
  // Terminals that do not know their size report 0; pipes and files have no width.
  const width = stderr.columns || Infinity;
  stderr.write(`${hanging('', sentence, { width })}\n`);
}

/** Writes a text of several lines to stderr, escaped. */
export function sayLines({ stderr }: StderrOnly, text: string): void {
  stderr.write(inertLines(text));
}
