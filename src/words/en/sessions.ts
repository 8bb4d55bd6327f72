import { counted, plural } from '../plural.ts';
import type { Words } from '../words.ts';

const sessions = (count: number): string => counted('en', count, { one: 'session', other: 'sessions' });
const ofDays = (days: number): string => counted('en', days, { one: 'day', other: 'days' });

export const enSessions = {
  heading: 'Saved interviews',
  id: 'Id',
  questionnaire: 'Questionnaire',
  learner: 'Learner',
  started: 'Started',
  saved: 'Saved',
  progress: 'Answered',
  remarks: 'Remarks',
  progressOf: (answered: number, asked: number) => `${answered} of ${asked}`,
  encrypted: 'encrypted',
  damaged: 'damaged; the previous state is intact',
  lost: 'damaged',
  newer: 'from a later version of lotse',
  /** The session's file cannot be opened. */
  unreadable: 'its file cannot be read',
  overAge: (days: number) => `older than ${ofDays(days)}`,
  /** A session with a critical answer: it has no result yet, so nobody else may know of it. */
  critical: 'has an answer that cannot wait; not in any report yet',
  none: (place: string) => `No session is saved in ${place}.`,
  howToPrune: (count: number, days: number) =>
    `${sessions(count)} not used for more than ${ofDays(days)}; “lotse sessions prune” deletes them.`,
  nonePruned: (days: number) => `No session is older than ${ofDays(days)}; nothing was deleted.`,
  /** A yes-no question; `yes` lists the accepted positive answers. */
  confirm: (count: number) => `Delete ${sessions(count)} for good? The answers cannot be recovered. [y/N] `,
  yes: ['y', 'yes'],
  kept: 'Nothing was deleted.',
  deleted: (count: number) => `${sessions(count)} deleted.`,
  /** The number of sessions with critical answers among those to be deleted, or just deleted. */
  criticalAmong: (count: number) =>
    `${plural('en', count, { one: 'In one session', other: `In ${count} sessions` })} there is an answer that cannot wait, and no report of it. The person in charge must know about it before it is deleted.`,
};

/** The words of `lotse sessions`. */
export type SessionsWords = Words<typeof enSessions>;
