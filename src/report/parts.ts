import { readAnswers } from '../answer/read.ts';
import type { Assessment } from '../assessment.ts';
import { at } from '../plan/at.ts';
import type { Plan, PlanCondition } from '../plan/plan.ts';
import { holds } from '../score/condition.ts';
import { settledAt } from '../score/scale.ts';
import { score } from '../score/score.ts';
import type { View } from '../score/view.ts';

/** The parts of a rule that is one of many or so many of many: those that hold, and those that are not known. */
export interface RuleParts {
  readonly holding: readonly PlanCondition[];
  readonly open: readonly PlanCondition[];
}

/**
 * Which parts of a rule hold, worked out anew from the answers: one answer, one result (law 5). `filled` takes each
 * scale at the value that its missing rule gives it, as a suggestion on filled values does.
 */
export function ruleParts(
  assessment: Assessment,
  plan: Plan,
  rule: PlanCondition,
  filled: boolean,
): RuleParts {
  const parts = rule.test === 'count' || rule.test === 'any' ? rule.of : [];
  const view = viewOf(assessment, plan, filled);
  const truths = parts.map((part) => holds(part, view));
  return {
    holding: parts.filter((_, index) => truths[index] === 'true'),
    open: parts.filter((_, index) => truths[index] === 'unknown'),
  };
}

function viewOf({ answers, age }: Assessment, plan: Plan, filled: boolean): View {
  const values = Object.entries(answers).flatMap(([id, { value }]) =>
    value === undefined ? [] : [[id, value] as const],
  );
  const refused = Object.entries(answers).flatMap(([id, { state }]) => (state === 'refused' ? [id] : []));
  const { view } = score(plan, readAnswers(plan, Object.fromEntries(values), refused).sheet, age ?? null);
  if (!filled) return view;
  const scales = view.scales.map((result, index) =>
    result.value === null || !result.open ? result : settledAt(at(plan.scales, index), result, result.value),
  );
  return { ...view, scales };
}
