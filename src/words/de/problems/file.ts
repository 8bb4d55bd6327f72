import type { FileCodes } from '../../../diagnostic/codes-file.ts';
import { listed, translated, words, type ProblemTexts } from '../../problem-words.ts';
import { didYouMean, q } from '../quote.ts';
import { plural } from '../../plural.ts';

/** Descriptions of the system's error codes. */
const reasons = {
  EACCES: 'Die Berechtigung fehlt',
  EPERM: 'Die Berechtigung fehlt',
  EROFS: 'Der Datenträger lässt sich nur lesen',
  EISDIR: 'Es ist ein Ordner',
  ENOTDIR: 'Ein Teil des Pfads ist kein Ordner',
  ENOENT: 'Der Ordner dafür ist nicht da',
  ENOSPC: 'Der Datenträger ist voll',
  EDQUOT: 'Der Speicherplatz ist aufgebraucht',
  EIO: 'Der Datenträger meldet einen Fehler',
  ELOOP: 'Die Verknüpfungen führen im Kreis',
  ENAMETOOLONG: 'Der Name ist zu lang',
  EMFILE: 'Zu viele Dateien sind offen',
  EBUSY: 'Ein anderes Programm verwendet sie',
  EXDEV: 'Sie müsste auf einen anderen Datenträger',
  EEXIST: 'Etwas mit diesem Namen ist schon da',
  'not-a-file': 'Es ist keine gewöhnliche Datei',
};

const fileKinds = {
  xlsx: 'eine Excel-Arbeitsmappe',
  xls: 'eine alte Excel-Arbeitsmappe',
  ods: 'eine OpenDocument-Tabelle',
  zip: 'ein ZIP-Archiv',
  gzip: 'eine gepackte Datei',
  pdf: 'ein PDF',
  spss: 'eine SPSS-Datei',
  parquet: 'eine Parquet-Datei',
  sqlite: 'eine Datenbank',
  binary: 'keine Textdatei',
};

const signs = { ',': 'Komma', ';': 'Semikolon', '\t': 'Tabulator', '|': 'senkrechter Strich' };

const signNames = (texts: readonly string[]): string => listed(texts, (sign) => translated(signs, sign));

export const fileProblems: ProblemTexts<FileCodes> = {
  'file-not-found': ({ file }) =>
    words(`Es gibt keine Datei ${q(file)}.`, null, 'Den Namen und den aktuellen Ordner prüfen.'),
  'questionnaire-unknown': ({ name, suggestion, ofAssessment }) =>
    words(
      `Es gibt keinen Fragebogen ${q(name)}.`,
      'die Kennung eines mitgelieferten Fragebogens oder der Pfad einer Datei',
      ofAssessment === true
        ? 'Ist es ein eigener, die Datei mit „--questionnaire PFAD“ angeben.'
        : didYouMean(
            suggestion,
            '„lotse list“ zeigt, was es gibt; für einen eigenen den Pfad der Datei angeben.',
          ),
    ),
  'form-wanted': ({ questionnaire, forms }) =>
    words(
      `${q(questionnaire)} lässt sich nur in einer seiner Formen verwenden, und keine wurde gewählt.`,
      listed(forms, String),
      'Die Form wählen, die ausgefüllt wurde: „--form“, oder „form:“ in einer Datei. „lotse list“ zeigt die Formen.',
    ),
  'questionnaire-private': ({ questionnaire }) =>
    words(
      `${q(questionnaire)} ist nur für die Person selbst, die antwortet.`,
      'keine Dateien mit mehreren Personen und keine Berichte für andere',
      `Wer möchte, füllt ihn für sich aus: „lotse interview ${questionnaire}“.`,
    ),
  'file-not-readable': ({ file, reason }) =>
    words(
      `${q(file)} lässt sich nicht lesen: ${translated(reasons, reason)}.`,
      null,
      'Das beheben und den Befehl wiederholen.',
    ),
  'file-not-writable': ({ file, reason }) =>
    words(
      `${q(file)} lässt sich nicht schreiben: ${translated(reasons, reason)}.`,
      null,
      'Das beheben oder einen anderen Ort wählen und den Befehl wiederholen.',
    ),
  'file-changed': ({ file }) =>
    words(
      `${q(file)} hat sich beim Lesen geändert.`,
      null,
      'Warten, bis die Datei vollständig ist, und den Befehl wiederholen.',
    ),
  'file-wrong-kind': ({ file, kind }) =>
    words(
      `${q(file)} ist ${translated(fileKinds, kind)}.`,
      'eine Textdatei wie CSV',
      'Als CSV (UTF-8) speichern oder ausgeben.',
    ),
  'options-contradict': ({ first, second }) =>
    words(`${q(first)} und ${q(second)} schließen einander aus.`, null, 'Eines von beiden weglassen.'),
  'output-is-input': ({ file }) =>
    words(
      `${q(file)} würde zugleich gelesen und überschrieben.`,
      'eine andere Datei für das Ergebnis',
      'Mit „--out“ einen anderen Namen wählen.',
    ),
  'encoding-mixed': ({ file }) =>
    words(
      `${q(file)} ist nicht durchgehend in einer Kodierung geschrieben.`,
      'eine Kodierung für die ganze Datei',
      'Noch einmal als UTF-8 ausgeben oder die Kodierung mit „--encoding“ nennen.',
    ),
  'encoding-invalid': ({ file, encoding }) =>
    words(
      `${q(file)} enthält Bytes, die es in ${encoding} nicht gibt.`,
      `Text in ${encoding}`,
      'Die richtige Kodierung mit „--encoding“ nennen.',
    ),
  'encoding-unknown': ({ encoding, allowed }) =>
    words(
      `Es gibt keine Kodierung ${q(encoding)}.`,
      listed(allowed, String),
      'Einen dieser Namen verwenden.',
    ),
  'table-empty': ({ file }) =>
    words(
      `${q(file)} hat keine Kopfzeile.`,
      'eine erste Zeile mit den Namen der Spalten',
      'Prüfen, ob es die richtige Datei ist.',
    ),
  'delimiter-unclear': ({ fits }) =>
    words(
      'Es ist nicht klar, welches Zeichen die Spalten trennt.',
      fits.length === 0 ? null : signNames(fits),
      'Mit „--delimiter“ angeben.',
    ),
  'delimiter-unknown': ({ allowed }) =>
    words('Dieses Zeichen kann keine Spalten trennen.', signNames(allowed), 'Eines davon verwenden.'),
  'decimal-unclear': () =>
    words(
      'Es ist nicht klar, ob Zahlen einen Dezimalpunkt oder ein Dezimalkomma haben.',
      'durchgehend eines von beiden',
      'Mit „--decimal .“ oder „--decimal ,“ angeben.',
    ),
  'thousands-unclear': () =>
    words(
      'Diese Zahl lässt sich auf zwei Arten lesen: Ihr Punkt oder Komma trennt Tausender oder Dezimalstellen.',
      'Zahlen ohne Tausendertrennzeichen',
      'Mit „--decimal .“ oder „--decimal ,“ angeben, was das Dezimalzeichen ist, und Tausendertrennzeichen entfernen.',
    ),
  'decimal-comma-splits': () =>
    words(
      'Zeilen sind zu lang: Zahlen mit Dezimalkomma stehen wohl in einer Datei, die mit Kommas getrennt ist.',
      'Anführungszeichen um solche Zahlen oder ein anderes Trennzeichen',
      'Die Datei mit Semikolons oder mit Dezimalpunkten neu ausgeben.',
    ),
  'quote-not-closed': () =>
    words(
      'Hier beginnt ein Anführungszeichen, das nie geschlossen wird.',
      'Anführungszeichen in Paaren',
      'Schließen oder ein Anführungszeichen im Text verdoppeln.',
    ),
  'quote-misplaced': () =>
    words(
      'Ein Anführungszeichen steht mitten in einer Zelle.',
      'Anführungszeichen um ganze Zellen',
      'Die Zelle in Anführungszeichen setzen und die inneren verdoppeln.',
    ),
  'record-too-large': ({ limit }) =>
    words(
      'Eine Zeile ist zu groß.',
      `höchstens ${limit} Bytes`,
      'Nach einem Anführungszeichen suchen, das nie geschlossen wird.',
    ),
  'mapping-for-another': ({ questionnaire, asked }) =>
    words(
      `Diese Zuordnung ist für ${q(questionnaire)}, nicht für ${q(asked)}.`,
      `questionnaire: ${asked}`,
      'Die Zuordnung für diesen Fragebogen wählen.',
    ),
  'mapping-unchecked': ({ questionnaire, because, suggestion }) =>
    words(
      because === 'invalid'
        ? `Nur der Aufbau dieser Zuordnung wurde geprüft: Der Fragebogen ${q(questionnaire)} hat selbst Fehler.`
        : `Nur der Aufbau dieser Zuordnung wurde geprüft: Den Fragebogen ${q(questionnaire)} gibt es hier nicht.`,
      'ein mitgelieferter Fragebogen oder einer neben der Zuordnung, der nach seiner Kennung heißt',
      because === 'invalid'
        ? 'Zuerst den Fragebogen prüfen.'
        : didYouMean(suggestion, `${q(`${questionnaire}.yaml`)} neben die Zuordnung legen.`),
    ),
  'mapping-misfit': ({ question, key }) =>
    words(
      `${q(key)} passt nicht zu ${q(question)}: Die Antworten sind von anderer Art.`,
      null,
      'Löschen oder eine andere Frage zuordnen.',
    ),
  'header-twice': ({ name, first, second }) =>
    words(
      `Die Spalten ${first} und ${second} heißen gleich: ${q(name)}.`,
      'jeder Spaltenname einmal',
      'Eine der Spalten umbenennen oder entfernen.',
    ),
  'header-missing': ({ column }) =>
    words(
      `Spalte ${column} enthält Daten und hat keinen Namen.`,
      'ein Name für jede Spalte',
      'Einen Namen geben oder die Spalte entfernen.',
    ),
  'headers-unknown': ({ questionnaire, matched, expected }) =>
    words(
      `Spalten gibt es nur zu ${matched} von ${expected} Fragen von ${q(questionnaire)}.`,
      'Kennungen oder Texte der Fragen als Spaltennamen',
      'Prüfen, ob es der richtige Fragebogen ist, oder mit „--map“ sagen, welche Spalte welche ist.',
    ),
  'question-twice': ({ question, columns }) =>
    words(
      `Mehrere Spalten scheinen ${q(question)} zu beantworten: ${listed(columns, q)}.`,
      'eine Spalte je Frage',
      'Eine entfernen oder mit „--map“ sagen, welche gemeint ist.',
    ),
  'question-not-found': ({ question, suggestion }) =>
    words(
      `Keine Spalte beantwortet ${q(question)}.`,
      'eine Spalte für jede Frage',
      didYouMean(suggestion, 'Die Spalte ergänzen oder in einer Zuordnung sagen, dass sie fehlt.'),
    ),
  'option-not-found': ({ question, option }) =>
    words(
      `Keine Spalte gehört zur Antwortmöglichkeit ${q(option)} von ${q(question)}.`,
      'eine Spalte für jede Antwortmöglichkeit',
      'Die Spalte ergänzen oder die Zuordnung berichtigen.',
    ),
  'column-not-found': ({ column, suggestion }) =>
    words(
      `Es gibt keine Spalte ${q(column)}.`,
      'der Name einer Spalte dieser Datei',
      didYouMean(suggestion, 'Prüfen, wie die Spalte heißt.'),
    ),
  'id-column-missing': ({ suggestion }) =>
    words(
      'Es ist nicht angegeben, in welcher Spalte die Kennung der Lernenden steht.',
      'eine Spalte „id“ oder „--id SPALTE“',
      didYouMean(suggestion, 'Die Spalte mit „--id“ nennen oder mit „--id-from-row“ die Zeilen zählen.'),
    ),
  'kept-column-taken': ({ column }) =>
    words(
      `Die Spalte ${q(column)} lässt sich nicht mitnehmen: Im Ergebnis heißt schon eine so.`,
      'ein Name, den das Ergebnis nicht verwendet',
      'Die Spalte in der eigenen Datei umbenennen.',
    ),
  'kept-column-reserved': ({ column }) =>
    words(
      `Die Spalte ${q(column)} lässt sich nicht mitnehmen: Mit diesem Namen könnte kein Programm das Ergebnis wieder einlesen.`,
      'ein Name aus gewöhnlichen Wörtern',
      'Die Spalte in der eigenen Datei umbenennen.',
    ),
  'column-used-twice': ({ column }) =>
    words(
      `Die Spalte ${q(column)} wird zweimal verwendet.`,
      'jede Spalte für einen Zweck',
      'Die Zuordnung oder die Optionen des Befehls berichtigen.',
    ),
  'row-too-short': ({ expected, found }) =>
    words(
      `Diese Zeile hat ${plural('de', found, { one: 'eine Zelle', other: `${found} Zellen` })}.`,
      `${expected}, wie die Kopfzeile`,
      'Ergänzen, was fehlt, oder die Anführungszeichen berichtigen.',
    ),
  'row-too-long': ({ expected, found }) =>
    words(
      `Diese Zeile hat ${found} Zellen.`,
      `${expected}, wie die Kopfzeile`,
      'Entfernen, was zu viel ist, oder Texte mit dem Trennzeichen in Anführungszeichen setzen.',
    ),
  'nul-in-row': () =>
    words('Diese Zeile enthält ein NUL-Byte, das es in keinem Text gibt.', null, 'Die Datei neu ausgeben.'),
  'id-blank': () =>
    words('Diese Zeile sagt nicht, um wen es geht.', 'eine Kennung', 'Die Kennung eintragen.'),
  'id-too-long': ({ limit }) =>
    words('Diese Kennung ist zu lang.', `höchstens ${limit} Zeichen`, 'Eine kürzere Kennung verwenden.'),
  'id-digits-lost': () =>
    words(
      'Eine Tabellenkalkulation hat diese Kennung zu etwas wie 1,23E+15 verkürzt; die letzten Ziffern sind verloren.',
      'die ganze Kennung',
      'Die Kennungen an ihrer Quelle noch einmal als Text ausgeben.',
    ),
  'id-spreadsheet-error': () =>
    words(
      'Die Kennung ist ein Fehler der Tabellenkalkulation wie #NV.',
      'eine Kennung',
      'Die Formel berichtigen und neu ausgeben.',
    ),
  'id-control-character': () =>
    words(
      'In dieser Kennung steht ein Steuerzeichen oder ein unsichtbares Zeichen, das die Schreibrichtung wendet.',
      'Buchstaben, Ziffern und Zeichen, die man sieht',
      'Es entfernen oder die Kennungen noch einmal exportieren.',
    ),
  'critical-unknown': ({ rules }) =>
    words(
      `Diese Zeile wurde abgelehnt, und ob eine kritische Antwort gegeben wurde, ist unbekannt: ${listed(rules, q)}.`,
      null,
      'Die Antworten selbst ansehen, heute noch.',
    ),
  'age-not-readable': () =>
    words(
      'Das Alter in dieser Zeile lässt sich nicht lesen.',
      'ein Alter in ganzen Jahren',
      'Das Alter berichtigen oder leer lassen.',
    ),
  'learner-twice': ({ lines }) =>
    words(
      `Eine Person steht in mehreren Zeilen, die sich unterscheiden: ${listed(lines.map(String), String)}.`,
      'eine Zeile je Person und Befragung',
      'Die falschen Zeilen entfernen, mit „--wave“ die Befragung nennen oder mit „--on-duplicate first|last“ wählen.',
    ),
};
