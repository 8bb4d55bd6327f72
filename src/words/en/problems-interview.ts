import type { InterviewCodes } from '../../diagnostic/codes-interview.ts';
import { listed, words, type ProblemTexts } from '../problem-words.ts';
import { q } from './quote.ts';

/** Problems that prevent an interview from starting, in English. */
export const interviewProblems: ProblemTexts<InterviewCodes> = {
  'terminal-wanted': () =>
    words(
      'An interview needs a terminal to ask at, and this is none. Nothing was asked and nothing was stored.',
      null,
      'Start it in a terminal, or hand in answers that were written down with “--answers FILE”.',
    ),
  'questionnaire-wanted': () =>
    words(
      'It is not said which questionnaire the interview is held with.',
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
      `${q(file)} is there already, and may be the result of somebody else.`,
      'the name of a file that is not there yet',
      'Choose another name with “--out”.',
    ),
  'language-missing': ({ language, languages }) =>
    words(
      `The questionnaire has no texts in the language ${q(language)}.`,
      `one of ${listed(languages, q)}`,
      'Choose a language that it has with “--lang” or “--texts”.',
    ),
  'earlier-several': ({ file }) =>
    words(
      `${q(file)} has the results of several learners.`,
      'the earlier result of one learner',
      'Say which one with “--learner”.',
    ),
};
