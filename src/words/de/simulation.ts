import type { SimulationWords } from '../en/simulation.ts';
import { counted } from '../plural.ts';

export const deSimulation: SimulationWords = {
  heading: 'Was Lücken offen lassen',
  drawn: (learners, missing, seed) =>
    `${counted('de', learners, { one: 'Person', other: 'Personen' })}, erfunden auf jede von drei Weisen; von den Antworten, die ` +
    `zählen, blieben zufällig ${missing} leer („weiß nicht“ ist eine solche Lücke; was nicht gefragt wird, ist keine). ` +
    `Startzahl ${seed}: Dieselben Zahlen kommen wieder heraus. Niemand weiß, wie Lernende antworten werden; darum ` +
    'stehen die Weisen nebeneinander:',
  ways: {
    even: { name: 'beliebig', says: 'jede Antwort ist gleich wahrscheinlich, jede Frage für sich' },
    together: {
      name: 'zusammenhängend',
      says: 'jede Person hat einen Ort zwischen den leichtesten und den schwersten Antworten; zwei von drei Antworten halten sich daran',
    },
    mostly_light: {
      name: 'meist leicht',
      says: 'ebenso, aber sieben von acht Personen sind in der leichteren Hälfte',
    },
  },
  about: 'Diese Zahlen sagen etwas über die Regeln des Fragebogens, nichts über Lernende.',
  interval: 'In Klammern: das 95-%-Intervall (Wilson), das bei so vielen Ziehungen bleibt.',
  of: (id, version, form) => `${id} ${version}${form === null ? '' : `, Form ${form}`}`,
  tiers: 'Grundlage der Stufe nach den Regeln',
  bases: {
    complete: 'vollständig: nichts fehlt',
    settled: 'gesichert: was fehlt, entscheidet nichts',
    filled: 'ergänzt: nach den festgelegten Regeln',
    open: 'offen: keine Stufe, zu prüfen',
  },
  raised: 'Durch eine kritische Antwort erhöht',
  safetyOpen: 'Sicherheit offen, nichts Kritisches bekannt',
  noTiers: 'Dieser Fragebogen schlägt keine Stufe vor.',
  withoutValue: 'Mindestens eine Skala ohne Wert',
  findingsUnknown: 'Unbekannt, ob ein Befund zutrifft',
  criticalUnknown: 'Unbekannt, ob eine kritische Regel zutrifft',
  wouldSettle: 'Lücken hinter offenen Stufen (davon)',
  nothingScored: 'Hier wird nichts ausgewertet.',
  percent: (number) => `${number} %`,
  between: (share, lower, upper) => `${share} (${lower}–${upper})`,
  left: (file, because) =>
    because === 'errors'
      ? `${file}: nicht simuliert, denn die Datei hat Fehler.`
      : `${file}: nicht simuliert, denn das ist kein Fragebogen.`,
};
