import type { AnswersFileCodes } from '../../../diagnostic/codes-answers-file.ts';
import { words, type ProblemTexts } from '../../problem-words.ts';
import { didYouMean, q } from '../quote.ts';

const agreed = {
  consent: 'Die Einwilligung',
  guardian: 'Die Einwilligung der Sorgeberechtigten',
  assent: 'Die Zustimmung der oder des Lernenden',
  go_ahead: 'Die Freigabe der Übersetzung',
};

/** Problems in a file with one learner's answers, and in a school's contacts. */
export const answersFileProblems: ProblemTexts<AnswersFileCodes> = {
  'answers-for-another': ({ what, named: name, asked }) =>
    words(
      asked === null
        ? `Diese Antworten gehören zur Form ${q(name)}, und es wurde keine Form gewählt.`
        : `Diese Antworten gehören zu ${q(name)}, nicht zu ${q(asked)}.`,
      asked === null ? null : `${what}: ${asked}`,
      what === 'form' ? `--form ${name} angeben.` : 'Die Antworten auf diesen Fragebogen wählen.',
    ),
  'answers-unchecked': ({ questionnaire, because, suggestion }) =>
    words(
      questionnaire === null
        ? 'Nur der Aufbau dieser Antworten wurde geprüft: Es ist kein Fragebogen genannt.'
        : because === 'invalid'
          ? `Nur der Aufbau dieser Antworten wurde geprüft: Der Fragebogen ${q(questionnaire)} hat selbst Fehler.`
          : `Nur der Aufbau dieser Antworten wurde geprüft: Den Fragebogen ${q(questionnaire)} gibt es hier nicht.`,
      'ein mitgelieferter Fragebogen oder einer neben den Antworten, der nach seiner Kennung heißt',
      questionnaire === null
        ? '„questionnaire: …“ ergänzen.'
        : because === 'invalid'
          ? 'Zuerst den Fragebogen prüfen.'
          : didYouMean(suggestion, `${q(`${questionnaire}.yaml`)} neben die Antworten legen.`),
    ),
  'answered-and-refused': ({ question }) =>
    words(
      `${q(question)} hat eine Antwort und steht unter den verweigerten Fragen.`,
      'eines von beiden',
      'Die Antwort löschen oder die Frage aus „refused“ nehmen.',
    ),
  'answer-off-path': ({ question }) =>
    words(
      `Nach den anderen Antworten war ${q(question)} nicht zu fragen. Die Antwort bleibt erhalten, zählt aber nicht.`,
      null,
      'Die Antworten prüfen, von denen es abhängt.',
    ),
  'consent-none': () =>
    words(
      'Weder eine Einwilligung noch eine andere Rechtsgrundlage ist festgehalten. Ohne sie wird nichts ausgewertet.',
      'consent: { who: …, at: …, basis: … }',
      'Festhalten, worauf sich das Gespräch gestützt hat, so wie es vor der ersten Frage war.',
    ),
  'consent-later': ({ what }) =>
    words(
      `${agreed[what]} liegt nach dem Gespräch.`,
      'die Zeit des Gesprächs oder davor',
      'Das Datum berichtigen. Was vorher nicht vereinbart war, lässt sich durch ein Datum nicht nachholen.',
    ),
  'guardian-none': ({ limit }) =>
    words(
      `In diesem Alter willigt hier niemand allein ein: Unter ${limit} braucht es auch die Einwilligung der Eltern oder Sorgeberechtigten.`,
      'guardian: { who: …, at: … }',
      'Deren Einwilligung unter „consent“ ergänzen, oder in der Kontaktdatei das Alter, das an der Schule gilt.',
    ),
  'assent-none': ({ limit }) =>
    words(
      `Eltern oder Sorgeberechtigte haben eingewilligt; ob auch die oder der Lernende selbst zugestimmt hat, ist nicht festgehalten (nötig unter ${limit}).`,
      'assent: wann zugestimmt wurde',
      'Unter „consent“ ergänzen. Niemand wird gegen den eigenen Willen befragt.',
    ),
  'age-unknown': ({ limit }) =>
    words(
      `Das Alter ist nicht bekannt. Ob Sorgeberechtigte einwilligen mussten (unter ${limit}), lässt sich daher nicht sagen.`,
      'age: vollendete Jahre',
      'Das Alter oder die Einwilligung der Sorgeberechtigten ergänzen.',
    ),
  'responsible-none': () =>
    words(
      'Dieser Fragebogen fragt nach Gefahr für die Person oder für andere, und es ist niemand genannt, der zuständig und erreichbar war.',
      'responsible: { who: …, reach: … }',
      'Ergänzen, wer es war. Ohne eine solche Person sollten diese Fragen nicht gestellt werden.',
    ),
  'go-ahead-none': ({ language }) =>
    words(
      `Die Texte des Fragebogens auf ${q(language)} sind nicht von jemandem mit dieser Muttersprache geprüft, und es ist niemand genannt, der sie freigegeben hat.`,
      'go_ahead: { who: …, at: … }',
      'Ergänzen, wer sie freigegeben hat und wann.',
    ),
  'confirmed-without-tiers': () =>
    words(
      'Dieser Fragebogen hat keine Stufen, also lässt sich keine bestätigen.',
      null,
      '„confirmed“ löschen.',
    ),
  'confirmed-without-reason': () =>
    words(
      'Entschieden wurde anders als vorgeschlagen, und der Grund fehlt.',
      'reason: …',
      'Den Grund ergänzen. Wer den Bericht liest, braucht ihn.',
    ),
  'next-date-early': () =>
    words('Das nächste Gespräch liegt vor diesem.', 'ein Tag nach dem Gespräch', 'Das Datum berichtigen.'),
  'contact-none': ({ role, suggestion }) =>
    words(
      `Unter den Kontakten fehlt ${q(role)}; der Fragebogen kann diese Rolle brauchen.`,
      `${role}: { name: …, reach: … }`,
      didYouMean(suggestion, 'Ergänzen, wer das an der Schule ist und wie man die Person erreicht.'),
    ),
  'help-unconfirmed': ({ name }) =>
    words(
      `${q(name)} hat an der Schule noch niemand bestätigt und steht deshalb nicht auf den Seiten der Lernenden.`,
      'confirmed: 2026-09-01',
      'Dort anrufen. Wenn Name, Nummer, Zeiten und Alter stimmen, den Tag eintragen, an dem das war.',
    ),
  'help-stale': ({ name, confirmed }) =>
    words(
      `${q(name)} wurde zuletzt am ${confirmed} bestätigt, vor mehr als zwölf Monaten, und steht auf jeder Seite für Lernende.`,
      'ein Tag in den letzten zwölf Monaten',
      'Dort wieder anrufen, Änderungen eintragen und den neuen Tag setzen.',
    ),
};
