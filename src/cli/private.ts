import { problemError } from '../files/problem-error.ts';
import type { Plan } from '../plan/plan.ts';

/**
 * What is for each person alone goes into no file of several people and no report for others: not into what `lotse score`
 * and `lotse report` write, nor into anything that is made of that. `asked` is what the questionnaire was called by.
 */
export function refusePrivate(plan: Plan, asked: string): void {
  if (plan.private) throw problemError('usage', 'questionnaire-private', { questionnaire: asked });
}
