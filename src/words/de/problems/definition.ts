import { KIND_KEYS } from '../../../definition/question-kinds.ts';
import type { DefinitionCodes } from '../../../diagnostic/codes-definition.ts';
import { kinds } from './kinds.ts';
import { listed, translated, words, type ProblemTexts } from '../../problem-words.ts';
import { criticalProblems } from './critical.ts';
import { normProblems } from './norms.ts';
import { shapeProblems } from './shape.ts';
import { didYouMean, q } from '../quote.ts';

const whyNoProrating = {
  max: 'Die höchste Antwort entscheidet, und das kann gerade die fehlende sein',
  count: 'Was sich nicht beurteilen lässt, kann nicht aus anderem gezählt werden',
  value: 'Es gibt nur ein Item',
  'negative-weight': 'Ein Item hat ein negatives Gewicht',
  biographical: 'Was jemand erlebt hat, lässt sich nicht aus anderen Antworten ableiten',
  unbounded: 'Eine Zahl hat keinen kleinsten oder keinen größten Wert',
};

const backgrounds: Readonly<Record<string, string>> = {
  situation: 'Situation',
  sex: 'Geschlecht',
  origin: 'Herkunft',
  displacement: 'Vertreibung',
  age: 'Alter',
};

const range = (lower: string | null, upper: string | null): string => {
  if (lower === null) return upper === null ? 'jeder Wert' : `bis ${upper}`;
  return upper === null ? `ab ${lower}` : `von ${lower} bis ${upper}`;
};

const none = 'nichts';

export const definitionProblems: ProblemTexts<DefinitionCodes> = {
  'form-required-without-forms': () =>
    words(
      'Eine der Formen muss gewählt werden, aber es gibt keine.',
      'mindestens eine Form unter „forms“',
      'Die Formen ergänzen oder „form_required“ weglassen.',
    ),
  'private-with-rules': ({ part }) =>
    words(
      `Der Fragebogen ist privat, hat aber ${q(part)}.`,
      'weder Stufen noch kritische Regeln, denn niemand sonst sieht das Ergebnis',
      part === 'tiers'
        ? 'Die Stufen weglassen oder „private“ streichen.'
        : 'Nichts fragen, worauf jemand reagieren müsste, und stattdessen sagen, wo es Hilfe gibt; oder „private“ streichen.',
    ),
  ...shapeProblems,
  ...criticalProblems,
  ...normProblems,
  'unknown-id': ({ kind, id, suggestion }) =>
    words(
      `Es gibt ${kinds[kind].no} ${q(id)}.`,
      `die Kennung ${kinds[kind].of} in dieser Definition`,
      didYouMean(suggestion, 'Die Kennung berichtigen oder das Fehlende anlegen.'),
    ),
  'unknown-option': ({ question, option, allowed, suggestion }) =>
    words(
      `${q(question)} hat keine Antwortmöglichkeit ${q(option)}.`,
      allowed.length === 0 ? 'eine Zahl ohne Anführungszeichen' : listed(allowed, String),
      didYouMean(
        suggestion,
        allowed.length === 0
          ? 'Eine Zahl nennen oder das Wort unter „codes“ vereinbaren.'
          : 'Die Antwortmöglichkeit mit ihrer Kennung nennen oder, wo sie keine hat, mit ihrem Wert.',
      ),
    ),
  'unknown-band': ({ scale, band, allowed, suggestion }) =>
    words(
      `Die Skala ${q(scale)} hat keinen Bereich ${q(band)}.`,
      listed(allowed, String),
      didYouMean(suggestion, 'Einen ihrer Bereiche nennen oder diesen ergänzen.'),
    ),
  'left-out': ({ kind, id, form }) =>
    words(
      `${kinds[kind].the} ${q(id)} fehlt in der Form ${q(form)}, wird hier aber noch gebraucht.`,
      null,
      'In der Form sagen, was hier stattdessen steht, oder auch dies weglassen.',
    ),
  'duplicate-id': ({ kind, id }) =>
    words(
      `${kinds[kind].second} heißt ${q(id)}.`,
      'jede Kennung einmal',
      'Eines der beiden umbenennen oder löschen.',
    ),
  'column-name-taken': ({ name }) =>
    words(
      `Die Ergebnisdatei hat schon eine Spalte ${q(name)}.`,
      'verschiedene Namen für Skalen, Bereiche und Befunde',
      'Eine andere Kennung wählen.',
    ),
  'answer-kind': ({ question, found }) =>
    words(
      found.length === 0
        ? `Es ist nicht angegeben, wie ${q(question)} beantwortet wird.`
        : `${q(question)} soll auf mehrere Arten beantwortet werden: ${listed(found, q)}.`,
      `genau eines von ${KIND_KEYS.join(', ')}`,
      found.length === 0 ? 'Eines davon ergänzen.' : 'Eines davon behalten.',
    ),
  'empty-option': ({ set }) =>
    words(
      `Eine Antwortmöglichkeit von ${q(set)} hat weder Wert noch Kennung.`,
      'ein Wert, eine Kennung oder beides',
      'Einen Wert ergänzen, wie er in Dateien steht, oder eine Kennung.',
    ),
  'value-twice': ({ value }) =>
    words(
      `Zwei Antwortmöglichkeiten haben den Wert ${value}.`,
      'jeder Wert einmal je Antwortset',
      'Verschiedene Werte geben; gleiche Punkte lassen sich mit „points“ sagen.',
    ),
  'same-label': ({ label, language }) =>
    words(
      `Zwei Antwortmöglichkeiten heißen ${q(label)} (${language}).`,
      'jede Beschriftung einmal je Antwortset',
      'Eine davon anders benennen: Eine Antwort in Worten muss eindeutig sein.',
    ),
  'label-is-code': ({ label, option }) =>
    words(
      `Die Beschriftung ${q(label)} ist zugleich der Code der Antwortmöglichkeit ${q(option)}.`,
      'Beschriftungen, die nicht zugleich der Code einer anderen Antwortmöglichkeit sind',
      'Beschriftung oder Code ändern: Eine Antwort muss eindeutig sein.',
    ),
  'points-none-unstated': ({ option }) =>
    words(
      `Die Antwortmöglichkeit ${q(option)} wird nicht gewertet, und es ist nicht angegeben, wie sie zählt.`,
      'treat_as: missing oder treat_as: left_out',
      '„treat_as: missing“ ergänzen, wenn die Antwort einfach nicht bekannt ist.',
    ),
  'treat-as-needless': ({ option }) =>
    words(
      `Die Antwortmöglichkeit ${q(option)} wird gewertet; „treat_as“ hat keine Bedeutung.`,
      'treat_as nur neben points: none',
      '„treat_as“ löschen oder „points: none“ ergänzen.',
    ),
  'option-shadowed': ({ option }) =>
    words(
      `Die Antwortmöglichkeit ${q(option)} ließe sich nie lesen: Ihr Code oder ihre Beschriftung steht auch für „fehlt“ oder „verweigert“.`,
      null,
      'Code oder Beschriftung ändern oder den Code für „fehlt“ oder „verweigert“.',
    ),
  'code-in-range': ({ text }) =>
    words(
      `${q(text)} ist ein Code und zugleich eine Zahl, die eine Antwort sein kann.`,
      'ein Code außerhalb von min und max',
      'Einen anderen Code wählen oder min und max enger fassen.',
    ),
  'code-twice': ({ text }) =>
    words(
      `Der Code ${q(text)} ist zweimal vereinbart.`,
      'jeder Code einmal, für „fehlt“ oder für „verweigert“',
      'Einen der beiden löschen.',
    ),
  'age-not-a-number': ({ question }) =>
    words(
      `${q(question)} kann das Alter nicht angeben.`,
      'eine Frage mit „number“',
      'Die Frage nennen, die nach dem Alter in Jahren fragt.',
    ),
  'bounds-reversed': () =>
    words(
      'Das untere Ende liegt nicht unter dem oberen.',
      'der kleinere Wert zuerst',
      'Die beiden Werte vertauschen oder berichtigen.',
    ),
  'grade-pass': ({ best, worst }) =>
    words(
      'Diese Note kann nicht die sein, mit der man gerade noch besteht.',
      `eine Note zwischen ${best} und ${worst}`,
      'Berichtigen oder „pass“ weglassen.',
    ),
  'never-asked': ({ question }) =>
    words(
      `${q(question)} würde nie gestellt: Keine Antwort erfüllt „ask_if“.`,
      null,
      'Die Bedingung berichtigen; vielleicht ist „any“ statt „all“ gemeint.',
    ),
  cycle: ({ path }) =>
    words(
      `Das dreht sich im Kreis: ${path.map(q).join(' → ')}.`,
      'nichts, was von sich selbst abhängt',
      'Einen der Verweise entfernen.',
    ),
  'test-missing': () =>
    words(
      'Diese Bedingung prüft nichts.',
      'eine Prüfung wie is, in, band, at_least oder answered',
      'Sagen, was gelten muss.',
    ),
  'test-mismatch': ({ test, subject }) =>
    words(
      `${q(test)} lässt sich an ${q(subject)} nicht prüfen.`,
      'is und in für Antwortmöglichkeiten; at_least und Ähnliches für Zahlen; band für Skalen mit Bereichen; answered für jede Frage',
      'Eine passende Prüfung wählen oder etwas anderes prüfen.',
    ),
  'never-holds': ({ what }) =>
    words(
      `Keine Antwort kann diese Bedingung erfüllen (${q(what)}).`,
      'Werte, die erreichbar sind',
      'Mit den Antwortmöglichkeiten, den Grenzen und dem Wertebereich der Skala vergleichen.',
    ),
  'always-holds': ({ what }) =>
    words(
      `Jede Antwort erfüllt diese Bedingung (${q(what)}); so sagt sie über niemanden etwas.`,
      'eine Bedingung, die manche Antworten erfüllen und andere nicht',
      'Mit den Antwortmöglichkeiten, den Grenzen und dem Wertebereich der Skala vergleichen.',
    ),
  'rule-without-id': () =>
    words(
      'Diese Regel einer Stufe hat keine Kennung.',
      'eine Kennung, die Berichte als Grund nennen',
      '„id“ ergänzen.',
    ),
  'mark-misplaced': ({ key }) =>
    words(
      `${q(key)} hat hier keine Bedeutung.`,
      'id, because und cite nur an den Regeln einer Stufe',
      'Löschen oder an die Regel setzen.',
    ),
  'scale-method': ({ scale, found }) =>
    words(
      found.length === 0
        ? `Es ist nicht angegeben, wie die Skala ${q(scale)} berechnet wird.`
        : `Die Skala ${q(scale)} soll auf mehrere Arten berechnet werden: ${listed(found, q)}.`,
      'genau eines von sum, mean, max, count, value',
      found.length === 0
        ? 'Eines davon ergänzen.'
        : 'Eines behalten; eine Skala kann aus anderen Skalen bestehen.',
    ),
  'not-scorable': ({ question }) =>
    words(
      `${q(question)} lässt sich nicht werten: Die Antwort ist ein Datum oder freier Text.`,
      'eine Frage mit Antwortmöglichkeiten, einer Zahl oder einer Note',
      'Aus der Skala entfernen.',
    ),
  'item-twice': ({ id }) =>
    words(
      `${q(id)} wird doppelt gezählt.`,
      'jedes Item einmal',
      'Eines löschen; soll es doppelt zählen, „weight: 2“ schreiben.',
    ),
  'option-without-points': ({ question, option }) =>
    words(
      `${q(question)} wird gewertet, aber die Antwortmöglichkeit ${q(option)} hat keine Punkte.`,
      'ein Wert oder Punkte für jede Antwortmöglichkeit',
      'Punkte ergänzen oder „points: none“ mit „treat_as“.',
    ),
  'cannot-reverse': ({ item }) =>
    words(
      `${q(item)} lässt sich nicht umpolen: kleinster + größter − Wert kommt unter den Punkten nicht immer vor.`,
      'Antwortmöglichkeiten mit gleichen Abständen; Zahlen und Skalen mit beiden Enden',
      'Die Punkte mit „points“ statt mit „reversed“ angeben oder min und max ergänzen.',
    ),
  'not-asked-unstated': ({ question }) =>
    words(
      `${q(question)} wird nicht immer gestellt, und es ist nicht angegeben, was dann zählt.`,
      'not_asked: Punkte oder not_asked: left_out',
      'Am Item „not_asked“ ergänzen.',
    ),
  'not-asked-needless': ({ question }) =>
    words(
      `${q(question)} wird immer gestellt; „not_asked“ hat keine Bedeutung.`,
      'not_asked nur bei Fragen mit ask_if',
      '„not_asked“ löschen.',
    ),
  'no-prorating': ({ reason }) =>
    words(
      `Fehlende Antworten lassen sich hier nicht aus den anderen ergänzen: ${whyNoProrating[reason]}.`,
      null,
      'Die Regel für Fehlendes löschen: Ohne sie werden alle Antworten gebraucht.',
    ),
  'mean-unequal': ({ first, other }) =>
    words(
      `Für Fehlendes steht hier der Mittelwert der beantworteten Items, aber ${q(first)} und ${q(other)} haben verschiedene Wertebereiche.`,
      'Items, die alle gleich wenige und gleich viele Punkte haben können',
      '„fill: prorate“ verwenden, das die Wertebereiche berücksichtigt; ein Wert, der nicht möglich ist, wird gekappt.',
    ),
  'least-uncited': () =>
    words(
      'Eine fehlende Antwort als die niedrigste zu zählen, lässt sie wie eine gute Nachricht aussehen.',
      'ein Beleg',
      'Mit „cite“ die Quelle dieser Regel nennen oder eine andere Regel wählen.',
    ),
  'least-unbounded': ({ item }) =>
    words(
      `${q(item)} hat keinen kleinsten Wert, als der eine fehlende Antwort zählen könnte.`,
      null,
      'Die Grenzen ergänzen oder eine andere Regel für Fehlendes wählen.',
    ),
  'allow-too-high': ({ allow, items }) =>
    words(
      `Die Skala hätte ohne eine einzige Antwort einen Wert: ${allow} von ${items} dürfen fehlen.`,
      `höchstens ${items - 1}`,
      '„allow“ senken.',
    ),
  'band-order': ({ band }) =>
    words(
      `Der Bereich ${q(band)} beginnt nicht über dem vorigen.`,
      'Bereiche vom niedrigsten zum höchsten',
      'Die Bereiche ordnen und ihre unteren Enden berichtigen.',
    ),
  'band-gap': ({ from, least }) =>
    words(
      least === null
        ? 'Die Skala hat keinen kleinsten Wert; manche Werte lägen in keinem Bereich.'
        : `Der erste Bereich beginnt bei ${from}, die Skala kann aber ${least} sein.`,
      least === null ? 'eine Skala mit unterer Grenze' : `ein erster Bereich ab ${least}`,
      least === null
        ? 'Ihren Zahlen ein min geben.'
        : 'Den ersten Bereich senken oder darunter einen ergänzen.',
    ),
  'band-unreachable': ({ band, lower, upper }) =>
    words(
      `Keine Antwort erreicht den Bereich ${q(band)}.`,
      `Bereiche im Wertebereich der Skala: ${range(lower, upper)}`,
      'Das untere Ende des Bereichs oder die Items der Skala berichtigen.',
    ),
  'band-edge': ({ band }) =>
    words(
      `Es ist nicht klar, wo der Bereich ${q(band)} beginnt.`,
      'genau eines von from (mindestens) und above (mehr als)',
      'Eines davon behalten.',
    ),
  'weight-zero': () =>
    words(
      'Ein Item mit dem Gewicht 0 zählt nicht.',
      'ein Gewicht außer 0',
      'Das Item entfernen oder sein Gewicht berichtigen.',
    ),
  'scale-too-fine': ({ scale }) =>
    words(
      `Die Zahlen der Skala ${q(scale)} sind zu fein, um genau zu sein.`,
      'Gewichte und Punkte mit weniger Stellen',
      'Gewichte und Punkte runden.',
    ),
  'missing-translation': ({ language }) =>
    words(
      `Dieser Text fehlt in der Sprache ${q(language)}.`,
      'jeder Text in jeder Sprache der Definition',
      `„${language}: …“ ergänzen oder die Sprache aus „languages“ nehmen.`,
    ),
  'language-without-texts': ({ language }) =>
    words(
      `In der Sprache ${q(language)} gibt es noch keinen Text.`,
      'jeder Text in jeder Sprache der Definition',
      `Die Texte ergänzen oder ${q(language)} aus „languages“ nehmen.`,
    ),
  'unknown-language': ({ language }) =>
    words(
      `Die Definition hat keine Sprache ${q(language)}.`,
      'die Sprachen unter „languages“',
      'In „languages“ ergänzen oder diesen Text löschen.',
    ),
  'tiers-uncited': () =>
    words(
      'Stufen für ein Instrument mit fremdem Wortlaut brauchen eine Quelle.',
      'cite an der Stufe oder an jeder ihrer Regeln',
      'Angeben, wo diese Schwellen veröffentlicht sind, oder die Stufen weglassen.',
    ),
  'tier-by-background': ({ rule, question, about }) =>
    words(
      `Die Regel ${q(rule)} hängt von ${q(question)} ab; diese Frage betrifft den Hintergrund (${translated(backgrounds, about)}).`,
      'Stufen, die kein Hintergrund anhebt',
      'Die Frage aus der Regel und den Skalen dahinter nehmen; der Hintergrund kann ein Angebot bestimmen, keine Stufe.',
    ),
  unused: ({ kind, id }) =>
    words(`${kinds[kind].the} ${q(id)} wird nirgends verwendet.`, null, 'Verwenden oder löschen.'),
  'example-answer': ({ question, value }) =>
    words(
      `Die Antwort ${value} des Beispiels auf ${q(question)} lässt sich nicht lesen.`,
      'eine Antwortmöglichkeit oder ein Wert in den Grenzen',
      'Die Antwort berichtigen.',
    ),
  'example-fails': ({ key, expected, got }) =>
    words(
      `Das Beispiel stimmt nicht: ${q(key)} ist ${got === '' ? none : q(got)}.`,
      expected === '' ? none : q(expected),
      'Klären, was richtig ist: das Beispiel oder die Definition.',
    ),
  'example-key': ({ key, suggestion }) =>
    words(
      `Im Ergebnis heißt nichts ${q(key)}.`,
      'die Spalten einer Ergebnisdatei',
      didYouMean(
        suggestion,
        'Die Kennung einer Skala, <Skala>_band, einen Befund, tier, critical oder missing angeben.',
      ),
    ),
};
