import { entryAt } from '../../src/plan/entry-at.ts';
import type { Plan } from '../../src/plan/plan.ts';

/** Ids of the questions that critical rules use, and of the questions that depend on the answer to one of them. */
export function conditionQuestions(plan: Plan): {
  readonly critical: readonly string[];
  readonly dependents: (id: string) => readonly string[];
} {
  const positions = (condition: unknown): readonly number[] => [
    ...new Set(
      [...JSON.stringify(condition ?? null).matchAll(/"question":(\d+)/g)].map(([, position]) =>
        Number(position),
      ),
    ),
  ];
  const ids = (condition: unknown) =>
    positions(condition).map((position) => entryAt(plan.questions, position).id);
  const dependents = (id: string): readonly string[] =>
    plan.questions
      .filter(({ askIf }) => ids(askIf).includes(id))
      .flatMap((question) => [question.id, ...dependents(question.id)]);
  return { critical: [...new Set(plan.critical.flatMap((rule) => ids(rule.if)))], dependents };
}
