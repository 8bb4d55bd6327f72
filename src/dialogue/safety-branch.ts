import type { Outcome } from '../assessment/outcome.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import { inputsOf } from '../plan/rule-inputs.ts';
import { dependenciesOf } from '../tier/dependencies.ts';
import type { InterviewState } from './interview-state.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/**
 * The questions that depend on the answer to a question that a critical rule uses. If progress counted them only once
 * they apply, its numbers would reveal that answer to anybody who sees the screen later (law 13).
 */
export function safetyBranch(plan: Plan): ReadonlySet<QuestionIndex> {
  const inputs = plan.critical.map((rule) => rule.inputs);
  const scales = inputs.flatMap((rule) => rule.scales);
  const criticalQuestions = new Set([
    ...inputs.flatMap((rule) => rule.questions),
    ...dependenciesOf(plan, [{ questions: [], scales }]).questions,
  ]);
  const all = plan.questions.map((_, question) => question);
  return new Set(
    all.filter((question) =>
      [...conditionInputs(plan, question)].some((other) => criticalQuestions.has(other)),
    ),
  );
}

/**
 * The questions that progress counts, in the order in which they are asked: those that apply as things stand, and
 * those of the safety branch, whatever was answered there.
 */
export function countedQuestions(plan: Plan, { asked }: Outcome): readonly QuestionIndex[] {
  const branch = safetyBranch(plan);
  return plan.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => entryAt(asked, question) === 'true' || branch.has(question));
}

/** Whether a counted question is done: it has a reply, or can no longer apply. */
export function isDone(
  plan: Plan,
  interview: InterviewState,
  { asked }: Outcome,
  question: QuestionIndex,
): boolean {
  const isAnswered = (one: number) => entryAt(interview.replies, one).reply !== 'open';
  if (isAnswered(question) || entryAt(asked, question) === 'true') return isAnswered(question);
  // All questions that its condition depends on have a reply or are not asked.
  return [...conditionInputs(plan, question)].every(
    (one) => entryAt(asked, one) !== 'true' || isAnswered(one),
  );
}

/** The questions that a question's `ask_if` depends on. */
function conditionInputs(plan: Plan, question: QuestionIndex): ReadonlySet<QuestionIndex> {
  const { askIf } = entryAt(plan.questions, question);
  if (askIf === null) return new Set();
  return dependenciesOf(plan, [inputsOf([askIf], plan.findings)]).questions;
}
