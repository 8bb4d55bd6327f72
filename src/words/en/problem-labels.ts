import type { Severity } from '../../diagnostic/severity.ts';
import type { Words } from '../words.ts';

/** The words about a message: how grave it is, what was expected, what to do. */
export const enProblemLabels = {
  error: 'error',
  warning: 'warning',
  expected: 'expected:',
  fix: 'what to do:',
} satisfies Record<Severity | 'expected' | 'fix', string>;

export type ProblemLabels = Words<typeof enProblemLabels>;
