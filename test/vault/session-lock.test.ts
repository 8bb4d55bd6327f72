import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ProblemError } from '../../src/files/problem-error.ts';
import { takeLock } from '../../src/vault/session-lock.ts';
import { foldersFor } from '../folders.ts';

const folder = foldersFor('lock');

const place = () => join(folder(), 's.session');

function holderOf(session: string): unknown {
  try {
    takeLock(session).release();
    return null;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, args } = error.problems[0]!;
    return [error.kind, code, 'pid' in args && args.pid, 'machine' in args && args.machine];
  }
}

/** A lock as another process would have left it. */
function leave(session: string, parts: object): void {
  const holder = { pid: process.pid, began: null, machine: hostname(), mark: 'x', ...parts };
  writeFileSync(`${session}.lock`, JSON.stringify(holder));
}

const gone = (): number => spawnSync('true').pid;

test('two cannot hold one session; the second is told who does', () => {
  const session = place();
  const lock = takeLock(session);
  expect(holderOf(session)).toEqual(['file', 'session-in-use', process.pid, null]);
  expect(readFileSync(`${session}.lock`, 'utf8')).toContain(String(process.pid));
  lock.release();
  lock.release();
  expect(existsSync(`${session}.lock`)).toBe(false);
  expect(holderOf(session)).toBe(null);
});

test.each<[string, object]>([
  ['a dead process', { pid: gone() }],
  ['a number that is another process’s by now', { began: 'another start/1' }],
])('the lock of %s is taken over', (_, parts) => {
  const session = place();
  leave(session, parts);
  expect(holderOf(session)).toBe(null);
  expect(readdirSync(join(session, '..'))).toEqual([]);
});

test('one of which nothing more is known than that its process is there is heeded', () => {
  const session = place();
  leave(session, { pid: process.ppid });
  expect(holderOf(session)).toEqual(['file', 'session-in-use', process.ppid, null]);
});

test('one of another machine is heeded, and that machine named', () => {
  const session = place();
  leave(session, { pid: gone(), machine: 'elsewhere' });
  expect(holderOf(session)).toEqual(['file', 'session-in-use', expect.any(Number), 'elsewhere']);
});

test.each(['', '{', 'null', '{"pid":"7"}'])('one that was never finished is taken over: %j', (text) => {
  const session = place();
  writeFileSync(`${session}.lock`, text);
  expect(holderOf(session)).toBe(null);
});

test('a process that was killed and that nobody has buried is dead', async () => {
  const child = spawn('sleep', ['60']);
  await once(child, 'spawn');
  const session = place();
  leave(session, { pid: child.pid });
  expect(holderOf(session)).not.toBe(null);
  child.kill('SIGKILL');
  // Not waited for: until the event loop turns, it is a zombie.
  while (!readFileSync(`/proc/${child.pid}/stat`, 'latin1').includes(') Z ')) spawnSync('sleep', ['0.01']);
  expect(holderOf(session)).toBe(null);
  await once(child, 'exit');
});

test('before each save it is seen whether it is still ours', () => {
  const session = place();
  const lock = takeLock(session);
  lock.verify();
  rmSync(`${session}.lock`);
  lock.verify();
  expect(existsSync(`${session}.lock`)).toBe(true);
  leave(session, { pid: process.ppid });
  expect(() => lock.verify()).toThrow(ProblemError);
  lock.release();
  expect(existsSync(`${session}.lock`)).toBe(true);
});

test('where nothing can be written, that is said', () => {
  expect(() => takeLock(join(folder(), 'missing', 's'))).toThrow(ProblemError);
});

test('a lock that cannot be had for other reasons is not waited for for ever', () => {
  const session = place();
  spawnSync('mkdir', [`${session}.lock`]);
  expect(() => takeLock(session)).toThrow(ProblemError);
});
