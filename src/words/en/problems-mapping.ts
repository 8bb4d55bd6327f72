import type { MappingCodes } from '../../diagnostic/codes-mapping.ts';
import { listed, words, type ProblemTexts } from '../problem-words.ts';
import { q } from './quote.ts';

const GRADES = '“--grades de” (1 is best, 6 worst), at (1, 5), no or ch (6, 1), pt (20, 0)';

/** Problems in mappings and grade scales. */
export const mappingProblems: ProblemTexts<MappingCodes> = {
  'mapping-texts-alike': ({ text, other, line }) =>
    words(
      `${q(text)} and ${q(other)} in line ${line} are the same text when the file is read, and mean different things.`,
      'one meaning for each text; capitals, blanks and the way a number is written make no difference',
      'Delete one of the two.',
    ),
  'mapping-code-declared': ({ question, text, as }) =>
    words(
      `The questionnaire says that ${q(text)} is ${as === 'missing' ? 'no answer' : 'a refused answer'} to ${q(question)}; here it means something else.`,
      'the same meaning in both',
      'Delete it here, or give the code another text in the file.',
    ),
  'mapping-code-is-answer': ({ question, text }) =>
    words(
      `${q(text)} stands for no answer here, and it can be an answer to ${q(question)}.`,
      'a code that cannot be an answer',
      'If this holds for other columns only, list it under “missing” or “refused” of those. Else change the code in the file.',
    ),
  'mapping-contradicts': ({ question, text }) =>
    words(
      `${q(text)} is the questionnaire’s own name for another answer to ${q(question)}.`,
      'the meaning that the text has by itself',
      'Delete the line, or correct what it means. Only numbers can be given another meaning.',
    ),
  'mapping-no-text': ({ question }) =>
    words(
      `A blank cell, or an error of the spreadsheet, cannot be an answer to ${q(question)}.`,
      'a text that stands in the file',
      'Delete the line: what is blank stays unknown.',
    ),
  'mapping-constant': ({ question, key }) =>
    words(
      `With this “${key}” every cell gives the same answer to ${q(question)}.`,
      key === 'times' ? 'a number above 0' : 'every code of the column, each with its meaning',
      key === 'times' ? 'Correct the number.' : 'Add the other codes of the column.',
    ),
  'mapping-reversed': ({ question, max }) =>
    words(
      `A negative “times” turns ${q(question)} round: the most becomes the least.`,
      max === null ? 'a number above 0' : `a number above 0, or “plus: ${max}” for what is left of ${max}`,
      max === null
        ? 'Correct the number.'
        : 'Correct the number; attendance in per cent is turned into absence by “times: -1, plus: 100”.',
    ),
  'mapping-out-of-range': ({ question, min, max }) =>
    words(
      `With this “plus” no number of the column can be an answer to ${q(question)}.`,
      `results from ${min ?? '…'} to ${max ?? '…'}`,
      'Correct “times” and “plus”.',
    ),
  'mapping-values-converted': ({ question, text }) =>
    words(
      `The number that ${q(text)} stands for can be meant before or after “times” and “plus” of ${q(question)}.`,
      'a number that is the same before and after, or none',
      'Write the number into the file instead of the text.',
    ),
  'mapping-mutes-critical': ({ question, rule }) =>
    words(
      `With these “values” no answer to ${q(question)} makes a difference to the critical rule ${q(rule)}.`,
      'every code of the column, each with its meaning',
      'Add the missing codes, or correct what they mean.',
    ),
  'mapping-grade-unstated': ({ question }) =>
    words(
      `Nothing says which grade is best in the column of ${q(question)}.`,
      'grade: { best: 1, worst: 6 }, or a name such as de',
      'Add “grade:”; else every run wants “--grades”.',
    ),
  'grades-unknown': ({ value }) =>
    words(
      `${q(value)} is no scale of grades.`,
      'de, at, no, ch, pt, own, or best=…,worst=…,pass=… with a decimal point',
      'For one source of a battery, put its part in front: “--grades record=de”.',
    ),
  'grade-undeclared': ({ columns, own }) =>
    words(
      `Nothing says which grade is best in ${columns.length === 1 ? 'this column' : 'these columns'}: ${listed(columns, q)}.`,
      'the scale of the grades in the file',
      `Add ${GRADES}, own (${own.best}, ${own.worst}: as the questionnaire asks), or “--grades best=…,worst=…,pass=…”; ` +
        'or write “grade: de” or “grade: { best: 1, worst: 6, pass: 4 }” into the mapping.',
    ),
  'critical-left-out': ({ question, column, rules }) =>
    words(
      `The mapping says that ${q(question)} is not in the file, and here is the column ${q(column)}. ` +
        `A critical rule needs it: ${listed(rules, q)}.`,
      'every critical question that the file has an answer to',
      `Take ${q(question)} out of “not_in_file”. If the column is about something else, rename it in the file.`,
    ),
};
