import type { ProblemArgs, ProblemCode } from '../diagnostic/codes.ts';
import type { CellPlace } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';

/**
 * Why a run ended without a result. usage: the call cannot be meant · input: what was read is refused · definition: a
 * questionnaire, or another file that people write, has errors · file: could not read or write · terminal: nobody can be asked.
 */
export type ProblemKind = 'usage' | 'input' | 'definition' | 'file' | 'terminal';

/**
 * Problems that end a run. In the core they are values; at the edges they are thrown, from however deep inside a stream,
 * told in `cli/explain.ts` and nowhere else, and mapped to an exit code by their kind.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly kind: ProblemKind;
  readonly problems: readonly Problem[];

  constructor(kind: ProblemKind, problems: readonly Problem[]) {
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

/** The error that a system error means; any other error is a bug and stays itself. */
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

/** An error of one problem. */
export function problemError<C extends ProblemCode>(
  kind: ProblemKind,
  code: C,
  args: ProblemArgs[C],
  at: CellPlace | null = null,
): ProblemError {
  return new ProblemError(kind, [problem(code, at, args)]);
}
