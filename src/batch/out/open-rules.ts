import type { Outcome } from '../../assessment/outcome.ts';
import { entryAt } from '../../plan/entry-at.ts';
import type { Plan } from '../../plan/plan.ts';
import { isHolding } from '../../tier/safety.ts';

/**
 * The critical rules of a refused row that nobody can exclude (law 2): no alert was raised for them, and what is
 * beyond doubt in the row does not deny them. Null for what is certain: nothing is, because cells may have moved.
 */
export function openRules(plan: Plan, alerted: Outcome, certain: Outcome | null): readonly string[] {
  return alerted.critical.flatMap((state, position) => {
    const denied = certain !== null && certain.critical[position] === 'false';
    return isHolding(state) || denied ? [] : [entryAt(plan.critical, position).id];
  });
}
