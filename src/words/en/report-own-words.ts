import { ledBy } from '../say.ts';

/** Free-text answers and notes, in English. */
export const enOwnWords = {
  lead: 'Free-text answers and notes, for the person who continues the conversation. They may name others: read them before you pass this report on, and remove what the reader does not need.',
  none: 'There are no free-text answers and no notes.',
  said: (question: string, words: string) => `${ledBy(question)} “${words}”`,
  noted: (question: string, note: string) => `Note on “${question}”: ${note}`,
  /** If the report of an interview leaves out free-text answers and notes. */
  leftOut: (count: number) =>
    `${count === 1 ? 'One answer or note in their own words is' : `${String(count)} answers and notes in their own words are`} left out here, because they may name others. With --own-words they are in the report.`,
  /** If nothing was answered. */
  nothing: 'Nothing was answered.',
};
