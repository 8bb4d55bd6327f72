import type { AssessmentCodes } from '../../../diagnostic/codes-assessment.ts';
import { words, type ProblemTexts } from '../../problem-words.ts';
import { q } from '../quote.ts';

const SCORE_AGAIN = 'Die Antworten neu auswerten und die Datei unverändert verwenden.';

/** Problems in assessments that are read back. Values are not shown, since they may be a learner's. */
export const assessmentProblems: ProblemTexts<AssessmentCodes> = {
  'assessment-wanted': () =>
    words(
      'Das ist eine Tabelle. Ein Bericht braucht die Antworten und ihre Anteile, die in einer Tabelle nicht stehen.',
      'Ergebnisse als NDJSON oder JSON',
      'Neu auswerten mit „lotse score … --format ndjson“ und diese Datei angeben.',
    ),
  'assessment-none': () =>
    words('In dieser Datei ist kein Ergebnis.', 'mindestens ein Ergebnis', SCORE_AGAIN),
  'assessment-syntax': () =>
    words('Das ist kein vollständiges Ergebnis: Es ist abgeschnitten oder beschädigt.', 'JSON', SCORE_AGAIN),
  'assessment-schema': ({ known }) =>
    words(
      'Dieses Ergebnis hat ein Schema, das diese Version von lotse nicht kennt.',
      known,
      'Die Version verwenden, die es geschrieben hat, oder eine neuere.',
    ),
  'assessment-shape': ({ path }) =>
    words(`In diesem Ergebnis ist etwas nicht, wie es sein soll: ${q(path)}.`, null, SCORE_AGAIN),
  'assessment-key-twice': () =>
    words(
      'Der Schlüssel an dieser Stelle steht zweimal im selben Objekt; welcher der beiden gilt, lässt sich nicht sagen.',
      null,
      SCORE_AGAIN,
    ),
  'assessment-differs': ({ path }) =>
    words(
      `Dieses Ergebnis passt nicht zu seinen Antworten: ${q(path)} weicht ab. Die Datei wurde nach dem Auswerten verändert oder ist beschädigt.`,
      null,
      SCORE_AGAIN,
    ),
  'assessment-inconsistent': ({ path }) =>
    words(
      `Die Teile dieses Ergebnisses widersprechen sich bei ${q(path)}: Es wurde verändert oder beschädigt.`,
      null,
      SCORE_AGAIN,
    ),
  'assessment-misfit': ({ what, scored, given }) =>
    words(
      misfit(what, scored, given),
      null,
      'Den richtigen Fragebogen mit --questionnaire und --form nennen oder die Antworten neu auswerten.',
    ),
  'assessment-practice': () =>
    words(
      'Das ist das Ergebnis einer Übung und betrifft niemanden.',
      'das Ergebnis eines echten Gesprächs',
      'Eine andere Datei angeben. Aus dem Ergebnis einer Übung lassen sich Berichte machen, aber nichts darauf aufbauen.',
    ),
  'learner-not-found': () =>
    words(
      'Kein Ergebnis in dieser Datei gehört zu dieser Person.',
      null,
      'Die Kennung prüfen; Groß- und Kleinschreibung zählt.',
    ),
  'several-reports': ({ count }) =>
    words(
      `Es sind ${count} Berichte zu schreiben, jeder in eine eigene Datei.`,
      null,
      'Mit --learner eine Person wählen oder mit --out einen Ordner.',
    ),
  'out-not-a-folder': ({ file }) =>
    words(
      `${q(file)} ist eine Datei; mehrere Berichte brauchen einen Ordner.`,
      null,
      'Mit --out einen Ordner angeben; er wird angelegt, wenn es ihn nicht gibt.',
    ),
};

function misfit(what: AssessmentCodes['assessment-misfit']['what'], scored: string, given: string): string {
  switch (what) {
    case 'id':
      return `Ausgewertet wurde mit dem Fragebogen ${q(scored)}, nicht mit ${q(given)}.`;
    case 'form':
      return `Ausgewertet wurde mit der Form ${q(scored)}, nicht mit ${q(given)}.`;
    case 'scoring':
      return `Der Fragebogen wertet anders aus als damals (Version ${scored} damals, ${given} jetzt).`;
    case 'content':
      return `Ergebnis und Fragebogen haben nicht dieselben Teile: ${q(scored)}.`;
  }
}
