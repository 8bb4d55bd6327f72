import type { SimulationWords } from '../en/simulation.ts';
import { counted } from '../plural.ts';

export const deSimulation: SimulationWords = {
  heading: 'Was fehlende Antworten offen lassen',
  drawn: (learners, missing, seed, ways) =>
    `${counted('de', learners, { one: 'Person', other: 'Personen' })}, auf ${ways === 3 ? 'drei' : 'vier'} Arten erfunden; von den Antworten, die ` +
    `zählen, blieben zufällig ${missing} leer („weiß nicht“ ist eine solche Lücke; was nicht gefragt wird, ist keine). ` +
    `Mit derselben Startzahl (${seed}) kommen dieselben Zahlen heraus. Niemand weiß, wie Lernende antworten werden; darum ` +
    'stehen diese Arten nebeneinander:',
  ways: {
    even: { name: 'beliebig', says: 'jede Antwort ist gleich wahrscheinlich, jede Frage für sich' },
    together: {
      name: 'zusammenhängend',
      says: 'jede Person ist insgesamt leichter oder stärker belastet; zwei von drei Antworten passen dazu',
    },
    mostly_light: {
      name: 'meist leicht',
      says: 'ebenso, aber sieben von acht Personen sind eher wenig belastet',
    },
    margins: {
      name: 'nach Verteilung',
      says: 'wie „zusammenhängend“, mit den Anteilen, die eine Datei für die Antworten auf einzelne Fragen annimmt',
    },
  },
  margins: {
    used: (file, digest, cited, guessed) =>
      `Verteilungen: ${file} (Prüfsumme ${digest}). ${counted('de', cited, { one: 'Frage', other: 'Fragen' })} nach ` +
      `veröffentlichten Zahlen, ${counted('de', guessed, { one: 'Frage', other: 'Fragen' })} geschätzt.`,
    without: (questions) =>
      questions.length === 0
        ? 'Jede Frage, die zählt, hat eine Verteilung.'
        : `Ohne Verteilung, und gezogen wie bei „zusammenhängend“: ${questions.join(', ')}.`,
    limits:
      'Das ist keine Vorhersage. Die Verteilungen sagen, wie die Antworten auf einzelne Fragen ausfallen könnten, meist ' +
      'nach Angaben anderer Lernender, die anders gefragt wurden; wie Antworten zusammenhängen, ist angenommen. Kein ' +
      'Anteil wurde auf ein Ergebnis hin angepasst.',
  },
  about: 'Diese Zahlen sagen etwas über die Regeln des Fragebogens, nichts über Lernende.',
  interval: 'In Klammern: das 95-%-Intervall (Wilson), das sich bei so vielen erfundenen Personen ergibt.',
  of: (id, version, form) => `${id} ${version}${form === null ? '' : `, Form ${form}`}`,
  load: {
    title: 'Was auf eine Schule zukommt',
    byRules: 'Stufe nach den Regeln',
    suggested: 'Stufe mit kritischen Antworten',
    suggestions: {
      universal: 'universell',
      selective: 'selektiv',
      individual: 'individuell',
      review: 'zu prüfen',
      none: 'keine',
    },
    critical: 'Personen mit einer kritischen Antwort, je 1.000',
    urgencies: {
      immediate: 'sofort handeln',
      same_day: 'am selben Tag handeln',
      within_3_days: 'binnen 3 Tagen handeln',
    },
    criticalUnknown: 'Personen mit einer unbeantworteten kritischen Frage, je 1.000',
    length: 'Zum Beantworten, im Mittel',
    questions: 'Fragen',
    alone: 'Minuten allein',
    talk: 'Minuten im Gespräch',
    follow: 'Gespräche danach',
    hours: 'Stunden je 100 Personen',
    ofClass: (size) => `eine Klasse mit ${size}, an einem Tag:`,
    classUrgent: 'Personen für ein Gespräch am selben Tag',
    classHours: 'Stunden für alle Gespräche',
    rules: (pace) =>
      `Minuten zum Beantworten: allein ${pace.alone.wordsPerMinute} Wörter pro Minute und ${pace.alone.secondsToAnswer} Sekunden je Antwort, ` +
      `im Gespräch ${pace.talk.wordsPerMinute} Wörter und ${pace.talk.secondsToAnswer} Sekunden (Erwachsene lesen auf Englisch 238 Wörter ` +
      'leise und 183 laut: Brysbaert 2019, doi 10.1016/j.jml.2019.104047; alles Übrige ist unsere Schätzung). Gespräche, ' +
      `unsere Schätzung: ${pace.minutes.immediate} Minuten bei einer kritischen Antwort, die nicht warten kann, ` +
      `${pace.minutes.same_day} am selben Tag, ${pace.minutes.within_3_days} binnen 3 Tagen; ${pace.minutes.individual} bei ` +
      `individueller Unterstützung, ${pace.minutes.selective} bei selektiver oder wenn etwas zu prüfen ist.`,
  },
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
  wouldSettle: 'Was die Stufe offen lässt (davon)',
  nothingScored: 'Hier wird nichts ausgewertet.',
  percent: (number) => `${number} %`,
  between: (share, lower, upper) => `${share} (${lower}–${upper})`,
  left: (file, because) =>
    because === 'errors'
      ? `${file}: nicht simuliert, denn die Datei hat Fehler.`
      : `${file}: nicht simuliert, denn das ist kein Fragebogen.`,
};
