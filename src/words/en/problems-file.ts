import type { FileCodes } from '../../diagnostic/codes-file.ts';
import { listed, translated, words, type ProblemTexts } from '../problem-words.ts';
import { didYouMean, q } from './quote.ts';
import { plural } from '../plural.ts';

/** Descriptions of the system's error codes. */
const reasons = {
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'the disk can only be read',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is not a folder',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EIO: 'the disk reported a fault',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  EBUSY: 'another program is using it',
  EXDEV: 'it would have to move to another disk',
  EEXIST: 'something of that name is there already',
  'not-a-file': 'it is not an ordinary file',
};

const fileKinds = {
  xlsx: 'an Excel workbook',
  xls: 'an old Excel workbook',
  ods: 'an OpenDocument spreadsheet',
  zip: 'a ZIP archive',
  gzip: 'a compressed file',
  pdf: 'a PDF',
  spss: 'an SPSS file',
  parquet: 'a Parquet file',
  sqlite: 'a database',
  binary: 'not a text file',
};

const signs = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

const signNames = (texts: readonly string[]): string => listed(texts, (sign) => translated(signs, sign));

export const fileProblems: ProblemTexts<FileCodes> = {
  'file-not-found': ({ file }) =>
    words(`There is no file ${q(file)}.`, null, 'Check the name and the folder you are in.'),
  'questionnaire-unknown': ({ name, suggestion, ofAssessment }) =>
    words(
      `There is no questionnaire ${q(name)}.`,
      'the id of a bundled questionnaire, or the path of a file',
      ofAssessment === true
        ? 'If it is your own, name its file with “--questionnaire PATH”.'
        : didYouMean(suggestion, '“lotse list” shows what there is; name your own by the path of its file.'),
    ),
  'form-wanted': ({ questionnaire, forms }) =>
    words(
      `${q(questionnaire)} means something in one of its forms only, and none was chosen.`,
      listed(forms, String),
      'Choose the form that was filled in: “--form”, or “form:” in a file. “lotse list” shows the forms.',
    ),
  'questionnaire-private': ({ questionnaire }) =>
    words(
      `${q(questionnaire)} is for the person alone who answers.`,
      'no files of several people, and no reports for others',
      `Whoever wants to fills it in on their own: “lotse interview ${questionnaire}”.`,
    ),
  'file-not-readable': ({ file, reason }) =>
    words(
      `${q(file)} cannot be read: ${translated(reasons, reason)}.`,
      null,
      'Mend that, and run the command again.',
    ),
  'file-not-writable': ({ file, reason }) =>
    words(
      `${q(file)} cannot be written: ${translated(reasons, reason)}.`,
      null,
      'Mend that or choose another place, and run the command again.',
    ),
  'file-changed': ({ file }) =>
    words(
      `${q(file)} changed while it was being read.`,
      null,
      'Wait until it is complete, and run the command again.',
    ),
  'file-wrong-kind': ({ file, kind }) =>
    words(
      `${q(file)} is ${translated(fileKinds, kind)}.`,
      'a text file such as CSV',
      'Save or export it as CSV (UTF-8).',
    ),
  'options-contradict': ({ first, second }) =>
    words(`${q(first)} and ${q(second)} cannot be meant together.`, null, 'Leave one of them out.'),
  'output-is-input': ({ file }) =>
    words(
      `${q(file)} would be read and written over at once.`,
      'another file for the result',
      'Choose another name with “--out”.',
    ),
  'encoding-mixed': ({ file }) =>
    words(
      `${q(file)} is not written in one encoding throughout.`,
      'one encoding for the whole file',
      'Export it again as UTF-8, or name the encoding with “--encoding”.',
    ),
  'encoding-invalid': ({ file, encoding }) =>
    words(
      `${q(file)} has bytes that do not exist in ${encoding}.`,
      `text in ${encoding}`,
      'Name the encoding it has with “--encoding”.',
    ),
  'encoding-unknown': ({ encoding, allowed }) =>
    words(`There is no encoding ${q(encoding)}.`, listed(allowed, String), 'Use one of these names.'),
  'table-empty': ({ file }) =>
    words(
      `${q(file)} has no header.`,
      'a first line with the names of the columns',
      'Check that it is the file you meant.',
    ),
  'delimiter-unclear': ({ fits }) =>
    words(
      'It is not clear which sign divides the columns.',
      fits.length === 0 ? null : signNames(fits),
      'Say it with “--delimiter”.',
    ),
  'delimiter-unknown': ({ allowed }) =>
    words('This sign cannot divide columns.', signNames(allowed), 'Use one of these.'),
  'decimal-unclear': () =>
    words(
      'It is not clear whether numbers have a decimal point or a decimal comma.',
      'one of the two throughout',
      'Say it with “--decimal .” or “--decimal ,”.',
    ),
  'thousands-unclear': () =>
    words(
      'This number can be read in two ways: its point or comma may be the decimal sign or divide the thousands.',
      'numbers without thousands separators',
      'Say which is the decimal sign, “--decimal .” or “--decimal ,”, and take out separators of thousands.',
    ),
  'decimal-comma-splits': () =>
    words(
      'Rows are too long: numbers with a decimal comma seem to stand in a file divided by commas.',
      'quotes round such numbers, or another delimiter',
      'Export the file again with semicolons or with decimal points.',
    ),
  'quote-not-closed': () =>
    words(
      'A quotation mark opens here and is never closed.',
      'quotation marks in pairs',
      'Close it, or double a quotation mark that is part of the text.',
    ),
  'quote-misplaced': () =>
    words(
      'A quotation mark stands in the middle of a cell.',
      'quotation marks round whole cells',
      'Put the cell in quotation marks, and double the ones inside.',
    ),
  'record-too-large': ({ limit }) =>
    words(
      'One row is too large.',
      `at most ${limit} bytes`,
      'Look for a quotation mark that is never closed.',
    ),
  'mapping-for-another': ({ questionnaire, asked }) =>
    words(
      `This mapping is for ${q(questionnaire)}, not for ${q(asked)}.`,
      `questionnaire: ${asked}`,
      'Choose the mapping for this questionnaire.',
    ),
  'mapping-unchecked': ({ questionnaire, because, suggestion }) =>
    words(
      because === 'invalid'
        ? `Only how this mapping is written was checked: the questionnaire ${q(questionnaire)} has errors itself.`
        : `Only how this mapping is written was checked: the questionnaire ${q(questionnaire)} is not at hand.`,
      'a bundled questionnaire, or one beside the mapping that is named after its id',
      because === 'invalid'
        ? 'Check the questionnaire first.'
        : didYouMean(suggestion, `Put ${q(`${questionnaire}.yaml`)} beside the mapping.`),
    ),
  'mapping-misfit': ({ question, key }) =>
    words(
      `${q(key)} does not fit ${q(question)}: its answers are of another kind.`,
      null,
      'Delete it, or map another question.',
    ),
  'header-twice': ({ name, first, second }) =>
    words(
      `Columns ${first} and ${second} have one name: ${q(name)}.`,
      'each header once',
      'Rename or remove one of the columns.',
    ),
  'header-missing': ({ column }) =>
    words(
      `Column ${column} holds data and has no name.`,
      'a name for every column',
      'Give it a header, or remove it.',
    ),
  'headers-unknown': ({ questionnaire, matched, expected }) =>
    words(
      `There are columns for only ${matched} of the ${expected} questions of ${q(questionnaire)}.`,
      'question ids or question texts as headers',
      'Check that it is the right questionnaire, or say with “--map” which column is which.',
    ),
  'question-twice': ({ question, columns }) =>
    words(
      `Several columns seem to answer ${q(question)}: ${listed(columns, q)}.`,
      'one column for each question',
      'Remove one, or say with “--map” which is meant.',
    ),
  'question-not-found': ({ question, suggestion }) =>
    words(
      `No column answers ${q(question)}.`,
      'a column for every question',
      didYouMean(suggestion, 'Add the column, or say in a mapping that it is not in the file.'),
    ),
  'option-not-found': ({ question, option }) =>
    words(
      `No column is for the option ${q(option)} of ${q(question)}.`,
      'a column for every option',
      'Add the column, or correct the mapping.',
    ),
  'column-not-found': ({ column, suggestion }) =>
    words(
      `There is no column ${q(column)}.`,
      'the header of a column of this file',
      didYouMean(suggestion, 'Check how the header is written.'),
    ),
  'id-column-missing': ({ suggestion }) =>
    words(
      'Nothing says which column tells one learner from another.',
      'a column “id”, or “--id COLUMN”',
      didYouMean(suggestion, 'Name the column with “--id”, or count rows with “--id-from-row”.'),
    ),
  'kept-column-taken': ({ column }) =>
    words(
      `The column ${q(column)} cannot be kept: the result has one of that name.`,
      'a name that the result does not use',
      'Rename the column in your file.',
    ),
  'kept-column-reserved': ({ column }) =>
    words(
      `The column ${q(column)} cannot be kept: no program could read the result back with that name.`,
      'a name in plain words',
      'Rename the column in your file.',
    ),
  'column-used-twice': ({ column }) =>
    words(
      `The column ${q(column)} is used twice.`,
      'one use of each column',
      'Correct the mapping or the options of the command.',
    ),
  'row-too-short': ({ expected, found }) =>
    words(
      `This row has ${plural('en', found, { one: 'one cell', other: `${found} cells` })}.`,
      `${expected}, as in the header`,
      'Add what is missing, or mend the quotation marks.',
    ),
  'row-too-long': ({ expected, found }) =>
    words(
      `This row has ${found} cells.`,
      `${expected}, as in the header`,
      'Remove what is too much, or put texts with the delimiter in quotation marks.',
    ),
  'nul-in-row': () => words('This row has a NUL byte, which no text has.', null, 'Export the file again.'),
  'id-blank': () => words('This row does not say which learner it is about.', 'an id', 'Fill in the id.'),
  'id-too-long': ({ limit }) =>
    words('This id is too long.', `at most ${limit} characters`, 'Use a shorter id.'),
  'id-digits-lost': () =>
    words(
      'A spreadsheet has shortened this id to something like 1.23E+15; its last digits are lost.',
      'the whole id',
      'Export the ids again from where they come from, as text.',
    ),
  'id-spreadsheet-error': () =>
    words(
      'The id is an error of the spreadsheet, such as #N/A.',
      'an id',
      'Mend the formula and export again.',
    ),
  'id-control-character': () =>
    words(
      'This id holds a control character, or an invisible sign that turns the direction of text.',
      'letters, digits and signs that can be seen',
      'Remove it, or export the ids again.',
    ),
  'critical-unknown': ({ rules }) =>
    words(
      `This row was refused, and whether a critical answer was given is unknown: ${listed(rules, q)}.`,
      null,
      'Look at the answers themselves, today.',
    ),
  'age-not-readable': () =>
    words(
      'The age in this row cannot be read.',
      'an age in whole years',
      'Correct the age, or leave it blank.',
    ),
  'learner-twice': ({ lines }) =>
    words(
      `One learner stands in several lines that differ: ${listed(lines.map(String), String)}.`,
      'one row for each learner and wave',
      'Remove the wrong rows, name the wave with “--wave”, or choose with “--on-duplicate first|last”.',
    ),
};
