import type { Severity } from '../../../diagnostic/severity.ts';
import type { Words } from '../../words.ts';

/** Labels of a message: severity, expectation, advice. */
export const enProblemLabels = {
  error: 'error',
  warning: 'warning',
  expected: 'expected:',
  fix: 'what to do:',
} satisfies Record<Severity | 'expected' | 'fix', string>;

export type ProblemLabels = Words<typeof enProblemLabels>;
