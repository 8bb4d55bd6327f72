import type { ContactWords } from '../definition/contacts.ts';
import type { Text } from '../definition/schema/text.ts';
import type { Plan } from '../plan/plan.ts';

/** A text in the language asked for, else in the first of the questionnaire that it has; on one line. */
export function inLanguage(text: Text, { languages }: Pick<Plan, 'languages'>, language: string): string {
  const order = [language, ...languages.map(({ id }) => id), ...Object.keys(text)];
  return oneLine(order.map((tag) => text[tag]).find((said) => said !== undefined) ?? '');
}

/** A text that may be the same for everyone: in the language asked for, else in English, else in the first there is. */
export function sayWords(words: ContactWords, language: string): string {
  if (typeof words === 'string') return oneLine(words);
  return oneLine(words[language] ?? words['en'] ?? Object.values(words)[0] ?? '');
}

/** Line breaks of a YAML text are layout; where people read it they would be shown as such. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
}

/** With a sign at its end, so that an answer can follow: a question has one. */
export function ledBy(subject: string): string {
  return /[.:?!…]$/.test(subject) ? subject : `${subject}:`;
}
