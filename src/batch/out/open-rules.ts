import type { Outcome } from '../../assessment/outcome.ts';
import { entryAt } from '../../plan/entry-at.ts';
import type { Plan } from '../../plan/plan.ts';
import { isHolding } from '../../tier/safety.ts';

/**
 * Returns the critical rules of a refused row that cannot be excluded (law 2): they raised no alert, and the certain
 * answers of the row do not make them false. `certain` is null if nothing is certain because cells may have shifted.
 */
export function openRules(plan: Plan, alerted: Outcome, certain: Outcome | null): readonly string[] {
  return alerted.critical.flatMap((state, position) => {
    const denied = certain !== null && certain.critical[position] === 'false';
    return isHolding(state) || denied ? [] : [entryAt(plan.critical, position).id];
  });
}
