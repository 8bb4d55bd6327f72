import type { Read } from '../answer/answer-problem.ts';
import { answerReader } from '../answer/reader.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import type { Language } from '../words/locale.ts';
import { typedDay } from './day.ts';
import type { QuestionIndex } from '../plan/positions.ts';

const THOUSANDS: Readonly<Record<Language, RegExp>> = {
  en: /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/,
  de: /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+$/,
};

/**
 * An answer that was typed. A decimal comma is as good as a point; what may be a thousand or a fraction, such as 1,000 in
 * English, is not guessed at but refused. An empty text is no answer: `null`.
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
  if (kind === 'date') return answerReader(plan, question)(typedDay(typed) ?? typed);
  if (kind !== 'number' && kind !== 'grade') return answerReader(plan, question)(text);
  if (THOUSANDS[language].test(typed))
    return { problem: { code: 'answer-not-a-number', args: { question: id } } };
  const decimal = typed.includes(',') ? ',' : '.';
  return answerReader(plan, question, { decimal })(typed);
}
