import { entryAt } from './entry-at.ts';
import type { BareCritical } from './build-rules.ts';
import type { PlanCritical, PlanFinding, PlanPart } from './plan.ts';
import { inputsOf } from './rule-inputs.ts';

/**
 * Adds to each critical rule the questions and scales it depends on, and its twins: the same rule in other parts of a
 * battery.
 */
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

/**
 * Identifies a rule by its questionnaire and its id there. A short and a long form of a questionnaire share their
 * rules.
 */
function nameOf({ id, part }: BareCritical, parts: readonly PlanPart[]): string | null {
  if (part === null) return null;
  const { id: partId, definition } = entryAt(parts, part);
  return `${definition.id} ${id.slice(partId.length + 1)}`;
}
