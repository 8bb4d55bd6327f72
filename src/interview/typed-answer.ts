import { isNumeric } from '../definition/question-kinds.ts';
import type { Read } from '../answer/answer-problem.ts';
import { answerReader } from '../answer/reader.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import type { Language } from '../words/locale.ts';
import { plainNumber, thousandOrFraction } from './typed-number.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/**
 * Reads a typed answer. A decimal comma or point is accepted, and a number may have its unit. A text that may be a
 * thousand or a fraction, such as 1,000 in English, is refused instead of guessed. null for an empty text. A date has to
 * be written as in ISO 8601; `settledDay` reads all others.
 */
export function readTyped(
  plan: Plan,
  question: QuestionIndex,
  text: string,
  language: Language,
): Read | null {
  const { kind, id, number } = entryAt(plan.questions, question);
  const typed = text.trim();
  if (typed === '') return null;
  if (!isNumeric(kind)) return answerReader(plan, question)(text);
  if (thousandOrFraction(typed, language) !== null)
    return { problem: { code: 'answer-not-a-number', args: { question: id } } };
  // Codes such as *not assessed* come first, as they are written.
  const own = answerReader(plan, question, { decimal: typed.includes(',') ? ',' : '.' })(typed);
  return 'answer' in own ? own : answerReader(plan, question)(plainNumber(typed, number?.unit ?? null));
}
