import type { WordingCodes, WordingPart } from '../../../diagnostic/codes-wording.ts';
import { listed, words, type ProblemTexts } from '../../problem-words.ts';
import { didYouMean, q } from '../quote.ts';

/** What is missing, by the part of the file. */
const missing: Readonly<Record<WordingPart, (of: string) => string>> = {
  licence: () => 'Es steht nicht da, was die Verwendung dieses Wortlauts erlaubt.',
  intro: () => 'Die Einleitung ist noch leer',
  titles: () => 'Abschnitte haben noch keine Überschrift',
  questions: () => 'Fragen haben noch keinen Text',
  answer_sets: (of) => `Antworten im Antwortset ${q(of)} haben noch keinen Text`,
  options: (of) => `Antworten auf ${q(of)} haben noch keinen Text`,
};

const anothers = {
  questionnaire: 'Den Wortlaut dieses Fragebogens wählen.',
  form: 'Dieselbe Kennung kann in einer anderen Form eine andere Frage sein: Jede Form hat ihren eigenen Wortlaut.',
  version: 'Die Fragen mit „lotse show“ vergleichen; dann unter „for“ die neue Version angeben.',
};

/** A user's own wording of a scoring key, in German. */
export const wordingProblems: ProblemTexts<WordingCodes> = {
  'wording-wanted': ({ questionnaire, form }) =>
    words(
      `${q(questionnaire)} ist ein Auswertungsschlüssel: Er nennt Themen und nicht den Wortlaut; der gehört seinen Urhebern.`,
      'Ihr eigener lizenzierter Wortlaut: „--wording DATEI“',
      `„lotse show ${questionnaire}${form === null ? '' : ` --form ${form}`} --wording-template de“ gibt eine leere Datei dafür aus. Oder mit dem lizenzierten Bogen fragen und die Antworten mit „--answers DATEI“ übergeben.`,
    ),
  'wording-not-wanted': ({ questionnaire }) =>
    words(
      `${q(questionnaire)} hat einen eigenen Wortlaut, in dem gefragt wird.`,
      'der Wortlaut eines Auswertungsschlüssels',
      'Weglassen; andere Texte gehören in eine eigene Definition.',
    ),
  'wording-for-another': ({ what, named, asked }) =>
    words(
      named === null
        ? `Dieser Wortlaut gehört zum Fragebogen ohne Form, nicht zur Form ${q(String(asked))}.`
        : asked === null
          ? `Dieser Wortlaut gehört zur Form ${q(named)}, und es wurde keine Form gewählt.`
          : what === 'version'
            ? `Dieser Wortlaut wurde für Version ${named} geschrieben; hier ist Version ${asked}.`
            : `Dieser Wortlaut gehört zu ${q(named)}, nicht zu ${q(asked)}.`,
      asked === null ? null : `${what === 'questionnaire' ? 'id' : what}: ${asked}`,
      asked === null && named !== null ? `--form ${named} angeben.` : anothers[what],
    ),
  'wording-incomplete': ({ part, of, language, ids }) =>
    words(
      language === null ? missing[part]('') : `${missing[part](of ?? '')} (Sprache ${q(language)}).`,
      ids.length === 0 ? null : ids.map(q).join(', '),
      part === 'licence'
        ? 'In eigenen Worten angeben; es steht dann in jedem Ergebnis.'
        : part === 'intro'
          ? 'Vom lizenzierten Bogen übernehmen, oder „intro“ löschen, wenn der Bogen keine hat.'
          : part === 'titles'
            ? 'Nehmen, was der Bogen dort druckt, oder übersetzen, was „lotse show“ ausgibt.'
            : 'Vom lizenzierten Bogen übernehmen.',
    ),
  'wording-language-none': ({ language, languages }) =>
    words(
      `Der Wortlaut hat keine Texte in der Sprache ${q(language)}.`,
      `eine von ${listed(languages, q)}`,
      'Mit „--texts“ eine seiner Sprachen wählen, oder mit „--lang“ für alles.',
    ),
  'wording-unchecked': ({ questionnaire, because, suggestion }) =>
    words(
      because === 'invalid'
        ? `Nur der Aufbau dieses Wortlauts wurde geprüft: Der Fragebogen ${q(questionnaire)} hat selbst Fehler.`
        : `Nur der Aufbau dieses Wortlauts wurde geprüft: Den Fragebogen ${q(questionnaire)} gibt es hier nicht.`,
      'ein mitgelieferter Fragebogen oder einer neben dem Wortlaut, der nach seiner Kennung heißt',
      because === 'invalid'
        ? 'Zuerst den Fragebogen prüfen.'
        : didYouMean(suggestion, `${q(`${questionnaire}.yaml`)} neben den Wortlaut legen.`),
    ),
  'wording-changed': ({ file }) =>
    words(
      `Das Gespräch hat in einem anderen Wortlaut begonnen als dem aus ${q(file)}, und es muss in dem enden, in dem es begonnen hat.`,
      null,
      '„--wording“ weglassen: Das Gespräch hat seinen Wortlaut behalten. Für den neuen ein neues Gespräch beginnen.',
    ),
};
