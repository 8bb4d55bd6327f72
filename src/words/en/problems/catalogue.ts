import type { CatalogueCodes, CatalogueIdKind } from '../../../diagnostic/codes-catalogue.ts';
import { words, type ProblemTexts } from '../../problem-words.ts';
import { didYouMean, q } from '../quote.ts';

const kinds: Readonly<Record<CatalogueIdKind, string>> = {
  need: 'need',
  role: 'role',
  factor: 'protective factor',
  family: 'family of approaches',
  approach: 'approach',
  source: 'source',
  entry: 'approach or practice',
};

export const catalogueProblems: ProblemTexts<CatalogueCodes> = {
  'catalogue-unknown-id': ({ kind, id, suggestion }) =>
    words(
      `There is no ${kinds[kind]} ${q(id)} in the catalogue.`,
      null,
      didYouMean(suggestion, 'Correct the id, or add what it names to this file.'),
    ),
  'catalogue-id-twice': ({ id, other }) =>
    words(`${q(id)} is already in ${q(other)}.`, 'each id once', 'Rename one of the two, or delete it.'),
  'catalogue-mark-twice': ({ id, category }) =>
    words(
      `${q(id)} has ${q(category)} in two places.`,
      'each category under “first”, under “after” or under “not”',
      `Keep ${q(category)} in only one of them.`,
    ),
  'catalogue-guidance-marked': ({ id }) =>
    words(
      `${q(id)} is guidance: it is not offered to anybody, so it comes neither first nor after a safety talk.`,
      '“critical” only where “kind” is “offer”',
      'Delete “critical”, or make it an offer.',
    ),
  'catalogue-filter-unknown': ({ option, value, allowed, suggestion }) =>
    words(
      `Nothing in the catalogue fits “${option} ${value}”.`,
      allowed.join(', '),
      didYouMean(suggestion, '“lotse approaches” without this option shows everything.'),
    ),
};
