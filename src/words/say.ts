import type { Text } from '../definition/schema-text.ts';
import type { Plan } from '../plan/plan.ts';

/** A text in the language asked for, else in the first of the questionnaire that it has; on one line. */
export function say(text: Text, { languages }: Pick<Plan, 'languages'>, language: string): string {
  const order = [language, ...languages.map(({ id }) => id), ...Object.keys(text)];
  return oneLine(order.map((tag) => text[tag]).find((said) => said !== undefined) ?? '');
}

/** Line breaks of a YAML text are layout; where people read it they would be shown as such. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
}
