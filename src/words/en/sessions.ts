import type { SessionsWords } from '../sessions-words.ts';

const sessions = (count: number): string => (count === 1 ? '1 session' : `${count} sessions`);
const ofDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

export const enSessions: SessionsWords = {
  id: 'Id',
  questionnaire: 'Questionnaire',
  learner: 'Learner',
  started: 'Begun',
  saved: 'Saved',
  progress: 'Answered',
  remarks: 'Remarks',
  progressOf: (answered, asked) => `${answered} of ${asked}`,
  encrypted: 'encrypted',
  damaged: 'damaged; the state before is whole',
  lost: 'damaged',
  newer: 'from a later version of lotse',
  unreadable: 'its file cannot be read',
  overAge: (days) => `older than ${ofDays(days)}`,
  critical: 'an answer that cannot wait, in no report yet',
  none: (place) => `No session is saved in ${place}.`,
  howToPrune: (count, days) =>
    `${sessions(count)} not touched for more than ${ofDays(days)}; “lotse sessions prune” deletes them.`,
  nonePruned: (days) => `No session is older than ${ofDays(days)}; nothing was deleted.`,
  confirm: (count) => `Delete ${sessions(count)} for good? The answers cannot be brought back. [y/N] `,
  yes: ['y', 'yes'],
  kept: 'Nothing was deleted.',
  deleted: (count) => `${sessions(count)} deleted.`,
  criticalAmong: (count) =>
    `${count === 1 ? 'In one session' : `In ${count} sessions`} something was said that cannot wait, and there is no report of it. Whoever is responsible has to know before it is gone.`,
};
