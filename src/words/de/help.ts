import type { HelpWords } from '../en/help.ts';

const JSON_FORMAT = 'dasselbe wie --format json';
const DOCUMENT_FORMAT =
  'in welchem Format (Vorgabe: als Text, für einen Bildschirm gezeichnet); json: die Daten dahinter';

/** Help pages in German. */
export const deHelp: HelpWords = {
  program: {
    description:
      'Schätzt ein, welche Lernenden in der beruflichen Bildung ihre Ausbildung vorzeitig abbrechen könnten und Unterstützung brauchen, und begründet jedes Ergebnis.',
    version: 'die Version zeigen',
    help: 'Hilfe zeigen',
    helpCommand: 'Hilfe zu einem Befehl zeigen',
    lang: 'Sprache der Texte und Meldungen',
    langDefault: 'wie das System',
    quiet: 'nur melden, was nicht geklappt hat',
    color: 'Farben',
    after: `
Beispiele:
  $ lotse list
  $ lotse show risiko-check
  $ lotse interview risiko-check
  $ lotse score school-record register.csv --grades de --format ndjson --out ergebnis.ndjson
  $ lotse report ergebnis.ndjson --learner K-07
  $ lotse check mein-fragebogen.yaml`,
  },
  titles: {
    'Usage:': 'Aufruf:',
    'Arguments:': 'Angaben:',
    'Options:': 'Optionen:',
    'Global Options:': 'Optionen aller Befehle:',
    'Commands:': 'Befehle:',
  },
  marks: {
    '[options]': '[Optionen]',
    '[command]': '[Befehl]',
    'choices:': 'möglich:',
    'default:': 'sonst:',
  },
  columns: {
    source: 'bei einer Batterie: die Datei für einen ihrer Teile; mehrfach möglich',
    map: 'eine Zuordnung: welche Spalte welche Frage beantwortet, und wie',
    id: 'die Spalte mit der Kennung der Person (sonst: die mit dem Namen id)',
    wave: 'die Spalte, in der steht, welche Befragung es ist',
    age: 'die Spalte mit dem Alter in Jahren',
    answeredAt: 'die Spalte mit dem Zeitpunkt der Antworten (ISO 8601); ab da zählen die Fristen',
    grades:
      'welche Note die beste ist: de, at, no, ch, pt, own (wie gefragt) oder best=1,worst=6,pass=4; eine Zuordnung geht vor',
    consent: 'nur Zeilen auswerten, in denen diese Spalte diesen Wert hat',
  },
  tables: {
    encoding: 'Kodierung der Tabelle, wenn sie nicht richtig erkannt wird',
    delimiter: 'was die Spalten trennt: , ; | oder tab',
    decimal: 'das Dezimalzeichen (sonst: auto)',
    onDuplicate:
      'was gilt, wenn jemand mit verschiedenen Angaben zweimal in der Tabelle steht (sonst: error)',
    at: 'Tag oder Zeitpunkt der Auswertung, etwa 2026-01-31 (sonst: jetzt)',
    alertsOnScreen: 'auch auf dem Bildschirm zeigen, von wem die kritischen Antworten sind',
  },
  commands: {
    list: {
      summary: 'die mitgelieferten Fragebögen auflisten',
      arguments: {},
      options: { format: DOCUMENT_FORMAT, json: JSON_FORMAT },
      after: `
Beispiele:
  $ lotse list
  $ lotse list --json`,
    },
    show: {
      summary: 'einen Fragebogen zeigen: Fragen, Skalen, Regeln, Nachweise, Quellen',
      arguments: { questionnaire: 'die Kennung eines mitgelieferten Fragebogens oder ein Pfad' },
      options: {
        form: 'eine seiner Formen',
        format: DOCUMENT_FORMAT,
        json: 'der ganze Plan als JSON',
        wordingTemplate:
          'bei einem Auswertungsschlüssel: eine leere Datei für den lizenzierten Wortlaut, zum Ausfüllen; etwa de oder de,en',
      },
      after: `
Beispiele:
  $ lotse show risiko-check
  $ lotse show school-record --form air
  $ lotse show mein-fragebogen.yaml --lang de
  $ lotse show phq-9 --wording-template de > mein-phq-9.yaml`,
    },
    check: {
      summary: 'Fragebögen, Zuordnungen, Antworten, Kontakte und Kataloge prüfen: alle Fehler auf einmal',
      arguments: {
        file: 'Dateien oder Kennungen mitgelieferter Fragebögen, die zu prüfen sind; - ist die Standardeingabe',
      },
      options: {
        format: 'in welchem Format; text ist dasselbe wie txt',
        json: JSON_FORMAT,
        simulate: 'auch an erfundenen Lernenden ausprobieren, was fehlende Antworten offen lassen',
        missing: 'wie viele Antworten fehlen (sonst: 3%)',
        learners: 'wie viele erfunden werden (sonst: 10000)',
        seed: 'womit der Zufall beginnt (sonst: 1)',
        form: 'nur diese Form (sonst: das Ganze und jede Form)',
        margins:
          'Antworten auch mit den Anteilen ziehen, die diese Datei annimmt; „bundled“: mit denen, die Lotse mitbringt',
      },
      after: `
Zuordnungen und Antworten werden an ihrem Fragebogen geprüft, wenn er mitgeliefert ist oder als <Kennung>.yaml
daneben liegt.
Endet mit 0, wenn es keinen Fehler gibt, und mit 5, wenn es einen gibt.

Beispiele:
  $ lotse check mein-fragebogen.yaml
  $ lotse check --format json questionnaires/*.yaml > fehler.json
  $ lotse check mein-fragebogen.yaml --simulate --missing 5%
  $ lotse check risiko-check --simulate --margins bundled`,
    },
    score: {
      summary: 'eine Tabelle von Lernenden auswerten: für alle eine Stufe mit ihren Gründen',
      arguments: {
        questionnaire: 'Kennung eines mitgelieferten Fragebogens oder einer Batterie, oder ein Pfad',
        csv: 'die Tabelle; - für die Standardeingabe; bei einer Batterie stattdessen --source',
      },
      options: {
        out: 'wohin die Ergebnisse kommen; - für die Standardausgabe',
        format: 'Format der Ergebnisse',
        json: JSON_FORMAT,
        form: 'eine Form des Fragebogens',
        idFromRow: 'keine Spalte hat Kennungen: die Nummern der Zeilen nehmen',
        keep: 'Spalten, die übernommen werden, durch Kommas getrennt; mehrfach möglich',
        aside: 'mit -o -: wohin Alarme, Abgelehntes und Protokoll kommen',
      },
      after: `
Beispiele:
  lotse score school-record register.csv --grades de --out ergebnis.csv
  lotse score school-record register.csv --map zuordnung.yaml --out ergebnis.csv
  lotse score risiko-check antworten.csv --format ndjson --out ergebnis.ndjson
  lotse score school-screening --source record=register.csv --source staff=signale.csv \\
    --source self=antworten.csv --id self=token --grades de --out ergebnis.csv

Eine Batterie nimmt für jeden ihrer Teile eine Datei: eine Tabelle, oder Ergebnisse, wie lotse interview und lotse score sie
schreiben. Die Quellen werden nach Lernenden zusammengeführt. --map, --id, --keep, --wave, --age, --grades und --consent
gelten dann für einen Teil, wenn er davor steht, etwa --id self=token; --id, --wave, --age, --grades und --consent ohne Teil
gelten für alle Tabellen, ebenso die übrigen Optionen.`,
    },
    interview: {
      summary: 'ein Gespräch mit einer Person führen, Frage für Frage',
      arguments: {
        questionnaire:
          'Kennung eines mitgelieferten Fragebogens oder eine Datei; nicht mit --resume (sonst: danach wird gefragt)',
      },
      options: {
        form: 'eine seiner Formen',
        texts:
          'Sprache des Fragebogens und aller Texte für Lernende, etwa uk; alles andere bleibt bei --lang',
        wording:
          'der eigene lizenzierte Wortlaut eines Auswertungsschlüssels; wird vor der ersten Frage geprüft',
        out: 'wohin das Ergebnis kommt, als JSON; - für die Standardausgabe (sonst: danach wird gefragt)',
        plain: 'Zeile für Zeile, ohne Zeichnung: für Vorleseprogramme und Braillezeilen',
        practice: 'zur Übung: nichts wird gespeichert, ein Ergebnis (-o) ist als Übung gekennzeichnet',
        learner: 'Code der oder des Lernenden',
        wave: 'welche Befragung es ist',
        interviewer: 'wer das Gespräch führt',
        contacts: 'die Kontakte der Schule: wer anzurufen ist, wer die Antworten sieht',
        from: 'von einem früheren Ergebnis ausgehen (JSON oder NDJSON; mit --learner: von diesem)',
        answers: 'die Antworten aus einer Datei nehmen (YAML oder JSON), statt zu fragen',
        resume: 'ein gespeichertes Gespräch fortsetzen',
        session: 'das Gespräch in dieser Datei speichern, solange es dauert',
        recipient: 'das gespeicherte Gespräch für diesen age-Empfänger verschlüsseln, und für jeden weiteren',
        recipientsFile: 'dasselbe für alle in einer Datei',
        identity: 'age-Schlüsseldatei, um ein verschlüsseltes Gespräch fortzusetzen',
      },
      after: `
Beispiele:
  $ lotse interview
  $ lotse interview risiko-check
  $ lotse interview risiko-check --practice
  $ lotse interview risiko-check --plain --lang de --learner K-07 -o K-07.json
  $ lotse interview displaced-learner --texts uk --lang de
  $ lotse interview phq-9 --wording mein-phq-9.yaml --lang de
  $ lotse interview --resume
  $ lotse interview risiko-check --answers K-07.yaml -o K-07.json`,
    },
    report: {
      summary:
        'den Bericht zur Unterstützung oder die Seite zum Mitnehmen schreiben, für eine Person oder alle in einer Datei',
      arguments: {
        assessments:
          'was lotse score als NDJSON oder JSON schrieb; - für die Standardeingabe; mit --source eine Batterie',
      },
      options: {
        learner: 'nur der Bericht dieser Person',
        for: 'staff: der Bericht für Fachkräfte; learner: die Seite für Lernende, ohne Stufe und kritische Antworten',
        texts: 'mit --for learner: Sprache der Seite, etwa die des Gesprächs; der Fragebogen muss sie haben',
        contacts: 'mit --for learner: Kontakte der Schule; jede Seite nennt die Hilfe darin',
        format: 'Format der Berichte',
        json: JSON_FORMAT,
        out: 'eine Datei für eine Person, ein Ordner für mehrere; - für die Standardausgabe',
        questionnaire: 'der Fragebogen, wenn er nicht mitgeliefert ist',
        form: 'seine Form, wenn es nicht die ist, mit der ausgewertet wurde',
        ownWords:
          'auch frei Gesagtes und Notizen: für alle, die das Gespräch weiterführen; nicht ungelesen weitergeben',
        country: 'das eigene Land, etwa AT: dann werden Angebote dort genannt',
        local: 'eigene Ansätze und Angebote der Schule; sie stehen zuerst',
      },
      after: `
Beispiele:
  $ lotse report ergebnis.ndjson --learner K-07
  $ lotse report ergebnis.ndjson --out berichte --format txt --lang de --country AT
  $ lotse report ergebnis.ndjson --for learner --contacts kontakte.yaml --out seiten
  $ lotse report K-07.json --for learner --texts uk
  $ lotse report ergebnis.ndjson --learner K-07 --questionnaire mein-fragebogen.yaml
  $ lotse report school-screening --source record=register.csv --source self=antworten.csv --grades de --out berichte

Mit --source werden die Dateien einer Batterie zuerst im Speicher ausgewertet, wie lotse score es tut; --map, --id, --wave,
--age, --grades, --consent, --encoding, --delimiter, --decimal, --on-duplicate und --at betreffen sie und bedeuten dasselbe wie dort.`,
    },
    approaches: {
      summary: 'was helfen kann und wer es wo anbietet: der Katalog nach Bedarf, Stufe und Land',
      arguments: {},
      options: {
        need: 'welcher Bedarf, etwa belonging',
        tier: 'universal, selective oder individual',
        country: 'Angebote dort, etwa AT oder DE',
        audience: 'für wen, etwa work_based',
        format: 'eine Tabelle zum Auswählen oder alles ausführlich; json: die Daten dahinter',
        json: JSON_FORMAT,
        local: 'eigene Ansätze und Angebote der Schule; sie stehen zuerst',
        systems: 'jedes System der Quelldokumente, und wo es in Lotse steht',
      },
      after: `
Bei --need, --tier, --country und --audience sind mehrere möglich, mit Kommas oder wiederholt: Eines davon genügt.

Beispiele:
  $ lotse approaches --need belonging --tier universal
  $ lotse approaches --need workplace,motivation --country DE --format md
  $ lotse approaches --local unsere-schule.yaml --country AT --lang de`,
    },
    sessions: {
      summary: 'die gespeicherten Gespräche auflisten oder löschen',
      arguments: { what: 'was zu tun ist', ids: 'mit delete: welche' },
      options: {
        all: 'mit delete: alle',
        olderThan:
          'mit prune: die vor längerer Zeit als dieser gespeicherten (sonst: LOTSE_SESSION_DAYS, sonst 90d)',
        yes: 'löschen, ohne zu fragen',
        identity: 'age-Schlüsseldatei, um in verschlüsselte zu sehen',
        format: DOCUMENT_FORMAT,
        json: 'die Liste als JSON',
      },
      after: `
Beispiele:
  $ lotse sessions
  $ lotse sessions delete k7m2xqd
  $ lotse sessions prune --older-than 30d --yes`,
    },
  },
  usage: {
    missingArgument: (name) => `Fehler: Die Angabe „${name}“ fehlt.`,
    missingValue: (option) => `Fehler: Zur Option „${option}“ fehlt die Angabe.`,
    unknownOption: (option) => `Fehler: Die Option „${option}“ gibt es nicht.`,
    unknownCommand: (name) => `Fehler: Den Befehl „${name}“ gibt es nicht.`,
    tooMany: (command, expected, got) =>
      `Fehler: Zu viele Angaben für „${command}“: ${got} statt höchstens ${expected}.`,
    notForOption: (option, value, reason) =>
      `Fehler: „${value}“ passt nicht zur Option „${option}“. ${reason}`,
    notForArgument: (name, value, reason) => `Fehler: „${value}“ passt nicht zur Angabe „${name}“. ${reason}`,
    choices: (allowed) => `Möglich: ${allowed}.`,
    didYouMean: (names) => `(Gemeint: ${names}?)`,
    didYouMeanOne: (names) => `(Gemeint eines von ${names}?)`,
    hint: '(lotse --help zeigt, was es gibt)',
  },
  expected: {
    columnAndValue: 'Erwartet: eine Spalte und ihr Wert, etwa consent=yes.',
    delimiter: 'Erwartet: eines von , ; | oder tab.',
    moment: 'Erwartet: ein Tag, etwa 2026-01-31, oder ein Zeitpunkt, etwa 2026-01-31T10:30:00Z.',
    percentage: 'Erwartet: ein Prozentwert von 0 bis 100, etwa 3% oder 2.5%.',
    whole: (least, most) => `Erwartet: eine ganze Zahl von ${String(least)} bis ${String(most)}.`,
  },
};
