import { ledBy } from '../say.ts';

/** What was said in a talk, in English. */
export const enOwnWords = {
  lead: 'What was said or written freely, and what was noted, for whoever goes on with the talk. It may name others: read it before this report is passed on, and leave out what its reader does not need.',
  none: 'Nothing was said in free text, and nothing was noted.',
  said: (question: string, words: string) => `${ledBy(question)} “${words}”`,
  noted: (question: string, note: string) => `Note on “${question}”: ${note}`,
  /** If the report of a talk leaves out what was said freely. */
  leftOut: (count: number) =>
    `${count === 1 ? 'One answer or note in their own words is' : `${String(count)} answers and notes in their own words are`} left out here, because they may name others. With --own-words they are in the report.`,
  /** If nothing was answered. */
  nothing: 'Nothing was answered.',
};
