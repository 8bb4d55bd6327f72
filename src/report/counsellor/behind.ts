import { entryAt } from '../../plan/entry-at.ts';
import { type Leaf, leavesOf } from '../../plan/leaves.ts';
import type { PlanCondition } from '../../plan/plan.ts';
import { holds } from '../../score/condition.ts';
import type { View } from '../../score/view.ts';
import { type Context, known } from '../context.ts';
import { viewOf } from './parts.ts';
import type { QuestionIndex, ScaleIndex } from '../../plan/positions.ts';

/** Positions of the scales and questions behind rules that hold, in the plan's order. */
export interface Behind {
  readonly scales: readonly ScaleIndex[];
  readonly questions: readonly QuestionIndex[];
}

/**
 * The scales and questions behind the rules that hold, of the battery and of each part. If a rule combines several
 * conditions, only those that hold are included, because a battery has too many scales to list them all.
 */
export function behindHeldRules(context: Context): Behind {
  const leaves = [context, ...context.sources.map((source) => source.context)].flatMap(heldLeaves);
  const scales = leaves.flatMap((leaf) => (leaf.test === 'scale' ? [leaf.scale] : []));
  const questions = leaves.flatMap((leaf) => (leaf.test === 'question' ? [leaf.question] : []));
  return { scales: inOrder(scales), questions: inOrder(questions) };
}

/**
 * The questions whose answers made a critical rule hold, in the order of the rule. If none of these answers makes it
 * hold, such as after a dropped row, all its questions may have.
 */
export function decidingQuestions(
  { assessment, plan }: Pick<Context, 'assessment' | 'plan'>,
  rule: PlanCondition,
): readonly QuestionIndex[] {
  const view = viewOf(assessment, plan, false);
  // A critical answer counts even if the question should not have been asked.
  const leaves = leavesBehind(rule, holds(rule, view) === 'true' ? view : { ...view, offPath: true });
  return [...new Set(leaves.flatMap((leaf) => (leaf.test === 'question' ? [leaf.question] : [])))];
}

function inOrder<I extends number>(positions: readonly I[]): readonly I[] {
  return [...new Set(positions)].sort((a, b) => a - b);
}

function heldLeaves({ assessment, plan, rules }: Context): readonly Leaf[] {
  const held = (assessment.tier?.reasons ?? []).filter(({ state }) => state !== 'possible');
  return held.flatMap(({ tier, rule, state }) => {
    const view = viewOf(assessment, plan, state === 'holds_filled');
    return leavesBehind(known(rules.get(`${tier}/${rule}`), rule).if, view);
  });
}

function leavesBehind(condition: PlanCondition, view: View): readonly Leaf[] {
  switch (condition.test) {
    case 'question':
    case 'scale':
      return [condition];
    case 'finding':
      return leavesBehind(entryAt(view.plan.findings, condition.finding).if, view);
    case 'not':
      return beneath(leavesOf(condition.of), view);
    case 'count':
    case 'any':
    case 'all': {
      const held = condition.of.filter((part) => holds(part, view) === 'true');
      // *At most two of these* can hold although none of its conditions does; then all of them are the reason.
      return beneath(held.length === 0 ? leavesOf(condition) : held, view);
    }
  }
}

function beneath(conditions: readonly PlanCondition[], view: View): readonly Leaf[] {
  return conditions.flatMap((part) => leavesBehind(part, view));
}
