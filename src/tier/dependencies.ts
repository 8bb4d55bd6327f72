import { entryAt } from '../plan/entry-at.ts';
import { isWithin } from '../plan/index-range.ts';
import { mentions } from '../plan/order.ts';
import type { Plan, PlanCondition, RuleInputs } from '../plan/plan.ts';
import type { QuestionIndex, ScaleIndex } from '../plan/positions.ts';

/** Returns the transitive dependencies of rules: all questions and scales that can affect them. */
export function dependenciesOf(
  plan: Plan,
  inputs: readonly RuleInputs[],
): { readonly questions: ReadonlySet<QuestionIndex>; readonly scales: ReadonlySet<ScaleIndex> } {
  const questions = new Set<QuestionIndex>();
  const scales = new Set<ScaleIndex>();
  const lookAtConditions = (conditions: readonly PlanCondition[]): void => {
    const found = mentions(conditions);
    for (const question of found.questions) lookAtQuestion(question);
    for (const scale of found.scales) lookAtScale(scale);
    for (const finding of found.findings) lookAtConditions([entryAt(plan.findings, finding).if]);
  };
  const lookAtQuestion = (question: QuestionIndex): void => {
    if (questions.has(question)) return;
    questions.add(question);
    const { askIf } = entryAt(plan.questions, question);
    const gate = plan.parts.find(({ questions: own }) => isWithin(own, question))?.askIf ?? null;
    lookAtConditions([askIf, gate].filter((condition) => condition !== null));
  };
  const lookAtScale = (index: ScaleIndex): void => {
    if (scales.has(index)) return;
    scales.add(index);
    const scale = entryAt(plan.scales, index);
    lookAtConditions(scale.conditions);
    for (const item of scale.items) {
      if (item.from === 'question') lookAtQuestion(item.question);
      else lookAtScale(item.scale);
    }
  };
  for (const rule of inputs) {
    rule.questions.forEach(lookAtQuestion);
    rule.scales.forEach(lookAtScale);
  }
  return { questions, scales };
}
