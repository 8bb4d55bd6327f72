import { randomInt } from 'node:crypto';
import type { Wording } from '../dialogue/wording.ts';

export const SESSION_SCHEMA = 'lotse/session/1';

/** A talk as it is kept between two answers: what it takes to go on with it later. */
export interface Session {
  readonly schema: typeof SESSION_SCHEMA;
  /** As `newSessionId` makes them. */
  readonly id: string;
  readonly questionnaire: SessionQuestionnaire;
  /** What could change a score when it was started, part by part: plan/outline.ts. */
  readonly outline: Readonly<Record<string, string>>;
  /**
   * The texts that are asked, where they are a user's own. They are kept whole: a talk goes on in the words it began in,
   * wherever their file is by then, and whatever was changed in it.
   */
  readonly wording?: Wording;
  /** The language that the program speaks in it; the texts may be in another one, which the talk knows. */
  readonly language: string;
  /** ISO 8601, as are all moments here; handed in. */
  readonly started: string;
  readonly saved: string;
  readonly learner: string | null;
  readonly progress: SessionProgress;
  /** How many critical rules came to hold in it, taken back since or not: nothing else tells of them before there is a result. */
  readonly critical: number;
  /** The record of the dialogue as JSON; nothing here looks into it. */
  readonly talk: unknown;
}

/** Which questionnaire, and in what state. */
export interface SessionQuestionnaire {
  /** As it was asked for: the id of a bundled one, or an absolute path. */
  readonly asked: string;
  readonly id: string;
  readonly version: string;
  readonly form: string | null;
  readonly digest: string;
  readonly scoring_digest: string;
}

/** How many questions were answered of those that would be asked by then. */
export interface SessionProgress {
  readonly answered: number;
  readonly asked: number;
}

// No 0 o, no 1 l i, which are mistaken for each other; no a e u, so that no words come out.
const LETTERS = '23456789bcdfghjkmnpqrstvwxz';
const LENGTH = 7;
const ID = new RegExp(`^[${LETTERS}]{${LENGTH}}$`);

/** A new id: ten thousand million to choose from, easy to read out and to type. */
export function newSessionId(): string {
  return Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}

/** An id as somebody typed it, in the one way it is written; null where it cannot be one, such as a path. */
export function sessionIdOf(typed: string): string | null {
  const id = typed.trim().toLowerCase();
  return ID.test(id) ? id : null;
}
