import { setImmediate } from 'node:timers/promises';
import { Stopped } from './problem-error.ts';

const EVERY_MS = 50;

// By Date.now: a clock that is set back only delays one breath, and `performance` takes some ms to load.

/**
 * To be awaited now and then by work that never waits for anything: without it the process would hear a Ctrl-C only
 * when all is done. Throws Stopped where the run was told to stop.
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
