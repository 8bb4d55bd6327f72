import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { ioOf } from '../../src/files/io.ts';

/** The parts of a process that are used; records which streams are opened. */
function host(): { host: NodeJS.Process; opened: string[]; signals: EventEmitter } {
  const signals = new EventEmitter();
  const opened: string[] = [];
  const stream = (name: string) => ({
    get: () => {
      opened.push(name);
      return new PassThrough();
    },
  });
  const made = Object.assign(signals, { env: { LANG: 'de' }, cwd: () => '/here' });
  for (const name of ['stdin', 'stdout', 'stderr']) Object.defineProperty(made, name, stream(name));
  return { host: made as unknown as NodeJS.Process, opened, signals };
}

test('streams are opened on first use', () => {
  const { host: process, opened } = host();
  const io = ioOf(process);
  expect(opened).toEqual([]);
  expect([io.stderr, io.stdout, io.stdin]).toHaveLength(3);
  expect(opened).toEqual(['stderr', 'stdout', 'stdin']);
  expect([io.env['LANG'], io.cwd, io.now() instanceof Date]).toEqual(['de', '/here', true]);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
  'a first %s asks the run to stop; a second one is left to the system',
  (name) => {
    const { host: process, signals } = host();
    const { signal } = ioOf(process);
    expect(signal.aborted).toBe(false);
    signals.emit(name);
    expect([signal.aborted, signal.reason]).toEqual([true, name]);
    expect(signals.listenerCount(name)).toBe(0);
  },
);
