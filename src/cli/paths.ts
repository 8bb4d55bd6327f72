import { resolve } from 'node:path';
import type { Io } from '../files/io.ts';

/** Resolves a path from the command line. In the own folder it stays as given, so that messages show it that way. */
export function pathIn(io: Pick<Io, 'cwd'>, name: string): string {
  return name === '-' || io.cwd === process.cwd() ? name : resolve(io.cwd, name);
}
