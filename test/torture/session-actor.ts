import { existsSync, writeSync } from 'node:fs';
import { openStore } from '../../src/vault/session-store.ts';
import { takeLock } from '../../src/vault/session-lock.ts';
import { sampleSession } from '../vault/sample-session.ts';

// A process that saves sessions until it is killed, or competes for one; built and started by session.test.ts.

/** Saves `times` further states of a session, and prints the number of each once it is saved. */
async function save(file: string, times: number): Promise<void> {
  const store = openStore({ file, env: {}, cwd: '/', platform: 'linux', home: '/' });
  const there = (await store.peek('')).state !== 'missing';
  const held = there ? store.hold('') : store.begin([]);
  const loaded = await held.load();
  if (there && loaded.state !== 'whole') throw new Error(loaded.state);
  const first = loaded.state === 'whole' ? loaded.session.progress.answered + 1 : 0;
  for (let n = first; n < first + times; n += 1) {
    await held.save(sampleSession(n));
    writeSync(1, `${n}\n`);
  }
  held.release();
}

/** Waits for the start, locks a session, and prints from when to when it had the lock. */
async function fight(file: string): Promise<void> {
  while (!existsSync(`${file}.start`));
  try {
    const lock = takeLock(file);
    const from = performance.timeOrigin + performance.now();
    await new Promise((resolve) => setTimeout(resolve, 200));
    lock.verify();
    writeSync(1, `${from} ${performance.timeOrigin + performance.now()}\n`);
    lock.release();
  } catch (error) {
    writeSync(1, `${String(error)}\n`);
  }
}

/** The task of this process, from its arguments. */
export function act([what = '', file = '', times = '0']: readonly string[]): Promise<void> {
  return what === 'save' ? save(file, Number(times)) : fight(file);
}
