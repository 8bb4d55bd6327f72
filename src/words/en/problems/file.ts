import type { FileCodes } from '../../../diagnostic/codes-file.ts';
import { listed, translated, words, type ProblemTexts } from '../../problem-words.ts';
import { didYouMean, q } from '../quote.ts';
import { plural } from '../../plural.ts';

/** Descriptions of the system's error codes. */
const reasons = {
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is not a folder',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  EIO: 'the disk reported an error',
  ELOOP: 'its links form a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  EBUSY: 'another program is using it',
  EXDEV: 'it would have to move to another disk',
  EEXIST: 'something with that name already exists',
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
        : didYouMean(
            suggestion,
            '“lotse list” shows the bundled ones; name your own by the path of its file.',
          ),
    ),
  'form-wanted': ({ questionnaire, forms }) =>
    words(
      `${q(questionnaire)} can only be used in one of its forms, and none was chosen.`,
      listed(forms, String),
      'Choose the form that was filled in: “--form”, or “form:” in a file. “lotse list” shows the forms.',
    ),
  'questionnaire-private': ({ questionnaire }) =>
    words(
      `${q(questionnaire)} is only for the person who answers.`,
      'no files of several people, and no reports for others',
      `Each person can fill it in for themselves: “lotse interview ${questionnaire}”.`,
    ),
  'file-not-readable': ({ file, reason }) =>
    words(
      `${q(file)} cannot be read: ${translated(reasons, reason)}.`,
      null,
      'Fix that, and run the command again.',
    ),
  'file-not-writable': ({ file, reason }) =>
    words(
      `${q(file)} cannot be written: ${translated(reasons, reason)}.`,
      null,
      'Fix that or choose another place, and run the command again.',
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
    words(`${q(first)} and ${q(second)} cannot be used together.`, null, 'Leave one of them out.'),
  'output-is-input': ({ file }) =>
    words(
      `${q(file)} would be read and overwritten at the same time.`,
      'another file for the result',
      'Choose another name with “--out”.',
    ),
  'encoding-mixed': ({ file }) =>
    words(
      `${q(file)} mixes encodings.`,
      'one encoding for the whole file',
      'Export it again as UTF-8, or name the encoding with “--encoding”.',
    ),
  'encoding-invalid': ({ file, encoding }) =>
    words(
      `${q(file)} has bytes that are not valid in ${encoding}.`,
      `text in ${encoding}`,
      'Name its encoding with “--encoding”.',
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
      'It is not clear which character separates the columns.',
      fits.length === 0 ? null : signNames(fits),
      'Name it with “--delimiter”.',
    ),
  'delimiter-unknown': ({ allowed }) =>
    words('This character cannot separate columns.', signNames(allowed), 'Use one of these.'),
  'decimal-unclear': () =>
    words(
      'It is not clear whether numbers have a decimal point or a decimal comma.',
      'one of the two throughout',
      'State it with “--decimal .” or “--decimal ,”.',
    ),
  'thousands-unclear': () =>
    words(
      'This number can be read in two ways: its point or comma may be the decimal sign or divide the thousands.',
      'numbers without thousands separators',
      'Say which is the decimal sign, “--decimal .” or “--decimal ,”, and take out separators of thousands.',
    ),
  'decimal-comma-splits': () =>
    words(
      'Rows are too long: the file is separated by commas and seems to contain numbers with a decimal comma.',
      'quotes around such numbers, or another delimiter',
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
      'There is a quotation mark in the middle of a cell.',
      'quotation marks around whole cells',
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
        ? `Only the format of this mapping was checked: the questionnaire ${q(questionnaire)} itself has errors.`
        : `Only the format of this mapping was checked: the questionnaire ${q(questionnaire)} was not found.`,
      'a bundled questionnaire, or a file beside the mapping that is named after its id',
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
      `Columns ${first} and ${second} have the same name: ${q(name)}.`,
      'each header once',
      'Rename or remove one of the columns.',
    ),
  'header-missing': ({ column }) =>
    words(
      `Column ${column} contains data but has no name.`,
      'a name for every column',
      'Give it a header, or remove it.',
    ),
  'headers-unknown': ({ questionnaire, matched, expected }) =>
    words(
      `There are columns for only ${matched} of the ${expected} questions of ${q(questionnaire)}.`,
      'question ids or question texts as headers',
      'Check that it is the right questionnaire, or define with “--map” which column is which.',
    ),
  'question-twice': ({ question, columns }) =>
    words(
      `Several columns seem to answer ${q(question)}: ${listed(columns, q)}.`,
      'one column for each question',
      'Remove one, or define with “--map” which one to use.',
    ),
  'question-not-found': ({ question, suggestion }) =>
    words(
      `No column answers ${q(question)}.`,
      'a column for every question',
      didYouMean(suggestion, 'Add the column, or list the question in a mapping under “not_in_file”.'),
    ),
  'option-not-found': ({ question, option }) =>
    words(
      `There is no column for the option ${q(option)} of ${q(question)}.`,
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
      'It is not clear which column has the learners’ ids.',
      'a column “id”, or “--id COLUMN”',
      didYouMean(suggestion, 'Name the column with “--id”, or number the rows with “--id-from-row”.'),
    ),
  'kept-column-taken': ({ column }) =>
    words(
      `The column ${q(column)} cannot be kept: the result already has a column with that name.`,
      'a name that the result does not use',
      'Rename the column in your file.',
    ),
  'kept-column-reserved': ({ column }) =>
    words(
      `The column ${q(column)} cannot be kept: programs could not read a result with that name.`,
      'an ordinary name',
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
      'Add what is missing, or fix the quotation marks.',
    ),
  'row-too-long': ({ expected, found }) =>
    words(
      `This row has ${found} cells.`,
      `${expected}, as in the header`,
      'Remove the extra cells, or put texts that contain the delimiter in quotation marks.',
    ),
  'nul-in-row': () =>
    words('This row has a NUL byte, which does not belong in a text file.', null, 'Export the file again.'),
  'id-blank': () => words('This row does not say which learner it is about.', 'an id', 'Fill in the id.'),
  'id-too-long': ({ limit }) =>
    words('This id is too long.', `at most ${limit} characters`, 'Use a shorter id.'),
  'id-digits-lost': () =>
    words(
      'A spreadsheet has shortened this id to something like 1.23E+15; its last digits are lost.',
      'the whole id',
      'Export the ids again from their source, as text.',
    ),
  'id-spreadsheet-error': () =>
    words(
      'The id is a spreadsheet error, such as #N/A.',
      'an id',
      'Fix the formula and export the file again.',
    ),
  'id-control-character': () =>
    words(
      'This id contains a control character, or an invisible character that changes the direction of text.',
      'visible characters only',
      'Remove it, or export the ids again.',
    ),
  'critical-unknown': ({ rules }) =>
    words(
      `This row was refused, so it is not known whether it has a critical answer: ${listed(rules, q)}.`,
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
      `One learner has several lines that differ: ${listed(lines.map(String), String)}.`,
      'one row for each learner and wave',
      'Remove the wrong rows, name the wave with “--wave”, or choose with “--on-duplicate first|last”.',
    ),
};
