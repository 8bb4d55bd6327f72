import type { NormCodes } from '../../../diagnostic/codes-norms.ts';
import { words, type ProblemTexts } from '../../problem-words.ts';
import { q } from '../quote.ts';

export const normProblems: ProblemTexts<NormCodes> = {
  'norm-question': ({ question, about }) =>
    words(
      about === 'sex'
        ? `The norms take the sex from ${q(question)}, which is not declared to ask for it.`
        : `The norms take the age from ${q(question)}, which is not declared to ask for it.`,
      about === 'sex'
        ? 'a question with “answers” and “about: sex”'
        : 'a question with “number” and “about: age”',
      'Name the question that asks for it. Norms may depend on sex and age only.',
    ),
  'norm-incomplete': ({ group }) =>
    words(
      `The norms of the group ${q(group)} are not complete.`,
      'mean and sd together, or bands, or both',
      'Add what is missing, as it is published.',
    ),
  'norm-groups-differ': ({ group, first }) =>
    words(
      `The group ${q(group)} has different norms from ${q(first)}.`,
      'the same bands in the same order in every group, and mean and sd in all of them or none',
      'Give every group the same; norms that are published for some groups only cannot be used.',
    ),
  'norm-overlap': ({ group, other }) =>
    words(
      `A learner could belong to ${q(group)} and to ${q(other)}.`,
      'groups that do not overlap',
      'Correct the ages (both ends are included) or the sex.',
    ),
  'norm-bands-twice': ({ scale }) =>
    words(
      `The scale ${q(scale)} has bands of its own, and its norms have bands as well.`,
      'bands in one of the two places',
      'Keep the right ones; bands that are valid for everyone need no norms.',
    ),
  'change-twice': ({ scale }) =>
    words(
      `The scale ${q(scale)} defines in two ways what counts as a change.`,
      '“reliable”, or “sd” and “reliability”',
      'Keep the one that the source gives.',
    ),
  'change-incomplete': ({ scale }) =>
    words(
      `The definition of a change on the scale ${q(scale)} is incomplete.`,
      '“reliable”, or “sd” and “reliability” together',
      'Add what is missing, as it is published, or leave “change” out.',
    ),
  'norms-unread': ({ rule, scale, group }) =>
    words(
      `The tier rule ${q(rule)} depends on norms by sex of the scale ${q(scale)} that have not been confirmed (${group}).`,
      'norms that were confirmed in their source',
      'Read the source and remove “confirmed: false”, or leave the rule out.',
    ),
};
