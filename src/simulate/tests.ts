import { entryAt } from '../plan/entry-at.ts';
import type { Plan, PlanCondition, PlanQuestionCondition } from '../plan/plan.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/** A test on a question, with the direction of passing it: 1 for support, −1 against it, 0 neutral. */
export interface WeighedTest {
  readonly test: PlanQuestionCondition;
  readonly weight: number;
}

/**
 * Returns every test of the plan on the question itself. A test in a tier or a critical rule points to support, and a
 * test that a scale counts has the scale's direction. Tests of findings and of `ask_if` are neutral.
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
      // *At most two of these* is fulfilled by conditions that do not hold.
      const upwards = (condition.numbers.atLeast ?? condition.numbers.moreThan) !== null;
      return condition.of.flatMap((part) => weighed(plan, part, upwards ? weight : -weight));
    }
  }
}
