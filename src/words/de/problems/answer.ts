import type { AnswerCodes } from '../../../diagnostic/codes-answer.ts';
import { listed, words, type ProblemTexts } from '../../problem-words.ts';
import { didYouMean, q } from '../quote.ts';

const between = (least: string | null, most: string | null): string | null => {
  if (least === null) return most === null ? null : `höchstens ${most}`;
  return most === null ? `mindestens ${least}` : `von ${least} bis ${most}`;
};

/** Problems in answers. Values are not shown, since they may be a learner's. */
export const answerProblems: ProblemTexts<AnswerCodes> = {
  'answer-not-an-option': ({ question, allowed }) =>
    words(
      `Die Antwort auf ${q(question)} ist keine der Antwortmöglichkeiten.`,
      listed(allowed, String),
      'Die Antwort berichtigen oder in einer Zuordnung sagen, was sie bedeutet.',
    ),
  'answer-not-mapped': ({ question }) =>
    words(
      `Die Zuordnung gibt Codes von ${q(question)} eine andere Bedeutung und nennt den in dieser Zelle nicht.`,
      'ein Code, den die Zuordnung nennt',
      'Den Code unter „values“ dieser Spalte ergänzen.',
    ),
  'answer-ambiguous': ({ question }) =>
    words(
      `Die Antwort auf ${q(question)} passt zu mehr als einer Antwortmöglichkeit.`,
      'eine eindeutige Antwort',
      'Den Code statt der Beschriftung verwenden.',
    ),
  'answer-not-a-number': ({ question }) =>
    words(
      `Die Antwort auf ${q(question)} ist keine Zahl.`,
      'eine Zahl',
      'Die Antwort berichtigen oder das Wort als Code vereinbaren.',
    ),
  'answer-out-of-range': ({ question, min, max }) =>
    words(
      `Die Antwort auf ${q(question)} liegt außerhalb der Grenzen.`,
      between(min, max),
      'Die Antwort berichtigen oder die Zahl als Code für „fehlt“ vereinbaren.',
    ),
  'answer-not-whole': ({ question }) =>
    words(
      `Die Antwort auf ${q(question)} ist keine ganze Zahl.`,
      'eine ganze Zahl',
      'Die Antwort berichtigen.',
    ),
  'answer-not-a-date': ({ question }) =>
    words(
      `Die Antwort auf ${q(question)} ist kein Datum.`,
      'ein Datum als JJJJ-MM-TT, das es gibt',
      'Das Datum berichtigen.',
    ),
  'answer-date-out-of-range': ({ question, earliest, latest }) =>
    words(
      `Das Datum bei ${q(question)} liegt außerhalb der Grenzen.`,
      between(earliest, latest),
      'Das Datum berichtigen.',
    ),
  'answer-too-long': ({ question, limit }) =>
    words(`Die Antwort auf ${q(question)} ist zu lang.`, `höchstens ${limit} Zeichen`, 'Den Text kürzen.'),
  'answer-too-many': ({ question, limit }) =>
    words(
      `Die Antwort auf ${q(question)} nennt zu viele Antwortmöglichkeiten.`,
      `höchstens ${limit}`,
      'Einige weglassen.',
    ),
  'answer-exclusive': ({ question }) =>
    words(
      `Die Antwort auf ${q(question)} nennt eine Antwortmöglichkeit, die nicht neben anderen stehen kann.`,
      'nur diese oder nur die anderen',
      'Die Antwort berichtigen.',
    ),
  'answer-spreadsheet-error': ({ question }) =>
    words(
      `In der Zelle zu ${q(question)} steht ein Fehler der Tabellenkalkulation wie #NV.`,
      'eine Antwort oder eine leere Zelle',
      'Die Formel in der Tabelle berichtigen und neu ausgeben.',
    ),
  'answer-partly-blank': ({ question }) =>
    words(
      `Die Antwort auf ${q(question)} ist unvollständig: Einige ihrer Spalten sind leer, andere nicht.`,
      'alle Spalten gefüllt oder keine',
      'Die leeren Spalten füllen oder alle leeren.',
    ),
  'answer-wrong-type': ({ question }) =>
    words(
      `Die Antwort auf ${q(question)} ist von der falschen Art.`,
      'eine Zahl oder ein Text; eine Liste nur bei Mehrfachauswahl',
      'Die Antwort berichtigen.',
    ),
  'unknown-question': ({ question, suggestion }) =>
    words(
      `Es gibt keine Frage ${q(question)}.`,
      null,
      didYouMean(suggestion, 'Die Kennung einer Frage dieses Fragebogens angeben.'),
    ),
};
