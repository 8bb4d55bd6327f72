import type { BatteryCodes } from '../../diagnostic/codes-battery.ts';
import { listed, words, type ProblemTexts } from '../problem-words.ts';
import { didYouMean, q } from './quote.ts';

export const batteryProblems: ProblemTexts<BatteryCodes> = {
  'battery-part': ({ questionnaire, because, suggestion }) =>
    words(
      {
        'not-found': `There is no questionnaire ${q(questionnaire)}.`,
        outside: `${q(questionnaire)} lies outside the folder of the battery.`,
        invalid: `The questionnaire ${q(questionnaire)} has errors of its own.`,
        private: `The questionnaire ${q(questionnaire)} is private: its results are for one person alone.`,
        battery: `${q(questionnaire)} is a battery itself.`,
      }[because],
      'the id of a bundled questionnaire, or the path of a definition in or below the folder of the battery',
      because === 'invalid'
        ? `“lotse check ${questionnaire}” says what they are.`
        : didYouMean(suggestion, 'Name another questionnaire, or take the part out.'),
    ),
  'battery-part-form': ({ questionnaire, form, suggestion }) =>
    words(
      form === null
        ? `${q(questionnaire)} means something in one of its forms only, and none is named.`
        : `${q(questionnaire)} has no form ${q(form)}.`,
      'one of its forms',
      didYouMean(suggestion, `“lotse show ${questionnaire}” names them.`),
    ),
  'battery-gate': ({ part, id }) =>
    words(
      `The gate of ${q(part)} looks at ${q(id)}, which is not known by then.`,
      'questions, scales, findings and tiers of earlier parts',
      'Put the part behind what its gate looks at, or look at something else.',
    ),
  'battery-view': ({ part, id }) =>
    words(
      `What ${q(part)} sees is told by ${q(id)}, which is not of that part.`,
      `something that begins with “${part}.”`,
      'Look into the part itself: each observer speaks for one.',
    ),
  'battery-no-tiers': ({ part }) =>
    words(
      `The questionnaire of ${q(part)} suggests no tiers.`,
      'a part whose questionnaire has tiers',
      'Look at its scales or findings instead.',
    ),
  'battery-language': ({ part, language }) =>
    words(
      `The questionnaire of ${q(part)} has no texts in ${q(language)}.`,
      'languages that every part has',
      'Take the language out here, or translate the questionnaire.',
    ),
  'battery-not-held': ({ battery, parts }) =>
    words(
      `${q(battery)} is a battery: several people answer it, each for their part.`,
      null,
      `Hold an interview with one of its questionnaires: ${parts.join(', ')}.`,
    ),
  'battery-sources-none': ({ battery, parts }) =>
    words(
      `${q(battery)} is a battery, and needs a file for each of its parts, or for some.`,
      parts.map((part) => `--source ${part}=FILE`).join(' '),
      'What no file is given for counts as missing.',
    ),
  'battery-source-unknown': ({ option, part, allowed, suggestion }) =>
    words(
      `The battery has no part ${q(part)}; “${option}” names one.`,
      listed(allowed, String),
      didYouMean(suggestion, `Write the part before the sign “=”: ${option} PART=….`),
    ),
  'battery-source-twice': ({ option, part }) =>
    words(`“${option}” is given twice for ${q(part)}.`, 'one for each part', 'Leave one of the two out.'),
  'battery-option': ({ option }) =>
    words(
      `“${option}” does not go with a battery.`,
      null,
      'Leave it out. Each file comes with “--source PART=FILE”; forms stand in the battery itself.',
    ),
  'battery-no-table': ({ option, part }) =>
    words(
      `“${option}” is about a table, and the file for ${q(part)} holds assessments.`,
      null,
      'Leave it out: assessments say themselves who they are of, and when.',
    ),
  'battery-too-many': ({ limit }) =>
    words(
      'There are more learners than are taken at once.',
      `at most ${String(limit)}`,
      'Split the files, all of them by the same learners, and take one after the other.',
    ),
  'battery-no-source': ({ option, part }) =>
    words(
      `“${option}” is given for ${q(part)}, and no file for it.`,
      null,
      `Name the file: --source ${part}=FILE. Or leave “${option}” out.`,
    ),
  'battery-waves': ({ with: some, without, assessments }) =>
    words(
      `Sources with a wave and without one cannot be joined: with ${listed(some, q)}, without ${listed(without, q)}.`,
      'a wave in all sources, or in none',
      assessments.length > 0
        ? `The assessments for ${listed(assessments, q)} name no wave: hold or score with “--wave”, or leave it out everywhere.`
        : `Name the column: ${without.map((part) => `--wave ${part}=COLUMN`).join(' ')}.`,
    ),
  'battery-age': ({ part }) =>
    words(
      `The assessments for ${q(part)} say of a learner that they were not meant for this age, and nothing says the age.`,
      'the age, for the other parts to be judged by',
      'Name a column of another source: --age PART=COLUMN.',
    ),
  'battery-which-source': ({ option, parts }) =>
    words(
      `“${option}” has to say which source it is about.`,
      listed(
        parts.map((part) => `${option} ${part}=…`),
        String,
      ),
      'Write the part and the sign “=” before it.',
    ),
  'table-not-named': ({ questionnaire }) =>
    words(
      `There is no table to score with ${q(questionnaire)}.`,
      'the path of a table, or - for standard input',
      `Name it: lotse score ${questionnaire} FILE`,
    ),
  'sources-without-battery': ({ option }) =>
    words(
      `“${option}” goes with the files of a battery, and none is named here.`,
      null,
      'Leave it out. A single questionnaire takes one table, named without “--source” and without a part.',
    ),
};
