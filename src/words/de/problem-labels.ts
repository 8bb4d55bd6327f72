import type { ProblemLabels } from '../en/problem-labels.ts';

export const deProblemLabels: ProblemLabels = {
  error: 'Fehler',
  warning: 'Hinweis',
  expected: 'erwartet:',
  fix: 'was tun:',
};
