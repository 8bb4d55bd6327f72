import type { MarginsCodes } from '../../../diagnostic/codes-margins.ts';
import { listed, words, type ProblemTexts } from '../../problem-words.ts';
import { didYouMean, q } from '../quote.ts';

/** Problems with assumed distributions of answers. */
export const marginsProblems: ProblemTexts<MarginsCodes> = {
  'margins-for-another': ({ questionnaire, asked }) =>
    words(
      `These margins are for the questionnaire ${q(questionnaire)}, which is not simulated here.`,
      asked.length === 0 ? null : listed(asked, q),
      'Name that questionnaire, or use the margins of this one.',
    ),
  'margins-none': ({ asked, known }) =>
    words(
      `Lotse has no margins for ${listed(asked, q)}.`,
      listed(known, q),
      'Write your own file (docs/simulation.md), and name it with “--margins”.',
    ),
  'margins-unchecked': ({ questionnaire, because, suggestion }) =>
    words(
      because === 'invalid'
        ? `Only how these margins are written was checked: the questionnaire ${q(questionnaire)} has errors itself.`
        : `Only how these margins are written was checked: the questionnaire ${q(questionnaire)} was not found.`,
      'a bundled questionnaire, or one in the same folder that is named after its id',
      because === 'invalid'
        ? 'Check the questionnaire first.'
        : didYouMean(suggestion, `Put ${q(`${questionnaire}.yaml`)} into the same folder.`),
    ),
  'margin-basis': ({ question, found }) =>
    words(
      found === 'none'
        ? `Nothing says where the margin of ${q(question)} comes from.`
        : `The margin of ${q(question)} cites a source and is a guess as well.`,
      'cite: the id of a source, or guess: true',
      found === 'none'
        ? 'Cite the source, or write “guess: true”.'
        : 'Delete one of the two. If a source was only a starting point, it is a guess; name the source in “note”.',
    ),
  'margin-kind': ({ question }) =>
    words(
      `${q(question)} asks for a date or a text, of which no shares can be assumed.`,
      null,
      'Delete this margin.',
    ),
  'margin-empty': ({ question, wanted }) =>
    words(
      `The margin of ${q(question)} has no shares.`,
      wanted === 'shares' ? 'shares: { no: 90, yes: 10 }' : 'ranges: [{ from: 0, to: 10, share: 100 }]',
      `Add “${wanted}”, or delete the margin.`,
    ),
  'margin-not-a-number': ({ question }) =>
    words(`${q(question)} is answered with options, not with a number.`, 'shares', 'Use “shares” instead.'),
  'margin-sum': ({ question, sum }) =>
    words(
      `The shares of ${q(question)} add up to ${sum}.`,
      '100 per cent',
      'Correct the shares. If published figures are rounded, decide where the rest belongs.',
    ),
  'margin-option-missing': ({ question, option }) =>
    words(
      `${q(option)} counts as a missing answer to ${q(question)}.`,
      'shares of the answers that count',
      'Delete it; “--missing” says how many answers are missing.',
    ),
  'margin-option-exclusive': ({ question, option }) =>
    words(
      `${q(option)} is chosen by those who choose nothing else of ${q(question)}.`,
      'shares of the other options',
      'Delete it; its share follows from the others.',
    ),
  'margin-options-wanted': ({ question, options }) =>
    words(
      `Options of ${q(question)} have no share: ${listed(options, q)}.`,
      'a share for each option, since several may be chosen',
      'Add them; an option that nobody chooses has 0.',
    ),
  'margin-limited': ({ question, limit }) =>
    words(
      `At most ${limit} options of ${q(question)} may be chosen, so they cannot be drawn independently.`,
      null,
      'Delete this margin.',
    ),
  'margin-range': ({ question, fault, min, max }) =>
    words(
      rangeFault(fault, question),
      `ranges in ascending order from ${min ?? '…'} to ${max ?? '…'}, both ends included`,
      'Correct “from” and “to”.',
    ),
};

/** In a file with learners' answers the fault is withheld; then the last one stands for all. */
function rangeFault(fault: MarginsCodes['margin-range']['fault'], question: string): string {
  if (fault === 'reversed') return `A range of ${q(question)} ends before it begins.`;
  if (fault === 'overlap') return `A range of ${q(question)} begins within the one before it.`;
  if (fault === 'empty') return `A range of ${q(question)} contains no whole number.`;
  return `A range of ${q(question)} contains numbers that cannot be answered.`;
}
