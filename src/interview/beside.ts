import type { Text } from '../definition/schema/text.ts';
import { inLanguage } from '../words/say.ts';
import type { InterviewContext } from './interview-context.ts';

type Texts = Pick<InterviewContext, 'plan' | 'texts' | 'language'>;

/**
 * A text of the questionnaire in the interviewer's language, to be shown beside the learner's; undefined if they read
 * the same one, or if the questionnaire does not have it in the interviewer's.
 */
export function besideOf({ plan, texts, language }: Texts, text: Text): string | undefined {
  if (texts === language || text[texts] === undefined || text[language] === undefined) return undefined;
  const own = inLanguage(text, plan, language);
  return own === inLanguage(text, plan, texts) ? undefined : own;
}

/** A short text in the language of the questions, with the interviewer's in brackets if that is another one. */
export function inBoth(context: Texts, text: Text): string {
  const said = inLanguage(text, context.plan, context.texts);
  const beside = besideOf(context, text);
  return beside === undefined ? said : `${said} (${beside})`;
}
