import { setImmediate } from 'node:timers/promises';
import { Stopped } from './problem-error.ts';

const EVERY_MS = 50;

// Date.now: if the clock is set back, one yield is only delayed, and `performance` takes some milliseconds to load.

/**
 * Returns a function to await now and then in long-running synchronous work: it lets the event loop handle a Ctrl-C,
 * at most every 50 ms. Throws Stopped if the run was stopped.
 */
export function yieldToSignals(signal: AbortSignal): () => Promise<void> {
  let last = Date.now();
  return async () => {
    if (Date.now() - last >= EVERY_MS) {
      await setImmediate();
      last = Date.now();
    }
    if (signal.aborted) throw new Stopped();
  };
}
