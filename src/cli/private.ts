import { problemError } from '../files/problem-error.ts';
import type { Plan } from '../plan/plan.ts';

/**
 * Refuses a private questionnaire, whose results may appear in no file of several people and no report for others.
 * `asked` is the name that the user gave. Throws a ProblemError.
 */
export function refusePrivate(plan: Plan, asked: string): void {
  if (plan.private) throw problemError('usage', 'questionnaire-private', { questionnaire: asked });
}
