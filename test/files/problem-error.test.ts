import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { yieldToSignals } from '../../src/files/yield.ts';
import { openInput, readPart } from '../../src/files/input.ts';
import { isSameFile, namelessSpool, spoolFor } from '../../src/files/spool.ts';
import {
  createNameless,
  createTemporary,
  removeTemporary,
  sweepTemporary,
} from '../../src/files/temporary.ts';
import { fileProblem, Stopped, ProblemError } from '../../src/files/problem-error.ts';
import { foldersFor } from '../folders.ts';

const folder = foldersFor('problem-error');
const nobody = new AbortController().signal;

test('a spool whose temporary file was moved fails, and the old file stays', () => {
  const made = folder();
  const file = join(made, 'out.csv');
  writeFileSync(file, 'before');
  const spool = spoolFor(file);
  const part = readdirSync(made).find((name) => name.endsWith('.part')) ?? '';
  renameSync(join(made, part), join(made, 'elsewhere'));
  expect(() => spool.publish()).toThrow(ProblemError);
  spool.discard();
  expect(readdirSync(made).sort()).toEqual(['elsewhere', 'out.csv']);
});

test('a spool that cannot be published is removed when it is discarded', () => {
  const made = folder();
  const file = join(made, 'out.csv');
  const spool = spoolFor(file);
  // Someone creates a folder of that name in the meantime.
  mkdirSync(file);
  spool.write('x');
  spool.secure();
  expect(() => spool.publish()).toThrow('file-not-writable');
  spool.discard();
  expect(readdirSync(made)).toEqual(['out.csv']);
});

test('discarding a spool never throws', () => {
  const made = folder();
  const spool = spoolFor(join(made, 'deep', 'out.csv'));
  renameSync(join(made, 'deep'), join(made, 'moved'));
  expect(() => {
    spool.discard();
  }).not.toThrow();
});

test('a published file stays, even if the spool is discarded afterwards', () => {
  const file = join(folder(), 'out.csv');
  const spool = spoolFor(file);
  spool.secure();
  spool.publish();
  spool.discard();
  expect(existsSync(file)).toBe(true);
  const nameless = namelessSpool('x');
  nameless.secure();
  nameless.publish();
  nameless.discard();
});

test('a file being written through one path of a folder is not swept through another path', () => {
  const made = folder();
  mkdirSync(join(made, 'real'));
  symlinkSync('real', join(made, 'other'));
  const one = spoolFor(join(made, 'real', 'one'));
  const two = spoolFor(join(made, 'other', 'two'));
  one.publish();
  two.publish();
  expect(readdirSync(join(made, 'real')).sort()).toEqual(['one', 'two']);
});

test('unnamed files of a killed run are swept by the next run', () => {
  const { path, fd } = createTemporary(tmpdir());
  closeSync(fd);
  // As if of a process that no longer exists: process ids stay below 4194304.
  const left = path.replace(`-${process.pid}-`, '-4194999-');
  renameSync(path, left);
  closeSync(createNameless());
  expect(existsSync(left)).toBe(false);
  removeTemporary(path);
});

test('sweeping a folder that cannot be listed does nothing', () => {
  const made = folder();
  expect(() => {
    sweepTemporary(join(made, 'none'));
  }).not.toThrow();
  writeFileSync(join(made, 'file'), '');
  expect(() => {
    sweepTemporary(join(made, 'file'));
  }).not.toThrow();
});

test('a leftover that cannot be removed does not stop a run', () => {
  const made = folder();
  const { path, fd } = createTemporary(made);
  closeSync(fd);
  removeTemporary(path);
  mkdirSync(join(made, basename(path).replace(`-${process.pid}-`, '-4194999-')));
  spoolFor(join(made, 'out.csv')).publish();
  expect(readdirSync(made)).toContain('out.csv');
});

test('a missing folder for unnamed files is a problem', async () => {
  vi.stubEnv('TMPDIR', join(folder(), 'none'));
  try {
    expect(() => namelessSpool('stdout')).toThrow('file-not-writable');
    await expect(openInput('-', Readable.from(['x']), nobody)).rejects.toThrow('file-not-writable');
  } finally {
    vi.unstubAllEnvs();
  }
});

test('a stop interrupts waiting for a silent pipe', async () => {
  const abort = new AbortController();
  const silent = new PassThrough();
  const opening = openInput('-', silent, abort.signal);
  abort.abort('SIGINT');
  await expect(opening).rejects.toThrow(Stopped);
});

test('work that yields to signals is interrupted by a stop', async () => {
  const abort = new AbortController();
  const yieldNow = yieldToSignals(abort.signal);
  await yieldNow();
  setImmediate(() => {
    abort.abort('SIGINT');
  });
  const work = async () => {
    for (let turn = 0; turn < 100_000_000; turn += 1) await yieldNow();
  };
  await expect(work()).rejects.toThrow(Stopped);
});

test('only system errors become file problems; a bug is passed on', () => {
  const bug = new TypeError('bug');
  expect(fileProblem('x', 'file-not-readable', bug)).toBe(bug);
  expect(fileProblem('x', 'file-not-readable', 'text')).toBe('text');
  const gone = Object.assign(new Error('x'), { code: 'ENOENT' });
  expect(fileProblem('x', 'file-not-readable', gone)).toMatchObject({ message: 'file-not-found' });
  expect(fileProblem('x', 'file-not-writable', gone)).toMatchObject({ message: 'file-not-writable' });
});

test('a file without read permission is a problem', async () => {
  const file = join(folder(), 'in.csv');
  writeFileSync(file, 'x', { mode: 0 });
  chmodSync(file, 0);
  // The superuser may read everything.
  if (process.getuid?.() === 0) return;
  await expect(openInput(file, Readable.from([]), nobody)).rejects.toThrow('file-not-readable');
});

test('a path and an open file are recognised as the same file', async () => {
  const made = folder();
  const [one, two] = [join(made, 'one'), join(made, 'two')];
  writeFileSync(one, 'abc');
  writeFileSync(two, 'abc');
  const input = await openInput(one, Readable.from([]), nobody);
  expect([
    isSameFile(one, input.fd),
    isSameFile(two, input.fd),
    isSameFile(join(made, 'none'), input.fd),
  ]).toEqual([true, false, false]);
  expect(readPart(input, 1, 99).toString()).toBe('bc');
  input.close();
});
