import type { ProblemArgs, ProblemCode } from '../diagnostic/codes.ts';
import type { CellPlace } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';

/**
 * Why a run ended without a result.
 * - `usage`: the command line makes no sense
 * - `input`: the input was refused
 * - `definition`: a questionnaire, or another file that people write, has errors
 * - `file`: a file could not be read or written
 * - `terminal`: there is nobody to ask
 */
export type ProblemKind = 'usage' | 'input' | 'definition' | 'file' | 'terminal';

/**
 * Problems that end a run. In the core, problems are values. At the edges they are thrown, from however deep inside a
 * stream; `cli/explain.ts` alone prints them and maps their kind to an exit code.
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

/** The run was stopped by Ctrl-C or because the terminal closed. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

type ErrorWithCode = Error & { readonly code: string };

export function hasCode(error: unknown): error is ErrorWithCode {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** Runs a file operation for reading. An error of the system becomes a problem that names the file. */
export function reading<T>(file: string, act: () => T): T {
  return guarded(file, 'file-not-readable', act);
}

/** Runs a file operation for writing; errors as for `reading`. */
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

/** Turns a system error into a ProblemError. Any other error is a bug and is returned unchanged. */
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

/** A ProblemError with a single problem. */
export function problemError<C extends ProblemCode>(
  kind: ProblemKind,
  code: C,
  args: ProblemArgs[C],
  place: CellPlace | null = null,
): ProblemError {
  return new ProblemError(kind, [problem(code, place, args)]);
}
