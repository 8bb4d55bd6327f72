import type { BatteryCodes } from '../../../diagnostic/codes-battery.ts';
import { listed, words, type ProblemTexts } from '../../problem-words.ts';
import { didYouMean, q } from '../quote.ts';

export const batteryProblems: ProblemTexts<BatteryCodes> = {
  'battery-part': ({ questionnaire, because, suggestion }) =>
    words(
      {
        'not-found': `Es gibt keinen Fragebogen ${q(questionnaire)}.`,
        outside: `${q(questionnaire)} liegt außerhalb des Ordners der Batterie.`,
        invalid: `Der Fragebogen ${q(questionnaire)} hat selbst Fehler.`,
        private: `Der Fragebogen ${q(questionnaire)} ist privat: Das Ergebnis ist nur für die Person selbst.`,
        battery: `${q(questionnaire)} ist selbst eine Batterie.`,
      }[because],
      'die Kennung eines mitgelieferten Fragebogens oder der Pfad einer Definition im Ordner der Batterie oder darunter',
      because === 'invalid'
        ? `„lotse check ${questionnaire}“ sagt, welche.`
        : didYouMean(suggestion, 'Einen anderen Fragebogen nennen oder den Teil weglassen.'),
    ),
  'battery-part-form': ({ questionnaire, form, suggestion }) =>
    words(
      form === null
        ? `${q(questionnaire)} lässt sich nur in einer seiner Formen verwenden, und keine ist genannt.`
        : `${q(questionnaire)} hat keine Form ${q(form)}.`,
      'eine seiner Formen',
      didYouMean(suggestion, `„lotse show ${questionnaire}“ nennt sie.`),
    ),
  'battery-gate': ({ part, id }) =>
    words(
      `Ob ${q(part)} gefragt wird, hängt von ${q(id)} ab; das ist dann noch nicht bekannt.`,
      'Fragen, Skalen, Befunde und Stufen früherer Teile',
      'Den Teil hinter das stellen, wovon er abhängt, oder die Bedingung auf etwas anderes stützen.',
    ),
  'battery-view': ({ part, id }) =>
    words(
      `Was ${q(part)} sieht, ergibt sich hier aus ${q(id)}; das gehört nicht zu diesem Teil.`,
      `etwas, das mit „${part}.“ beginnt`,
      'Nur diesen Teil selbst verwenden: Jede Sicht spricht für sich.',
    ),
  'battery-no-tiers': ({ part }) =>
    words(
      `Der Fragebogen von ${q(part)} schlägt keine Stufen vor.`,
      'ein Teil, dessen Fragebogen Stufen hat',
      'Stattdessen seine Skalen oder Befunde verwenden.',
    ),
  'battery-language': ({ part, language }) =>
    words(
      `Der Fragebogen von ${q(part)} hat keine Texte in ${q(language)}.`,
      'Sprachen, die jeder Teil hat',
      'Die Sprache hier streichen oder den Fragebogen übersetzen.',
    ),
  'battery-not-held': ({ battery, parts }) =>
    words(
      `${q(battery)} ist eine Batterie: Mehrere Menschen beantworten sie, alle nur ihren eigenen Teil.`,
      null,
      `Ein Gespräch mit einem ihrer Fragebögen führen: ${parts.join(', ')}.`,
    ),
  'battery-sources-none': ({ battery, parts }) =>
    words(
      `${q(battery)} ist eine Batterie und braucht für jeden ihrer Teile oder für einige davon eine Datei.`,
      parts.map((part) => `--source ${part}=DATEI`).join(' '),
      'Wofür keine Datei da ist, gilt als fehlend.',
    ),
  'battery-source-unknown': ({ option, part, allowed, suggestion }) =>
    words(
      `Die Batterie hat keinen Teil ${q(part)}, den „${option}“ nennt.`,
      listed(allowed, String),
      didYouMean(suggestion, `Den Teil vor das Zeichen „=“ schreiben: ${option} TEIL=….`),
    ),
  'battery-source-twice': ({ option, part }) =>
    words(
      `„${option}“ ist für ${q(part)} zweimal angegeben.`,
      'für jeden Teil einmal',
      'Eine der beiden Angaben weglassen.',
    ),
  'battery-option': ({ option }) =>
    words(
      `„${option}“ passt nicht zu einer Batterie.`,
      null,
      'Weglassen. Jede Datei steht bei „--source TEIL=DATEI“; Formen stehen in der Batterie selbst.',
    ),
  'battery-no-table': ({ option, part }) =>
    words(
      `„${option}“ betrifft eine Tabelle, und in der Datei für ${q(part)} stehen Ergebnisse.`,
      null,
      'Weglassen: Ergebnisse sagen selbst, von wem sie sind und von wann.',
    ),
  'battery-too-many': ({ limit }) =>
    words(
      'Es sind mehr Lernende, als sich auf einmal verarbeiten lassen.',
      `höchstens ${String(limit)}`,
      'Die Dateien teilen, alle nach denselben Lernenden, und nacheinander auswerten.',
    ),
  'battery-no-source': ({ option, part }) =>
    words(
      `„${option}“ steht für ${q(part)} da, aber keine Datei dafür.`,
      null,
      `Die Datei nennen: --source ${part}=DATEI. Oder „${option}“ weglassen.`,
    ),
  'battery-waves': ({ with: some, without, assessments }) =>
    words(
      `Quellen mit und ohne Angabe der Befragung lassen sich nicht verbinden: mit ${listed(some, q)}, ohne ${listed(without, q)}.`,
      'die Befragung in allen Quellen oder in keiner',
      assessments.length > 0
        ? `Die Ergebnisse für ${listed(assessments, q)} nennen keine Befragung: mit „--wave“ befragen oder auswerten oder die Angabe überall weglassen.`
        : `Die Spalte nennen: ${without.map((part) => `--wave ${part}=SPALTE`).join(' ')}.`,
    ),
  'battery-age': ({ part }) =>
    words(
      `Laut den Ergebnissen für ${q(part)} ist der Fragebogen bei jemandem nicht für das Alter gedacht, und das Alter steht nirgends.`,
      'das Alter, nach dem sich die anderen Teile richten',
      'Die Spalte einer anderen Quelle nennen: --age TEIL=SPALTE.',
    ),
  'battery-which-source': ({ option, parts }) =>
    words(
      `Bei „${option}“ fehlt, welche Quelle gemeint ist.`,
      listed(
        parts.map((part) => `${option} ${part}=…`),
        String,
      ),
      'Den Teil und das Zeichen „=“ davor schreiben.',
    ),
  'table-not-named': ({ questionnaire }) =>
    words(
      `Für ${q(questionnaire)} ist keine Tabelle angegeben.`,
      'der Pfad einer Tabelle oder - für die Standardeingabe',
      `Angeben: lotse score ${questionnaire} DATEI`,
    ),
  'sources-without-battery': ({ option }) =>
    words(
      `„${option}“ gehört zu den Dateien einer Batterie, und hier ist keine genannt.`,
      null,
      'Weglassen. Ein einzelner Fragebogen nimmt eine Tabelle, ohne „--source“ und ohne einen Teil davor.',
    ),
};
