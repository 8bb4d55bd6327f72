import type { NormCodes } from '../../../diagnostic/codes-norms.ts';
import { words, type ProblemTexts } from '../../problem-words.ts';
import { q } from '../quote.ts';

export const normProblems: ProblemTexts<NormCodes> = {
  'norm-question': ({ question, about }) =>
    words(
      about === 'sex'
        ? `Die Normen entnehmen das Geschlecht der Frage ${q(question)}, aber dort steht nicht, dass danach gefragt wird.`
        : `Die Normen entnehmen das Alter der Frage ${q(question)}, aber dort steht nicht, dass danach gefragt wird.`,
      about === 'sex'
        ? 'eine Frage mit „answers“ und „about: sex“'
        : 'eine Frage mit „number“ und „about: age“',
      'Die Frage nennen, die danach fragt. Geschlecht und Alter dürfen Normen wählen, sonst nichts.',
    ),
  'norm-incomplete': ({ group }) =>
    words(
      `Die Normen der Gruppe ${q(group)} sind nicht vollständig.`,
      'mean und sd zusammen, oder bands, oder beides',
      'Ergänzen, was fehlt, so wie es veröffentlicht ist.',
    ),
  'norm-groups-differ': ({ group, first }) =>
    words(
      `Die Gruppe ${q(group)} hat andere Normen als ${q(first)}.`,
      'in jeder Gruppe dieselben Bereiche in derselben Reihenfolge, und mean und sd in allen oder in keiner',
      'Jeder Gruppe dasselbe geben; was nur für einige veröffentlicht ist, lässt sich nicht verwenden.',
    ),
  'norm-overlap': ({ group, other }) =>
    words(
      `Jemand könnte zu ${q(group)} und zu ${q(other)} gehören.`,
      'Gruppen, die niemanden gemeinsam haben',
      'Das Alter (beide Enden gehören dazu) oder das Geschlecht berichtigen.',
    ),
  'norm-bands-twice': ({ scale }) =>
    words(
      `Die Skala ${q(scale)} hat eigene Bereiche, und ihre Normen haben auch welche.`,
      'Bereiche an einer der beiden Stellen',
      'Die behalten, die gemeint sind; was für alle gilt, braucht keine Normen.',
    ),
  'change-twice': ({ scale }) =>
    words(
      `Bei der Skala ${q(scale)} steht auf zwei Arten, was als Veränderung zählt.`,
      '„reliable“, oder „sd“ und „reliability“',
      'Nur behalten, was die Quelle sagt; das andere lässt sich daraus berechnen.',
    ),
  'change-incomplete': ({ scale }) =>
    words(
      `Was bei der Skala ${q(scale)} als Veränderung zählt, ist nicht vollständig.`,
      '„reliable“, oder „sd“ und „reliability“ zusammen',
      'Ergänzen, was fehlt, so wie es veröffentlicht ist, oder „change“ weglassen.',
    ),
  'norms-unread': ({ rule, scale, group }) =>
    words(
      `Die Regel ${q(rule)} beruht auf Normen nach Geschlecht der Skala ${q(scale)}, die noch niemand nachgelesen hat (${group}).`,
      'Normen mit einer nachgelesenen Quelle',
      'Die Quelle nachlesen und „confirmed: false“ streichen, oder die Regel weglassen.',
    ),
};
