import { entryAt } from './entry-at.ts';
import type { BareCritical } from './build-rules.ts';
import type { PlanCritical, PlanFinding, PlanPart } from './plan.ts';
import { inputsOf } from './rule-inputs.ts';

/** Critical rules with what they look at, and with the same rule in other parts of a battery. */
export function buildCritical(
  critical: readonly BareCritical[],
  findings: readonly PlanFinding[],
  parts: readonly PlanPart[],
): readonly PlanCritical[] {
  const names = critical.map((rule) => nameOf(rule, parts));
  return critical.map((rule, position) => ({
    ...rule,
    twins: names.flatMap((name, other) =>
      name !== null && name === names[position] && other !== position ? [other] : [],
    ),
    inputs: inputsOf([rule.if], findings),
  }));
}

/** A rule by its questionnaire and its id there: a short and a long form ask about the same thing. */
function nameOf({ id, part }: BareCritical, parts: readonly PlanPart[]): string | null {
  if (part === null) return null;
  const { id: partId, definition } = entryAt(parts, part);
  return `${definition.id} ${id.slice(partId.length + 1)}`;
}
