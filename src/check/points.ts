import type { AnswerOption, ScaleItem } from '../definition/schema.ts';
import { fromNumber, type Rational } from '../plan/rational.ts';
import { optionKey } from './context.ts';

export type QuestionItem = Extract<ScaleItem, { question: string }>;

/** What an option counts in one scale before reversal and weight: the item's own points, else the option's, else its value. */
export function optionPoints(option: AnswerOption, item: QuestionItem): Rational | null {
  const own = new Map(Object.entries(item.points ?? {})).get(optionKey(option));
  const general = option.points === 'none' ? undefined : (option.points ?? option.value);
  const points = own ?? general;
  return points === undefined ? null : fromNumber(points);
}
