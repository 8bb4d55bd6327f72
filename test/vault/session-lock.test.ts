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

const sessionPath = () => join(folder(), 's.session');

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

/** Writes a lock as another process would have left it. */
function leaveLock(session: string, parts: object): void {
  const holder = { pid: process.pid, began: null, machine: hostname(), mark: 'x', ...parts };
  writeFileSync(`${session}.lock`, JSON.stringify(holder));
}

const deadPid = (): number => spawnSync('true').pid;

test('a second process cannot lock a session and is told who holds the lock', () => {
  const session = sessionPath();
  const lock = takeLock(session);
  expect(holderOf(session)).toEqual(['file', 'session-in-use', process.pid, null]);
  expect(readFileSync(`${session}.lock`, 'utf8')).toContain(String(process.pid));
  lock.release();
  lock.release();
  expect(existsSync(`${session}.lock`)).toBe(false);
  expect(holderOf(session)).toBe(null);
});

test.each<[string, object]>([
  ['a dead process', { pid: deadPid() }],
  ['a process id that has been reused since', { began: 'another start/1' }],
])('the lock of %s is taken over', (_, parts) => {
  const session = sessionPath();
  leaveLock(session, parts);
  expect(holderOf(session)).toBe(null);
  expect(readdirSync(join(session, '..'))).toEqual([]);
});

test('a lock is respected if only the existence of its process is known', () => {
  const session = sessionPath();
  leaveLock(session, { pid: process.ppid });
  expect(holderOf(session)).toEqual(['file', 'session-in-use', process.ppid, null]);
});

test('a lock of another machine is respected, and the machine is named', () => {
  const session = sessionPath();
  leaveLock(session, { pid: deadPid(), machine: 'elsewhere' });
  expect(holderOf(session)).toEqual(['file', 'session-in-use', expect.any(Number), 'elsewhere']);
});

test.each(['', '{', 'null', '{"pid":"7"}'])('an unfinished lock is taken over: %j', (text) => {
  const session = sessionPath();
  writeFileSync(`${session}.lock`, text);
  expect(holderOf(session)).toBe(null);
});

test('a killed process that its parent has not waited for counts as dead', async () => {
  const child = spawn('sleep', ['60']);
  await once(child, 'spawn');
  const session = sessionPath();
  leaveLock(session, { pid: child.pid });
  expect(holderOf(session)).not.toBe(null);
  child.kill('SIGKILL');
  // The event loop has not turned yet, so nobody has waited for the process: it is a zombie.
  while (!readFileSync(`/proc/${child.pid}/stat`, 'latin1').includes(') Z ')) spawnSync('sleep', ['0.01']);
  expect(holderOf(session)).toBe(null);
  await once(child, 'exit');
});

test('a lock is verified, and restored if it was removed', () => {
  const session = sessionPath();
  const lock = takeLock(session);
  lock.verify();
  rmSync(`${session}.lock`);
  lock.verify();
  expect(existsSync(`${session}.lock`)).toBe(true);
  leaveLock(session, { pid: process.ppid });
  expect(() => lock.verify()).toThrow(ProblemError);
  lock.release();
  expect(existsSync(`${session}.lock`)).toBe(true);
});

test('a lock that cannot be written is a problem', () => {
  expect(() => takeLock(join(folder(), 'missing', 's'))).toThrow(ProblemError);
});

test('a lock that cannot be taken for another reason fails after a limited number of attempts', () => {
  const session = sessionPath();
  spawnSync('mkdir', [`${session}.lock`]);
  expect(() => takeLock(session)).toThrow(ProblemError);
});
