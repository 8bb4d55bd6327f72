import type { SourceCodes } from '../../../diagnostic/codes-source.ts';
import { translated, words, type ProblemTexts } from '../../problem-words.ts';
import { q } from '../quote.ts';

/** Syntax errors by the codes of the YAML parser. */
const reasons = {
  ALIAS_PROPS: 'an alias (*) with a tag or an anchor of its own',
  BAD_ALIAS: 'an alias (*) that refers to nothing',
  BAD_COLLECTION_TYPE: 'a tag that does not fit what follows it',
  BAD_DIRECTIVE: 'a directive line (%)',
  BAD_DQ_ESCAPE: 'a backslash in double quotes that has no meaning',
  BAD_INDENT: 'a line that is not indented like its neighbours',
  BAD_PROP_ORDER: 'an anchor or a tag in the wrong place',
  BAD_SCALAR_START: 'a text that begins with a character that YAML reserves',
  BLOCK_AS_IMPLICIT_KEY: 'two “key: value” on one line, or a line that is indented too little or too much',
  BLOCK_IN_FLOW: 'an indented list or map inside { } or [ ]',
  IMPOSSIBLE: 'a line that makes no sense here',
  KEY_OVER_1024_CHARS: 'a key of more than 1024 characters',
  MISSING_CHAR: 'a character is missing: a colon, a comma, a quote or a closing bracket',
  MULTILINE_IMPLICIT_KEY: 'a key that runs over several lines',
  MULTIPLE_ANCHORS: 'two anchors on one value',
  MULTIPLE_TAGS: 'two tags on one value',
  NO_BREAK_SPACE: 'a no-break space, which looks like a space but is not one',
  NON_STRING_KEY: 'a key that is not a text',
  TAB_AS_INDENT: 'a tab used to indent',
  UNEXPECTED_TOKEN: 'something that does not belong here',
};

/** Advice for some of these errors. */
const fixes = {
  BAD_INDENT:
    'Put its first letter exactly under that of its neighbours, or look above for a bracket that is never closed.',
  NO_BREAK_SPACE: 'Replace it with an ordinary space.',
  TAB_AS_INDENT: 'Replace it with spaces.',
};

/** Formats a number of bytes. */
function size(bytes: number): string {
  return bytes % (1024 * 1024) === 0 ? `${bytes / (1024 * 1024)} MB` : `${Math.round(bytes / 1024)} kB`;
}

export const sourceProblems: ProblemTexts<SourceCodes> = {
  'file-too-large': ({ limit }) =>
    words(
      'The file is too large.',
      `at most ${size(limit)}`,
      'Split the questionnaire, or remove what does not belong in it.',
    ),
  'not-utf8': ({ line }) =>
    words(
      `Line ${line} has bytes that are not UTF-8.`,
      'a text file in UTF-8',
      'Save the file again as UTF-8.',
    ),
  'too-deep': ({ limit }) =>
    words(
      'Lists and maps are nested too deeply.',
      `at most ${limit} levels`,
      'Look for brackets that are never closed.',
    ),
  'too-many-values': ({ limit }) =>
    words(
      'The file has too many values.',
      `at most ${limit} syntax elements, counting aliases in full`,
      'Split the questionnaire.',
    ),
  'yaml-syntax': ({ reason }) =>
    words(
      `This is not YAML: ${translated(reasons, reason)}.`,
      null,
      Object.hasOwn(fixes, reason)
        ? translated(fixes, reason)
        : 'Compare it with a line that works; texts with : # or { need quotes.',
    ),
  'yaml-directive': ({ directive }) =>
    words(`${q(directive)} would change how the file is read.`, 'plain YAML 1.2', 'Delete the line.'),
  'unknown-tag': ({ tag }) =>
    words(
      `The tag ${q(tag)} is not allowed.`,
      'values without tags',
      'Delete the tag; put the text in quotes if it begins with “!”.',
    ),
  'merge-key': () =>
    words(
      'The merge key << is not allowed.',
      'every key written out',
      'Write the keys here, or use an answer set or a form.',
    ),
  'duplicate-key': ({ key }) =>
    words(`The key ${q(key)} occurs twice here.`, 'each key once', 'Delete one of the two, or rename it.'),
  'complex-key': () =>
    words('A list or map is used as a key.', 'a key that is a word', 'Write “key: value”.'),
  'too-many-aliases': ({ limit }) =>
    words(
      'The file has too many anchors and aliases (& and *).',
      `at most ${limit}`,
      'Use an answer set instead of aliases.',
    ),
  'forbidden-name': ({ name }) =>
    words(`${q(name)} cannot be a name: it is reserved.`, null, 'Choose another name.'),
  'not-a-number': ({ text }) =>
    words(
      `${q(text)} is not a number that can be calculated with.`,
      'an ordinary number',
      'Write a decimal number, or put a text in quotes.',
    ),
  'number-leading-zero': ({ text, read }) =>
    words(
      `The number ${q(text)} begins with a zero, and is read as ${read}.`,
      'a number without leading zeros',
      `Write ${read}, or put a code in quotes.`,
    ),
  'number-too-long': ({ text }) =>
    words(
      `The number ${q(text)} has too many digits to be exact.`,
      'at most 15 digits',
      'Shorten the number, or put a code in quotes.',
    ),
  'several-documents': () =>
    words(
      'A second document begins here.',
      'one questionnaire per file',
      'Move it to a file of its own, and delete the line “---”.',
    ),
  'empty-document': () =>
    words(
      'There is nothing in this file.',
      'a questionnaire, or another file that states its format',
      'Start with “format: lotse/1”, or another format.',
    ),
};
