import type { InterviewWords } from '../en/interview.ts';
import { plural } from '../plural.ts';
import { deIntroduction } from './interview-introduction.ts';
import { deDates } from './interview-dates.ts';
import { dePlan } from './interview-plan.ts';
import { deResult, deReview } from './interview-result.ts';
import { deEnd } from './interview-end.ts';

const JA_NEIN = { yes: 'ja', no: 'nein' } as const;

/**
 * The words of `lotse interview` in German. Learners are addressed with du; texts for staff avoid the address where
 * possible.
 */
export const deInterview: InterviewWords = {
  commands: {
    back: { key: 'z', label: 'zurück' },
    skip: { key: 'u', label: 'überspringen' },
    refuse: { key: 'm', label: 'möchte ich nicht sagen' },
    note: { key: 'n', label: 'Notiz' },
    why: { key: 'w', label: 'warum fragen wir das?' },
    details: { key: 'v', label: 'für die zuständige Person' },
    list: { key: 'l', label: 'Liste noch einmal' },
    pause: { key: 'p', label: 'Pause' },
    delete: { key: 'x', label: 'aufhören und löschen' },
    finish: { key: 'f', label: 'fertig' },
  },
  introduction: deIntroduction,
  fields: {
    interviewer: {
      message: 'Wer führt das Gespräch?',
      help: 'Name oder Kürzel, so wie es in den Unterlagen stehen soll.',
    },
    go_ahead: {
      message: 'Texte dieses Gesprächs sind in der gewählten Sprache noch nicht geprüft. Trotzdem verwenden?',
      help: 'Mit „ja“ wird festgehalten, dass das so entschieden wurde.',
      options: JA_NEIN,
    },
    learner: {
      message: 'Kennung der lernenden Person',
      help: 'Eine Nummer oder ein Kürzel, nicht der Name.',
    },
    nameLike: {
      message: 'Das sieht wie ein Name aus. Ist es wirklich eine Kennung?',
      help: 'Es steht im Ergebnis und in jedem Bericht: Mit einem Namen weiß jede Person, die die Datei öffnet, um wen es geht.',
      options: { change: 'stattdessen eine Kennung eingeben', keep: 'es ist eine Kennung: so lassen' },
    },
    age: {
      message: 'Alter der lernenden Person',
      help: 'In vollen Jahren, etwa 16. Leer lassen, wenn es nicht bekannt ist.',
    },
    minor: (age) => ({
      message: `Ist die lernende Person jünger als ${String(age)}?`,
      help: 'Bei Jüngeren braucht es die Einwilligung einer sorgeberechtigten Person und das eigene Einverständnis.',
      options: JA_NEIN,
    }),
    legal: { message: 'Welche Rechtsgrundlage?', help: 'Zum Beispiel der Paragraf des Schulgesetzes.' },
    guardian: (age) => ({
      message: 'Welche sorgeberechtigte Person hat eingewilligt, und wie?',
      help: `Zum Beispiel: Mutter, schriftlich. Unter ${String(age)} Jahren braucht es das neben dem eigenen Einverständnis. Leer lassen, wenn niemand eingewilligt hat oder eine andere Rechtsgrundlage gilt.`,
    }),
    guardianNow: (age) => ({
      message: 'Welche sorgeberechtigte Person hat eingewilligt, und wie?',
      help: `Nach diesem Alter ist die lernende Person jünger als ${String(age)}: Eine sorgeberechtigte Person muss auch einwilligen. Wenn das Alter nicht stimmt, zurückgehen und es ändern; wenn noch niemand eingewilligt hat, Pause machen, bis es so weit ist.`,
    }),
    assent: {
      message: 'An dich: Können wir anfangen, und dürfen deine Antworten aufbewahrt werden?',
      help: null,
      options: JA_NEIN,
    },
    responsible: {
      message: 'Wer ist heute zuständig, falls eine Antwort zeigt, dass jemand sofort Hilfe braucht?',
      help: 'Eine Person, die während dieses Gesprächs erreichbar ist.',
    },
    reach: { message: 'Wie ist diese Person jetzt erreichbar?', help: 'Telefon, Raum.' },
    tier: {
      message: 'Die Entscheidung: welche Unterstützung?',
      help: 'Der Vorschlag ist keine Entscheidung; die trifft ein Mensch.',
      options: {
        universal: 'universelle Unterstützung: was die Schule allen anbietet',
        selective: 'selektive Unterstützung: ein Angebot für eine Gruppe',
        individual: 'individuelle Unterstützung: für diese Person geplant',
        later: 'später entscheiden',
      },
    },
    tier_by: { message: 'Wer entscheidet?', help: null },
    tier_reason: {
      message: 'Warum?',
      help: 'In einem Satz. Nötig, wo anders entschieden wird als vorgeschlagen.',
    },
    tierSuggested: 'vorgeschlagen',
    tierReasonNeeded: 'Das ist anders als vorgeschlagen: bitte in einem Satz sagen, warum.',
    tierReasonAlways:
      'Das Ergebnis wurde nicht angesehen: bitte in einem Satz sagen, warum so entschieden wird.',
    next_date: {
      message: 'Wann ist das nächste Treffen?',
      help: 'Als 31.12.2026 oder 2026-12-31. Leer lassen, wenn es noch keinen Termin gibt.',
    },
    goal: {
      message: 'Ziel, in den Worten der lernenden Person',
      help: 'Es steht so auf der Seite der lernenden Person. Leer lassen, um keines hinzuzufügen.',
    },
    agreedIn: (language) => `Am besten auch in deren Sprache (${language}).`,
    action_what: {
      message: 'Was ist der Schritt?',
      help: 'Womit die lernende Person einverstanden ist, steht so auf ihrer Seite.',
    },
    action_who: { message: 'Wer macht das?', help: null },
    action_by: {
      message: 'Bis wann?',
      help: 'Als 31.12.2026 oder 2026-12-31. Leer lassen, wenn es keinen Termin gibt.',
    },
    action_agreed: { message: 'Ist die lernende Person einverstanden?', help: null, options: JA_NEIN },
  },
  dates: deDates,
  faults: {
    needed: 'Bitte hier etwas eingeben.',
    tooLong: (limit) => `Bitte höchstens ${String(limit)} Zeichen.`,
    control: 'Bitte nur Buchstaben, Ziffern und gewöhnliche Zeichen verwenden.',
    age: 'Bitte das Alter in ganzen Jahren eingeben, zum Beispiel 16.',
    date: 'Bitte ein Datum wie 31.12.2026 oder 2026-12-31 eingeben.',
    dateOver: 'Dieser Tag ist vorbei. Bitte ein Datum ab heute eingeben.',
    number: 'Bitte eine Zahl in Ziffern eingeben.',
    whole: (example) => `Bitte eine ganze Zahl eingeben, zum Beispiel ${example}.`,
    thousand: (typed, whole, part) =>
      `„${typed}“ lässt sich als ${whole} oder als ${part} lesen. Bitte eines von beiden eingeben.`,
    grade: (lower, upper) => `Bitte eine Note von ${lower} bis ${upper} eingeben.`,
    answerNeeded: 'Bitte antworten, oder überspringen, oder „möchte ich nicht sagen“ wählen.',
    exclusive: (option) => `„${option}“ lässt sich nicht zusammen mit anderem wählen.`,
    tooMany: (limit) => `Bitte höchstens ${String(limit)} wählen.`,
    reviewNumber: (most) =>
      `Bitte eine Nummer von 1 bis ${String(most)} eingeben, oder nichts, um weiterzugehen.`,
    fileThere: 'Es gibt schon eine Datei mit diesem Namen. Bitte einen anderen wählen.',
  },
  question: {
    section: (number, sections, title) => `Teil ${String(number)} von ${String(sections)}: ${title}`,
    progress: (number, questions) => `Frage ${String(number)} von ${String(questions)}`,
    help: {
      choice: null,
      multiple: 'Alles wählen, was passt.',
      number: 'Eine Zahl.',
      grade: 'Eine Note.',
      date: 'Ein Datum wie 31.12.2026 oder 2026-12-31.',
      text: 'In eigenen Worten. Bitte niemand anderen beim Namen nennen.',
    },
    between: (lower, upper) => {
      if (lower !== null && upper !== null) return `Eine Zahl von ${lower} bis ${upper}.`;
      if (lower !== null) return `Eine Zahl ab ${lower}.`;
      return upper === null ? 'Eine Zahl.' : `Eine Zahl bis ${upper}.`;
    },
    atMost: (limit) => `Höchstens ${String(limit)} wählen.`,
    recorded: {
      skipped: 'Übersprungen: zählt als nicht beantwortet.',
      refused: 'Festgehalten: möchte ich nicht sagen.',
    },
    refused: 'bisher: möchte ich nicht sagen',
    skipped: 'bisher: übersprungen',
    note: (text) => `Notiz: ${text}`,
    notePrompt: { message: 'Notiz', help: 'Nur für die Unterlagen. Leer lassen für keine.' },
    noteKept: 'Die Notiz ist festgehalten.',
    noteGone: 'Es gibt keine Notiz.',
    whyNone: 'Es hilft zu sehen, wo Unterstützung gut wäre. Antworten ist freiwillig.',
    finish: (open) => ({
      message: 'Genug gefragt für heute?',
      help: `${plural('de', open, { one: 'Eine Frage hat', other: `${open} Fragen haben` })} noch keine Antwort. Was offen ist, bleibt offen und lässt sich in der Liste aller Antworten noch beantworten.`,
      options: { yes: 'ja, weiter zur Liste aller Antworten', no: 'nein, weiter mit den Fragen' },
    }),
    drop: (questions) => ({
      message: 'Diese Antwort ändern?',
      help: `Dann ${questions.length === 1 ? 'entfällt diese Frage, und die Antwort darauf wird entfernt' : 'entfallen diese Fragen, und die Antworten darauf werden entfernt'}: ${questions.map((text) => `„${text}“`).join('; ')}`,
      options: { no: 'nein, so lassen, wie sie war', yes: 'ja, ändern' },
    }),
    dropped: (questions) =>
      `Entfernt: ${questions.map((text) => `„${text}“`).join('; ')}. Wird die Änderung vor der nächsten Antwort zurückgenommen, ${questions.length === 1 ? 'ist die Antwort' : 'sind die Antworten'} wieder da.`,
    restored: (questions) => `Wieder da: ${questions.map((text) => `„${text}“`).join('; ')}`,
    firstReached: 'Das ist der Anfang; davor gibt es nichts.',
  },
  critical: {
    title: 'Wir machen hier kurz halt',
    shared:
      'Danke für die Offenheit. Das ist wichtig, und niemand muss damit allein fertigwerden. Wir sprechen jetzt darüber, bevor es weitergeht.',
    who: 'Heute da, um zu helfen: {name} ({reach})',
    trusted: 'Welche erwachsene Vertrauensperson kann jetzt und heute noch dabei sein?',
    urgency: {
      immediate: 'Wir kümmern uns jetzt gemeinsam darum.',
      same_day: 'Wir kümmern uns heute gemeinsam darum.',
      within_3_days: 'Wir kümmern uns in den nächsten Tagen gemeinsam darum.',
    },
    prompt: 'Wie machen wir weiter?',
    seen: 'Wir haben darüber gesprochen: weiter mit den Fragen',
    stop: 'Die Fragen hier beenden und bei der Person bleiben; was bisher gesagt wurde, bleibt erhalten',
    byOthers: {
      title: 'Bitte hier kurz anhalten',
      shared:
        'Danke, dass Sie das sagen. Das kann nicht warten: Bitte hier anhalten und die heute zuständige Person einbeziehen.',
      who: 'Heute zuständig: {name} ({reach})',
      trusted: 'Welche erwachsene Vertrauensperson ist jetzt bei der oder dem Lernenden?',
      stop: 'Die Fragen hier beenden und sich darum kümmern; was bisher gesagt wurde, bleibt erhalten',
      seen: 'Zur Kenntnis genommen: weiter mit den Fragen',
    },
    private: {
      message: 'Das ist für die zuständige Person. Ist der Bildschirm nur für sie zu sehen?',
      help: null,
      options: { show: 'ja, zeigen', not_now: 'nein, jetzt nicht' },
    },
    privateTitle: 'Was jetzt zu tun ist',
    privateDone: 'Ich habe es gelesen; ausblenden',
  },
  review: deReview,
  result: deResult,
  earlier: {
    title: 'Seit dem letzten Mal',
    of: (moment) => `Es gibt ein früheres Gespräch oder einen Fragebogen vom ${moment}.`,
    strong: 'Was dich damals getragen hat:',
    present: 'Was auch da war:',
    topics: 'Worum es unter anderem ging:',
    goals: 'Ziele von damals',
    actions: 'Was vereinbart war',
    prompt: 'Wie soll es losgehen?',
    anew: 'alle Fragen neu stellen',
    keep: 'die früheren Antworten durchsehen und ändern, was sich geändert hat',
    cannotKeep:
      'Der Fragebogen hat sich seither so geändert, dass es das Ergebnis betrifft; deshalb werden alle Fragen neu gestellt.',
    unchecked: {
      earlier:
        'Die Antworten von damals wurden mit einer früheren Version von Lotse ausgewertet; das Ergebnis ist nicht geprüft.',
      another:
        'Die Antworten von damals wurden mit einer anderen Version von Lotse ausgewertet; das Ergebnis ist nicht geprüft.',
    },
    another: 'Das waren andere Fragen. Heute bauen wir auf dem auf, was dabei herauskam.',
    begin: 'anfangen',
    noPlan: 'Damals wurde nichts vereinbart.',
  },
  again: {
    title: 'Bevor es weitergeht',
    lead: (day) =>
      `Dieses Gespräch wurde zuletzt am ${day} geführt. Zuerst ein paar Punkte, die sich seitdem geändert haben können.`,
    interviewer: 'Wer führt das Gespräch heute?',
    before: (text) => `Beim letzten Mal: ${text}`,
    withGuardian: (who, guardian) => `${who}; sorgeberechtigt: ${guardian}`,
    consent: (who) => ({
      message: 'Ist es weiterhin in Ordnung, heute mit dem Gespräch weiterzumachen?',
      help:
        who === ''
          ? null
          : `Bitte alle fragen, die eingewilligt haben: ${who}. Bei „nein“ endet das Gespräch hier.`,
      options: JA_NEIN,
    }),
    answersOf: (day) => `Die bisherigen Antworten sind vom ${day}.`,
    period: (period, today) => `Gefragt wird nach ${period}: von jetzt an heißt das bis heute, ${today}.`,
    prompt: 'Wie soll es weitergehen?',
    goOn: 'da weitermachen, wo wir aufgehört haben',
    look: 'zuerst die bisherigen Antworten durchsehen und ändern, was sich geändert hat',
  },
  plan: dePlan,
  leave: {
    declinePrompt: 'Hier aufhören? Von diesem Gespräch bleibt dann nichts.',
    declineYes: 'ja, hier aufhören',
    deletePrompt: 'Aufhören und alles löschen, was gesagt wurde? Das lässt sich nicht rückgängig machen.',
    deleteYes: 'ja, alles löschen',
    deleteNo: 'nein, weitermachen',
    deleted: 'Alles ist gelöscht. Von diesem Gespräch bleibt nichts.',
    declined: 'Dann hören wir hier auf. Von diesem Gespräch bleibt nichts.',
    kept: 'Das Gespräch ist unter {id} gespeichert.',
    resumeBy: (command) => `Später weitermachen: ${command}`,
    reportBy: (key) =>
      `In einem Bericht steht davon noch nichts. Für einen Bericht ohne weitere Fragen: weitermachen und bei der nächsten Frage ${key} (fertig) wählen.`,
    nothingKept: 'Es war noch nichts gespeichert.',
    stillThere:
      'In diesem Fenster lässt sich noch zu dem zurückblättern, was gesagt wurde. Bitte leeren oder schließen, bevor jemand anderes darauf schaut.',
    stopped: (name, reach) => `Bitte jetzt ${name} dazuholen: ${reach}`,
    stoppedPlain: 'Bitte jetzt dafür sorgen, dass jemand da ist.',
  },
  end: deEnd,
  resume: {
    prompt: 'Welches Gespräch soll weitergehen?',
    line: (id, questionnaire, learner, saved) => `${id}: ${questionnaire}, ${learner}, gespeichert ${saved}`,
    welcome: (answered, asked) =>
      `Das Gespräch geht weiter: bisher ${String(answered)} von ${String(asked)} Fragen.`,
    textChanged:
      'Ein Text des Fragebogens hat sich seither geändert, die Auswertung nicht. Das Gespräch geht weiter.',
    damaged: (id) => `Der letzte gespeicherte Stand von ${id} ist beschädigt. Der Stand davor ist intakt.`,
    usePrevious: 'vom Stand davor weitermachen (höchstens eine Antwort fehlt)',
    leave: 'vorerst so lassen',
  },
};
