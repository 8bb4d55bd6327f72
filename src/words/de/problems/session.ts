import type { OutlinePart, SessionCodes } from '../../../diagnostic/codes-session.ts';
import { formatMoment } from '../../locale.ts';
import { listed, words, type ProblemTexts } from '../../problem-words.ts';
import { q } from '../quote.ts';
import { plural } from '../../plural.ts';

const reasons: Readonly<Record<SessionCodes['session-damaged']['reason'], string>> = {
  gone: 'die Datei fehlt, nur die Kopie des Stands davor ist da',
  empty: 'die Datei ist leer',
  cut: 'die Datei ist abgeschnitten',
  changed: 'in der Datei wurde etwas verändert',
  foreign: 'die Datei stammt nicht von lotse',
};

const parts: Readonly<Record<OutlinePart, string>> = {
  applies_to: 'das Alter, für das er gedacht ist',
  critical: 'kritische Regel',
  finding: 'Befund',
  order: 'die Reihenfolge der Fragen',
  other: 'etwas anderes, das ein Ergebnis ändern kann',
  question: 'Frage',
  questionnaire: 'welcher Fragebogen es ist',
  recall: 'der Zeitraum, nach dem gefragt wird',
  respondent: 'wer antwortet',
  rule_order: 'die Reihenfolge der Regeln',
  scale: 'Skala',
  tier: 'Regel',
  validity: 'wann ein Bogen gültig ist',
};

/** Never shortened, so that the file can be found and the path copied. */
const path = (file: string): string => `„${file}“`;

const changes = { added: 'neu', removed: 'weggefallen', changed: 'geändert' } as const;

const changeText = ({ change, part, id }: SessionCodes['session-outdated']['changes'][number]): string =>
  `${parts[part]}${id === '' ? '' : ` ${q(id)}`} (${changes[change]})`;

/** Problems with saved sessions. Neither answers nor names are shown. */
export const sessionProblems: ProblemTexts<SessionCodes> = {
  'session-not-found': ({ id }) =>
    words(
      `Es gibt kein gespeichertes Gespräch ${q(id)}.`,
      'sieben Buchstaben und Ziffern wie „k7m2xqd“',
      '„lotse sessions“ zeigt, welche gespeichert sind.',
    ),
  'session-none': ({ place }) =>
    words(
      `In ${path(place)} ist kein Gespräch gespeichert.`,
      null,
      'Mit „lotse interview FRAGEBOGEN“ beginnen; wenn LOTSE_HOME damals gesetzt war, auch jetzt setzen.',
    ),
  'session-unnamed': () =>
    words(
      'Welches Gespräch soll gelöscht werden?',
      'eine Kennung oder mehrere, oder --all',
      '„lotse sessions“ zeigt sie.',
    ),
  'session-exists': ({ file }) =>
    words(
      `${path(file)} gibt es schon; ein neues Gespräch würde die Datei ersetzen.`,
      null,
      'Das gespeicherte Gespräch mit --resume fortsetzen oder mit --session eine andere Datei angeben.',
    ),
  'session-in-use': ({ file, lock, pid, machine }) =>
    machine === null
      ? words(
          `Das Gespräch ${path(file)} ist in einem anderen Fenster offen (Prozess ${pid}).`,
          null,
          'Dort weitermachen oder jenes Fenster schließen und den Befehl noch einmal ausführen.',
        )
      : words(
          `Das Gespräch ${path(file)} ist auf dem Rechner ${q(machine)} offen (Prozess ${pid}).`,
          null,
          `Es dort schließen. Wenn der Prozess auf jenem Rechner nicht mehr läuft: ${path(lock)} löschen.`,
        ),
  'session-damaged': ({ file, reason, previous }) =>
    words(
      `Das Gespräch ${path(file)} ist beschädigt: ${reasons[reason]}.`,
      null,
      previous === null
        ? 'Es gibt keinen früheren Stand, mit dem es weitergehen könnte. „lotse sessions delete KENNUNG“ entfernt es; danach neu beginnen.'
        : `Der Stand davor, gespeichert am ${formatMoment(previous, 'de')}, ist unversehrt. In einem Terminal fortsetzen, um mit ihm weiterzumachen; höchstens nach der letzten Antwort wird noch einmal gefragt.`,
    ),
  'session-newer': ({ file, schema }) =>
    words(
      `Das Gespräch ${path(file)} wurde von einer neueren Version von lotse gespeichert (${q(schema)}).`,
      null,
      'Mit jener Version weitermachen oder mit einer noch neueren.',
    ),
  'session-outdated': ({ questionnaire, saved, given, changes: all }) =>
    words(
      `Der Fragebogen ${q(questionnaire)} wertet anders aus als zu Beginn dieses Gesprächs (damals Version ${saved}, jetzt ${given}): ${listed(all.map(changeText), (text) => text)}.`,
      null,
      'Mit dem Fragebogen fortsetzen, wie er war, oder das Gespräch neu beginnen.',
    ),
  'session-sealed': ({ file }) =>
    words(
      `Das Gespräch ${path(file)} ist verschlüsselt.`,
      'die Datei einer age-Identität',
      'Die Datei des eigenen Schlüssels mit „--identity DATEI“ angeben.',
    ),
  'identity-wrong': ({ file }) =>
    words(
      `Das Gespräch ${path(file)} wurde nicht für diese Identität verschlüsselt.`,
      null,
      'Mit „--identity DATEI“ die Datei eines Schlüssels angeben, für den es verschlüsselt wurde.',
    ),
  'identity-open': ({ file }) =>
    words(
      `Andere auf diesem Rechner können den geheimen Schlüssel in ${path(file)} lesen; deshalb wird er nicht benutzt.`,
      null,
      `Andere vom Lesen ausschließen: chmod 600 ${file}`,
    ),
  'identity-invalid': ({ file }) =>
    words(
      `${path(file)} ist keine Datei einer age-Identität, die lotse benutzen kann.`,
      'Zeilen, die mit AGE-SECRET-KEY-1 beginnen, wie „age-keygen“ sie schreibt',
      'Eine mit „age-keygen -o DATEI“ anlegen. Schlüssel von Erweiterungen und Schlüssel hinter einem Passwort gehen nicht.',
    ),
  'identity-on-command-line': () =>
    words(
      'Wo ein öffentlicher Schlüssel oder der Name einer Datei hingehört, steht ein geheimer Schlüssel. Andere können ihn dort sehen.',
      null,
      'Den Schlüssel in eine eigene Datei legen und diese mit „--identity DATEI“ angeben. Ihn aus der Befehlsgeschichte entfernen und am besten durch einen neuen ersetzen.',
    ),
  'recipient-invalid': ({ recipient }) =>
    words(
      recipient === null
        ? 'Diese Zeile ist kein Empfänger für age.'
        : `${q(recipient)} ist kein Empfänger für age.`,
      'ein öffentlicher Schlüssel, der mit age1 beginnt, wie „age-keygen“ ihn nennt',
      'Prüfen, ob er ganz kopiert wurde.',
    ),
  'recipients-empty': ({ file }) =>
    words(
      `In ${path(file)} steht kein Empfänger.`,
      'ein öffentlicher Schlüssel je Zeile, beginnend mit age1',
      'Einen eintragen oder die Datei weglassen; dann wird das Gespräch nicht verschlüsselt.',
    ),
  'session-home-missing': ({ home }) =>
    words(
      home === null
        ? 'Der eigene Benutzerordner ist nicht bekannt.'
        : `Den eigenen Benutzerordner ${path(home)} gibt es nicht.`,
      null,
      'Sagen, wo Gespräche gespeichert werden sollen: LOTSE_HOME auf einen Ordner setzen oder mit --session eine Datei angeben.',
    ),
  'session-folder-open': ({ folder }) =>
    words(
      `Andere auf diesem Rechner können in ${path(folder)} hineinsehen, und das lässt sich nicht ändern.`,
      'ein Ordner, den niemand sonst öffnen kann',
      'LOTSE_HOME auf einen Ordner auf einem eigenen Datenträger setzen.',
    ),
  'age-limit-invalid': ({ name, value }) =>
    words(
      `${q(value)} ist kein Alter für ${name}.`,
      'eine Zahl von Tagen wie 30d',
      'Als 30d oder 30 schreiben.',
    ),
  'confirmation-wanted': ({ count }) =>
    words(
      `${plural('de', count, { one: 'Ein Gespräch würde', other: `${count} Gespräche würden` })} endgültig gelöscht, und niemand kann gefragt werden.`,
      null,
      'Den Befehl in einem Terminal ausführen oder --yes angeben.',
    ),
};
