import { deInterview } from './de/interview.ts';
import { enInterview } from './en/interview.ts';
import type { InterviewWords } from './en/interview.ts';
import type { Language } from './locale.ts';

export const interviewWords: Readonly<Record<Language, InterviewWords>> = {
  en: enInterview,
  de: deInterview,
};

/** Version of the information given before an interview; raised with every change to its text, in any language. */
const INFORMATION_TEXT = 'lotse-talk/3';

/** Identifies that text and the languages it was given in, in order: `lotse-talk/3 (uk, de)`. */
export function informationText(languages: readonly string[]): string {
  return `${INFORMATION_TEXT} (${languages.join(', ')})`;
}
