import type { BatteryCodes } from '../../../diagnostic/codes-battery.ts';
import { listed, words, type ProblemTexts } from '../../problem-words.ts';
import { didYouMean, q } from '../quote.ts';

export const batteryProblems: ProblemTexts<BatteryCodes> = {
  'battery-part': ({ questionnaire, because, suggestion }) =>
    words(
      {
        'not-found': `There is no questionnaire ${q(questionnaire)}.`,
        outside: `${q(questionnaire)} is outside the folder of the battery.`,
        invalid: `The questionnaire ${q(questionnaire)} itself has errors.`,
        private: `The questionnaire ${q(questionnaire)} is private: its results are only for the person who answers.`,
        battery: `${q(questionnaire)} is itself a battery.`,
      }[because],
      'the id of a bundled questionnaire, or the path of a definition in or below the folder of the battery',
      because === 'invalid'
        ? `“lotse check ${questionnaire}” says what they are.`
        : didYouMean(suggestion, 'Name another questionnaire, or remove the part.'),
    ),
  'battery-part-form': ({ questionnaire, form, suggestion }) =>
    words(
      form === null
        ? `${q(questionnaire)} can only be used in one of its forms, and none is named.`
        : `${q(questionnaire)} has no form ${q(form)}.`,
      'one of its forms',
      didYouMean(suggestion, `“lotse show ${questionnaire}” lists them.`),
    ),
  'battery-gate': ({ part, id }) =>
    words(
      `The gate of ${q(part)} looks at ${q(id)}, which is not known by then.`,
      'questions, scales, findings and tiers of earlier parts',
      'Put the part after what its gate looks at, or let the gate look at something else.',
    ),
  'battery-view': ({ part, id }) =>
    words(
      `The view of ${q(part)} uses ${q(id)}, which does not belong to that part.`,
      `something that begins with “${part}.”`,
      'Use something of the part itself: each observer speaks for one part.',
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
      'Remove the language here, or translate the questionnaire.',
    ),
  'battery-not-held': ({ battery, parts }) =>
    words(
      `${q(battery)} is a battery: several people answer it, each their own part.`,
      null,
      `Hold an interview with one of its questionnaires: ${parts.join(', ')}.`,
    ),
  'battery-sources-none': ({ battery, parts }) =>
    words(
      `${q(battery)} is a battery: it needs a file for each of its parts, or at least for some.`,
      parts.map((part) => `--source ${part}=FILE`).join(' '),
      'A part without a file counts as missing.',
    ),
  'battery-source-unknown': ({ option, part, allowed, suggestion }) =>
    words(
      `The battery has no part ${q(part)}; “${option}” names one.`,
      listed(allowed, String),
      didYouMean(suggestion, `Write the part before “=”: ${option} PART=….`),
    ),
  'battery-source-twice': ({ option, part }) =>
    words(`“${option}” is given twice for ${q(part)}.`, 'one for each part', 'Leave one of the two out.'),
  'battery-option': ({ option }) =>
    words(
      `“${option}” does not go with a battery.`,
      null,
      'Leave it out. Name each file with “--source PART=FILE”; the battery itself names the forms.',
    ),
  'battery-no-table': ({ option, part }) =>
    words(
      `“${option}” is for tables, but the file for ${q(part)} contains assessments.`,
      null,
      'Leave it out: assessments already say whose they are, and from when.',
    ),
  'battery-too-many': ({ limit }) =>
    words(
      'There are too many learners for one run.',
      `at most ${String(limit)}`,
      'Split all files by the same learners, and run them one after the other.',
    ),
  'battery-no-source': ({ option, part }) =>
    words(
      `“${option}” is given for ${q(part)}, but no file is.`,
      null,
      `Name the file: --source ${part}=FILE. Or leave “${option}” out.`,
    ),
  'battery-waves': ({ with: some, without, assessments }) =>
    words(
      `Sources with a wave cannot be joined with sources without one: with ${listed(some, q)}, without ${listed(without, q)}.`,
      'a wave in all sources, or in none',
      assessments.length > 0
        ? `The assessments for ${listed(assessments, q)} name no wave: hold the interview or score with “--wave”, or leave it out everywhere.`
        : `Name the column: ${without.map((part) => `--wave ${part}=COLUMN`).join(' ')}.`,
    ),
  'battery-age': ({ part }) =>
    words(
      `The assessments for ${q(part)} say that a learner’s age is outside the range they are meant for, but nothing gives the age.`,
      'the age, which the other parts need',
      'Name a column of another source: --age PART=COLUMN.',
    ),
  'battery-which-source': ({ option, parts }) =>
    words(
      `“${option}” has to say which source it is about.`,
      listed(
        parts.map((part) => `${option} ${part}=…`),
        String,
      ),
      'Put the part and “=” in front of it.',
    ),
  'table-not-named': ({ questionnaire }) =>
    words(
      `There is no table to score with ${q(questionnaire)}.`,
      'the path of a table, or - for standard input',
      `Name it: lotse score ${questionnaire} FILE`,
    ),
  'sources-without-battery': ({ option }) =>
    words(
      `“${option}” is for the files of a battery, and no battery is named here.`,
      null,
      'Leave it out. A single questionnaire takes one table, named without “--source” and without a part.',
    ),
};
