import type { NormCodes } from '../../diagnostic/codes-norms.ts';
import { words, type ProblemTexts } from '../problem-words.ts';
import { q } from './quote.ts';

export const normProblems: ProblemTexts<NormCodes> = {
  'norm-question': ({ question, about }) =>
    words(
      about === 'sex'
        ? `Die Normen sehen wegen des Geschlechts auf ${q(question)}, aber dort steht nicht, dass danach gefragt wird.`
        : `Die Normen sehen wegen des Alters auf ${q(question)}, aber dort steht nicht, dass danach gefragt wird.`,
      about === 'sex'
        ? 'eine Frage mit „answers“ und „about: sex“'
        : 'eine Frage mit „number“ und „about: age“',
      'Nennen Sie die Frage, die danach fragt. Geschlecht und Alter dürfen Normen wählen, sonst nichts.',
    ),
  'norm-incomplete': ({ group }) =>
    words(
      `Die Normen der Gruppe ${q(group)} sind nicht vollständig.`,
      'mean und sd zusammen, oder bands, oder beides',
      'Ergänzen Sie, was fehlt, so wie es veröffentlicht ist.',
    ),
  'norm-groups-differ': ({ group, first }) =>
    words(
      `Die Gruppe ${q(group)} hat andere Normen als ${q(first)}.`,
      'in jeder Gruppe dieselben Bereiche in derselben Reihenfolge, und mean und sd in allen oder in keiner',
      'Geben Sie jeder Gruppe dasselbe; was nur für einige veröffentlicht ist, lässt sich nicht verwenden.',
    ),
  'norm-overlap': ({ group, other }) =>
    words(
      `Jemand könnte zu ${q(group)} und zu ${q(other)} gehören.`,
      'Gruppen, die niemanden gemeinsam haben',
      'Berichtigen Sie das Alter (beide Enden gehören dazu) oder das Geschlecht.',
    ),
  'norm-bands-twice': ({ scale }) =>
    words(
      `Die Skala ${q(scale)} hat eigene Bereiche, und ihre Normen haben auch welche.`,
      'Bereiche an einer der beiden Stellen',
      'Behalten Sie die, die gemeint sind; was für alle gilt, braucht keine Normen.',
    ),
  'change-twice': ({ scale }) =>
    words(
      `Bei der Skala ${q(scale)} steht auf zwei Arten, was als Veränderung zählt.`,
      '„reliable“, oder „sd“ und „reliability“',
      'Behalten Sie, was die Quelle sagt; das andere, das man ausrechnen müsste, stünde nur daneben.',
    ),
  'change-incomplete': ({ scale }) =>
    words(
      `Was bei der Skala ${q(scale)} als Veränderung zählt, ist nicht vollständig.`,
      '„reliable“, oder „sd“ und „reliability“ zusammen',
      'Ergänzen Sie, was fehlt, so wie es veröffentlicht ist, oder lassen Sie „change“ weg.',
    ),
  'norms-unread': ({ rule, scale, group }) =>
    words(
      `Die Regel ${q(rule)} beruht auf Normen nach Geschlecht der Skala ${q(scale)}, die noch niemand nachgelesen hat (${group}).`,
      'Normen mit einer nachgelesenen Quelle',
      'Lesen Sie die Quelle nach und nehmen Sie „confirmed: false“ weg, oder lassen Sie die Regel weg.',
    ),
};
