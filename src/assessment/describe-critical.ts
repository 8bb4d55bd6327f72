import type { AssessedCritical, Assessment } from './assessment.ts';
import type { Outcome } from './outcome.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import { coveredBy } from '../tier/safety.ts';

/** Returns the ids of the critical rules that hold, and of those that are unknown. */
export function describeCritical(
  plan: Plan,
  { critical }: Pick<Outcome, 'critical'>,
): Pick<Assessment, 'critical' | 'critical_unknown'> {
  const idOf = (position: number) => entryAt(plan.critical, position).id;
  return {
    critical: critical.flatMap((state, position): readonly AssessedCritical[] => {
      if (state !== 'true' && state !== 'dropped_row') return [];
      const covers = coveredBy(plan, critical, position).map(idOf);
      const from = state === 'true' ? 'own' : 'dropped_row';
      return [{ id: idOf(position), from, ...(covers.length === 0 ? {} : { covers }) }];
    }),
    critical_unknown: critical.flatMap((state, position) => (state === 'unknown' ? [idOf(position)] : [])),
  };
}
