import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'tsup';
import { beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/vault/session-store.ts';
import { foldersFor } from '../folders.ts';
import { lacks } from './lotse.ts';
import { act } from './session-actor.ts';

const folder = foldersFor('torture-session');
let actor = '';

beforeAll(async () => {
  const outDir = folder();
  const entry = join(outDir, 'entry.ts');
  const from = JSON.stringify(join(import.meta.dirname, 'session-actor.ts'));
  writeFileSync(entry, `import { ${act.name} } from ${from};\nawait ${act.name}(process.argv.slice(2));\n`);
  await build({
    ...{
      entry: { actor: entry },
      outDir,
      format: 'esm',
      target: 'node20',
      outExtension: () => ({ js: '.mjs' }),
    },
    ...{ noExternal: [/.*/], config: false, silent: true },
  });
  actor = join(outDir, 'actor.mjs');
});

const sessionIn = (at: string) => join(at, 'talk.session');

/** The number of the saved state; -1 if there is none. Fails for anything but a whole session. */
async function stateOf(file: string): Promise<number> {
  const store = openStore({ file, env: {}, cwd: '/', platform: 'linux', home: '/' });
  const loaded = await store.peek('');
  if (loaded.state === 'missing') return -1;
  expect(loaded.state).toBe('whole');
  return loaded.state === 'whole' ? loaded.session.progress.answered : NaN;
}

const lastSaid = (out: string): number => Number(out.trimEnd().split('\n').at(-1) || -1);

/** The session can be resumed and leaves nothing but itself and the copy. */
async function goesOn(file: string): Promise<void> {
  const before = await stateOf(file);
  const { status, stderr } = spawnSync(process.execPath, [actor, 'save', file, '2'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(await stateOf(file)).toBe(before + 2);
  const left = readdirSync(dirname(file)).filter((name) => name !== 'strace.log');
  expect(left.toSorted()).toEqual(['talk.session', 'talk.session.previous']);
}

test('a process killed while saving, again and again, always leaves the last state reported or the next one', async () => {
  const file = sessionIn(folder());
  for (let round = 0; round < 12; round += 1) {
    const before = await stateOf(file);
    const child = spawn(process.execPath, [actor, 'save', file, '1000000']);
    let out = '';
    child.stdout.on('data', (text: Buffer) => (out += String(text)));
    const closed = new Promise((resolve) => child.once('close', resolve));
    // During its start, or well within its work, which starts later on a busy machine.
    const kill = (after: number) => setTimeout(() => child.kill('SIGKILL'), after);
    if (round % 3 === 0) kill(50 + Math.random() * 200);
    else child.stdout.once('data', () => kill(Math.random() * 60));
    await closed;
    const said = Math.max(before, lastSaid(out));
    const found = await stateOf(file);
    expect([said, said + 1]).toContain(found);
  }
  expect(await stateOf(file)).toBeGreaterThan(5);
  await goesOn(file);
});

describe.skipIf(lacks('strace'))('disturbing a session with strace', () => {
  const CALLS = ['openat', 'pwrite64', 'fsync', 'rename', 'unlink'] as const;
  /** Runs the actor under strace, which disturbs the calls of one name. */
  const traced = (file: string, calls: string, inject: readonly string[]) => {
    const log = join(dirname(file), 'strace.log');
    // Without --seccomp-bpf, with which strace 6.1 injects errors but no signals.
    const args = ['-f', '-qq', '-o', log, '-e', `trace=${calls}`, ...inject];
    const under = [...args, process.execPath, actor, 'save', file, '3'];
    return spawnSync('strace', under, { encoding: 'utf8' });
  };

  test('a process killed at any call on its files leaves a whole session with every answer reported as saved', async () => {
    const reference = sessionIn(folder());
    expect(traced(reference, CALLS.join(','), []).status).toBe(0);
    const log = readFileSync(join(dirname(reference), 'strace.log'), 'utf8');
    // strace counts each thread separately; all of these calls are made by the thread that renames.
    const [, pid = ''] = /^(\d+) +rename\(/m.exec(log) ?? [];
    const made = log.split('\n').filter((line) => line.startsWith(`${pid} `));
    const counts = CALLS.map(
      (call) => [call, made.filter((line) => line.includes(` ${call}(`)).length] as const,
    );
    const [opens, writes, syncs, renames] = counts.map(([, count]) => count);
    // Two files a save, except the first; each is written, synced with its folder, and renamed.
    expect([writes, syncs, renames]).toEqual([5, 10, 5]);
    const killable = counts.filter(([call]) => call !== 'openat');
    for (const [call, count] of killable) {
      for (let nth = 1; nth <= count; nth += 1) await killedAt(call, nth);
    }
    // Of the many files that Node opens, those of the session come last.
    for (let nth = opens! - 14; nth <= opens!; nth += 2) await killedAt('openat', nth);
  });

  async function killedAt(call: string, nth: number): Promise<void> {
    const file = sessionIn(folder());
    const inject = ['-e', `inject=${call}:signal=SIGKILL:when=${nth}`];
    const { stdout, signal } = traced(file, call, inject);
    // The files that Node itself opens are not always the same.
    if (call !== 'openat') expect(signal).toBe('SIGKILL');
    const said = lastSaid(stdout);
    const found = await stateOf(file);
    expect([call, nth, [said, said + 1].includes(found)]).toEqual([call, nth, true]);
    if (nth % 3 === 0) await goesOn(file);
  }

  test.each(['ENOSPC', 'EIO'])('%s at any write is reported, and the previous state stays', async (error) => {
    for (const call of ['pwrite64', 'fsync', 'rename']) {
      const file = sessionIn(folder());
      // The fourth write: within the second save or the third.
      const inject = ['-e', `inject=${call}:error=${error}:when=4`];
      const { stdout, stderr } = traced(file, call, inject);
      const found = await stateOf(file);
      expect([call, found]).toEqual([call, lastSaid(stdout)]);
      if (call !== 'fsync') expect(stderr).toContain('file-not-writable');
      await goesOn(file);
    }
  });
});

test('of several processes that compete for a session, one has it at a time, even after a holder was killed', async () => {
  const file = sessionIn(folder());
  const pid = spawnSync('true').pid;
  writeFileSync(`${file}.lock`, JSON.stringify({ pid, began: null, machine: hostname(), mark: 'x' }));
  const wanting = Array.from({ length: 6 }, () => {
    const child = spawn(process.execPath, [actor, 'fight', file]);
    let out = '';
    child.stdout.on('data', (text: Buffer) => (out += String(text)));
    return new Promise<string>((resolve) => child.once('close', () => resolve(out.trim())));
  });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  writeFileSync(`${file}.start`, '');
  const said = await Promise.all(wanting);
  rmSync(`${file}.start`);
  const had = said.filter((text) => /^\d/.test(text)).map((text) => text.split(' ').map(Number));
  const refused = said.filter((text) => text.includes('session-in-use'));
  expect(had.length).toBeGreaterThan(0);
  expect(had.length + refused.length).toBe(6);
  had.sort(([a = 0], [b = 0]) => a - b);
  had.forEach(([, until = 0], n) => {
    expect(had[n + 1]?.[0] ?? Infinity).toBeGreaterThanOrEqual(until);
  });
  expect(readdirSync(dirname(file))).toEqual([]);
});
