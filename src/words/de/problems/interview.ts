import type { InterviewCodes } from '../../../diagnostic/codes-interview.ts';
import { listed, words, type ProblemTexts } from '../../problem-words.ts';
import { q } from '../quote.ts';

/** Problems that prevent an interview from starting, in German. */
export const interviewProblems: ProblemTexts<InterviewCodes> = {
  'terminal-wanted': () =>
    words(
      'Ein Gespräch braucht ein Terminal, an dem gefragt werden kann, und das hier ist keines. Nichts wurde gefragt, nichts gespeichert.',
      null,
      'In einem Terminal starten oder aufgeschriebene Antworten mit „--answers DATEI“ übergeben.',
    ),
  'questionnaire-wanted': () =>
    words(
      'Es ist nicht angegeben, mit welchem Fragebogen das Gespräch geführt wird.',
      'ein Fragebogen oder „--resume“',
      'Mit „lotse list“ nachsehen, dann zum Beispiel „lotse interview risiko-check“.',
    ),
  'learner-name-like': () =>
    words(
      'Die Kennung der lernenden Person sieht wie ein Name aus. Alle, die das Ergebnis öffnen, lesen sie.',
      null,
      'Wenn es ein Name ist, stattdessen eine Kennung wie K-07 verwenden.',
    ),
  'output-exists': ({ file }) =>
    words(
      `${q(file)} gibt es schon, und es könnte das Ergebnis einer anderen Person sein.`,
      'der Name einer Datei, die es noch nicht gibt',
      'Mit „--out“ einen anderen Namen wählen.',
    ),
  'language-missing': ({ language, languages }) =>
    words(
      `Der Fragebogen hat keine Texte in der Sprache ${q(language)}.`,
      `eine von ${listed(languages, q)}`,
      'Mit „--lang“ oder „--texts“ eine Sprache wählen, die er hat.',
    ),
  'earlier-several': ({ file }) =>
    words(
      `In ${q(file)} stehen die Ergebnisse mehrerer Lernender.`,
      'das frühere Ergebnis einer Person',
      'Mit „--learner“ sagen, welche gemeint ist.',
    ),
};
