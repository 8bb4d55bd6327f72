import type { ProblemArgs, ProblemCode } from '../diagnostic/codes.ts';
import type { CellPlace } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';

/**
 * A file could not be read or written, or its content is refused. Thrown, because it ends the run from deep inside a
 * stream; told apart once, at the command.
 */
export class ProblemError extends Error {
  override readonly name = 'Trouble';
  /** file: could not read or write · input: what was read is refused · usage: the call cannot be meant. */
  readonly kind: 'file' | 'input' | 'usage';
  readonly problems: readonly Problem[];

  constructor(kind: ProblemError['kind'], problems: readonly Problem[]) {
    super(problems.map((found) => found.code).join(', '));
    this.kind = kind;
    this.problems = problems;
  }
}

/** The run was told to stop: Ctrl-C, or the end of the terminal. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

type ErrorWithCode = Error & { readonly code: string };

export function hasCode(error: unknown): error is ErrorWithCode {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** Runs something on a file to be read; what the system refuses becomes a problem that names the file. */
export function reading<T>(file: string, act: () => T): T {
  return guarded(file, 'file-not-readable', act);
}

/** The same for a file to be written. */
export function writing<T>(file: string, act: () => T): T {
  return guarded(file, 'file-not-writable', act);
}

function guarded<T>(file: string, code: 'file-not-readable' | 'file-not-writable', act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw fileProblem(file, code, error);
  }
}

/** The trouble that a system error means; any other error is a bug and stays itself. */
export function fileProblem(
  file: string,
  code: 'file-not-readable' | 'file-not-writable',
  error: unknown,
): unknown {
  if (!hasCode(error)) return error;
  if (error.code === 'ENOENT' && code === 'file-not-readable')
    return problemError('file', 'file-not-found', { file });
  return problemError('file', code, { file, reason: error.code });
}

/** One problem of a file as trouble. */
export function problemError<C extends ProblemCode>(
  kind: ProblemError['kind'],
  code: C,
  args: ProblemArgs[C],
  at: CellPlace | null = null,
): ProblemError {
  return new ProblemError(kind, [problem(code, at, args)]);
}
