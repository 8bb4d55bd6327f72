import { randomInt } from 'node:crypto';
import type { Wording } from '../dialogue/wording.ts';

export const SESSION_SCHEMA = 'lotse/session/1';

/** An interview as saved between two answers: everything needed to resume it later. */
export interface Session {
  readonly schema: typeof SESSION_SCHEMA;
  /** As `newSessionId` creates it. */
  readonly id: string;
  readonly questionnaire: SessionQuestionnaire;
  /** What could change a score, part by part, when the interview started: plan/outline.ts. */
  readonly outline: Readonly<Record<string, string>>;
  /**
   * The texts to ask, if the user supplied their own. They are stored whole, so that an interview is resumed in the
   * wording in which it started, even if the wording file has moved or changed since.
   */
  readonly wording?: Wording;
  /** The language of the program. The questions may be in another one, which the interview itself records. */
  readonly language: string;
  /** ISO 8601, like all times here; this module never reads the clock. */
  readonly started: string;
  readonly saved: string;
  readonly learner: string | null;
  readonly progress: SessionProgress;
  /**
   * How many critical rules came to hold during the interview, even if the answer was changed later: before there is
   * a result, nothing else shows them.
   */
  readonly critical: number;
  /** The record of the dialogue as JSON, which this module does not interpret. */
  readonly talk: unknown;
}

/** Identifies the questionnaire and its version. */
export interface SessionQuestionnaire {
  /** As the user named it: the id of a bundled one, or an absolute path. */
  readonly asked: string;
  readonly id: string;
  readonly version: string;
  readonly form: string | null;
  readonly digest: string;
  readonly scoring_digest: string;
}

/** How many questions were answered, of those currently due. */
export interface SessionProgress {
  readonly answered: number;
  readonly asked: number;
}

// Without 0 and o, 1, l and i, which are easily confused, and without a, e and u, so that no words are formed.
const LETTERS = '23456789bcdfghjkmnpqrstvwxz';
const LENGTH = 7;
const ID = new RegExp(`^[${LETTERS}]{${LENGTH}}$`);

/** A new random id, one of 10 thousand million, that is easy to read aloud and to type. */
export function newSessionId(): string {
  return Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}

/** Normalises an id that a user typed; null for anything that cannot be an id, such as a path. */
export function sessionIdOf(typed: string): string | null {
  const id = typed.trim().toLowerCase();
  return ID.test(id) ? id : null;
}
