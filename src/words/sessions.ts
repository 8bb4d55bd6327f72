import { deSessions } from './de/sessions.ts';
import { enSessions } from './en/sessions.ts';
import type { Language } from './locale.ts';
import type { SessionsWords } from './en/sessions.ts';

/** The words of `lotse sessions` in each language. */
export const sessionsWords: Readonly<Record<Language, SessionsWords>> = { en: enSessions, de: deSessions };
