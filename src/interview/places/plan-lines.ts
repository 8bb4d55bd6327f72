import type { Action } from '../../dialogue/talk.ts';
import { formatMoment } from '../../words/locale.ts';
import type { Held } from '../held.ts';

/** An agreed action on one line: what, who, by when, and how it stands. */
export function actionLine({ words, language }: Held, { what, who, by, agreed, status }: Action): string {
  const day = by === null ? null : formatMoment(by, language);
  return words.plan.actionLine(what, who, day, agreed, words.plan.statuses[status]);
}
