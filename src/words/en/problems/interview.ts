import type { InterviewCodes } from '../../../diagnostic/codes-interview.ts';
import { listed, words, type ProblemTexts } from '../../problem-words.ts';
import { q } from '../quote.ts';

/** Problems that prevent an interview from starting, in English. */
export const interviewProblems: ProblemTexts<InterviewCodes> = {
  'terminal-wanted': () =>
    words(
      'An interview needs a terminal, and this is not one. Nothing was asked and nothing was stored.',
      null,
      'Start it in a terminal, or hand in written answers with “--answers FILE”.',
    ),
  'questionnaire-wanted': () =>
    words(
      'No questionnaire is named for the interview.',
      'a questionnaire, or “--resume”',
      'See “lotse list”, then for example “lotse interview risiko-check”.',
    ),
  'learner-name-like': () =>
    words(
      'The learner’s code looks like a name. Everybody who opens the result reads it.',
      null,
      'If it is a name, use a code such as K-07 instead.',
    ),
  'output-exists': ({ file }) =>
    words(
      `${q(file)} already exists, and may be somebody else’s result.`,
      'the name of a file that does not exist yet',
      'Choose another name with “--out”.',
    ),
  'language-missing': ({ language, languages }) =>
    words(
      `The questionnaire has no texts in the language ${q(language)}.`,
      `one of ${listed(languages, q)}`,
      'Choose one of its languages with “--lang” or “--texts”.',
    ),
  'earlier-several': ({ file }) =>
    words(
      `${q(file)} has the results of several learners.`,
      'the earlier result of one learner',
      'Choose one with “--learner”.',
    ),
};
