import type { IdKind } from '../../../diagnostic/codes-definition.ts';

/** Each with its gender: nominative after *kein*, genitive as in *the id of …*. */
export const kinds: Readonly<
  Record<IdKind, { readonly no: string; readonly second: string; readonly of: string; readonly the: string }>
> = {
  question: { no: 'keine Frage', second: 'Eine zweite Frage', of: 'einer Frage', the: 'Die Frage' },
  scale: { no: 'keine Skala', second: 'Eine zweite Skala', of: 'einer Skala', the: 'Die Skala' },
  finding: { no: 'keinen Befund', second: 'Ein zweiter Befund', of: 'eines Befunds', the: 'Der Befund' },
  source: { no: 'keine Quelle', second: 'Eine zweite Quelle', of: 'einer Quelle', the: 'Die Quelle' },
  'answer-set': {
    no: 'kein Antwortset',
    second: 'Ein zweites Antwortset',
    of: 'eines Antwortsets',
    the: 'Das Antwortset',
  },
  option: {
    no: 'keine Antwortmöglichkeit',
    second: 'Eine zweite Antwortmöglichkeit',
    of: 'einer Antwortmöglichkeit',
    the: 'Die Antwortmöglichkeit',
  },
  band: { no: 'keinen Bereich', second: 'Ein zweiter Bereich', of: 'eines Bereichs', the: 'Der Bereich' },
  'norm-group': {
    no: 'keine Normgruppe',
    second: 'Eine zweite Normgruppe',
    of: 'einer Normgruppe',
    the: 'Die Normgruppe',
  },
  section: {
    no: 'keinen Abschnitt',
    second: 'Ein zweiter Abschnitt',
    of: 'eines Abschnitts',
    the: 'Der Abschnitt',
  },
  critical: {
    no: 'keine kritische Regel',
    second: 'Eine zweite kritische Regel',
    of: 'einer kritischen Regel',
    the: 'Die kritische Regel',
  },
  rule: {
    no: 'keine Stufenregel',
    second: 'Eine zweite Stufenregel',
    of: 'einer Stufenregel',
    the: 'Die Stufenregel',
  },
  form: { no: 'keine Form', second: 'Eine zweite Form', of: 'einer Form', the: 'Die Form' },
  language: { no: 'keine Sprache', second: 'Eine zweite Sprache', of: 'einer Sprache', the: 'Die Sprache' },
  part: { no: 'keinen Teil', second: 'Ein zweiter Teil', of: 'eines Teils', the: 'Der Teil' },
};
