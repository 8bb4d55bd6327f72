import { ledBy } from '../say.ts';
import type { ReportWords } from '../en/report.ts';
import { deOwnWords } from './report-own-words.ts';
import { deBattery } from './battery.ts';
import { deBands, deRoles } from './names.ts';
import { deCritical } from './report-critical.ts';
import { plural } from '../plural.ts';

/** The words of a counsellor's report in German. */
export const deReport: ReportWords = {
  title: 'Bericht zur Unterstützung',
  sections: {
    about: 'Wer, wann und womit',
    critical: 'Kritische Antworten',
    strengths: 'Stärken und Ressourcen',
    tier: 'Vorschlag zur Unterstützung',
    reasons: 'Warum dieser Vorschlag',
    findings: 'Was noch auffällt',
    talk: 'Worüber gesprochen wurde',
    own_words: 'In eigenen Worten',
    scales: 'Alle Skalen',
    gaps: 'Was nicht bekannt ist',
    decision: 'Was entschieden und vereinbart ist',
    limits: 'Was dieser Bericht nicht sagen kann',
    sources: 'Quellen',
  },
  about: {
    confidential:
      'Vertraulich. Für die Fachkräfte, die damit arbeiten; nicht zur Weitergabe an die lernende Person, die Familie oder einen Betrieb geschrieben.',
    learner: 'Lernende Person',
    noLearner: 'ohne Pseudonym',
    wave: 'Befragung',
    at: 'Datum',
    noDate: 'nicht festgehalten',
    consent: 'Einwilligung oder Rechtsgrundlage',
    consentOf: (who, at, basis) => `${who}, ${at} (${basis === 'consent' ? 'Einwilligung' : basis})`,
    consentText: 'Gezeigte Information',
    guardian: 'Einwilligung der Sorgeberechtigten',
    assent: 'Zustimmung der lernenden Person',
    interviewer: 'Gespräch geführt von',
    goAhead: 'Übersetzung freigegeben von',
    responsible: 'Im Gespräch zuständig',
    sitting: (number) => `${String(number)}. Tag des Gesprächs`,
    consentConfirmed: 'Einwilligung erneut bestätigt',
    reachedBy: (who, reach) => `${who} (${reach})`,
    nobodyNamed: 'niemand genannt',
    questionnaire: 'Fragebogen',
    version: 'Version',
    form: 'Form',
    digest: 'Prüfsumme der Definition',
    respondent: 'Beantwortet von',
    respondents: {
      learner: 'der lernenden Person selbst',
      staff: 'einer Fachkraft',
      record: 'niemandem; aus den Unterlagen der Schule',
      parent: 'einem Elternteil oder Sorgeberechtigten',
      company: 'dem Ausbildungsbetrieb',
      several: 'mehreren Quellen; unten steht jede für sich',
    },
    evidence: 'Wie gut geprüft',
    evidenceStatus: {
      validated: 'in Studien geprüft; woran, sagt der Hinweis',
      adapted: 'angepasst nach einem Verfahren, das in Studien geprüft ist',
      unvalidated: 'noch nicht an späteren Verläufen geprüft',
    },
  },
  unchecked: {
    by: {
      earlier: 'Mit einer früheren Version von Lotse ausgewertet; nicht geprüft.',
      another: 'Mit einer anderen Version von Lotse ausgewertet; nicht geprüft.',
    },
    again:
      'Diese Version kann zu anderen Ergebnissen kommen: Die Antworten bitte neu auswerten, bevor sich jemand auf diesen Bericht stützt. Auf kritische Antworten sofort reagieren und nicht erst danach.',
    withheld:
      'Es wird keine Stufe angezeigt, weil eine kritische Antwort vorliegt oder offen ist. Bitte zuerst das klären und die Antworten neu auswerten.',
    noneShown: 'nicht angezeigt; bitte die Antworten neu auswerten',
    askFirst: 'Zuerst die Fragen zur Sicherheit klären.',
  },
  critical: deCritical,
  strengths: {
    high: 'Stark; darauf lässt sich bauen:',
    middle: 'Zum Teil vorhanden:',
    low: 'Kann mit Unterstützung wachsen:',
    withoutBand: 'Außerdem gefragt:',
    on: (value, range) => `${value} auf einer Skala ${range}`,
    couldBe: (title, range) => `${title}: möglich ${range}`,
    unknown: 'Nicht bekannt, weil Antworten fehlen:',
    neverAsked:
      'Dieser Fragebogen fragt nicht nach Stärken. Das Gespräch damit beginnen: Was gelingt, und wer oder was hilft?',
  },
  tier: {
    suggestion: 'Vorschlag',
    basis: 'Wie sicher er ist',
    range: 'Spanne',
    names: {
      universal: 'universelle Unterstützung',
      selective: 'selektive Unterstützung',
      individual: 'individuelle Unterstützung',
    },
    explains: {
      universal:
        'Die Person könnte von dem profitieren, was die ganze Schule allen bietet. Die Regeln dieses Fragebogens geben keinen Anlass, mehr vorzuschlagen.',
      selective:
        'Die Person könnte von einem Angebot in der Gruppe profitieren: früh und gemeinsam mit anderen, für die Schwierigkeiten wahrscheinlicher sind.',
      individual:
        'Die Person könnte von eigener Unterstützung profitieren, die gemeinsam mit ihr geplant wird, denn was bekannt ist, weist auf große Schwierigkeiten hin.',
    },
    byRules: 'Ohne die kritischen Antworten',
    safetyTalk: (by) =>
      `Zuerst ein Gespräch über die Sicherheit, ${by}; danach entscheidet sich, welche Unterstützung folgt.`,
    talkBy: (moment) => `spätestens ${moment}`,
    talkUrgencies: { immediate: 'sofort', same_day: 'heute noch', within_3_days: 'innerhalb von drei Tagen' },
    safetyRefused:
      'Eine Frage zur Sicherheit wurde bewusst nicht beantwortet. Einmal sagen, wo es Hilfe gibt, und nicht drängen.',
    safetyFirst:
      'Zuerst die Fragen zur Sicherheit klären. Solange sie offen sind, kann niemand sagen, ob diese Unterstützung reicht.',
    review: 'Durchsicht durch eine Fachkraft',
    reviewExplains:
      'Für einen Vorschlag ist zu wenig bekannt. Eine Fachkraft sieht sich an, was da ist, und entscheidet, wie es weitergeht.',
    none: 'keiner',
    bases: {
      complete: 'Vollständig: Es fehlt nichts, was dafür zählt.',
      settled: 'Gesichert: Es fehlt etwas, aber keine Antwort darauf könnte den Vorschlag ändern.',
      filled:
        'Ergänzt: Es fehlt etwas. Die Regel des Fragebogens ergänzt es, und der Vorschlag beruht auf diesen Werten. Die wirklichen Antworten könnten ihn innerhalb der Spanne ändern.',
      safety_open:
        'Sicherheit offen: Eine Frage zur Sicherheit ist nicht eindeutig beantwortet. Sie kommt zuerst und kann den Vorschlag ändern.',
      open: 'Offen: Die fehlenden Antworten könnten ihn ändern.',
      not_applicable: 'Nicht anwendbar: Der Fragebogen ist für diese Person nicht gedacht.',
    },
    rangeOf: (atLeast, atMost) => `mindestens ${atLeast}, höchstens ${atMost}`,
    rangeSure: (tier) => `${tier}, wie auch immer die fehlenden Antworten ausfielen`,
    notFor: (from, to) =>
      `Der Fragebogen ist für Personen von ${from} bis ${to} Jahren gedacht. Die Werte der Skalen lassen sich lesen, aber Bereiche und Stufen werden nicht daraus abgeleitet.`,
    noTiers:
      'Dieser Fragebogen schlägt keine Stufe der Unterstützung vor. Was er gemessen hat, steht unten; was daraus folgt, entscheiden Menschen.',
    settleTitle: 'Was es klären würde',
    settleLead: {
      learner: 'Wenn die Person dazu bereit ist, noch einmal danach fragen:',
      staff: 'Bei der Fachkraft, die geantwortet hat, nachfragen:',
      record: 'In den Unterlagen nachsehen:',
      parent: 'Wenn der Elternteil oder die Sorgeberechtigten dazu bereit sind, noch einmal danach fragen:',
      company: 'Beim Ausbildungsbetrieb noch einmal danach fragen:',
      several: 'Nachsehen, oder wer diesen Teil beantwortet, noch einmal fragen, wenn es recht ist:',
    },
    refusedLead:
      'Auf diese Fragen wollte die befragte Person nicht antworten. Das ist ihr Recht; bitte nicht drängen:',
    nothingToSettle: 'Keine einzelne Frage würde es klären.',
  },
  reasons: {
    states: {
      holds: (tier) => `Das trifft zu und spricht für: ${tier}`,
      holds_filled: (tier) =>
        `Das trifft zu, wenn man von ergänzten Werten ausgeht, und spricht für: ${tier}`,
      possible: (tier) => `Das ist nicht bekannt und nicht ausgeschlossen; es würde sprechen für: ${tier}`,
    },
    none: 'Keine Regel des Fragebogens trifft zu.',
    critical: 'Diese Antworten verlangen es, unabhängig von den Skalen',
    criticalItem: (category, tier) => `${category}: ${tier}`,
    universal: 'Keine Regel für mehr Unterstützung trifft zu; es bleibt bei der universellen.',
    partsHolding: (parts) => `Davon trifft zu: ${parts}.`,
    partsOpen: (parts) => `Nicht bekannt: ${parts}.`,
    allOpen: 'Nicht bekannt: alle davon.',
    possibleRule: (because, condition) => `${condition} (hieße: ${because})`,
    rule: (because, condition) => `${because} (Regel: ${condition})`,
    value: 'Wert',
    range: 'Die Skala reicht',
    rangeOf: (lower, upper) => `von ${lower} bis ${upper}`,
    from: (lower) => `ab ${lower}`,
    to: (upper) => `bis ${upper}`,
    noBound: 'ohne Grenze',
    band: 'Bereich',
    noValue: 'keiner',
    possible: 'Möglich',
    missingRule: 'Ergänzt',
    question: 'Frage',
    answer: 'Antwort',
    share: 'Anteil',
    sum: 'Summe',
    filled: 'ergänzt für das, was fehlt',
    filledBeneath: 'eine Skala, aus der sie gebildet ist, wurde ergänzt',
    rounding: 'Rundung',
    constant: 'fester Teil der Skala',
    ofScale: 'Skala',
    decidedBy: 'Ausschlaggebend',
    counted: 'gezählt',
    answersOf: 'Es gibt keinen Wert und darum keine Anteile. Was davon bekannt ist:',
    noneChosen: 'nichts davon',
    lookedAt: 'Antworten, die die Regeln unmittelbar verwenden',
  },
  ownWords: deOwnWords,
  findings: {
    holds: 'Das trifft zu:',
    unknown:
      'Das ist nicht bekannt, weil eine Antwort fehlt, bewusst nicht gegeben wurde oder offenlässt, wie es ist:',
    none: 'Keiner der Befunde des Fragebogens trifft zu.',
    neverAsked: 'Dieser Fragebogen hat neben seinen Skalen keine weiteren Befunde.',
  },
  scales: {
    scale: 'Skala',
    kind: 'Hoch heißt',
    kinds: { risk: 'Schwierigkeit', resource: 'Stärke' },
    value: 'Wert',
    possible: 'Möglich',
    band: 'Bereich',
    answered: 'Beantwortet',
    answeredOf: (answered, of) => `${answered} von ${of}`,
    filledMark: '(ergänzt)',
    inFile: (grade) => `in der Datei ${grade}`,
    filledNote:
      'Ergänzt: Es fehlt etwas, und die Regel des Fragebogens sagt, welcher Wert stattdessen eingesetzt wird.',
    openNote:
      '„Möglich“ ist das Kleinste und das Größte, was die Skala ergeben könnte, wenn die fehlenden Antworten bekannt wären.',
    noValue: {
      too_many_missing: 'keiner (es fehlt zu viel)',
      maybe_not_asked: 'keiner (nicht bekannt, ob danach gefragt wurde)',
      form_not_valid: 'keiner (im ganzen Fragebogen fehlt zu viel)',
      not_asked: 'keiner (nicht gefragt)',
    },
    fills: {
      prorate: 'fehlende Antworten werden aus den gegebenen geschätzt',
      least: 'jede fehlende Antwort zählt wie die niedrigste',
      mean: 'für jede fehlende Antwort gilt der Mittelwert der gegebenen',
    },
    rounded: {
      half_up: 'kaufmännisch gerundet',
      half_even: 'gerundet, genau die Hälfte zur geraden Zahl',
      up: 'aufgerundet',
      down: 'abgerundet',
    },
    norms: {
      norms: 'Normen',
      z: 'z-Wert',
      t: 'T-Wert',
      could: (range) => `möglich ${range}`,
      of: (group, population) => `${group} (${population})`,
      open: (reason, groups, population) => `${reason} Möglich: ${groups} (${population})`,
      noGroup: {
        sex_open: 'Offen, denn sie hängen vom Geschlecht ab, und welche Gruppe gilt, ist nicht bekannt.',
        age_open: 'Offen, denn sie hängen vom Alter ab, und das ist nicht bekannt.',
        sex_and_age_open:
          'Offen, denn sie hängen von Geschlecht und Alter ab, und welche Gruppe gilt, ist nicht bekannt.',
        outside:
          'Keine: Für Alter und Geschlecht dieser Person haben sie keine Gruppe; der Wert steht für sich.',
        not_applicable: 'Keine: Der Fragebogen ist nicht für dieses Alter gedacht.',
      },
      years: (from, to) => (from === to ? `${from} Jahre` : `${from} bis ${to} Jahre`),
      everyone: 'alle',
    },
    bands: deBands,
    none: 'Dieser Fragebogen hat keine Skalen.',
  },
  gaps: {
    states: {
      missing: 'Nicht beantwortet',
      refused: 'Wollte dazu nichts sagen',
      not_asked: 'Nicht gefragt',
      unscorable: 'Beantwortet, aber nicht zu werten',
    },
    explains: {
      missing: 'Die Antwort kennt niemand. Sie zählt nicht als „Nein“ und nicht als null.',
      refused: 'Wer gefragt wurde, wollte darauf lieber nicht antworten. Bitte nicht drängen.',
      not_asked: 'Es kam nach früheren Antworten nicht in Frage.',
      unscorable: 'Die Antwort sagt etwas, hat aber auf der Skala keine Punkte.',
    },
    offPath: 'Beantwortet, obwohl es nicht in Frage kam',
    offPathExplains:
      'Nach anderen Antworten hätte es nicht gefragt werden sollen. Es bleibt stehen, wird aber nicht gewertet.',
    none: 'Jede Frage ist beantwortet.',
  },
  decision: {
    lead: 'Der Vorschlag entscheidet nichts. Ein Mensch entscheidet, gemeinsam mit der lernenden Person, und hält es hier fest.',
    tier: 'Stufe der Unterstützung',
    by: 'Entschieden von',
    at: 'Datum',
    reason: 'Grund, falls anders als vorgeschlagen',
    reasonNeeded: 'anders als vorgeschlagen; bitte den Grund ergänzen',
    goals: 'Ziele, möglichst in den Worten der lernenden Person',
    actions: 'Schritte',
    what: 'Was',
    who: 'Wer',
    until: 'Bis wann',
    agreed: 'Mit der Person vereinbart',
    status: 'Stand',
    statuses: { open: 'offen', done: 'erledigt', dropped: 'nicht weiter verfolgt' },
    yes: 'ja',
    no: 'noch nicht',
    nextDate: 'Nächstes Gespräch',
    signatures: 'Unterschriften',
    signLearner: 'Lernende Person',
    signStaff: 'Fachkraft',
    signGuardian: 'Elternteil oder Sorgeberechtigte, wo nötig',
  },
  limits: {
    suggestion:
      'Es ist ein Vorschlag aus Antworten zu einem einzigen Zeitpunkt. Er sagt nicht, wie die Ausbildung verlaufen wird. Wer die Person kennt, weiß es vielleicht besser.',
    respondents: {
      learner: 'Die Antworten sind die eigene Sicht der Person, an diesem Tag.',
      staff: 'Die Antworten sind die Sicht einer Fachkraft; die Person selbst sieht es vielleicht anders.',
      record: 'Die Werte kommen aus Unterlagen. Sie sagen, was aufgeschrieben wurde, nicht warum.',
      parent:
        'Die Antworten sind die Sicht eines Elternteils oder Sorgeberechtigten; die Person selbst sieht es vielleicht anders.',
      company:
        'Die Antworten sind die Sicht des Ausbildungsbetriebs; die Person selbst sieht es vielleicht anders.',
      several:
        'Hier stehen mehrere Quellen beisammen. Jede gibt die eigene Sicht wieder; wo sie sich unterscheiden, hat keine einfach recht.',
    },
    evidence: {
      validated:
        'Der Fragebogen ist in Studien geprüft; woran, sagt sein Hinweis. Er irrt trotzdem manchmal: Manche, die Unterstützung brauchen, übersieht er, und auf andere weist er hin, die keine brauchen.',
      adapted:
        'Der Fragebogen wurde angepasst. Was über das Original bekannt ist, muss für ihn nicht gelten: Niemand weiß, wie viele er übersieht, die Unterstützung brauchen, und wie vielen er Unterstützung vorschlägt, die sie nicht brauchen.',
      unvalidated:
        'Noch niemand hat geprüft, ob dieser Fragebogen zu dem passt, was aus Lernenden geworden ist. Es ist nicht bekannt, wie viele er übersieht, die Unterstützung brauchen, und wie vielen er Unterstützung vorschlägt, die sie nicht brauchen.',
    },
    missing: (count) =>
      plural('de', count, {
        one: 'Eine Antwort fehlt oder wurde bewusst nicht gegeben.',
        other: `${count} Antworten fehlen oder wurden bewusst nicht gegeben.`,
      }),
    filled: 'Mindestens ein Wert wurde nach einer Regel ergänzt. Er ist eine Schätzung, keine Antwort.',
    appliesFalse: (from, to) =>
      `Der Fragebogen ist für Personen von ${from} bis ${to} Jahren gedacht; dazu gehört diese Person nicht.`,
    appliesUnknown: (from, to) =>
      `Der Fragebogen ist für Personen von ${from} bis ${to} Jahren gedacht. Das Alter der Person ist hier nicht bekannt.`,
    supplied:
      'Die Fragen stehen hier als Themen, nicht in dem Wortlaut, in dem gefragt wurde: Der Wortlaut gehört dem Verlag.',
    unreviewed: 'Die Texte des Fragebogens sind in dieser Sprache noch nicht muttersprachlich durchgesehen.',
    otherLanguage:
      'Einige Texte des Fragebogens gibt es in dieser Sprache nicht; sie stehen hier in einer anderen.',
    textsChanged:
      'Die Texte des Fragebogens haben sich geändert, seit die Antworten ausgewertet wurden; die Auswertung ist dieselbe. Hier stehen die heutigen Texte.',
    unconfirmed: (sources) =>
      `Aus dem Gedächtnis angeführt und noch nicht in der Quelle selbst nachgelesen: ${sources}.`,
  },
  sources: {
    lead: 'Darauf beruft sich, was in diesem Bericht zutrifft:',
    none: 'Nichts, was in diesem Bericht zutrifft, beruft sich auf eine Quelle.',
    unconfirmed: 'noch nicht bestätigt',
  },
  conditions: {
    quote: (text) => `„${text}“`,
    is: (subject, value) => `${ledBy(subject)} ${value}`,
    orHigher: (band) => `${band} oder höher`,
    answered: (question) => `${question} ist beantwortet`,
    notAnswered: (question) => `${question} ist nicht beantwortet`,
    atLeast: (value) => `mindestens ${value}`,
    moreThan: (value) => `mehr als ${value}`,
    atMost: (value) => `höchstens ${value}`,
    lessThan: (value) => `weniger als ${value}`,
    finding: (say) => `Befund ${say}`,
    notFinding: (say) => `nicht der Befund ${say}`,
    count: (tests, of) => `${tests} davon: ${of}`,
    any: (of) => `eines oder mehrere davon: ${of}`,
    all: (of) => `alles davon: ${of}`,
    not: (of) => `nicht: ${of}`,
  },
  battery: deBattery,
  written: (count, folder) => `${count} Berichte geschrieben: ${folder}.`,
  roles: deRoles,
};
