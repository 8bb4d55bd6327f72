import { entryAt } from '../plan/entry-at.ts';
import { fromNumber, type Rational } from '../plan/rational.ts';
import type { View } from './view.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/** Returns a learner's age: as answered, if a question asks for it, else as passed in; null if unknown. */
export function yearsOf(
  question: QuestionIndex | null,
  { sheet, age }: Pick<View, 'sheet' | 'age'>,
): Rational | null {
  const answer = question === null ? null : entryAt(sheet, question);
  if (answer?.state === 'given' && answer.kind === 'number') return answer.number;
  return age === null ? null : fromNumber(age);
}
