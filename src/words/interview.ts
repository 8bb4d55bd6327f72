import { deInterview } from './de/interview.ts';
import { enInterview } from './en/interview.ts';
import type { InterviewWords } from './en/interview.ts';
import type { Language } from './locale.ts';

export const interviewWords: Readonly<Record<Language, InterviewWords>> = {
  en: enInterview,
  de: deInterview,
};

/** Raised with each change of what the text says that tells about the talk before it begins, in whatever language. */
const INFORMATION_TEXT = 'lotse-talk/2';

/** Names that text and the languages in which it was told, in their order: `lotse-talk/2 (uk, de)`. */
export function informationText(languages: readonly string[]): string {
  return `${INFORMATION_TEXT} (${languages.join(', ')})`;
}
