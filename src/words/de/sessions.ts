import type { SessionsWords } from '../en/sessions.ts';
import { counted, plural } from '../plural.ts';

const sessions = (count: number): string => counted('de', count, { one: 'Gespräch', other: 'Gespräche' });
const ofDays = (days: number): string => counted('de', days, { one: 'Tag', other: 'Tage' });

export const deSessions: SessionsWords = {
  heading: 'Gespeicherte Gespräche',
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
  none: (place) => `In ${place} ist kein Gespräch gespeichert.`,
  howToPrune: (count, days) =>
    `${sessions(count)} seit mehr als ${counted('de', days, { one: 'Tag', other: 'Tagen' })} unberührt; „lotse sessions prune“ löscht sie.`,
  nonePruned: (days) => `Kein Gespräch ist älter als ${ofDays(days)}; nichts wurde gelöscht.`,
  confirm: (count) =>
    `${sessions(count)} endgültig löschen? Die Antworten lassen sich nicht zurückholen. [j/N] `,
  yes: ['j', 'ja'],
  kept: 'Nichts wurde gelöscht.',
  deleted: (count) => `${sessions(count)} gelöscht.`,
  criticalAmong: (count) =>
    `In ${plural('de', count, { one: 'einem Gespräch', other: `${count} Gesprächen` })} wurde etwas gesagt, das nicht warten kann, und es gibt keinen Bericht darüber. Wer zuständig ist, muss davon wissen, bevor es verloren ist.`,
};
