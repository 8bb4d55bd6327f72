import type { BatteryCodes } from '../../diagnostic/codes-battery.ts';
import { listed, words, type ProblemTexts } from '../problem-words.ts';
import { didYouMean, q } from './quote.ts';

export const batteryProblems: ProblemTexts<BatteryCodes> = {
  'battery-part': ({ questionnaire, because, suggestion }) =>
    words(
      {
        'not-found': `Es gibt keinen Fragebogen ${q(questionnaire)}.`,
        outside: `${q(questionnaire)} liegt außerhalb des Ordners der Batterie.`,
        invalid: `Der Fragebogen ${q(questionnaire)} hat selbst Fehler.`,
        private: `Der Fragebogen ${q(questionnaire)} ist privat: Was herauskommt, ist nur für eine Person.`,
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
        ? `${q(questionnaire)} hat nur in einer seiner Formen einen Sinn, und keine ist genannt.`
        : `${q(questionnaire)} hat keine Form ${q(form)}.`,
      'eine seiner Formen',
      didYouMean(suggestion, `„lotse show ${questionnaire}“ nennt sie.`),
    ),
  'battery-gate': ({ part, id }) =>
    words(
      `Die Weiche von ${q(part)} blickt auf ${q(id)}; das ist dann noch nicht bekannt.`,
      'Fragen, Skalen, Befunde und Stufen früherer Teile',
      'Den Teil hinter das stellen, worauf seine Weiche blickt, oder auf etwas anderes blicken.',
    ),
  'battery-view': ({ part, id }) =>
    words(
      `Was ${q(part)} sieht, ergibt sich hier aus ${q(id)}; das gehört nicht zu diesem Teil.`,
      `etwas, das mit „${part}.“ beginnt`,
      'In den Teil selbst blicken: Jede Sicht spricht für sich.',
    ),
  'battery-no-tiers': ({ part }) =>
    words(
      `Der Fragebogen von ${q(part)} schlägt keine Stufen vor.`,
      'ein Teil, dessen Fragebogen Stufen hat',
      'Auf seine Skalen oder Befunde blicken.',
    ),
  'battery-language': ({ part, language }) =>
    words(
      `Der Fragebogen von ${q(part)} hat keine Texte in ${q(language)}.`,
      'Sprachen, die jeder Teil hat',
      'Die Sprache hier streichen oder den Fragebogen übersetzen.',
    ),
  'battery-not-held': ({ battery, parts }) =>
    words(
      `${q(battery)} ist eine Batterie: Mehrere beantworten sie, jede und jeder den eigenen Teil.`,
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
      didYouMean(suggestion, `Den Teil vor das Zeichen „=“ schreiben: ${option} ${allowed[0] ?? ''}=….`),
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
      'Weglassen; Formen gehören zu den Teilen und stehen in der Batterie selbst.',
    ),
  'sources-without-battery': () =>
    words(
      '„--source“ gehört zu einer Batterie, und dies ist ein einzelner Fragebogen.',
      'eine Tabelle',
      'Die Tabelle ohne „--source“ angeben.',
    ),
};
