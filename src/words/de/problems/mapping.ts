import type { MappingCodes } from '../../../diagnostic/codes-mapping.ts';
import { listed, words, type ProblemTexts } from '../../problem-words.ts';
import { q } from '../quote.ts';

const GRADES =
  '„--grades de“ (1 ist die beste Note, 6 die schlechteste), at (1, 5), no oder ch (6, 1), pt (20, 0)';

/** Problems in mappings and grade scales. */
export const mappingProblems: ProblemTexts<MappingCodes> = {
  'mapping-texts-alike': ({ text, other, line }) =>
    words(
      `${q(text)} und ${q(other)} in Zeile ${line} sind beim Lesen der Datei derselbe Text und bedeuten Verschiedenes.`,
      'eine Bedeutung je Text; Großschreibung, Leerzeichen und die Schreibweise einer Zahl machen keinen Unterschied',
      'Einen der beiden löschen.',
    ),
  'mapping-code-declared': ({ question, text, as }) =>
    words(
      `Der Fragebogen sagt, dass ${q(text)} bei ${q(question)} ${as === 'missing' ? 'keine Antwort' : 'eine verweigerte Antwort'} ist; hier bedeutet es etwas anderes.`,
      'in beiden dieselbe Bedeutung',
      'Hier löschen oder in der Datei einen anderen Text verwenden.',
    ),
  'mapping-code-is-answer': ({ question, text }) =>
    words(
      `${q(text)} steht hier für keine Antwort, kann aber eine Antwort auf ${q(question)} sein.`,
      'ein Code, der keine Antwort sein kann',
      'Gilt das nur für andere Spalten, dort unter „missing“ oder „refused“ nennen. Sonst den Code in der Datei ändern.',
    ),
  'mapping-contradicts': ({ question, text }) =>
    words(
      `${q(text)} heißt im Fragebogen selbst eine andere Antwort auf ${q(question)}.`,
      'die Bedeutung, die der Text von sich aus hat',
      'Die Zeile löschen oder die Bedeutung berichtigen. Nur Zahlen können eine andere Bedeutung bekommen.',
    ),
  'mapping-no-text': ({ question }) =>
    words(
      `Eine leere Zelle oder ein Fehler der Tabelle kann keine Antwort auf ${q(question)} sein.`,
      'ein Text, der in der Datei steht',
      'Die Zeile löschen: Was leer ist, bleibt unbekannt.',
    ),
  'mapping-constant': ({ question, key }) =>
    words(
      `Mit diesem „${key}“ ergibt jede Zelle dieselbe Antwort auf ${q(question)}.`,
      key === 'times' ? 'eine Zahl über 0' : 'jeder Code der Spalte mit seiner Bedeutung',
      key === 'times' ? 'Die Zahl berichtigen.' : 'Die übrigen Codes der Spalte ergänzen.',
    ),
  'mapping-reversed': ({ question, max }) =>
    words(
      `Ein negatives „times“ kehrt ${q(question)} um: Aus viel wird wenig.`,
      max === null ? 'eine Zahl über 0' : `eine Zahl über 0 oder „plus: ${max}“ für das, was an ${max} fehlt`,
      max === null
        ? 'Die Zahl berichtigen.'
        : 'Die Zahl berichtigen; aus Anwesenheit in Prozent werden Fehlzeiten durch „times: -1, plus: 100“.',
    ),
  'mapping-out-of-range': ({ question, min, max }) =>
    words(
      `Mit diesem „plus“ kann keine Zahl der Spalte eine Antwort auf ${q(question)} sein.`,
      `Ergebnisse von ${min ?? '…'} bis ${max ?? '…'}`,
      '„times“ und „plus“ berichtigen.',
    ),
  'mapping-values-converted': ({ question, text }) =>
    words(
      `Die Zahl, für die ${q(text)} steht, kann vor oder nach „times“ und „plus“ von ${q(question)} gemeint sein.`,
      'eine Zahl, die vorher und nachher dieselbe ist, oder keine',
      'In der Datei die Zahl statt des Textes eintragen.',
    ),
  'mapping-mutes-critical': ({ question, rule }) =>
    words(
      `Mit diesen „values“ ändert keine Antwort auf ${q(question)} etwas an der kritischen Regel ${q(rule)}.`,
      'jeder Code der Spalte mit seiner Bedeutung',
      'Die fehlenden Codes ergänzen oder ihre Bedeutung berichtigen.',
    ),
  'mapping-grade-unstated': ({ question }) =>
    words(
      `Nichts sagt, welche Note in der Spalte von ${q(question)} die beste ist.`,
      'grade: { best: 1, worst: 6 } oder ein Name wie de',
      '„grade:“ ergänzen; sonst braucht jeder Lauf „--grades“.',
    ),
  'grades-unknown': ({ value }) =>
    words(
      `${q(value)} ist keine Notenskala.`,
      'de, at, no, ch, pt, own oder best=…,worst=…,pass=… mit Dezimalpunkt',
      'Für eine Quelle einer Batterie ihren Teil davorsetzen: „--grades record=de“.',
    ),
  'grade-undeclared': ({ columns, own }) =>
    words(
      `Nichts sagt, welche Note in ${columns.length === 1 ? 'dieser Spalte' : 'diesen Spalten'} die beste ist: ${listed(columns, q)}.`,
      'die Skala der Noten in der Datei',
      `${GRADES}, own (${own.best}, ${own.worst}: wie der Fragebogen fragt) oder „--grades best=…,worst=…,pass=…“ angeben; ` +
        'oder in der Zuordnung „grade: de“ oder „grade: { best: 1, worst: 6, pass: 4 }“ schreiben.',
    ),
  'critical-left-out': ({ question, column, rules }) =>
    words(
      `Laut Zuordnung ist ${q(question)} nicht in der Datei, doch hier ist die Spalte ${q(column)}. ` +
        `Eine kritische Regel braucht sie: ${listed(rules, q)}.`,
      'jede kritische Frage, auf die die Datei eine Antwort hat',
      `${q(question)} aus „not_in_file“ nehmen. Geht es in der Spalte um etwas anderes, sie in der Datei umbenennen.`,
    ),
};
