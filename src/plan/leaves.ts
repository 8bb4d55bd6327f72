import type { PlanCondition } from './plan.ts';

/** A condition on one question, scale or finding. */
export type Leaf = Extract<PlanCondition, { readonly test: 'question' | 'scale' | 'finding' }>;

/** Returns the elementary conditions of a condition, including repeated ones. */
export function leavesOf(condition: PlanCondition): readonly Leaf[] {
  switch (condition.test) {
    case 'question':
    case 'scale':
    case 'finding':
      return [condition];
    case 'not':
      return leavesOf(condition.of);
    case 'count':
    case 'any':
    case 'all':
      return condition.of.flatMap(leavesOf);
  }
}
