import { findLearnerWords, learnerLanguages } from '../src/library/learner-words.ts';
import type { LearnerWords } from '../src/words/learner.ts';

const known = new Map<string, LearnerWords | null>();
for (const language of learnerLanguages()) known.set(language, await findLearnerWords(language));

/** What the program says to a learner in a language that it has such words in. */
export function learnerWords(language: string): LearnerWords {
  const words = known.get(language) ?? null;
  if (words === null) throw new Error(`There are no words for learners in ${language}`);
  return words;
}
