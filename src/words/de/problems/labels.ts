import type { ProblemLabels } from '../../en/problems/labels.ts';

export const deProblemLabels: ProblemLabels = {
  error: 'Fehler',
  warning: 'Hinweis',
  expected: 'erwartet:',
  fix: 'was tun:',
};
