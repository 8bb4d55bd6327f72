import { deSessions } from './de/sessions.ts';
import { enSessions } from './en/sessions.ts';
import type { Language } from './locale.ts';
import type { SessionsWords } from './en/sessions.ts';

/** What `lotse sessions` says, in each language. */
export const sessionsWords: Readonly<Record<Language, SessionsWords>> = { en: enSessions, de: deSessions };
