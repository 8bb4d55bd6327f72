import type { BatteryWords } from '../en/battery.ts';
import { counted } from '../plural.ts';

/** The words of a battery report in German. */
export const deBattery: BatteryWords = {
  sections: {
    parts: 'Was jede Quelle sagt',
    compared: 'Nebeneinander',
    details: 'Hinter den Gründen, in Zahlen',
    sources: 'Belege',
  },
  conditions: {
    suggests: (source, tier, isHighest) =>
      isHighest ? `${source} allein spricht für ${tier}` : `${source} allein spricht mindestens für ${tier}`,
    suggestsNot: (source, tier) => `${source} allein spricht nicht für ${tier}`,
  },
  notHandedIn: (sources) => `Nicht abgegeben, darum ist von dort nichts bekannt: ${sources}.`,
  notAsked: (sources) => `Nicht gefragt, darum ist von dort nichts bekannt: ${sources}.`,
  parts: {
    lead: 'Jede Quelle nach ihren eigenen Regeln, bevor sie zusammengeführt werden.',
    questionnaire: 'Fragebogen',
    questionnaireOf: (title, id, version, form) =>
      form === null ? `${title} (${id} ${version})` : `${title} (${id} ${version}, Form ${form})`,
    handedIn: 'Abgegeben',
    answered: (answered, of) => `${answered} von ${of} Fragen beantwortet`,
    notHandedIn: (questions) =>
      `nein, keine der ${questions} Fragen ist beantwortet. Alles davon ist unbekannt; das heißt nicht, dass alles gut ist.`,
    notAsked:
      'nicht gefragt: Was die anderen Quellen sagen, gab keinen Anlass. Was geantwortet worden wäre, ist nicht bekannt.',
    undecidedLabel: 'Ob gefragt wurde',
    undecided:
      'nicht bekannt, weil in den anderen Quellen zu viel fehlt. Was beantwortet ist, zählt vielleicht, vielleicht nicht.',
    strayedLabel: 'Trotzdem beantwortet',
    strayed: (count) =>
      `${counted('de', count, { one: 'Antwort', other: 'Antworten' })}: Das bleibt stehen, wird aber nicht gewertet. Kritische Antworten darunter gelten.`,
    alone: 'Für sich genommen',
    noTiers: 'nichts; sie hat keine eigenen Stufen',
    because: (tier) => `Das trifft zu und spricht für ${tier}:`,
    becauseFilled: (tier) => `Das trifft zu, wenn man von ergänzten Werten ausgeht, und spricht für ${tier}:`,
    noReason: 'Keine ihrer eigenen Regeln für mehr Unterstützung trifft zu.',
    openReasons:
      'Von keiner ihrer eigenen Regeln ist bekannt, dass sie zutrifft. Manche sind nicht ausgeschlossen.',
  },
  compared: {
    lead: 'Dieselben Dinge, wie jede Quelle sie sieht. „Sieht es“ heißt: Diese Quelle sieht Anlass, genauer hinzuschauen.',
    matter: 'Worum es geht',
    sees: 'sieht es',
    seesNot: 'sieht es nicht',
    unknown: 'nicht bekannt',
    notHandedIn: 'nicht abgegeben',
    notAsked: 'nicht gefragt',
    none: '–',
    seen: (view, detail) => `${view}: ${detail}`,
    differLead:
      'Hier unterscheiden sich die Sichtweisen. Das ist ein Gespräch mit der Person wert: Jede Quelle sieht vielleicht, was die anderen nicht sehen können. Niemand wird überstimmt, und nichts wird gemittelt.',
    differ: (matter, seeing, notSeeing, open) =>
      `${matter}. Sieht es: ${seeing}. Sieht es nicht: ${notSeeing}.${open === '' ? '' : ` Nicht bekannt: ${open}.`}`,
    agreeSeen: (matters) => `Alle Gefragten sehen es: ${matters}.`,
    agreeUnseen: (matters) =>
      `Niemand von den Gefragten sieht es: ${matters}. Was niemand gesehen hat, kann trotzdem da sein.`,
    open: (matters) => `Für einen Vergleich ist zu wenig bekannt: ${matters}.`,
  },
  settle: {
    wholeLead: 'Ganze Quellen fehlen. Sind sie abgegeben, klärt sich vielleicht vieles:',
    whole: (source, questionnaire, questions) =>
      `Alles aus: ${source} (${questionnaire}), ${questions} Fragen`,
    ofSource: (source, lead) => `${source}. ${lead}`,
  },
  critical: {
    source: 'Gesagt von',
    notHandedIn: (source, categories) => `${source}, nicht abgegeben: ${categories}`,
    none: 'Keine der vorliegenden Antworten verlangt sofortiges Handeln.',
    notAsked: (sources) =>
      `Nicht danach gefragt: ${sources}. Über eine Gefahr für die Person selbst oder für andere lässt sich von dort nichts schließen.`,
  },
  findings: {
    together: 'Alle Quellen zusammen',
  },
  gaps: {
    whole: 'Ganze Quellen',
    absent: 'Das wurde nicht abgegeben. Nichts davon zählt als „Nein“ oder als null.',
    notAsked: 'Danach wurde nach den anderen Quellen nicht gefragt.',
  },
  details: {
    lead: 'Die Skalen und Antworten hinter den Gründen oben, Quelle für Quelle, für alle, die sie nachprüfen wollen.',
  },
  limits: {
    ofSource: (source, sentence) => `${source}: ${sentence}`,
    combination:
      'Dass mehrere Quellen beisammenstehen, macht einen Vorschlag nicht sicher. Wonach keine von ihnen fragt, bleibt ungesehen.',
  },
};
