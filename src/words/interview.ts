import { deInterview } from './de/interview.ts';
import { enInterview } from './en/interview.ts';
import type { InterviewWords } from './interview-words.ts';
import type { Language } from './locale.ts';

export const interviewWords: Readonly<Record<Language, InterviewWords>> = {
  en: enInterview,
  de: deInterview,
};

/** Names the text that tells about the talk before it begins; raised with each change of what it says. */
export const INFORMATION_TEXT = 'lotse-talk/1';
