import type { SourceCodes } from '../../../diagnostic/codes-source.ts';
import { translated, words, type ProblemTexts } from '../../problem-words.ts';
import { q } from '../quote.ts';

/** Syntax errors by the codes of the YAML parser. */
const reasons = {
  ALIAS_PROPS: 'ein Verweis (*) mit eigenem Tag oder Anker',
  BAD_ALIAS: 'ein Verweis (*) auf etwas, das es nicht gibt',
  BAD_COLLECTION_TYPE: 'ein Tag, der nicht zu dem passt, was folgt',
  BAD_DIRECTIVE: 'eine Anweisungszeile (%)',
  BAD_DQ_ESCAPE: 'ein umgekehrter Schrägstrich in doppelten Anführungszeichen, der nichts bedeutet',
  BAD_INDENT: 'eine Zeile, die nicht wie ihre Nachbarn eingerückt ist',
  BAD_PROP_ORDER: 'ein Anker oder Tag an der falschen Stelle',
  BAD_SCALAR_START: 'ein Text, der mit einem Zeichen beginnt, das in YAML eine eigene Bedeutung hat',
  BLOCK_AS_IMPLICIT_KEY:
    'zweimal „Schlüssel: Wert“ in einer Zeile oder eine Zeile, die zu wenig oder zu weit eingerückt ist',
  BLOCK_IN_FLOW: 'eine eingerückte Liste oder Zuordnung innerhalb von { } oder [ ]',
  IMPOSSIBLE: 'eine Zeile, die hier keinen Sinn ergibt',
  KEY_OVER_1024_CHARS: 'ein Schlüssel mit mehr als 1024 Zeichen',
  MISSING_CHAR: 'ein Zeichen fehlt: Doppelpunkt, Komma, Anführungszeichen oder schließende Klammer',
  MULTILINE_IMPLICIT_KEY: 'ein Schlüssel, der über mehrere Zeilen geht',
  MULTIPLE_ANCHORS: 'zwei Anker an einem Wert',
  MULTIPLE_TAGS: 'zwei Tags an einem Wert',
  NO_BREAK_SPACE: 'ein geschütztes Leerzeichen; es sieht aus wie ein Leerzeichen und ist für YAML keines',
  NON_STRING_KEY: 'ein Schlüssel, der kein Text ist',
  TAB_AS_INDENT: 'mit einem Tabulator eingerückt',
  UNEXPECTED_TOKEN: 'etwas, das nicht hierher gehört',
};

/** Advice for some of these errors. */
const fixes = {
  BAD_INDENT:
    'Den ersten Buchstaben genau unter den der Nachbarzeilen setzen oder darüber nach einer Klammer suchen, die nie geschlossen wird.',
  NO_BREAK_SPACE: 'Durch ein gewöhnliches Leerzeichen ersetzen.',
  TAB_AS_INDENT: 'Durch Leerzeichen ersetzen.',
};

/** Formats a number of bytes. */
function size(bytes: number): string {
  return bytes % (1024 * 1024) === 0 ? `${bytes / (1024 * 1024)} MB` : `${Math.round(bytes / 1024)} kB`;
}

export const sourceProblems: ProblemTexts<SourceCodes> = {
  'file-too-large': ({ limit }) =>
    words(
      'Die Datei ist zu groß.',
      `höchstens ${size(limit)}`,
      'Den Fragebogen aufteilen oder entfernen, was nicht hineingehört.',
    ),
  'not-utf8': ({ line }) =>
    words(
      `Zeile ${line} enthält Bytes, die nicht UTF-8 sind.`,
      'eine Textdatei in UTF-8',
      'Die Datei noch einmal in der Kodierung UTF-8 speichern.',
    ),
  'too-deep': ({ limit }) =>
    words(
      'Listen und Zuordnungen sind zu tief geschachtelt.',
      `höchstens ${limit} Ebenen`,
      'Nach Klammern suchen, die nie geschlossen werden.',
    ),
  'too-many-values': ({ limit }) =>
    words(
      'Die Datei hat zu viele Werte.',
      `höchstens ${limit} Zeichen der Syntax, Verweise ausgeschrieben`,
      'Den Fragebogen aufteilen.',
    ),
  'yaml-syntax': ({ reason }) =>
    words(
      `Das ist kein YAML: ${translated(reasons, reason)}.`,
      null,
      Object.hasOwn(fixes, reason)
        ? translated(fixes, reason)
        : 'Mit einer Zeile vergleichen, die in Ordnung ist; Texte mit : # oder { brauchen Anführungszeichen.',
    ),
  'yaml-directive': ({ directive }) =>
    words(
      `${q(directive)} würde ändern, wie die Datei gelesen wird.`,
      'einfaches YAML 1.2',
      'Die Zeile löschen.',
    ),
  'unknown-tag': ({ tag }) =>
    words(
      `Der Tag ${q(tag)} ist nicht erlaubt.`,
      'Werte ohne Tags',
      'Den Tag löschen; einen Text, der mit „!“ beginnt, in Anführungszeichen setzen.',
    ),
  'merge-key': () =>
    words(
      'Der Schlüssel << ist nicht erlaubt.',
      'alle Schlüssel ausgeschrieben',
      'Die Schlüssel hier ausschreiben oder ein Antwortset oder eine Form verwenden.',
    ),
  'duplicate-key': ({ key }) =>
    words(
      `Der Schlüssel ${q(key)} steht hier zweimal.`,
      'jeder Schlüssel einmal',
      'Einen der beiden löschen oder umbenennen.',
    ),
  'complex-key': () =>
    words(
      'Eine Liste oder Zuordnung dient als Schlüssel.',
      'ein Wort als Schlüssel',
      '„Schlüssel: Wert“ schreiben.',
    ),
  'too-many-aliases': ({ limit }) =>
    words(
      'Die Datei hat zu viele Anker und Verweise (& und *).',
      `höchstens ${limit}`,
      'Statt der Verweise ein Antwortset verwenden.',
    ),
  'forbidden-name': ({ name }) =>
    words(
      `${q(name)} kann kein Name sein: Er ist Programmen vorbehalten.`,
      null,
      'Einen anderen Namen wählen.',
    ),
  'not-a-number': ({ text }) =>
    words(
      `${q(text)} ist keine Zahl, mit der sich rechnen lässt.`,
      'eine gewöhnliche Zahl',
      'Eine Dezimalzahl schreiben oder einen Text in Anführungszeichen setzen.',
    ),
  'number-leading-zero': ({ text, read }) =>
    words(
      `Die Zahl ${q(text)} beginnt mit einer Null und wird als ${read} gelesen.`,
      'eine Zahl ohne Nullen davor',
      `${read} schreiben oder einen Code in Anführungszeichen setzen.`,
    ),
  'number-too-long': ({ text }) =>
    words(
      `Die Zahl ${q(text)} hat zu viele Stellen, um genau zu sein.`,
      'höchstens 15 Stellen',
      'Die Zahl kürzen oder einen Code in Anführungszeichen setzen.',
    ),
  'several-documents': () =>
    words(
      'Hier beginnt ein zweites Dokument.',
      'ein Fragebogen je Datei',
      'In eine eigene Datei verschieben und die Zeile „---“ löschen.',
    ),
  'empty-document': () =>
    words(
      'In dieser Datei steht nichts.',
      'ein Fragebogen oder eine andere Datei, die ihr Format nennt',
      'Mit „format: lotse/1“ beginnen oder mit dem Format, das es werden soll.',
    ),
};
