import type { Problem } from '../diagnostic/problem.ts';
import { problems as german } from './de/problems/problems.ts';
import { problems as english } from './en/problems/problems.ts';
import { inert } from '../escape/inert.ts';
import type { Language } from './locale.ts';
import type { AllProblemTexts, ProblemWords } from './problem-words.ts';
import { shownArgs } from './withheld.ts';

const texts: Readonly<Record<Language, AllProblemTexts>> = { en: english, de: german };

/**
 * Creates the text of a problem from its code and arguments, escaped for a terminal. It contains nothing from files
 * with learners' answers.
 */
export function problemWords(problem: Problem, language: Language): ProblemWords {
  // The type of a problem relates its arguments to its code, by which the table is indexed.
  const text = texts[language][problem.code] as (args: Problem['args']) => ProblemWords;
  const { says, expected, fix } = text(shownArgs(problem));
  return { says: inert(says), expected: expected && inert(expected), fix: inert(fix) };
}
