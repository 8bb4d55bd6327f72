import { entryAt } from '../plan/entry-at.ts';
import type { Plan, PlanCondition, PlanQuestionCondition } from '../plan/plan.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/** A test on a question, and what passing it speaks for: 1 for support, −1 against it, 0 for neither. */
export interface WeighedTest {
  readonly test: PlanQuestionCondition;
  readonly weight: number;
}

/**
 * Every test that the plan makes on a question itself. One in a tier or a critical rule speaks for support, one that a
 * scale counts goes with the scale; what a finding says or when something is asked speaks for neither.
 */
export function testsOn(plan: Plan, question: QuestionIndex): readonly WeighedTest[] {
  const roots: readonly (readonly [PlanCondition, number])[] = [
    ...(plan.tiers ?? []).flatMap(({ rules }) => rules.map((rule) => [rule.if, 1] as const)),
    ...plan.critical.map((rule) => [rule.if, 1] as const),
    ...plan.scales.flatMap((scale) =>
      scale.conditions.map((condition) => [condition, scale.kind === 'risk' ? 1 : -1] as const),
    ),
    ...plan.findings.map((finding) => [finding.if, 0] as const),
    ...plan.questions.flatMap(({ askIf }) => (askIf === null ? [] : [[askIf, 0] as const])),
  ];
  return roots
    .flatMap(([condition, weight]) => weighed(plan, condition, weight))
    .filter(({ test }) => test.question === question);
}

function weighed(plan: Plan, condition: PlanCondition, weight: number): readonly WeighedTest[] {
  switch (condition.test) {
    case 'question':
      return [{ test: condition, weight }];
    case 'scale':
      return [];
    case 'finding':
      return weighed(plan, entryAt(plan.findings, condition.finding).if, condition.is ? weight : -weight);
    case 'not':
      return weighed(plan, condition.of, -weight);
    case 'any':
    case 'all':
      return condition.of.flatMap((part) => weighed(plan, part, weight));
    case 'count': {
      // *At most two of these* is fulfilled by those that do not hold.
      const upwards = (condition.numbers.atLeast ?? condition.numbers.moreThan) !== null;
      return condition.of.flatMap((part) => weighed(plan, part, upwards ? weight : -weight));
    }
  }
}
