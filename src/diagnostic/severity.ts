import type { ProblemCode } from './codes.ts';

export type Severity = 'error' | 'warning';

/** Problems that change no result. A definition that has only these is valid. */
const WARNINGS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unused',
  'urgent-without-tier',
  'mean-unequal',
  'mapping-unchecked',
  'mapping-grade-unstated',
  'answers-unchecked',
  'wording-unchecked',
  'margins-unchecked',
  'answer-off-path',
  'age-unknown',
  'responsible-none',
  'go-ahead-none',
  'contact-none',
  'learner-name-like',
  'help-unconfirmed',
  'help-stale',
]);

/** Severity of a code. An error invalidates a definition or rejects a file or row; a warning does not. */
export function severityOf(code: ProblemCode): Severity {
  return WARNINGS.has(code) ? 'warning' : 'error';
}
