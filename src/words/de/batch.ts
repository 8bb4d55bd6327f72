import type { BatchWords } from '../en/batch.ts';
import { formatMoment, formatNumber } from '../locale.ts';
import { counted, plural } from '../plural.ts';

const learners = (count: number) => counted('de', count, { one: 'Person', other: 'Personen' });

export const deBatch: BatchWords = {
  number: (value) => formatNumber(value, 'de'),
  moment: (iso) => formatMoment(iso, 'de'),
  summary: {
    title: (questionnaire) => `Zusammenfassung: ${questionnaire}`,
    sections: {
      alerts: 'Kritische Antworten',
      rows: 'Zeilen',
      sources: 'Quellen',
      tiers: 'Stufen',
      norms: 'Alter und Normen',
      notes: 'Hinweise',
    },
  },
  alerts: {
    title: (count) =>
      counted('de', count, {
        one: 'kritische Antwort: zuerst darum kümmern',
        other: 'kritische Antworten: zuerst darum kümmern',
      }),
    counted: ['Dringlichkeit', 'Antworten', 'Personen', 'Spätestens'],
    overdue: (count) =>
      plural('de', count, {
        one: 'Bei 1 davon ist die Frist verstrichen.',
        other: `Bei ${count} davon ist die Frist verstrichen.`,
      }),
    fromScoring:
      'Wo niemand weiß, wann geantwortet wurde, zählt die Frist ab der Auswertung: diese Spalte mit --answered-at nennen.',
    where: (isInFile) =>
      isInFile ? 'Von wem sie sind, steht in der Alarmdatei.' : 'Von wem sie sind, zeigt --alerts-on-screen.',
    columns: ['Person', 'Regel', 'Dringlichkeit', 'Kontakt', 'Zeile', 'Ausgewertet'],
    none: 'Unter den gegebenen Antworten ist keine kritische.',
    noRules: 'Dieser Fragebogen hat keine kritischen Fragen.',
    unknown: (count) =>
      `Bei ${learners(count)} ist eine kritische Frage unbeantwortet: Das heißt unbekannt, nicht nein.`,
    unknownRejected: (count, lines) =>
      `Bei ${counted('de', count, { one: `abgelehnten Zeile (Zeile ${lines})`, other: `abgelehnten Zeilen (Zeilen ${lines})` })} ` +
      'weiß niemand, ob eine kritische Antwort gegeben wurde: die Antworten selbst ansehen.',
    more: (count) => `und ${count} weitere.`,
    scored: { yes: 'ja', no: 'nein' },
    urgency: { immediate: 'sofort', same_day: 'heute', within_3_days: 'binnen 3 Tagen' },
  },
  counts: {
    input: 'Gelesen',
    scored: 'Ausgewertet',
    rejected: 'Abgelehnt',
    duplicates: 'Doppelt, ausgelassen',
    withoutConsent: 'Ohne Einwilligung',
  },
  tiers: {
    columns: ['Stufe nach den Regeln', 'Grundlage', 'Personen'],
    tier: {
      individual: 'individuelle Unterstützung',
      review: 'zu prüfen',
      selective: 'selektive Unterstützung',
      universal: 'universelle Unterstützung',
      none: 'keine',
    },
    basis: {
      complete: 'vollständig: nichts fehlt, worauf es ankommt',
      settled: 'gesichert: was fehlt, ändert nichts daran',
      filled: 'ergänzt: nach den festgelegten Regeln, die Spanne ist offen',
      open: 'offen: fehlende Antworten entscheiden',
      not_applicable: 'nicht für diese Person gedacht',
    },
    raised: (count) => `Bei ${learners(count)} verlangt eine kritische Antwort mehr: siehe die Spalte tier.`,
    safetyOpen: (count) =>
      `Bei ${learners(count)} ist die Sicherheit offen: zuerst die Fragen dazu klären (in der Spalte safety steht unknown).`,
    open: (count) =>
      `Bei ${learners(count)} ist mehr als eine Stufe möglich: Die Spalten tier_at_least und tier_at_most sagen, welche.`,
  },
  applicability: {
    ages: (youngest, oldest) =>
      `des Alters, für das der Fragebogen gedacht ist (${youngest} bis ${oldest} Jahre)`,
    agesOfPart: 'des Alters, für das ein Teil gedacht ist',
    notMeant: (count, ages) =>
      `${learners(count)} außerhalb ${ages}: Es gibt Werte, aber weder Bereiche noch eine Stufe.`,
    ageUnknown: (count, ages) =>
      `Bei ${learners(count)} ist das Alter nicht bekannt: Bereiche und Stufen gelten nur innerhalb ${ages}.`,
    ageColumn: 'Wenn die Tabelle eine Spalte mit dem Alter hat, diese mit --age nennen.',
    groupOpen: (count) =>
      `Bei ${learners(count)} gehört ein Wert zu keinem Bereich: Seine Normen richten sich nach Geschlecht oder Alter, und das ist nicht bekannt.`,
    outsideNorms: (count) =>
      `Bei ${learners(count)} gehört ein Wert zu keinem Bereich: Seine Normen haben keine Gruppe für dieses Geschlecht oder Alter.`,
  },
  rejects: {
    title: (count) => counted('de', count, { one: 'Zelle abgelehnt', other: 'Zellen abgelehnt' }),
    columns: ['Zeile', 'Spalte', 'Code'],
    more: (count) => `und ${count} weitere.`,
  },
  notes: {
    readAs: (encoding, delimiter, decimal) => `Gelesen als ${encoding}, ${delimiter}, ${decimal}.`,
    guessed: ' (automatisch erkannt)',
    delimiter: {
      ',': 'getrennt durch Kommas',
      ';': 'getrennt durch Semikolons',
      '\t': 'getrennt durch Tabulatoren',
      '|': 'getrennt durch senkrechte Striche',
    },
    decimal: { '.': 'Dezimalpunkt', ',': 'Dezimalkomma' },
    grades: (columns, best, worst, pass) =>
      `Noten in ${columns}: ${best} ist die beste, ${worst} die schlechteste${pass === undefined ? '' : `, mit ${pass} ist gerade bestanden`}, wie angegeben.`,
    unused: (columns) => `Aus diesen Spalten wurde nichts übernommen: ${columns}.`,
    blankLines: (count) =>
      counted('de', count, {
        one: 'leere Zeile wurde ausgelassen.',
        other: 'leere Zeilen wurden ausgelassen.',
      }),
    trailingCells: (count) =>
      counted('de', count, {
        one: 'Zeile hat leere Zellen hinter der letzten Spalte.',
        other: 'Zeilen haben leere Zellen hinter der letzten Spalte.',
      }),
    emailIds: (count) =>
      `Bei ${learners(count)} ist eine E-Mail-Adresse die Kennung: Ein eigener Code würde weniger über sie verraten.`,
    totals: (count) =>
      counted('de', count, {
        one:
          'Zeile sieht wie eine Summe aus (ihre Kennung ist Summe, Gesamt oder Ähnliches) und wurde als Person gelesen: ' +
          'Ist sie keine, die Zeile entfernen.',
        other:
          'Zeilen sehen wie Summen aus (ihre Kennungen sind Summe, Gesamt oder Ähnliches) und wurden als Personen ' +
          'gelesen: Sind sie keine, die Zeilen entfernen.',
      }),
    doubleEncoded: (count) =>
      `${counted('de', count, { one: 'Zeile enthält', other: 'Zeilen enthalten' })} Buchstaben, die offenbar zweimal kodiert wurden ` +
      '(Ã¼ statt ü); sie blieben, wie sie sind: die Datei noch einmal als UTF-8 exportieren.',
    zeroClashes: (count) =>
      `${counted('de', count, { one: 'Kennung unterscheidet', other: 'Kennungen unterscheiden' })} sich von einer anderen nur durch ` +
      `Nullen davor (007 und 7) und ${plural('de', count, { one: 'gilt als andere Person', other: 'gelten als andere Personen' })}: ` +
      'Hat ein Tabellenprogramm die Nullen entfernt, sie wieder ergänzen.',
    answeredAtUnread: (count) =>
      `In ${counted('de', count, { one: 'Zeile', other: 'Zeilen' })} ist der Zeitpunkt der Antworten nicht nach ISO 8601 angegeben ` +
      '(etwa 2026-11-30T10:15) oder liegt in der Zukunft: Dort zählt die Frist ab der Auswertung.',
    nobody: 'Die Datei hat Spalten, aber keine Personen.',
    written: (files) => `Geschrieben: ${files}.`,
    nothingWritten: 'Nichts wurde geschrieben.',
    noSideFiles: 'Alarme und Ablehnungen stehen in keiner Datei. Dafür mit --out oder --aside eine nennen.',
  },
  battery: {
    learners: (count) => `${learners(count)} in allen Quellen zusammen`,
    columns: ['Quelle', 'gelesene Zeilen', 'ausgewertet', 'abgelehnt', 'fehlende Personen'],
    noFile: 'keine Datei',
    toAsk: (count, title, refused) =>
      `${title}: ${learners(count)} noch zu befragen oder nachzutragen` +
      (refused === 0 ? '.' : `; eine abgelehnte Zeile gilt als nicht abgegeben (${refused} abgelehnt).`),
    column: 'Die Spalte sources_missing sagt, wen das betrifft; bis dahin ist unbekannt, was dort stünde.',
    assessments: (count) =>
      counted('de', count, { one: 'Ergebnis wurde gelesen.', other: 'Ergebnisse wurden gelesen.' }),
    alike: (count, one, other) =>
      `${learners(count)} vielleicht doppelt, unter Kennungen, die sich nur in Großschreibung, Leerzeichen oder Nullen davor ` +
      `unterscheiden (zuerst: ${one} und ${other}). Sie wurden nicht verbunden: Ist es dieselbe Person, die Kennung überall ` +
      'gleich schreiben.',
    apart: (part) =>
      `${part}: Niemand daraus steht in einer anderen Quelle. Prüfen, ob Kennungen und Befragungen in allen Dateien gleich ` +
      'geschrieben sind und ob „--id“ die richtige Spalte nennt.',
    waveless: (count, place) =>
      `${learners(count)} ohne Angabe der Befragung (zuerst: ${place}): mit niemandem verbunden, bei dem sie steht. Die Spalte ausfüllen.`,
    agesDiffer: (count, place) =>
      `${learners(count)} mit verschiedenem Alter in den Quellen (zuerst: ${place}): Prüfen, ob es dieselbe Person ist. ` +
      'Wo es einen Unterschied macht, gilt das Alter als unbekannt.',
    next: (battery) => `Weiter: für Berichte dieselben Dateien nennen: lotse report ${battery} --source …`,
  },
  next: {
    csv: () =>
      'Weiter: für Berichte dieselbe Datei noch einmal mit --format ndjson auswerten, dann: lotse report',
    ndjson: (out) => `Weiter: lotse report ${out}`,
    json: (out) => `Weiter: lotse report ${out}`,
  },
  progress: (percent) => `Wird ausgewertet … ${percent} %`,
};
