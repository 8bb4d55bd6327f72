import { deLearner } from './de/learner.ts';
import { csLearner } from './cs/learner.ts';
import { enLearner } from './en/learner.ts';
import type { LearnerPageWords, LearnerWords } from './en/learner.ts';
import type { Language, LearnerLanguage } from './locale.ts';
import { slLearner } from './sl/learner.ts';
import { ukLearner } from './uk/learner.ts';

/** The words of a learner's page, and about it, in each language that the program speaks. */
export const learnerWords: Readonly<Record<Language, LearnerWords>> = { en: enLearner, de: deLearner };

/** The words of a learner's page in each language that it can be in. */
export const learnerPageWords: Readonly<Record<LearnerLanguage, LearnerPageWords>> = {
  ...learnerWords,
  cs: csLearner,
  sl: slLearner,
  uk: ukLearner,
};
