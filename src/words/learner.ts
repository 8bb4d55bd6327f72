import { deLearner } from './de/learner.ts';
import { enLearner } from './en/learner.ts';
import type { LearnerWords } from './learner-words.ts';
import type { Language } from './locale.ts';

/** The words of a learner's page in each language. */
export const learnerWords: Readonly<Record<Language, LearnerWords>> = { en: enLearner, de: deLearner };
