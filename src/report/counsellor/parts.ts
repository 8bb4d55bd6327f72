import { knownSheet } from '../../assessment/sheet-of.ts';
import type { Assessment } from '../../assessment/assessment.ts';
import { entryAt } from '../../plan/entry-at.ts';
import type { Plan, PlanCondition } from '../../plan/plan.ts';
import { holds } from '../../score/condition.ts';
import { settledAt } from '../../score/scale.ts';
import { score } from '../../score/score.ts';
import { withoutTests } from '../../score/unfit.ts';
import type { View } from '../../score/view.ts';

/** The parts of a *count* or *any* rule that hold, and those that are unknown. */
export interface RuleParts {
  readonly holding: readonly PlanCondition[];
  readonly open: readonly PlanCondition[];
  /** Whether everything the rule refers to is open; false if it also refers to something that may be known. */
  readonly isAllOpen: boolean;
}

/**
 * Evaluates the parts of a rule from the answers. `filled` replaces missing scales as their missing rule does, as for
 * suggestions that are based on filled values.
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
 * The alternatives of a rule. Parts suggested by a single source are described with that source; if a rule needs a
 * second source, the reader needs to know which one.
 */
function partsOf(rule: PlanCondition): readonly PlanCondition[] {
  if (rule.test === 'count') return rule.of;
  if (rule.test === 'any') return rule.from === undefined ? rule.of : [];
  return rule.test === 'all' ? rule.of.filter(isOfSources).flatMap(partsOf) : [];
}

function isOfSources(part: PlanCondition): boolean {
  return part.test === 'any' && part.of.some((inner) => inner.test === 'any' && inner.from !== undefined);
}

/** The values that conditions are evaluated on, as in scoring; for `filled` see `ruleParts`. */
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
