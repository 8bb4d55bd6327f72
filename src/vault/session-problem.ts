import { problemError, type ProblemError } from '../files/problem-error.ts';
import type { Loaded } from './session-load.ts';

/**
 * The problem that keeps a session from being resumed. A damaged one can be resumed if it has a previous state and
 * the user agrees.
 */
export function sessionProblem(
  loaded: Exclude<Loaded, { readonly state: 'whole' }>,
  id: string,
): ProblemError {
  switch (loaded.state) {
    case 'missing':
      return problemError('usage', 'session-not-found', { id });
    case 'newer':
      return problemError('input', 'session-newer', { file: loaded.file, schema: loaded.schema });
    case 'sealed':
      return loaded.because === 'no-identity'
        ? problemError('usage', 'session-sealed', { file: loaded.file })
        : problemError('input', 'identity-wrong', { file: loaded.file });
    case 'damaged': {
      const { file, reason, previous } = loaded;
      return problemError('input', 'session-damaged', { file, reason, previous: previous?.saved ?? null });
    }
  }
}
