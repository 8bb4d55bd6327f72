import type { ProblemKind } from '../files/problem-error.ts';

/** Exit codes for scripts. They never reveal how many learners are at risk. */
export const EXIT = {
  /** Also if the reader of stdout closed it early. */
  done: 0,
  bug: 1,
  usage: 2,
  /** The input was refused; nothing was written. */
  refused: 3,
  /** Done, but some rows were refused. */
  someRefused: 4,
  /** A definition has errors. */
  invalid: 5,
  /** A file could not be read or written. */
  file: 6,
  /** The command needs a terminal. */
  terminal: 7,
  hangup: 129,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code for each kind of problem. */
export const EXIT_OF_KIND: Readonly<Record<ProblemKind, ExitCode>> = {
  usage: EXIT.usage,
  input: EXIT.refused,
  definition: EXIT.invalid,
  file: EXIT.file,
  terminal: EXIT.terminal,
};

const SIGNALS: ReadonlyMap<string, ExitCode> = new Map([
  ['SIGHUP', EXIT.hangup],
  ['SIGINT', EXIT.interrupted],
  ['SIGTERM', EXIT.terminated],
]);

/** The exit code after a signal: 128 plus its number. */
export function exitOfSignal(reason: unknown): ExitCode {
  return SIGNALS.get(String(reason)) ?? EXIT.interrupted;
}
