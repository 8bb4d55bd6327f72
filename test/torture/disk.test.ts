import { describe, expect, test } from 'vitest';
import * as lotse from './lotse.ts';
import { lacks, leftovers, oldText, OUTPUTS, outputs, places, putOld, run, text, TO_FILES } from './lotse.ts';

const place = places('disk');

/** Runs the program under strace, which disturbs its n-th call. */
function disturbed(at: lotse.Place, call: string, what: string, nth: number): lotse.Ended {
  const inject = `inject=${call}:${what}:when=${nth}`;
  const under = ['strace', '-f', '-qq', '-o', 'strace.log', '-e', `trace=${call}`, '-e', inject];
  return run(at, TO_FILES, under);
}

/** The first, one middle and the last calls: the others only differ in the offset. */
function someOf(count: number): readonly number[] {
  const all = Array.from({ length: count }, (_, n) => n + 1);
  return all.filter((nth) => nth <= 2 || nth === Math.floor(count / 2) || nth > count - 6);
}

describe.skipIf(lacks('strace'))('disturbing a run with strace', () => {
  const reference = place();
  const calls = { pwrite64: 0, fsync: 0, rename: 0 };
  const under = ['strace', '-f', '-qq', '-o', 'strace.log', '-e', 'trace=pwrite64,fsync,rename'];
  const undisturbed = run(reference, TO_FILES, under);
  for (const line of text(reference, 'strace.log').split('\n')) {
    const call = /^\d+ +(pwrite64|fsync|rename)\(/.exec(line)?.[1] as keyof typeof calls | undefined;
    if (call !== undefined) calls[call] += 1;
  }
  const whole = outputs(reference);
  const points = Object.entries(calls).flatMap(([call, count]) =>
    someOf(count).map((nth) => [call, nth] as const),
  );

  test('an undisturbed run makes the expected calls', () => {
    expect(undisturbed.code).toBe(4);
    expect(calls.rename).toBe(OUTPUTS.length);
    // Each file, then their folder, once before and once after the manifest.
    expect(calls.fsync).toBe(OUTPUTS.length + 2);
    expect(calls.pwrite64).toBeGreaterThan(OUTPUTS.length);
    expect(leftovers(reference)).toEqual([]);
  });

  test.each(points)(
    'a run killed at %s %i leaves each output complete or as before, and the next run succeeds',
    (call, nth) => {
      const at = place();
      putOld(at);
      expect(disturbed(at, call, 'signal=SIGKILL', nth).signal).toBe('SIGKILL');
      outputs(at).forEach((found, n) => {
        expect([oldText(OUTPUTS[n] as string), whole[n]]).toContain(found);
      });
      const again = run(at, TO_FILES);
      expect(again.code).toBe(4);
      expect(outputs(at)).toEqual(whole);
      expect(leftovers(at)).toEqual([]);
    },
  );

  const failures = points.flatMap(([call, nth]) =>
    ['ENOSPC', 'EIO'].map((error) => [error, call, nth] as const),
  );
  test.each(failures)('%s at %s %i is reported, and nothing has changed', (error, call, nth) => {
    const at = place();
    putOld(at);
    const { code, out, err } = disturbed(at, call, `error=${error}`, nth);
    // The last syncs are those of the folder, whose failure is ignored.
    const isFolder = call === 'fsync' && nth > OUTPUTS.length;
    expect(code).toBe(isFolder ? 4 : 6);
    expect(out).toBe('');
    const published = isFolder ? OUTPUTS.length : call === 'rename' ? nth - 1 : 0;
    expect(outputs(at)).toEqual(OUTPUTS.map((name, n) => (n < published ? whole[n] : oldText(name))));
    expect(leftovers(at)).toEqual([]);
    if (isFolder) return;
    expect(err).toContain('file-not-writable');
    expect(err).not.toMatch(/\n +at /);
  });
});

test('a run killed at any moment leaves each output complete or as before, and the next run succeeds', async () => {
  const cohort = lotse.manyLearners(4);
  const reference = place(cohort);
  const began = performance.now();
  expect(run(reference, TO_FILES).code).toBe(4);
  const took = performance.now() - began;
  const whole = outputs(reference);
  const at = place(cohort);
  putOld(at);
  for (let part = 1; part <= 10; part += 1) {
    const { child, end } = lotse.start(at, TO_FILES);
    const timer = setTimeout(() => child.kill('SIGKILL'), (took * part) / 10);
    await end;
    clearTimeout(timer);
    outputs(at).forEach((found, n) => {
      expect([oldText(OUTPUTS[n] as string), whole[n]]).toContain(found);
    });
  }
  expect(run(at, TO_FILES).code).toBe(4);
  expect(outputs(at)).toEqual(whole);
  expect(leftovers(at)).toEqual([]);
});
