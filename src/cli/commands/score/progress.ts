import type { Io } from '../../../files/io.ts';

const FIRST_AFTER_MS = 1000;
const THEN_EVERY_MS = 250;

export interface ProgressLine {
  /** `part` from 0 to 1. */
  readonly show: (part: number) => void;
  readonly clear: () => void;
}

/** A line that is written over, on a terminal only, and only where the work takes more than a moment. */
export function createProgress(
  io: Pick<Io, 'stderr'>,
  quiet: boolean,
  words: (percent: number) => string,
): ProgressLine {
  const stream = quiet ? null : io.stderr;
  if (stream?.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  let next = Date.now() + FIRST_AFTER_MS;
  let shown = '';
  return {
    show: (part) => {
      const now = Date.now();
      if (now < next) return;
      next = now + THEN_EVERY_MS;
      shown = words(Math.floor(part * 100));
      stream.write(`\r${shown}`);
    },
    clear: () => {
      if (shown !== '') stream.write(`\r${' '.repeat(shown.length)}\r`);
      shown = '';
    },
  };
}
