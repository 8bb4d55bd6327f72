import type { MarginsCodes } from '../../../diagnostic/codes-margins.ts';
import { listed, words, type ProblemTexts } from '../../problem-words.ts';
import { didYouMean, q } from '../quote.ts';

export const marginsProblems: ProblemTexts<MarginsCodes> = {
  'margins-for-another': ({ questionnaire, asked }) =>
    words(
      `Diese Verteilungen gehören zum Fragebogen ${q(questionnaire)}, der hier nicht simuliert wird.`,
      asked.length === 0 ? null : listed(asked, q),
      'Diesen Fragebogen nennen, oder Verteilungen für den genannten verwenden.',
    ),
  'margins-none': ({ asked, known }) =>
    words(
      `Für ${listed(asked, q)} bringt Lotse keine Verteilungen mit.`,
      listed(known, q),
      'Eine eigene Datei schreiben (docs/simulation.md) und mit „--margins“ angeben.',
    ),
  'margins-unchecked': ({ questionnaire, because, suggestion }) =>
    words(
      because === 'invalid'
        ? `Nur der Aufbau dieser Verteilungen wurde geprüft: Der Fragebogen ${q(questionnaire)} hat selbst Fehler.`
        : `Nur der Aufbau dieser Verteilungen wurde geprüft: Der Fragebogen ${q(questionnaire)} wurde nicht gefunden.`,
      'ein mitgelieferter Fragebogen oder einer im selben Ordner, der nach seiner Kennung heißt',
      because === 'invalid'
        ? 'Zuerst den Fragebogen prüfen.'
        : didYouMean(suggestion, `${q(`${questionnaire}.yaml`)} in denselben Ordner legen.`),
    ),
  'margin-basis': ({ question, found }) =>
    words(
      found === 'none'
        ? `Es steht nicht da, woher die Verteilung von ${q(question)} kommt.`
        : `Die Verteilung von ${q(question)} nennt eine Quelle und ist zugleich geschätzt.`,
      'cite: die Kennung einer Quelle, oder guess: true',
      found === 'none'
        ? 'Die Quelle nennen, oder „guess: true“ schreiben.'
        : 'Eines von beiden löschen. War die Quelle nur ein Anhaltspunkt, ist es eine Schätzung; die Quelle dann unter „note“ nennen.',
    ),
  'margin-kind': ({ question }) =>
    words(
      `${q(question)} fragt nach einem Datum oder einem Text; dafür lassen sich keine Anteile annehmen.`,
      null,
      'Diese Verteilung löschen.',
    ),
  'margin-empty': ({ question, wanted }) =>
    words(
      `Die Verteilung von ${q(question)} hat keine Anteile.`,
      wanted === 'shares' ? 'shares: { no: 90, yes: 10 }' : 'ranges: [{ from: 0, to: 10, share: 100 }]',
      `„${wanted}“ ergänzen, oder die Verteilung löschen.`,
    ),
  'margin-not-a-number': ({ question }) =>
    words(
      `${q(question)} wird mit Antwortmöglichkeiten beantwortet, nicht mit einer Zahl.`,
      'shares',
      'Stattdessen „shares“ verwenden.',
    ),
  'margin-sum': ({ question, sum }) =>
    words(
      `Die Anteile von ${q(question)} ergeben zusammen ${String(sum).replace('.', ',')}.`,
      '100 Prozent',
      'Die Anteile korrigieren. Sind veröffentlichte Zahlen gerundet, entscheiden, wohin der Rest gehört.',
    ),
  'margin-option-missing': ({ question, option }) =>
    words(
      `${q(option)} zählt als fehlende Antwort auf ${q(question)}.`,
      'Anteile der Antworten, die zählen',
      'Löschen; wie viele Antworten fehlen, sagt „--missing“.',
    ),
  'margin-option-exclusive': ({ question, option }) =>
    words(
      `${q(option)} wählt, wer bei ${q(question)} sonst nichts wählt.`,
      'Anteile der anderen Antwortmöglichkeiten',
      'Löschen; der Anteil ergibt sich aus den anderen.',
    ),
  'margin-options-wanted': ({ question, options }) =>
    words(
      `Antwortmöglichkeiten von ${q(question)} haben keinen Anteil: ${listed(options, q)}.`,
      'ein Anteil für jede Antwortmöglichkeit, denn es lassen sich mehrere wählen',
      'Die fehlenden ergänzen; was niemand wählt, hat 0.',
    ),
  'margin-limited': ({ question, limit }) =>
    words(
      `Bei ${q(question)} lassen sich höchstens ${limit} Antwortmöglichkeiten wählen; unabhängig voneinander sind sie also nicht.`,
      null,
      'Diese Verteilung löschen.',
    ),
  'margin-range': ({ question, fault, min, max }) =>
    words(
      rangeFault(fault, question),
      `Bereiche in aufsteigender Reihenfolge von ${min ?? '…'} bis ${max ?? '…'}, beide Enden eingeschlossen`,
      '„from“ und „to“ korrigieren.',
    ),
};

/** In a file with learners' answers the fault is withheld; then the last one stands for all. */
function rangeFault(fault: MarginsCodes['margin-range']['fault'], question: string): string {
  if (fault === 'reversed') return `Ein Bereich von ${q(question)} endet, bevor er beginnt.`;
  if (fault === 'overlap') return `Ein Bereich von ${q(question)} beginnt innerhalb des vorigen.`;
  if (fault === 'empty') return `Ein Bereich von ${q(question)} enthält keine ganze Zahl.`;
  return `Ein Bereich von ${q(question)} enthält Zahlen, die nicht zulässig sind.`;
}
