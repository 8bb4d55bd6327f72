import type { ContactWords } from '../definition/contacts.ts';
import type { Text } from '../definition/schema/text.ts';
import type { Plan } from '../plan/plan.ts';

/** The text in the requested language, else in the questionnaire's first language that has it; on one line. */
export function inLanguage(text: Text, plan: Pick<Plan, 'languages'>, language: string): string {
  return oneLine(text[languageShown(text, plan, language)] ?? '');
}

/** The language in which something is shown: the requested one, else the questionnaire's first one that it has. */
export function languageShown(
  texts: Readonly<Record<string, unknown>>,
  { languages }: Pick<Plan, 'languages'>,
  language: string,
): string {
  const order = [language, ...languages.map(({ id }) => id), ...Object.keys(texts)];
  return order.find((tag) => texts[tag] !== undefined) ?? language;
}

/** A text that may be the same in all languages: the requested language, else English, else the first one. */
export function sayWords(words: ContactWords, language: string): string {
  if (typeof words === 'string') return oneLine(words);
  return oneLine(words[language] ?? words['en'] ?? Object.values(words)[0] ?? '');
}

/** Line breaks in YAML texts are layout and would be visible in the output. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
}

/** Ends a text with a colon unless it ends with punctuation, so that an answer can follow. */
export function ledBy(subject: string): string {
  return /[.:?!…]$/.test(subject) ? subject : `${subject}:`;
}
