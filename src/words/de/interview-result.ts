import type { InterviewWords } from '../en/interview.ts';
import { plural } from '../plural.ts';

export const deReview: InterviewWords['review'] = {
  title: 'Alle Antworten',
  lead: 'Bitte zusammen durchsehen. Alles kann jetzt noch geändert werden.',
  number: 'Nr.',
  question: 'Frage',
  answer: 'Antwort',
  open: 'nicht beantwortet',
  nothing: 'nichts gewählt',
  prompt: {
    message: 'Welche Antwort soll sich ändern?',
    help: 'Die Nummer eingeben, oder nichts, um zum Ergebnis zu gehen.',
  },
};

export const deResult: InterviewWords['result'] = {
  ready: {
    message:
      'Das Ergebnis ist für die Person, die das Gespräch führt. Ist der Bildschirm nur für sie zu sehen?',
    help: 'Bitte allein lesen und dann in eigenen Worten sagen, was zu sehen ist.',
    options: { show: 'ja, nur für mich: Ergebnis zeigen', later: 'nein, nicht jetzt: es steht im Bericht' },
  },
  keep: 'nein, es bleibt bei der Entscheidung: weiter',
  note: 'Das ist ein Vorschlag, der sich aus Antworten ergibt. Er sagt nicht, wer jemand ist, und das Programm entscheidet nichts.',
  privateReady: {
    message: 'Sie können jetzt ansehen, was Ihre Antworten zusammen ergeben. Sehen nur Sie den Bildschirm?',
    help: 'Das Ergebnis ist nur für Sie.',
    options: { show: 'zeigen', later: 'nein, ohne das weitermachen' },
  },
  privateNote:
    'Hier steht zusammengefasst, was Sie geantwortet haben. Es ist kein Urteil. Wenn es heißt, dass viel auf Ihnen lastet, sprechen Sie bitte mit jemandem.',
  criticalFirst: (number) =>
    `In diesem Gespräch gab es ${plural('de', number, { one: 'eine kritische Antwort', other: `${String(number)} kritische Antworten` })}: darum zuerst kümmern.`,
  criticalUnknown:
    'Manche Fragen zur Sicherheit haben keine klare Antwort. Das ist kein „nein“: im Kopf behalten, ohne zu drängen.',
  goOn: 'Weiter',
  numbers: 'zuerst die Zahlen hinter den Gründen',
};
