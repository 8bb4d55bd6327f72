import type { ProblemCode } from './codes.ts';

export type Severity = 'error' | 'warning';

/** What is untidy and changes no result; a definition with nothing else wrong is valid. */
const WARNINGS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unused',
  'urgent-without-tier',
  'mean-unequal',
  'mapping-unchecked',
  'mapping-grade-unstated',
  'answers-unchecked',
  'wording-unchecked',
  'answer-off-path',
  'age-unknown',
  'responsible-none',
  'go-ahead-none',
  'contact-none',
]);

/** An error makes a definition invalid, or a file or row refused; a warning does not. */
export function severityOf(code: ProblemCode): Severity {
  return WARNINGS.has(code) ? 'warning' : 'error';
}
