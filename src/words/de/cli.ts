import type { CliWords } from '../en/cli.ts';
import { counted } from '../plural.ts';

export const deCli: CliWords = {
  bug: 'Das ist ein Fehler in lotse selbst, nicht in dem, was Sie getan haben. Bitte melden Sie ihn mit der Ausgabe desselben Befehls mit LOTSE_DEBUG=1, nachdem Sie geprüft haben, dass darin niemand genannt wird.',
  outputFailed: (reason) => `Die Ausgabe ließ sich nicht schreiben (${reason}); sie ist nicht vollständig.`,
  checked: (files, errors, warnings) => {
    const read = counted('de', files, { one: 'Datei', other: 'Dateien' });
    if (errors + warnings === 0) return `${read} geprüft, alles in Ordnung.`;
    const found = [
      counted('de', errors, { one: 'Fehler', other: 'Fehler' }),
      counted('de', warnings, { one: 'Hinweis', other: 'Hinweise' }),
    ];
    return `${read} geprüft: ${found.join(', ')}.`;
  },
  check: { heading: 'Prüfung', problems: 'Was gefunden wurde' },
  list: {
    heading: 'Fragebögen',
    id: 'Kennung',
    title: 'Titel',
    languages: 'Sprachen',
    respondent: 'Beantwortet von',
    evidence: 'Nachweise',
    questions: 'Fragen',
    minutes: 'Minuten',
    forms: 'Formen',
    choose: 'eine wählen',
    several: 'mehreren Quellen',
    families: {
      general: 'Für die ganze Schule',
      learner: 'Für Lernende',
      staff: 'Für Fachkräfte',
      talk: 'Für ein Gespräch mit einer Person',
      workplace: 'Für die Ausbildung im Betrieb',
      keys: 'Auswertungsschlüssel veröffentlichter Verfahren',
      batteries: 'Batterien: mehrere Quellen über eine Person',
    },
  },
  template: {
    head: (questionnaire) => `Ihr lizenzierter Wortlaut von: ${questionnaire}`,
    use: 'Was leer ist, Wort für Wort vom lizenzierten Bogen übernehmen. Dann, mit dem Namen dieser Datei:',
    licence:
      'Was Ihnen erlaubt, den Wortlaut am Bildschirm zu verwenden (Lizenz, Erlaubnis, gemeinfrei). Es steht dann in jedem Ergebnis.',
    source: 'Die Ausgabe oder der Bogen, von dem er stammt.',
    intro: 'Was auf dem Bogen vor der ersten Frage steht. Wo nichts steht, löschen.',
    titles: 'Was über den Fragen steht.',
    questions: 'Über jedem Text steht sein Thema, wie der Auswertungsschlüssel es nennt.',
    answers:
      'Die Antworten, wie der Bogen sie druckt. Darüber steht, wie der Auswertungsschlüssel sie nennt.',
    ownAnswers: 'Wo eine Frage andere Antworten hat als die übrigen, kommen sie unter ihre Kennung:',
  },
  show: {
    id: 'Kennung',
    version: 'Version',
    form: 'Form',
    forms: 'Formen',
    languages: 'Sprachen',
    unreviewed: 'noch nicht muttersprachlich geprüft',
    respondent: 'Beantwortet von',
    evidence: 'Nachweise',
    recall: 'Gefragt wird nach',
    length: 'Umfang',
    questionsOf: (questions) => `${questions} Fragen`,
    lengthOf: (questions, alone, talk) =>
      `${questions} Fragen; etwa ${alone} min allein, ${talk} min im Gespräch`,
    ages: 'Gedacht für',
    agesOf: (from, to) => `${from} bis ${to} Jahre`,
    privately:
      'Nur für die Person selbst, die antwortet: keine Stufen, keine Berichte für andere, keine Auswertung von Dateien mit mehreren Personen.',
    supplied: 'Die Texte nennen nur das Thema; den lizenzierten Wortlaut enthält Ihre eigene Datei.',
    digest: 'Prüfsumme',
    kinds: {
      choice: 'eine von',
      multiple: 'beliebig viele von',
      number: 'eine Zahl',
      grade: 'eine Note',
      date: 'ein Datum',
      text: 'freier Text, nie gewertet',
    },
    numberFrom: (lower, upper) => {
      if (lower === null) return upper === null ? '' : `bis ${upper}`;
      return upper === null ? `ab ${lower}` : `von ${lower} bis ${upper}`;
    },
    askedIf: (condition) => `gefragt, wenn ${condition}`,
    background: 'Hintergrund, hebt nie eine Stufe an',
    optional: 'optional: Diese Spalte darf in einer Datei fehlen',
    scales: 'Skalen',
    methods: {
      sum: 'Summe aus',
      mean: 'Mittelwert aus',
      max: 'Höchstes aus',
      count: 'wie viele zutreffen von',
      value: 'der Wert von',
    },
    kindOfScale: { risk: 'hoch heißt Risiko', resource: 'hoch heißt Stärke' },
    reversed: 'umgepolt',
    weight: (weight) => `Gewicht ${weight}`,
    range: 'Wertebereich',
    bandFrom: (value) => `ab ${value}`,
    bandAbove: (value) => `über ${value}`,
    meanAndSd: (mean, sd) => `Mittelwert ${mean}, Standardabweichung ${sd}`,
    change: (least) => `zählt als Veränderung: ein Unterschied ab ${least}`,
    byReliability: (sd, reliability) =>
      `aus einer Standardabweichung von ${sd} und einer Zuverlässigkeit von ${reliability} (Jacobson & Truax 1991)`,
    missing: 'fehlende Antworten',
    allAnswers: 'keine erlaubt',
    allow: (count) => `höchstens ${count}`,
    findings: 'Befunde',
    critical: 'Kritische Antworten',
    categories: {
      self_harm: 'Selbstverletzung',
      abuse: 'Misshandlung, Missbrauch, Vernachlässigung',
      violence: 'Gewalt',
      danger_to_others: 'Gefahr für andere',
      bullying: 'Mobbing',
      basic_needs: 'Grundbedürfnisse',
    },
    urgencies: { immediate: 'sofort', same_day: 'am selben Tag', within_3_days: 'innerhalb von drei Tagen' },
    callsFor: {
      individual: 'verlangt individuelle Unterstützung, was auch immer die Skalen sagen',
      selective: 'verlangt mindestens selektive Unterstützung',
      universal: 'hebt keine Stufe an',
    },
    covers: (rules) => `ihr Alarm steht auch für: ${rules}`,
    tiers: 'Stufen',
    noTiers: 'Dieser Fragebogen schlägt keine Stufe vor.',
    sources: 'Quellen',
    unconfirmed: 'noch nicht an der Quelle bestätigt',
    battery: {
      parts: 'Teile, in dieser Reihenfolge',
      questions: (count) => `${count} Fragen`,
      always: 'bei allen gefragt',
      askedIf: (condition) => `gefragt, wenn ${condition}`,
      undecided: {
        ask: 'wo zu viel fehlt, um es zu wissen: gefragt, und es zählt',
        leave_open:
          'wo zu viel fehlt, um es zu wissen: was beantwortet ist, zählt vielleicht, vielleicht nicht',
      },
      look: (command) => `Fragen, Skalen und Regeln zeigt: ${command}`,
      compared: 'Nebeneinander: wer es sieht',
    },
  },
};
