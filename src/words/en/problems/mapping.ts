import type { MappingCodes } from '../../../diagnostic/codes-mapping.ts';
import { listed, words, type ProblemTexts } from '../../problem-words.ts';
import { q } from '../quote.ts';

const GRADES = '“--grades de” (1 is best, 6 worst), at (1, 5), no or ch (6, 1), pt (20, 0)';

/** Problems in mappings and grade scales. */
export const mappingProblems: ProblemTexts<MappingCodes> = {
  'mapping-texts-alike': ({ text, other, line }) =>
    words(
      `${q(text)} and ${q(other)} in line ${line} are read as the same text but mean different things.`,
      'one meaning for each text; capitals, spaces and the way a number is written make no difference',
      'Delete one of the two.',
    ),
  'mapping-code-declared': ({ question, text, as }) =>
    words(
      `The questionnaire says that ${q(text)} is ${as === 'missing' ? 'no answer' : 'a refused answer'} to ${q(question)}; here it means something else.`,
      'the same meaning in both',
      'Delete it here, or use another code in the file.',
    ),
  'mapping-code-is-answer': ({ question, text }) =>
    words(
      `${q(text)} means “no answer” here, but it can be an answer to ${q(question)}.`,
      'a code that cannot be an answer',
      'If this applies only to other columns, list it under “missing” or “refused” of those. Otherwise change the code in the file.',
    ),
  'mapping-contradicts': ({ question, text }) =>
    words(
      `${q(text)} is the questionnaire’s own name for another answer to ${q(question)}.`,
      'the meaning that the text already has',
      'Delete the line, or correct what it means. Only numbers can be given another meaning.',
    ),
  'mapping-no-text': ({ question }) =>
    words(
      `A blank cell or a spreadsheet error cannot be an answer to ${q(question)}.`,
      'a text that occurs in the file',
      'Delete the line: blank cells stay unknown.',
    ),
  'mapping-constant': ({ question, key }) =>
    words(
      `With this “${key}” every cell gives the same answer to ${q(question)}.`,
      key === 'times' ? 'a number above 0' : 'every code of the column, each with its meaning',
      key === 'times' ? 'Correct the number.' : 'Add the other codes of the column.',
    ),
  'mapping-reversed': ({ question, max }) =>
    words(
      `A negative “times” reverses ${q(question)}: the highest becomes the lowest.`,
      max === null ? 'a number above 0' : `a number above 0, or “plus: ${max}” for what is left of ${max}`,
      max === null
        ? 'Correct the number.'
        : 'Correct the number; “times: -1, plus: 100” turns attendance in per cent into absence.',
    ),
  'mapping-out-of-range': ({ question, min, max }) =>
    words(
      `With this “plus” no number of the column can be an answer to ${q(question)}.`,
      `results from ${min ?? '…'} to ${max ?? '…'}`,
      'Correct “times” and “plus”.',
    ),
  'mapping-values-converted': ({ question, text }) =>
    words(
      `It is not clear whether “times” and “plus” of ${q(question)} apply to the number that ${q(text)} means.`,
      'a number that is the same with and without them, or none',
      'Write the number instead of the text in the file.',
    ),
  'mapping-mutes-critical': ({ question, rule }) =>
    words(
      `With these “values” no answer to ${q(question)} makes a difference to the critical rule ${q(rule)}.`,
      'every code of the column, each with its meaning',
      'Add the missing codes, or correct what they mean.',
    ),
  'mapping-grade-unstated': ({ question }) =>
    words(
      `It is not stated which grade is best in the column of ${q(question)}.`,
      'grade: { best: 1, worst: 6 }, or a name such as de',
      'Add “grade:”; otherwise every run needs “--grades”.',
    ),
  'grades-unknown': ({ value }) =>
    words(
      `${q(value)} is not a grade scale.`,
      'de, at, no, ch, pt, own, or best=…,worst=…,pass=… with a decimal point',
      'For one source of a battery, put its part in front: “--grades record=de”.',
    ),
  'grade-undeclared': ({ columns, own }) =>
    words(
      `It is not stated which grade is best in ${columns.length === 1 ? 'this column' : 'these columns'}: ${listed(columns, q)}.`,
      'the grade scale of the file',
      `Add ${GRADES}, own (${own.best}, ${own.worst}: as the questionnaire asks), or “--grades best=…,worst=…,pass=…”; ` +
        'or write “grade: de” or “grade: { best: 1, worst: 6, pass: 4 }” into the mapping.',
    ),
  'critical-left-out': ({ question, column, rules }) =>
    words(
      `The mapping says that ${q(question)} is not in the file, but the file has the column ${q(column)}. ` +
        `A critical rule needs it: ${listed(rules, q)}.`,
      'every critical question that the file has answers to',
      `Remove ${q(question)} from “not_in_file”. If the column is about something else, rename it in the file.`,
    ),
};
