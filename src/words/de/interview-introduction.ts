import type { InterviewWords } from '../en/interview.ts';

const UEBER_ANDERE = [
  'Hier wird etwas über eine Person in Ausbildung eingetragen. Bitte nur angeben, was bekannt ist, und alles andere auslassen.',
  'Es ist kein Test und keine Diagnose. Das Ergebnis gibt Hinweise darauf, welche Unterstützung helfen könnte; die Entscheidung treffen Menschen.',
  'Lotse verschickt nichts: Was eingegeben wird, ist auf diesem Computer gespeichert.',
] as const;

/** The page before the first question, in German. */
export const deIntroduction: InterviewWords['introduction'] = {
  title: 'Bevor wir anfangen',
  points: {
    learner: [
      'Es geht darum, wie es dir in Schule und Ausbildung geht: was dich hält und was es dir schwer macht. Es gibt keine richtigen oder falschen Antworten und keine Note.',
      'Es ist kein Test und keine Diagnose. Das Ergebnis gibt Hinweise darauf, was helfen könnte. Was daraus wird, entscheiden Menschen, zusammen mit dir.',
      'Die Teilnahme ist freiwillig. Du kannst jede Frage auslassen, sagen, dass du etwas nicht sagen möchtest, zurückgehen, Pause machen oder jederzeit aufhören. Wenn du aufhörst, kann alles gelöscht werden.',
      'Deine Antworten werden auf diesem Computer gespeichert; Lotse verschickt nichts.',
    ],
    staff: UEBER_ANDERE,
    record: UEBER_ANDERE,
    parent: [
      'Es geht darum, wie es Ihrem Kind in Schule und Ausbildung geht. Es gibt keine richtigen oder falschen Antworten.',
      'Es ist kein Test und keine Diagnose. Das Ergebnis gibt Hinweise darauf, was helfen könnte; entschieden wird zusammen mit Ihnen.',
      'Die Teilnahme ist freiwillig. Sie können jede Frage auslassen, zurückgehen, Pause machen oder jederzeit aufhören. Wenn Sie aufhören, kann alles gelöscht werden.',
      'Ihre Antworten werden auf diesem Computer gespeichert; Lotse verschickt nichts.',
    ],
    company: [
      'Es geht darum, wie die Ausbildung läuft, von Ihrer Seite aus gesehen. Bitte nur angeben, was Sie selbst wissen, und alles andere auslassen.',
      'Es ist kein Test und keine Diagnose, und es bewertet weder die Person in Ausbildung noch Ihren Betrieb. Das Ergebnis gibt Hinweise darauf, welche Unterstützung helfen könnte; die Entscheidung treffen Menschen.',
      'Die Teilnahme ist freiwillig. Sie können jede Frage auslassen, zurückgehen, Pause machen oder jederzeit aufhören. Wenn Sie aufhören, kann alles gelöscht werden.',
      'Ihre Antworten werden auf diesem Computer gespeichert; Lotse verschickt nichts.',
    ],
  },
  privately: [
    'In diesen Fragen geht es um Sie selbst. Sie sind nur für Sie: Niemand sonst sieht Ihre Antworten oder was sich daraus ergibt, und niemand darf sie von Ihnen verlangen.',
    'Das ist kein Test und keine Diagnose, und es sagt nicht, wie gut Sie arbeiten. Es ist ein Augenblick, um an sich selbst zu denken.',
    'Sie können jede Frage auslassen, zurückgehen, eine Pause machen oder jederzeit aufhören und alles löschen lassen.',
    'Nichts wird irgendwohin gesendet: Was Sie eingeben, bleibt auf diesem Computer, nur für Sie lesbar. Wenn andere ihn unter Ihrem Namen nutzen, bewahren Sie das Ergebnis woanders auf oder löschen Sie es.',
  ],
  length: 'Anzahl der Fragen: höchstens {questions}. Dauer: etwa {minutes} min.',
  sees: 'Diese Menschen sehen die Antworten: {roles}.',
  seesAsk: {
    learner:
      'Die Person neben dir sagt dir jetzt, wer deine Antworten sieht. Frag nach, wenn etwas unklar ist.',
    parent:
      'Die Person neben Ihnen sagt Ihnen jetzt, wer Ihre Antworten sieht. Bitte fragen Sie nach, wenn etwas unklar ist.',
    company:
      'Die Person neben Ihnen sagt Ihnen jetzt, wer Ihre Antworten sieht. Bitte fragen Sie nach, wenn etwas unklar ist.',
  },
  limits: {
    learner:
      'Was du sagst, wird vertraulich behandelt. Das hat Grenzen: Wenn du oder jemand anderes in Gefahr sein könnte, muss Hilfe dazugeholt werden, und im Einzelfall kann ein Gesetz verlangen, dass etwas weitergegeben wird. Wann immer es geht, sprechen wir zuerst mit dir darüber.',
    parent:
      'Was Sie sagen, wird vertraulich behandelt. Das hat Grenzen: Wenn jemand in Gefahr sein könnte, muss Hilfe dazugeholt werden, und im Einzelfall kann ein Gesetz verlangen, dass etwas weitergegeben wird.',
    company:
      'Was Sie sagen, wird vertraulich behandelt. Das hat Grenzen: Wenn jemand in Gefahr sein könnte, muss Hilfe dazugeholt werden, und im Einzelfall kann ein Gesetz verlangen, dass etwas weitergegeben wird.',
  },
  settled: {
    title: 'Dieses Gespräch',
    interviewer: 'Gesprächsführung',
    learner: 'Kennung',
    age: 'Alter',
    guardian: 'Einwilligung einer sorgeberechtigten Person',
    responsible: 'Heute zuständig, falls jemand Hilfe braucht',
    none: 'noch keine',
  },
  clear: 'Ist das alles klar? Frag ruhig, was du wissen möchtest.',
  agreed: {
    message:
      'Ist die lernende Person damit einverstanden, dass diese Fragen beantwortet und die Antworten aufbewahrt werden?',
    options: { yes: 'ja, anfangen', no: 'nein: hier aufhören, nichts aufbewahren' },
  },
  noGuardian: {
    message:
      'Keine sorgeberechtigte Person hat eingewilligt, also kann das Gespräch nicht auf Einwilligung beruhen. Was nun?',
    help: 'Falls doch jemand eingewilligt hat: zurückgehen und eintragen, wer.',
    options: { no: 'hier aufhören, nichts aufbewahren' },
  },
  legal: 'Mit einer anderen Rechtsgrundlage anfangen, etwa einer Aufgabe der Schule',
  prompt: 'Haben Sie das gelesen?',
  goOn: 'Ja, weiter',
  learnerConsents: 'lernende Person',
  ownFirst: 'Zuerst auf Deutsch, für die Person, die das Gespräch führt:',
  same: 'Dasselbe auf Deutsch, für die Person, die das Gespräch führt:',
  interpret: (language) =>
    `Was Lotse selbst sagt, steht hier auf Deutsch, nicht in der Sprache der Fragen (${language}). Bitte für die andere Person dolmetschen.`,
};
