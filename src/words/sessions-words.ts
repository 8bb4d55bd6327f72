/** Words of `lotse sessions`. */
export interface SessionsWords {
  readonly id: string;
  readonly questionnaire: string;
  readonly learner: string;
  readonly started: string;
  readonly saved: string;
  readonly progress: string;
  readonly remarks: string;
  readonly progressOf: (answered: number, asked: number) => string;
  readonly encrypted: string;
  readonly damaged: string;
  readonly lost: string;
  readonly newer: string;
  /** Its file cannot be opened. */
  readonly unreadable: string;
  readonly overAge: (days: number) => string;
  /** Of a talk in which something critical was said: it has no result, and nobody else may know. */
  readonly critical: string;
  readonly none: (place: string) => string;
  readonly howToPrune: (count: number, days: number) => string;
  readonly nonePruned: (days: number) => string;
  /** A question; `yes` are the answers to it that mean yes. */
  readonly confirm: (count: number) => string;
  readonly yes: readonly string[];
  readonly kept: string;
  readonly deleted: (count: number) => string;
  /** Of sessions to be deleted, or just deleted, in which something critical was said. */
  readonly criticalAmong: (count: number) => string;
}
