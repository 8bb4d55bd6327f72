import type { AnswerOption } from '../definition/schema/schema.ts';
import { optionKey } from './build-question.ts';
import type { QuestionItem } from './method.ts';
import { fromNumber, type Rational } from './rational.ts';

/**
 * Returns the points of an option in one scale: those of the item, else of the option, else its value. null: not
 * scored.
 */
export function optionPoints(option: AnswerOption, item: QuestionItem): Rational | null {
  const own = new Map(Object.entries(item.points ?? {})).get(optionKey(option));
  const general = option.points === 'none' ? undefined : (option.points ?? option.value);
  const points = own ?? general;
  return points === undefined ? null : fromNumber(points);
}
