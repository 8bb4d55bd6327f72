import { entryAt } from './entry-at.ts';
import { leavesOf, type Leaf } from './leaves.ts';
import type { PlanCondition, PlanFinding, RuleInputs } from './plan.ts';
import type { QuestionIndex, ScaleIndex } from './positions.ts';

/** A test on a question or a scale. */
type Test = Exclude<Leaf, { readonly test: 'finding' }>;

/**
 * Returns the tests on questions and scales that conditions consist of, resolving findings. The items of scales are
 * not included.
 */
export function testsOf(
  conditions: readonly PlanCondition[],
  findings: readonly PlanFinding[],
): readonly Test[] {
  return conditions
    .flatMap(leavesOf)
    .flatMap((leaf) =>
      leaf.test === 'finding' ? testsOf([entryAt(findings, leaf.finding).if], findings) : [leaf],
    );
}

/** Returns the questions and scales that conditions test, without duplicates, in the order of the tests. */
export function inputsOf(conditions: readonly PlanCondition[], findings: readonly PlanFinding[]): RuleInputs {
  const questions = new Set<QuestionIndex>();
  const scales = new Set<ScaleIndex>();
  for (const test of testsOf(conditions, findings)) {
    if (test.test === 'scale') scales.add(test.scale);
    else questions.add(test.question);
  }
  return { questions: [...questions], scales: [...scales] };
}
