import type { Plan } from '../plan/plan.ts';
import { holds } from '../score/condition.ts';
import type { Truth } from '../score/result.ts';
import { or } from '../score/truth.ts';
import type { View } from '../score/view.ts';

/**
 * Whether each critical rule holds. It is looked at twice: along the path that the answers lead, and with every
 * given answer counted even where its question should not have come up; either is enough.
 */
export function criticalTruths(plan: Plan, view: View): readonly Truth[] {
  const offPath: View = { ...view, offPath: true };
  return plan.critical.map((rule) => or([holds(rule.if, view), holds(rule.if, offPath)]));
}

export function findingTruths(plan: Plan, view: View): readonly Truth[] {
  return plan.findings.map((finding) => holds(finding.if, view));
}
