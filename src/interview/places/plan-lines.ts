import type { Action } from '../../dialogue/interview-state.ts';
import { formatDay } from '../../words/locale.ts';
import type { InterviewContext } from '../interview-context.ts';

/** An agreed action on one line: what, who, by when, and its status. */
export function actionLine(
  { words, language }: InterviewContext,
  { what, who, by, agreed, status }: Action,
): string {
  const day = by === null ? null : formatDay(by, language);
  return words.plan.actionLine(what, who, day, agreed, words.plan.statuses[status]);
}
