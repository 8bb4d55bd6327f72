import { entryAt } from './entry-at.ts';
import type { BareCritical } from './build-rules.ts';
import { leavesOf } from './leaves.ts';
import type { PlanCondition, PlanCritical, PlanFinding, PlanPart } from './plan.ts';

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
    inputs: inputsOf(rule.if, findings),
  }));
}

/** A rule by its questionnaire and its id there: a short and a long form ask about the same thing. */
function nameOf({ id, part }: BareCritical, parts: readonly PlanPart[]): string | null {
  if (part === null) return null;
  const { id: partId, definition } = entryAt(parts, part);
  return `${definition.id} ${id.slice(partId.length + 1)}`;
}

function inputsOf(root: PlanCondition, findings: readonly PlanFinding[]): PlanCritical['inputs'] {
  const questions = new Set<number>();
  const scales = new Set<number>();
  const look = (condition: PlanCondition): void => {
    for (const leaf of leavesOf(condition)) {
      if (leaf.test === 'finding') look(entryAt(findings, leaf.finding).if);
      else if (leaf.test === 'scale') scales.add(leaf.scale);
      else questions.add(leaf.question);
    }
  };
  look(root);
  return { questions: [...questions], scales: [...scales] };
}
