import type { DefinitionCodes } from '../../../diagnostic/codes-definition.ts';
import { listed, translated, words, type ProblemTexts, type ProblemWords } from '../../problem-words.ts';
import { didYouMean, q } from '../quote.ts';

type ShapeCodes = Pick<
  DefinitionCodes,
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'not-allowed'
  | 'bad-format'
  | 'out-of-limits'
  | 'unknown-format'
  | 'placeholder-unknown'
  | 'placeholder-missing'
  | 'too-many-faults'
  | 'order-across-sections'
>;

/** Names of value types; anything else is a literal that is allowed. */
const kinds = {
  text: 'a text',
  number: 'a number',
  'whole number': 'a whole number',
  'true or false': 'true or false',
  list: 'a list',
  map: 'a map (key: value)',
  'texts by language': 'texts by language, such as { en: …, de: … }',
  nothing: 'nothing',
};

/** Names of text formats. */
const formats = {
  id: 'lower-case letters, digits, _ and -, starting with a letter, at most 64',
  reference: 'the id of something in a part, such as record.absence, or of a finding of the battery',
  language: 'a language tag such as en, de or sr-Latn',
  version: 'a version such as 1.0.0',
  period: 'a period such as P2W, P30D, P1M or P1Y',
  date: 'an existing date, as YYYY-MM-DD',
  moment: 'an existing date, as YYYY-MM-DD, or a time such as 2026-09-14T10:30',
  url: 'an address that begins with https:// or http://',
  fraction: 'a fraction such as 2/3',
  value: 'a number or a text',
};

/** The parts of a limit: comparison, bound, and unit. */
const limits = {
  '<=': 'at most',
  '>=': 'at least',
  '<': 'less than',
  '>': 'more than',
  characters: 'characters',
  items: 'entries',
};

/** The singular of a unit. */
const single = { characters: 'character', items: 'entry' };

function either(expected: string): string {
  return expected
    .split(' | ')
    .map((kind) => translated(kinds, kind))
    .join(' or ');
}

function limit(expected: string): string {
  const [sign = '', bound = '', ...units] = expected.split(' ');
  const names = bound === '1' ? single : limits;
  return [translated(limits, sign), bound, ...units.map((unit) => translated(names, unit))].join(' ');
}

/** Within { } and [ ], a comma ends the number. */
function decimalComma(decimal: string): ProblemWords {
  return words('A comma ends the number before it.', 'a decimal point', `Write ${decimal}.`);
}

function placeholder(name: string): string {
  return `{${name}}`;
}

export const shapeProblems: ProblemTexts<ShapeCodes> = {
  'unknown-key': ({ key, allowed, suggestion, decimal }) =>
    decimal === undefined
      ? words(
          `The key ${q(key)} is unknown here.`,
          listed(allowed, String),
          didYouMean(suggestion, 'Delete it, or put it where it belongs.'),
        )
      : decimalComma(decimal),
  'missing-key': ({ key }) => {
    const keys = key.split(' | ');
    return words(`The key ${keys.map(q).join(' or ')} is missing.`, null, `Add “${keys[0]}: …”.`);
  },
  'wrong-type': ({ expected, got, decimal }) =>
    decimal === undefined
      ? words(
          got === 'nothing' ? 'There is nothing here.' : `This is ${either(got)}.`,
          either(expected),
          'Correct the value, or the key above it.',
        )
      : decimalComma(decimal),
  'not-allowed': ({ value, allowed, suggestion }) =>
    words(
      `${q(value)} is not allowed here.`,
      listed(allowed, String),
      didYouMean(suggestion, 'Choose one of the allowed values.'),
    ),
  'bad-format': ({ expected, value }) =>
    words(
      `${q(value)} is not written as expected.`,
      translated(formats, expected),
      // In { en: …, de: … }, a comma ends a text, so the words after it are read as a language key.
      expected === 'language' && value.includes(' ')
        ? 'Within { } a text with a comma needs quotes: "…, …".'
        : 'Write it as expected.',
    ),
  'out-of-limits': ({ expected }) =>
    words('This is outside the allowed range.', limit(expected), 'Correct the value.'),
  'unknown-format': ({ format }) =>
    words(
      `The format ${q(format)} is unknown.`,
      'lotse/1 for a questionnaire, lotse-mapping/1 for a mapping, lotse-answers/1 for answers, lotse-contacts/1 for contacts',
      'Correct the format. The file may also be for a newer version of lotse.',
    ),
  'placeholder-unknown': ({ name, allowed, suggestion }) =>
    words(
      `${q(placeholder(name))} is not a placeholder of this text.`,
      allowed.length === 0 ? null : listed(allowed, placeholder),
      didYouMean(suggestion && placeholder(suggestion), 'Delete it, or remove the braces.'),
    ),
  'placeholder-missing': ({ name }) =>
    words(
      `The placeholder ${q(placeholder(name))} is missing from this text.`,
      null,
      'Put it where it belongs in the sentence: Lotse replaces it when the text is shown.',
    ),
  'too-many-faults': ({ left }) =>
    words(
      `There are too many problems to list them all. Places not checked: ${left}.`,
      null,
      'Fix those listed, and check again.',
    ),
  'order-across-sections': ({ question }) =>
    words(
      `This order would separate ${q(question)} from its section.`,
      'the questions of a section one after another',
      'Keep the questions of each section together in “order”.',
    ),
};
