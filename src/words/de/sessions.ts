import type { SessionsWords } from '../en/sessions.ts';

const sessions = (count: number): string => (count === 1 ? '1 Sitzung' : `${count} Sitzungen`);
const ofDays = (days: number): string => (days === 1 ? '1 Tag' : `${days} Tage`);

export const deSessions: SessionsWords = {
  id: 'Kennung',
  questionnaire: 'Fragebogen',
  learner: 'Person',
  started: 'Begonnen',
  saved: 'Gespeichert',
  progress: 'Beantwortet',
  remarks: 'Hinweise',
  progressOf: (answered, asked) => `${answered} von ${asked}`,
  encrypted: 'verschlüsselt',
  damaged: 'beschädigt; der Stand davor ist unversehrt',
  lost: 'beschädigt',
  newer: 'von einer neueren Version von lotse',
  unreadable: 'die Datei ist nicht zu lesen',
  overAge: (days) => `älter als ${ofDays(days)}`,
  critical: 'eine Antwort, die nicht warten kann, noch in keinem Bericht',
  none: (place) => `In ${place} ist keine Sitzung gespeichert.`,
  howToPrune: (count, days) =>
    `${sessions(count)} seit mehr als ${days === 1 ? '1 Tag' : `${days} Tagen`} unberührt; „lotse sessions prune“ löscht sie.`,
  nonePruned: (days) => `Keine Sitzung ist älter als ${ofDays(days)}; nichts wurde gelöscht.`,
  confirm: (count) =>
    `${sessions(count)} endgültig löschen? Die Antworten lassen sich nicht zurückholen. [j/N] `,
  yes: ['j', 'ja'],
  kept: 'Nichts wurde gelöscht.',
  deleted: (count) => `${sessions(count)} gelöscht.`,
  criticalAmong: (count) =>
    `In ${count === 1 ? 'einer Sitzung' : `${count} Sitzungen`} wurde etwas gesagt, das nicht warten kann, und es gibt keinen Bericht darüber. Wer zuständig ist, muss davon wissen, bevor es verloren ist.`,
};
