import type { NormCodes } from '../../diagnostic/codes-norms.ts';
import { words, type ProblemTexts } from '../problem-words.ts';
import { q } from './quote.ts';

export const normProblems: ProblemTexts<NormCodes> = {
  'norm-question': ({ question, about }) =>
    words(
      about === 'sex'
        ? `The norms look at ${q(question)} for the sex, but it does not say that it asks for it.`
        : `The norms look at ${q(question)} for the age, but it does not say that it asks for it.`,
      about === 'sex'
        ? 'a question with “answers” and “about: sex”'
        : 'a question with “number” and “about: age”',
      'Name the question that asks it. Norms may be chosen by sex and age, and by nothing else.',
    ),
  'norm-incomplete': ({ group }) =>
    words(
      `The norms of the group ${q(group)} are not complete.`,
      'mean and sd together, or bands, or both',
      'Add what is missing, as it is published.',
    ),
  'norm-groups-differ': ({ group, first }) =>
    words(
      `The group ${q(group)} has other norms than ${q(first)}.`,
      'the same bands in the same order in every group, and mean and sd in all of them or none',
      'Give every group the same; a part that is published for some only cannot be used.',
    ),
  'norm-overlap': ({ group, other }) =>
    words(
      `A learner could belong to ${q(group)} and to ${q(other)}.`,
      'groups that have nobody in common',
      'Correct the ages (both ends are included) or the sex.',
    ),
  'norm-bands-twice': ({ scale }) =>
    words(
      `The scale ${q(scale)} has bands of its own, and its norms have bands as well.`,
      'bands in one of the two places',
      'Keep those that are meant; what holds for everyone needs no norms.',
    ),
  'change-twice': ({ scale }) =>
    words(
      `The scale ${q(scale)} says in two ways what counts as a change.`,
      '“reliable”, or “sd” and “reliability”',
      'Keep what the source says; what is computed from the other would only compete with it.',
    ),
  'change-incomplete': ({ scale }) =>
    words(
      `What counts as a change on the scale ${q(scale)} is not complete.`,
      '“reliable”, or “sd” and “reliability” together',
      'Add what is missing, as it is published, or leave “change” out.',
    ),
  'norms-unread': ({ rule, scale, group }) =>
    words(
      `The tier rule ${q(rule)} rests on norms by sex of the scale ${q(scale)} that nobody has read yet (${group}).`,
      'norms with a source that was read',
      'Read the source and take “confirmed: false” away, or leave the rule out.',
    ),
};
