import { knownSheet } from '../../assessment/sheet-of.ts';
import type { Assessment } from '../../assessment/assessment.ts';
import { entryAt } from '../../plan/entry-at.ts';
import type { Plan, PlanCondition } from '../../plan/plan.ts';
import { holds } from '../../score/condition.ts';
import { settledAt } from '../../score/scale.ts';
import { score } from '../../score/score.ts';
import { withoutTests } from '../../score/unfit.ts';
import type { View } from '../../score/view.ts';

/** The parts of a rule that is one of many or so many of many: those that hold, and those that are not known. */
export interface RuleParts {
  readonly holding: readonly PlanCondition[];
  readonly open: readonly PlanCondition[];
  /** Whether all that the rule names is open; where it names more beside these parts, that may well be known. */
  readonly isAllOpen: boolean;
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
  const parts = partsOf(rule);
  const view = viewOf(assessment, plan, filled);
  const truths = parts.map((part) => holds(part, view));
  return {
    holding: parts.filter((_, index) => truths[index] === 'true'),
    open: parts.filter((_, index) => truths[index] === 'unknown'),
    isAllOpen: rule.test !== 'all' && truths.every((truth) => truth === 'unknown'),
  };
}

/**
 * What there is to choose among. What one source of a battery suggests is told with that source; where a rule needs
 * another source beside it, it is worth knowing which one that is.
 */
function partsOf(rule: PlanCondition): readonly PlanCondition[] {
  if (rule.test === 'count') return rule.of;
  if (rule.test === 'any') return rule.from === undefined ? rule.of : [];
  return rule.test === 'all' ? rule.of.filter(isOfSources).flatMap(partsOf) : [];
}

function isOfSources(part: PlanCondition): boolean {
  return part.test === 'any' && part.of.some((inner) => inner.test === 'any' && inner.from !== undefined);
}

/** What conditions look at, as when it was scored; see `ruleParts`. */
export function viewOf(assessment: Assessment, plan: Plan, filled: boolean): View {
  const { age, parts } = assessment;
  const scored = score(plan, knownSheet(plan, assessment), age ?? null).view;
  const unfit = plan.parts.filter(({ id }) => parts?.[id]?.applies === 'false');
  const view = unfit.reduce((seen, part) => withoutTests(seen, part.scales), scored);
  if (!filled) return view;
  const scales = view.scales.map((result, index) =>
    result.value === null || !result.open
      ? result
      : settledAt(entryAt(plan.scales, index), result, result.value),
  );
  return { ...view, scales };
}
