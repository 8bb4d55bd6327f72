import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Ended, Place } from './lotse.ts';
import { SOON_MS } from '../soon.ts';
import {
  leftovers,
  manyLearners,
  oldText,
  OUTPUTS,
  outputs,
  places,
  putOld,
  SCORE,
  shell,
  start,
  TO_FILES,
} from './lotse.ts';

const place = places('stop');
const larger = manyLearners(40);

async function until(what: string, isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < SOON_MS; waited += 5) {
    if (isSo()) return;
    await after(5);
  }
  throw new Error(`It never came so far: ${what}`);
}

/** Waits until the run has started to write and is in the middle of its rows. */
function atWork({ folder }: Place): Promise<void> {
  return until('it writes', () => readdirSync(folder).some((name) => name.endsWith('.part')));
}

/** Whether a process has a file open, according to Linux. */
function hasOpen(pid: number | undefined, name: string): boolean {
  const files = `/proc/${String(pid)}/fd`;
  return readdirSync(files).some((fd) => {
    try {
      return readlinkSync(join(files, fd)).endsWith(`/${name}`);
    } catch {
      // Closed since it was listed.
      return false;
    }
  });
}

const before = OUTPUTS.map(oldText);

describe('stopping a run', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s in the middle of a larger run: %i, all as it was, nothing left', async (signal, code) => {
    const at = place(larger);
    putOld(at);
    const { child, end } = start(at, TO_FILES);
    await atWork(at);
    await after(100);
    child.kill(signal);
    expect(await end).toMatchObject({ code, signal: null });
    expect(outputs(at)).toEqual(before);
    expect(leftovers(at)).toEqual([]);
  });

  test('a signal while waiting for a pipe ends the run', async () => {
    const at = place();
    const { child, end } = start(at, [...SCORE, '-']);
    // More than a pipe holds: it is all written only once the program reads.
    await new Promise((resolve) => child.stdin?.write(larger, resolve));
    child.kill('SIGINT');
    expect(await Promise.race([end, after(SOON_MS, undefined, { ref: false })])).toMatchObject({
      code: 130,
      err: '',
    });
    child.kill('SIGKILL');
    expect(leftovers(at)).toEqual([]);
  });

  test('a signal while reading and decoding, before any row, ends the run', async () => {
    const at = place(Buffer.from(larger.repeat(3), 'latin1'));
    const { child, end } = start(at, TO_FILES);
    await until('it reads', () => hasOpen(child.pid, 'in.csv'));
    child.kill('SIGTERM');
    expect((await end).code).toBe(143);
    expect(leftovers(at)).toEqual([]);
  });
});

describe('a failing stdout', () => {
  const csv = `${SCORE.join(' ')} in.csv`;

  function quiet(ended: Ended): void {
    expect(ended.err).not.toContain('EPIPE');
    expect(ended.err).not.toMatch(/\n +at \S+ \(/);
  }

  test.each(['csv', 'ndjson'])('a reader who closes the pipe early is no failure: %s', (format) => {
    const at = place();
    const ended = shell(at, `lotse ${csv} -q --format ${format} | head -1 | wc -l; echo "\${PIPESTATUS[0]}"`);
    // If all of it fits into the pipe, nobody can tell that the reader has gone.
    expect(ended.out.trim().split(/\s+/)).toEqual([
      '1',
      format === 'csv' ? expect.stringMatching(/^[04]$/) : '0',
    ]);
    quiet(ended);
    expect(leftovers(at)).toEqual([]);
  });

  test.each([
    `lotse ${csv} > /dev/full`,
    'lotse list > /dev/full',
    'lotse show risiko-check --json > /dev/full',
  ])('a full disk is reported: %s', (line) => {
    const at = place();
    const ended = shell(at, line);
    expect(ended.code).toBe(6);
    expect(ended.err).toContain('ENOSPC');
    quiet(ended);
    expect(leftovers(at)).toEqual([]);
  });

  test('a full disk after a run with lists leaves no manifest', () => {
    const at = place();
    expect(shell(at, `lotse ${csv} --aside out.ndjson > /dev/full`).code).toBe(6);
    expect(readdirSync(at.folder).sort()).toEqual(['in.csv', ...OUTPUTS.slice(0, 2)]);
  });

  test('a stdout that is closed from the start is no failure', () => {
    const ended = shell(place(), `lotse ${csv} -q >&-`);
    expect([0, 4, 6]).toContain(ended.code);
    quiet(ended);
  });

  test('a slow reader gets everything', () => {
    const at = place();
    const direct = shell(at, `lotse ${csv} -q --format ndjson`);
    const slow = shell(at, `lotse ${csv} -q --format ndjson | { sleep 1; cat; }`);
    expect(direct.code).toBe(4);
    expect(slow.out).toBe(direct.out);
  });
});
