import type { AnswerCodes } from '../../../diagnostic/codes-answer.ts';
import { listed, words, type ProblemTexts } from '../../problem-words.ts';
import { didYouMean, q } from '../quote.ts';

const between = (least: string | null, most: string | null): string | null => {
  if (least === null) return most === null ? null : `at most ${most}`;
  return most === null ? `at least ${least}` : `from ${least} to ${most}`;
};

/** Problems in answers. Values are not shown, since they may be a learner's. */
export const answerProblems: ProblemTexts<AnswerCodes> = {
  'answer-not-an-option': ({ question, allowed }) =>
    words(
      `The answer to ${q(question)} is not one of its options.`,
      listed(allowed, String),
      'Correct the answer, or define in a mapping what it means.',
    ),
  'answer-not-mapped': ({ question }) =>
    words(
      `The mapping redefines the codes of ${q(question)} and does not list the one in this cell.`,
      'a code that the mapping lists',
      'Add the code to “values” of this column.',
    ),
  'answer-ambiguous': ({ question }) =>
    words(
      `The answer to ${q(question)} could mean more than one option.`,
      'an answer that means one option',
      'Use the option’s code instead of its label.',
    ),
  'answer-not-a-number': ({ question }) =>
    words(
      `The answer to ${q(question)} is not a number.`,
      'a number',
      'Correct the answer, or declare the word as a code.',
    ),
  'answer-out-of-range': ({ question, min, max }) =>
    words(
      `The answer to ${q(question)} is out of range.`,
      between(min, max),
      'Correct the answer, or declare the number as a missing code.',
    ),
  'answer-not-whole': ({ question }) =>
    words(`The answer to ${q(question)} is not a whole number.`, 'a whole number', 'Correct the answer.'),
  'answer-not-a-date': ({ question }) =>
    words(
      `The answer to ${q(question)} is not a date.`,
      'an existing date, as YYYY-MM-DD',
      'Correct the date.',
    ),
  'answer-date-out-of-range': ({ question, earliest, latest }) =>
    words(
      `The date given for ${q(question)} is out of range.`,
      between(earliest, latest),
      'Correct the date.',
    ),
  'answer-too-long': ({ question, limit }) =>
    words(`The answer to ${q(question)} is too long.`, `at most ${limit} characters`, 'Shorten the text.'),
  'answer-too-many': ({ question, limit }) =>
    words(`The answer to ${q(question)} names too many options.`, `at most ${limit}`, 'Leave some out.'),
  'answer-exclusive': ({ question }) =>
    words(
      `The answer to ${q(question)} names an option that excludes all others.`,
      'that option alone, or only the others',
      'Correct the answer.',
    ),
  'answer-spreadsheet-error': ({ question }) =>
    words(
      `The cell for ${q(question)} contains a spreadsheet error, such as #N/A.`,
      'an answer, or an empty cell',
      'Fix the formula in the spreadsheet and export the file again.',
    ),
  'answer-partly-blank': ({ question }) =>
    words(
      `The answer to ${q(question)} is incomplete: some of its columns are blank and others are not.`,
      'all option columns filled, or none',
      'Fill in the blank columns, or clear them all.',
    ),
  'answer-wrong-type': ({ question }) =>
    words(
      `The answer to ${q(question)} has the wrong type.`,
      'a number or a text; a list only for multiple choice',
      'Correct the answer.',
    ),
  'unknown-question': ({ question, suggestion }) =>
    words(
      `There is no question ${q(question)}.`,
      null,
      didYouMean(suggestion, 'Use a question id of this questionnaire.'),
    ),
};
