import type { WordingCodes, WordingPart } from '../../../diagnostic/codes-wording.ts';
import { listed, words, type ProblemTexts } from '../../problem-words.ts';
import { didYouMean, q } from '../quote.ts';

/** What is missing, by the part of the file. */
const missing: Readonly<Record<WordingPart, (of: string) => string>> = {
  licence: () => 'The licence or permission for this wording is not stated.',
  intro: () => 'The introduction is still blank',
  titles: () => 'Sections still have no title',
  questions: () => 'Questions still have no text',
  answer_sets: (of) => `Answers of the answer set ${q(of)} still have no text`,
  options: (of) => `Answers to ${q(of)} still have no text`,
};

const anothers = {
  questionnaire: 'Choose the wording for this questionnaire.',
  form: 'The same id can be a different item in another form: each form has its own wording.',
  version: 'Compare the items with “lotse show”; then write the new version under “for”.',
};

/** A user's own wording of a scoring key, in English. */
export const wordingProblems: ProblemTexts<WordingCodes> = {
  'wording-wanted': ({ questionnaire, form }) =>
    words(
      `${q(questionnaire)} is a scoring key: it has topic labels, not the wording, which belongs to its authors.`,
      'your own licensed wording: “--wording FILE”',
      `“lotse show ${questionnaire}${form === null ? '' : ` --form ${form}`} --wording-template en” prints an empty file for it. Or use the licensed form, and hand in the answers with “--answers FILE”.`,
    ),
  'wording-not-wanted': ({ questionnaire }) =>
    words(
      `${q(questionnaire)} has its own wording and needs no other.`,
      'the wording of a scoring key',
      'Leave it out; for other texts, write a questionnaire of your own.',
    ),
  'wording-for-another': ({ what, named, asked }) =>
    words(
      named === null
        ? `This wording is for the questionnaire without a form, not for its form ${q(String(asked))}.`
        : asked === null
          ? `This wording is for the form ${q(named)}, and no form was chosen.`
          : what === 'version'
            ? `This wording was written for version ${named}; the version here is ${asked}.`
            : `This wording is for ${q(named)}, not for ${q(asked)}.`,
      asked === null ? null : `${what === 'questionnaire' ? 'id' : what}: ${asked}`,
      asked === null && named !== null ? `Add --form ${named}.` : anothers[what],
    ),
  'wording-incomplete': ({ part, of, language, ids }) =>
    words(
      language === null ? missing[part]('') : `${missing[part](of ?? '')} in the language ${q(language)}.`,
      ids.length === 0 ? null : ids.map(q).join(', '),
      part === 'licence'
        ? 'Write it in your own words; it is stored with each result.'
        : part === 'intro'
          ? 'Copy it from your licensed form, or delete “intro” if the form has none.'
          : part === 'titles'
            ? 'Use what your form prints there, or translate what “lotse show” prints.'
            : 'Copy them from your licensed form.',
    ),
  'wording-language-none': ({ language, languages }) =>
    words(
      `The wording has no texts in the language ${q(language)}.`,
      `one of ${listed(languages, q)}`,
      'Choose one of its languages with “--texts”, or with “--lang” for everything.',
    ),
  'wording-unchecked': ({ questionnaire, because, suggestion }) =>
    words(
      because === 'invalid'
        ? `Only the format of this wording was checked: the questionnaire ${q(questionnaire)} itself has errors.`
        : `Only the format of this wording was checked: the questionnaire ${q(questionnaire)} was not found.`,
      'a bundled questionnaire, or a file beside the wording that is named after its id',
      because === 'invalid'
        ? 'Check the questionnaire first.'
        : didYouMean(suggestion, `Put ${q(`${questionnaire}.yaml`)} beside the wording.`),
    ),
  'wording-changed': ({ file }) =>
    words(
      `The interview began with a wording different from ${q(file)}, and has to end with the one it began with.`,
      null,
      'Leave out “--wording”: the interview has kept its own. To use the new wording, start a new interview.',
    ),
};
