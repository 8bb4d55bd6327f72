import type { AnswerCodes } from '../diagnostic/codes-answer.ts';
import type { FileCodes } from '../diagnostic/codes-file.ts';
import type { ProblemWith } from '../diagnostic/problem.ts';
import { answerProblems as germanAnswers } from './de/problems/answer.ts';
import { fileProblems as germanFiles } from './de/problems/file.ts';
import { answerProblems as englishAnswers } from './en/problems/answer.ts';
import { fileProblems as englishFiles } from './en/problems/file.ts';
import { inert } from '../escape/inert.ts';
import type { Language } from './locale.ts';
import type { ProblemTexts, ProblemWords } from './problem-words.ts';

type RowCodes = AnswerCodes & FileCodes;

/** Problems in a row of a table. */
export type RowProblem = ProblemWith<keyof RowCodes>;

const texts: Readonly<Record<Language, ProblemTexts<RowCodes>>> = {
  en: { ...englishAnswers, ...englishFiles },
  de: { ...germanAnswers, ...germanFiles },
};

/**
 * Explains why a row was refused, in the words of problems.ts. That file is not imported, because most of it is about
 * definitions and loading it takes as long as writing the results of a class.
 */
export function rowProblemSays(problem: RowProblem, language: Language): string {
  // As in problems.ts, the type of a problem relates its arguments to its code.
  const text = texts[language][problem.code] as (args: RowProblem['args']) => ProblemWords;
  return inert(text(problem.args).says);
}
