import type { InterviewWords } from '../en/interview.ts';

/** The end of an interview in German. */
export const deEnd: InterviewWords['end'] = {
  closing: {
    learner: {
      title: 'Das waren alle Fragen',
      thanks: 'Danke für deine Zeit und für alles, was du erzählt hast. Wie es weitergeht:',
      noDate: 'Einen Termin für ein weiteres Gespräch gibt es noch nicht. Du kannst jederzeit danach fragen.',
      steps: 'Das haben wir vereinbart:',
      goOn: 'Das war alles: auf Wiedersehen und bis bald',
    },
    byOthers: {
      title: 'Das waren alle Fragen',
      thanks: 'Danke für Ihre Zeit und für alles, was Sie erzählt haben. Wie es weitergeht:',
      noDate:
        'Einen Termin für ein weiteres Gespräch gibt es noch nicht. Sie können jederzeit danach fragen.',
      steps: 'Das wurde vereinbart:',
      who: 'Verantwortlich an der Schule: {name} ({reach})',
      places: 'Hilfe für Lernende:',
      emergency:
        'Wenn jemand in Gefahr ist: 112 anrufen. Der Anruf ist kostenlos, von jedem Telefon, überall in der Europäischen Union.',
      prompt: 'Gibt es noch etwas, das Sie fragen möchten?',
      goOn: 'nein, das war alles: auf Wiedersehen',
    },
    first: 'Zuerst auf Deutsch, für die Person, die das Gespräch führt.',
    goOn: 'Jetzt in der Sprache der lernenden Person',
  },
  file: { message: 'Wohin mit dem Ergebnis?', help: 'Name einer Datei, die es noch nicht gibt.' },
  staff: {
    ready: {
      message:
        'Was heute zu tun ist, ist für die Person, die das Gespräch führt. Ist der Bildschirm nur für sie zu sehen?',
      help: 'Warten, bis die lernende Person gegangen ist, oder den Bildschirm wegdrehen.',
      options: { show: 'ja: zeigen, was zu tun ist', later: 'nein, jetzt nicht: es steht im Bericht' },
    },
    title: 'Heute zu tun',
    person: (role, name, reach) => `${role}: ${name}, ${reach}`,
    nobody: (role, responsible) =>
      `${role}${responsible === '' ? '' : `; im Gespräch verantwortlich: ${responsible}`}`,
    steps: 'Vereinbarte Schritte',
    noSteps: 'Es wurden keine Schritte vereinbart.',
    next: 'Nächstes Gespräch',
    noDate: 'noch kein Termin',
    result: 'Ergebnis',
    report: 'Bericht für die Fachkräfte',
    page: 'Seite für die lernende Person',
    prompt: 'Bitte notieren, was gebraucht wird: Danach wird der Bildschirm geleert.',
    done: 'Fertig',
  },
  self: {
    message: 'Und Sie: Wer ist heute für Sie da?',
    help: 'Ein solches Gespräch geht auch an Ihnen nicht spurlos vorbei. Die Antwort wird nirgends gespeichert.',
    options: {
      colleague: 'eine Kollegin oder ein Kollege',
      supervision: 'Supervision oder eine Beratungsstelle',
      leadership: 'die Schulleitung',
      other: 'jemand anderes',
      nobody: 'bisher niemand',
      skip: 'möchte ich nicht sagen',
    },
    done: 'Fertig: Bildschirm leeren',
    somebody: 'Gut. Nehmen Sie sich heute noch zehn Minuten mit dieser Person, bevor Sie nach Hause gehen.',
    nobody:
      'Dann rufen Sie bitte noch jemanden an, bevor Sie nach Hause gehen: aus dem Kollegium, der Supervision oder der Schulleitung. Auch Sie müssen das nicht allein tragen.',
  },
  written: (file) => `In ${file} geschrieben; lesbar nur für dieses Benutzerkonto.`,
  next: (report, page) => [`Bericht für die Fachkräfte: ${report}`, `Seite für die lernende Person: ${page}`],
  sessionGone: 'Das gespeicherte Gespräch ist gelöscht; im Ergebnis steht alles davon.',
};
