import type { Answer, GivenAnswer } from '../answer/answer.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { PlanQuestion } from '../plan/plan.ts';
import type { View } from './view.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/** Returns the options that an answer chose; empty for other kinds of answers. */
export function chosenOptions(answer: GivenAnswer): readonly number[] {
  if (answer.kind === 'option') return [answer.option];
  return answer.kind === 'options' ? answer.options : [];
}

/** Whether an answer is informative. *Not sure* is not; in free text an empty answer is. */
export function isKnown(question: PlanQuestion, answer: Answer): boolean {
  if (answer.state !== 'given') return question.kind === 'text';
  return !chosenOptions(answer).some((option) => entryAt(question.options, option).unscored === 'missing');
}

/** Whether a question that was or may have been asked has no informative answer. */
export function isBlank(question: QuestionIndex, view: View): boolean {
  if (entryAt(view.asked, question) === 'false') return false;
  return !isKnown(entryAt(view.plan.questions, question), entryAt(view.sheet, question));
}
