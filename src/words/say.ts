import type { Text } from '../definition/schema-text.ts';
import type { Plan } from '../plan/plan.ts';

/** A text in the language asked for, else in the first of the questionnaire that it has; on one line. */
export function say(text: Text, { languages }: Pick<Plan, 'languages'>, language: string): string {
  const order = [language, ...languages.map(({ id }) => id), ...Object.keys(text)];
  const found = order.find((tag) => Object.hasOwn(text, tag)) ?? '';
  return (text[found] ?? '').trim().replace(/\s*[\r\n]+\s*/g, ' ');
}
