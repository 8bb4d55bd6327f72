import { isNumeric } from '../definition/question-kinds.ts';
import type { Read } from '../answer/answer-problem.ts';
import { answerReader } from '../answer/reader.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import type { Language } from '../words/locale.ts';
import { typedDate } from './day.ts';
import type { QuestionIndex } from '../plan/positions.ts';

const THOUSANDS: Readonly<Record<Language, RegExp>> = {
  en: /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/,
  de: /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+$/,
};

/**
 * Reads a typed answer. A decimal comma or point is accepted. A text that may be a thousand or a fraction, such as
 * 1,000 in English, is refused instead of guessed. null for an empty text.
 */
export function readTyped(
  plan: Plan,
  question: QuestionIndex,
  text: string,
  language: Language,
): Read | null {
  const { kind, id } = entryAt(plan.questions, question);
  const typed = text.trim();
  if (typed === '') return null;
  if (kind === 'date') return answerReader(plan, question)(typedDate(typed) ?? typed);
  if (!isNumeric(kind)) return answerReader(plan, question)(text);
  if (THOUSANDS[language].test(typed))
    return { problem: { code: 'answer-not-a-number', args: { question: id } } };
  const decimal = typed.includes(',') ? ',' : '.';
  return answerReader(plan, question, { decimal })(typed);
}
