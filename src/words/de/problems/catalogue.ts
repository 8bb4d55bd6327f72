import type { CatalogueCodes, CatalogueIdKind } from '../../../diagnostic/codes-catalogue.ts';
import { words, type ProblemTexts } from '../../problem-words.ts';
import { didYouMean, q } from '../quote.ts';

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
  'catalogue-mark-twice': ({ id, category }) =>
    words(
      `Bei ${q(id)} steht ${q(category)} an zwei Stellen.`,
      'jede Kategorie unter „first“, unter „after“ oder unter „not“',
      `${q(category)} nur dort stehen lassen, wo es gemeint ist.`,
    ),
  'catalogue-guidance-marked': ({ id }) =>
    words(
      `${q(id)} ist ein Hinweis für das Team und kein Angebot; es kommt deshalb weder zuerst noch nach einem Gespräch.`,
      '„critical“ nur, wo „kind“ „offer“ ist',
      '„critical“ löschen oder ein Angebot daraus machen.',
    ),
  'catalogue-filter-unknown': ({ option, value, allowed, suggestion }) =>
    words(
      `Nichts im Katalog passt zu „${option} ${value}“.`,
      allowed.join(', '),
      didYouMean(suggestion, '„lotse approaches“ ohne diese Angabe zeigt alles, was es gibt.'),
    ),
};
