import { setImmediate } from 'node:timers/promises';
import { Stopped } from './trouble.ts';

const EVERY_MS = 50;

/**
 * To be awaited now and then by work that never waits for anything: without it the process would hear a Ctrl-C only
 * when all is done. Throws Stopped where the run was told to stop.
 */
export function breather(signal: AbortSignal): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last >= EVERY_MS) {
      await setImmediate();
      last = performance.now();
    }
    if (signal.aborted) throw new Stopped();
  };
}
