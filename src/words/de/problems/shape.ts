import type { DefinitionCodes } from '../../../diagnostic/codes-definition.ts';
import { listed, translated, words, type ProblemTexts, type ProblemWords } from '../../problem-words.ts';
import { didYouMean, q } from '../quote.ts';

type ShapeCodes = Pick<
  DefinitionCodes,
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'not-allowed'
  | 'bad-format'
  | 'out-of-limits'
  | 'unknown-format'
  | 'placeholder-unknown'
  | 'placeholder-missing'
  | 'too-many-faults'
  | 'order-across-sections'
>;

/** Names of value types; anything else is a literal that is allowed. */
const kinds = {
  text: 'ein Text',
  number: 'eine Zahl',
  'whole number': 'eine ganze Zahl',
  'true or false': 'true oder false',
  list: 'eine Liste',
  map: 'eine Zuordnung (Schlüssel: Wert)',
  'texts by language': 'Texte je Sprache, wie { en: …, de: … }',
  nothing: 'nichts',
};

/** Names of text formats. */
const formats = {
  id: 'Kleinbuchstaben, Ziffern, _ und -, mit einem Buchstaben am Anfang, höchstens 64',
  reference: 'die Kennung von etwas in einem Teil, wie in record.absence, oder eines Befunds der Batterie',
  language: 'ein Sprachkürzel wie en, de oder sr-Latn',
  version: 'eine Version wie 1.0.0',
  period: 'ein Zeitraum wie P2W, P30D, P1M oder P1Y',
  date: 'ein Datum als JJJJ-MM-TT, das es gibt',
  moment: 'ein Tag, den es gibt, als JJJJ-MM-TT, oder eine Zeit an ihm, als 2026-09-14T10:30',
  url: 'eine Adresse, die mit https:// oder http:// beginnt',
  fraction: 'ein Bruch wie 2/3',
  value: 'eine Zahl oder ein Text',
};

/** The parts of a limit: comparison, bound, and unit. */
const limits = {
  '<=': 'höchstens',
  '>=': 'mindestens',
  '<': 'weniger als',
  '>': 'mehr als',
  characters: 'Zeichen',
  items: 'Einträge',
};

/** The singular of a unit. */
const single = { characters: 'Zeichen', items: 'Eintrag' };

function either(expected: string): string {
  return expected
    .split(' | ')
    .map((kind) => translated(kinds, kind))
    .join(' oder ');
}

function limit(expected: string): string {
  const [sign = '', bound = '', ...units] = expected.split(' ');
  const names = bound === '1' ? single : limits;
  return [translated(limits, sign), bound, ...units.map((unit) => translated(names, unit))].join(' ');
}

/** Within { } and [ ], a comma ends the number. */
function decimalComma(decimal: string): ProblemWords {
  return words('Am Komma endet die Zahl davor.', 'ein Dezimalpunkt', `${decimal} schreiben.`);
}

function placeholder(name: string): string {
  return `{${name}}`;
}

export const shapeProblems: ProblemTexts<ShapeCodes> = {
  'unknown-key': ({ key, allowed, suggestion, decimal }) =>
    decimal === undefined
      ? words(
          `Den Schlüssel ${q(key)} gibt es hier nicht.`,
          listed(allowed, String),
          didYouMean(suggestion, 'Löschen oder dorthin setzen, wo er hingehört.'),
        )
      : decimalComma(decimal),
  'missing-key': ({ key }) => {
    const keys = key.split(' | ');
    return words(`Der Schlüssel ${keys.map(q).join(' oder ')} fehlt.`, null, `„${keys[0]}: …“ ergänzen.`);
  },
  'wrong-type': ({ expected, got, decimal }) =>
    decimal === undefined
      ? words(
          `Hier steht ${either(got)}.`,
          either(expected),
          'Den Wert berichtigen oder den Schlüssel, unter dem er steht.',
        )
      : decimalComma(decimal),
  'not-allowed': ({ value, allowed, suggestion }) =>
    words(
      `${q(value)} ist hier nicht erlaubt.`,
      listed(allowed, String),
      didYouMean(suggestion, 'Einen der erlaubten Werte wählen.'),
    ),
  'bad-format': ({ expected, value }) =>
    words(
      `${q(value)} ist nicht so geschrieben wie erwartet.`,
      translated(formats, expected),
      // In { en: …, de: … }, a comma ends a text, so the words after it are read as a language key.
      expected === 'language' && value.includes(' ')
        ? 'Innerhalb von { } braucht ein Text mit Komma Anführungszeichen: "…, …".'
        : 'So schreiben wie erwartet.',
    ),
  'out-of-limits': ({ expected }) =>
    words('Das liegt außerhalb des Erlaubten.', limit(expected), 'Den Wert berichtigen.'),
  'unknown-format': ({ format }) =>
    words(
      `Das Format ${q(format)} ist unbekannt.`,
      'lotse/1 für einen Fragebogen, lotse-mapping/1 für eine Zuordnung, lotse-answers/1 für Antworten, lotse-contacts/1 für Kontakte',
      'Das Format berichtigen; oder die Datei ist für eine neuere Version von lotse.',
    ),
  'placeholder-unknown': ({ name, allowed, suggestion }) =>
    words(
      `${q(placeholder(name))} ist kein Platzhalter dieses Textes.`,
      allowed.length === 0 ? null : listed(allowed, placeholder),
      didYouMean(suggestion && placeholder(suggestion), 'Löschen oder die geschweiften Klammern weglassen.'),
    ),
  'placeholder-missing': ({ name }) =>
    words(
      `In diesem Text fehlt der Platzhalter ${q(placeholder(name))}.`,
      null,
      'An der passenden Stelle im Satz einfügen: Lotse ersetzt ihn beim Anzeigen.',
    ),
  'too-many-faults': ({ left }) =>
    words(
      `Es ist zu viel falsch, um alles zu nennen. Stellen, die nicht angesehen wurden: ${left}.`,
      null,
      'Beheben, was genannt ist, und noch einmal prüfen.',
    ),
  'order-across-sections': ({ question }) =>
    words(
      `In dieser Reihenfolge würde ${q(question)} aus ihrem Abschnitt gerissen.`,
      'die Fragen eines Abschnitts hintereinander',
      'In „order“ die Fragen jedes Abschnitts beisammen lassen.',
    ),
};
