import type { LearnerPageWords, PagesWords } from '../en/learner.ts';

const OTHERS_ANSWERED =
  'Du hast für diese Seite keine Fragen beantwortet. Vielleicht siehst du manches anders. Wie es dir geht, weißt du selbst am besten. Ob du Unterstützung möchtest, entscheidest du.';
const TOPICS = 'In den Fragen ging es unter anderem um diese Themen:';
const NO_TOPICS = 'In den Fragen ging es darum, wie es dir geht, und um den Alltag an der Schule.';
const SAME = 'Diese Liste ist immer gleich, wie auch immer die Antworten waren.';
const RIGHTS =
  'Du darfst ansehen, was über dich aufgeschrieben wurde, und Fehler berichtigen lassen. Du darfst auch darum bitten, dass es gelöscht wird.';

/**
 * A learner's page in German. It uses "du", because it is meant for people aged 14 to 25 (`applies_to` of
 * risiko-check), whose questions also use "du"; "Sie" on the same sheet would sound official. Staff who use "Sie" with
 * adult learners can explain this in the conversation.
 */
export const deLearnerPage: LearnerPageWords = {
  title: 'Deine Seite',
  sections: {
    welcome: 'Hallo',
    strengths: 'Deine Stärken',
    topics: 'Worum es ging',
    agreed: 'Was ihr vereinbart habt',
    answers: 'Wer das sieht und welche Rechte du hast',
    help: 'Hilfe, wann immer du sie willst',
    own_words: 'Deine eigenen Worte',
  },
  welcome: {
    hello: {
      learner: 'Danke, dass du dir Zeit für unsere Fragen genommen hast.',
      staff: 'Jemand an deiner Schule hat sich Gedanken darüber gemacht, wie es bei dir läuft.',
      record:
        'Deine Schule hat einiges aus ihren Unterlagen angesehen, um herauszufinden, was dir helfen könnte.',
      parent: 'Jemand, der für dich sorgt, hat Fragen dazu beantwortet, wie es bei dir läuft.',
      company: 'Jemand in deinem Betrieb hat Fragen dazu beantwortet, wie es bei dir läuft.',
    },
    yours:
      'Diese Seite gehört dir. Sie ist kein Zeugnis und kein Urteil über dich. Alle bekommen eine Seite mit diesen Teilen.',
    date: 'Datum',
  },
  strengths: {
    strong: 'Darauf kannst du besonders bauen:',
    present: 'Das hilft dir weiter:',
    more: 'In dir steckt mehr, als Fragen zeigen können. Wenn du magst, schreib es auf:',
    good: 'Das kann ich gut',
    helps: 'Wer oder was mir hilft',
  },
  topics: {
    lead: {
      learner: TOPICS,
      staff: TOPICS,
      record: 'Diese Teile der Unterlagen wurden unter anderem angesehen:',
      parent: TOPICS,
      company: TOPICS,
    },
    none: {
      learner: NO_TOPICS,
      staff: NO_TOPICS,
      record: 'Einige Teile der Unterlagen wurden angesehen.',
      parent: NO_TOPICS,
      company: NO_TOPICS,
    },
    same: {
      learner: SAME,
      staff: SAME,
      record: 'Diese Liste ist immer gleich, was auch immer in den Unterlagen steht.',
      parent: SAME,
      company: SAME,
    },
  },
  agreed: {
    lead: 'Hier steht, was ihr zusammen vereinbart habt. Leere Zeilen sind für das, was noch kommen kann.',
    yours: 'Es zählt nur, wozu du Ja sagst. Wenn etwas nicht mehr passt, sag es. Es lässt sich ändern.',
    goals: 'Ziele',
    steps: 'Schritte',
    what: 'Was',
    who: 'Wer',
    until: 'Bis wann',
    status: 'Wie weit',
    statuses: { open: 'noch offen', done: 'erledigt', dropped: 'nicht mehr geplant' },
    nextDate: 'Wir treffen uns wieder am',
  },
  answers: {
    voluntary: {
      learner:
        'Die Antworten waren freiwillig. Du durftest jede Frage auslassen, und du kannst jederzeit aufhören.',
      staff: OTHERS_ANSWERED,
      record: OTHERS_ANSWERED,
      parent: OTHERS_ANSWERED,
      company: OTHERS_ANSWERED,
    },
    seenBy:
      'Worum es hier geht, ist nur für dich und für die Menschen an deiner Schule gedacht, die dich unterstützen.',
    danger:
      'Wenn jemand in Gefahr ist, müssen diese Menschen Hilfe holen. Sie sprechen zuerst mit dir, wann immer es geht.',
    rights: {
      learner:
        'Du darfst deine Antworten ansehen und Fehler berichtigen lassen. Du darfst auch darum bitten, dass sie gelöscht werden.',
      staff: RIGHTS,
      record:
        'Du darfst ansehen, was in den Unterlagen über dich steht, und Fehler berichtigen lassen. Du darfst auch fragen, was gelöscht werden kann.',
      parent: RIGHTS,
      company: RIGHTS,
    },
    whoSees: 'Wer es an unserer Schule sieht',
    whomToAsk: 'Wen ich dazu fragen kann',
  },
  help: {
    same: 'Dieser Teil steht auf jeder Seite, für alle in denselben Worten.',
    talk: 'Schwere Zeiten kennt jeder Mensch. Niemand muss allein damit fertigwerden. Sprich mit einer erwachsenen Person, der du vertraust, so oft du es brauchst. Keine Sorge ist zu klein oder zu groß.',
    adult: 'Eine erwachsene Person an der Schule, der ich vertraue',
    places: 'Hilfe bekommst du auch hier:',
    place: 'Anlaufstelle {number}',
    ages: 'für {from} bis {to} Jahre',
    confirmed: 'geprüft am {date}',
    emergency:
      'Bist du oder ist jemand anderes gerade in Gefahr? Ruf die 112 an. Das ist kostenlos, mit jedem Telefon und überall in der Europäischen Union.',
  },
  ownWords: {
    lead: 'Hier kannst du aufschreiben, was dir wichtig ist. Du musst nicht.',
    say: 'Was ich sagen möchte',
    wish: 'Was ich mir wünsche',
    different: 'Was ich anders sehe',
    sign: 'Wenn du magst, unterschreib hier:',
    date: 'Datum',
    signature: 'Meine Unterschrift',
  },
};

export const dePages: PagesWords = {
  written: (count, folder) => `${count} Seiten für Lernende geschrieben: ${folder}.`,
  unreviewed: (language) =>
    `Für Fachkräfte: Die Übersetzung dieser Seite (${language}) ist noch nicht von jemandem mit dieser Erstsprache gelesen.`,
};
