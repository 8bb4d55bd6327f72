import type { Definition } from '../definition/schema/schema.ts';
import type { Positions } from './build-condition.ts';
import { lookUp } from './look-up.ts';
import type { Plan, PlanValidity } from './plan.ts';
import type { QuestionIndex, ScaleIndex } from './positions.ts';

/** Builds the ages to which a questionnaire applies, and the question that asks for the age. */
export function buildAppliesTo(
  { age, question }: NonNullable<Definition['applies_to']>,
  positions: Positions,
): Plan['appliesTo'] {
  return { age, question: question === undefined ? null : lookUp(positions.questions, question).position };
}

/** Builds `valid_if`. `questions` and `scales` are the defaults if the rule names none. */
export function buildValidity(
  rule: Definition['valid_if'],
  positions: Positions,
  questions: readonly QuestionIndex[],
  scales: readonly ScaleIndex[],
): PlanValidity | null {
  if (rule === undefined) return null;
  return {
    missingAtMost: rule.missing_at_most,
    questions: rule.questions?.map((id) => lookUp(positions.questions, id).position) ?? questions,
    scales: rule.scales?.map((id) => lookUp(positions.scales, id)) ?? scales,
  };
}
