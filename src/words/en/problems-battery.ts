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
      `Hold a talk with one of its questionnaires: ${parts.join(', ')}.`,
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
      didYouMean(suggestion, `Write the part before the sign “=”: ${option} ${allowed[0] ?? ''}=….`),
    ),
  'battery-source-twice': ({ option, part }) =>
    words(`“${option}” is given twice for ${q(part)}.`, 'one for each part', 'Leave one of the two out.'),
  'battery-option': ({ option }) =>
    words(
      `“${option}” does not go with a battery.`,
      null,
      'Leave it out; forms belong to the parts, and stand in the battery itself.',
    ),
  'sources-without-battery': () =>
    words(
      '“--source” goes with a battery, and this is a single questionnaire.',
      'one table',
      'Give the table without “--source”.',
    ),
};
