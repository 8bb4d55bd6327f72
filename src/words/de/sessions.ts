import type { SessionsWords } from '../sessions-words.ts';

const sessions = (count: number): string => (count === 1 ? '1 Sitzung' : `${count} Sitzungen`);
const ofDays = (days: number): string => (days === 1 ? '1 Tag' : `${days} Tage`);

export const deSessions: SessionsWords = {
  id: 'Kennung',
  questionnaire: 'Fragebogen',
  learner: 'Person',
  started: 'Begonnen (UTC)',
  saved: 'Gespeichert (UTC)',
  progress: 'Beantwortet',
  remarks: 'Hinweise',
  progressOf: (answered, asked) => `${answered} von ${asked}`,
  encrypted: 'verschlüsselt',
  damaged: 'beschädigt; der Stand davor ist unversehrt',
  lost: 'beschädigt',
  newer: 'von einer neueren Version von lotse',
  overAge: (days) => `älter als ${ofDays(days)}`,
  none: (place) => `In ${place} ist keine Sitzung gespeichert.`,
  howToPrune: (count, days) =>
    `${sessions(count)} seit mehr als ${days === 1 ? '1 Tag' : `${days} Tagen`} unberührt; „lotse sessions prune“ löscht sie.`,
  nonePruned: (days) => `Keine Sitzung ist älter als ${ofDays(days)}; nichts wurde gelöscht.`,
  confirm: (count) =>
    `${sessions(count)} endgültig löschen? Die Antworten lassen sich nicht zurückholen. [j/N] `,
  yes: ['j', 'ja'],
  kept: 'Nichts wurde gelöscht.',
  deleted: (count) => `${sessions(count)} gelöscht.`,
};
