import type { CatalogueCodes, CatalogueIdKind } from '../../diagnostic/codes-catalogue.ts';
import { words, type ProblemTexts } from '../problem-words.ts';
import { didYouMean, q } from './quote.ts';

const kinds: Readonly<Record<CatalogueIdKind, string>> = {
  need: 'keinen Bedarf',
  role: 'keine Rolle',
  factor: 'keinen Schutzfaktor',
  family: 'keine Gruppe von Ansätzen',
  approach: 'keinen Ansatz',
  source: 'keine Quelle',
  entry: 'weder einen Ansatz noch ein Angebot',
};

export const catalogueProblems: ProblemTexts<CatalogueCodes> = {
  'catalogue-unknown-id': ({ kind, id, suggestion }) =>
    words(
      `Im Katalog gibt es ${kinds[kind]} ${q(id)}.`,
      null,
      didYouMean(suggestion, 'Die Kennung berichtigen oder in dieser Datei ergänzen, was sie benennt.'),
    ),
  'catalogue-id-twice': ({ id, other }) =>
    words(
      `${q(id)} steht schon in ${q(other)}.`,
      'jede Kennung nur einmal',
      'Eines von beiden umbenennen oder löschen.',
    ),
  'catalogue-filter-unknown': ({ option, value, allowed, suggestion }) =>
    words(
      `Nichts im Katalog passt zu „${option} ${value}“.`,
      allowed.join(', '),
      didYouMean(suggestion, '„lotse approaches“ ohne diese Angabe zeigt alles, was es gibt.'),
    ),
};
