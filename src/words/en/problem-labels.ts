import type { Severity } from '../../diagnostic/severity.ts';

/** The words about a message: how grave it is, what was expected, what to do. */
export type ProblemLabels = Readonly<Record<Severity | 'expected' | 'fix', string>>;

export const enProblemLabels: ProblemLabels = {
  error: 'error',
  warning: 'warning',
  expected: 'expected:',
  fix: 'what to do:',
};
