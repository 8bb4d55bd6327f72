import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { foldersFor } from '../folders.ts';
import {
  lacks,
  leftovers,
  oldText,
  OUTPUTS,
  outputs,
  putOld,
  run,
  start,
  type Ended,
  type Place,
} from './lotse.ts';

// Several input files and the same four outputs, which must be complete or as before. For one table, disk.test.ts and
// stop.test.ts try every call; this file tries the places where a battery differs.

const SCREENING = join(import.meta.dirname, '../../fixtures/readme/screening');
const INPUTS = ['record.csv', 'staff.csv', 'short.csv', 'self.csv'] as const;
const SCORE = [
  ...[
    'score',
    'school-screening',
    '--id',
    'staff=token',
    '--grades',
    'no',
    '--at',
    '2026-01-31',
    '--format',
    'ndjson',
  ],
  ...INPUTS.flatMap((name) => ['--source', `${name.slice(0, -4)}=${name}`]),
  ...['--out', 'out.ndjson'],
];

const makeFolder = foldersFor('battery-torture');

/** The files of the example, `times` larger: the same learners again under new ids. */
function place(times = 1): Place {
  const [folder, tmp] = [makeFolder(), makeFolder()];
  cpSync(SCREENING, folder, { recursive: true });
  if (times > 1) for (const name of INPUTS) writeFileSync(join(folder, name), larger(name, times));
  putOld({ folder, tmp });
  return { folder, tmp };
}

function larger(name: string, times: number): string {
  const [header = '', ...rows] = readFileSync(join(SCREENING, name), 'utf8').trimEnd().split('\n');
  const more = Array.from({ length: times }, (_, n) => rows.map((row) => `${String(n)}-${row}`));
  return [header, ...more.flat(), ''].join('\n');
}

const before = OUTPUTS.map(oldText);
const reference = place();
const first = run(reference, SCORE);
const whole = outputs(reference);

function isAsBefore(at: Place): void {
  expect(outputs(at)).toEqual(before);
  expect(leftovers(at, INPUTS)).toEqual([]);
}

function isWholeAgain(at: Place): void {
  expect(run(at, SCORE).code).toBe(4);
  expect(outputs(at)).toEqual(whole);
  expect(leftovers(at, INPUTS)).toEqual([]);
}

test('an undisturbed run of a battery writes all outputs', () => {
  expect(first.code).toBe(4);
  expect(leftovers(reference, INPUTS)).toEqual([]);
});

describe.skipIf(lacks('strace'))('disturbing a battery with strace', () => {
  function disturbed(
    at: Place,
    call: string,
    what: string,
    nth: number,
    path: readonly string[] = [],
  ): Ended {
    const inject = `inject=${call}:${what}:when=${String(nth)}`;
    return run(at, SCORE, [
      ...['strace', '-f', '-qq', '-o', 'strace.log', ...path],
      ...['-e', `trace=${call}`, '-e', inject],
    ]);
  }

  test.each([
    ['pwrite64', 1],
    ['pwrite64', 4],
    ['fsync', 2],
    ['rename', 1],
    ['rename', 3],
    ['rename', 4],
  ])(
    'a battery killed at %s %i leaves each output complete or as before, and the next run succeeds',
    (call, nth) => {
      const at = place();
      expect(disturbed(at, call, 'signal=SIGKILL', nth).signal).toBe('SIGKILL');
      outputs(at).forEach((found, n) => {
        expect([before[n], whole[n]]).toContain(found);
      });
      isWholeAgain(at);
    },
  );

  test.each([
    ['pwrite64', 1],
    ['pwrite64', 4],
    ['fsync', 1],
    ['rename', 1],
  ])('a full disk at %s %i of a battery is reported, and nothing has changed', (call, nth) => {
    const at = place();
    const { code, out, err } = disturbed(at, call, 'error=ENOSPC', nth);
    expect([code, out, err]).toEqual([6, '', expect.stringContaining('file-not-writable')]);
    expect(err).not.toMatch(/\n +at /);
    isAsBefore(at);
  });

  test.each(INPUTS)('a failure to read %s to its end is reported, and nothing has changed', (name) => {
    const at = place();
    const { code, err } = disturbed(at, 'pread64', 'error=EIO', 1, ['-P', join(at.folder, name)]);
    expect([code, err]).toEqual([6, expect.stringContaining(name)]);
    expect(err).not.toMatch(/\n +at /);
    isAsBefore(at);
  });
});

describe('disturbing a larger run of a battery', () => {
  /** Waits until the run has opened its outputs. */
  async function atWork({ folder }: Place): Promise<void> {
    for (let waited = 0; waited < 20_000; waited += 5) {
      if (readdirSync(folder).some((name) => name.endsWith('.part'))) return;
      await after(5);
    }
    throw new Error('The run has not begun to write');
  }

  test.each([
    ['SIGINT', 130, 20],
    ['SIGINT', 130, 400],
    ['SIGTERM', 143, 200],
  ] as const)('%s: %i after %i ms, all as it was, nothing left', async (signal, code, wait) => {
    const at = place(1000);
    const { child, end } = start(at, SCORE);
    await atWork(at);
    await after(wait);
    child.kill(signal);
    expect(await end).toMatchObject({ code, signal: null });
    isAsBefore(at);
  });

  test('a battery killed while it joins changes nothing, and the next run sweeps the leftovers', async () => {
    const at = place(1000);
    const { child, end } = start(at, SCORE);
    await atWork(at);
    await after(300);
    child.kill('SIGKILL');
    await end;
    expect(outputs(at)).toEqual(before);
    for (const name of INPUTS) cpSync(join(SCREENING, name), join(at.folder, name));
    isWholeAgain(at);
  });
});
