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

const folder = foldersFor('trouble');
const nobody = new AbortController().signal;

test('a spool whose file was taken away says so, and leaves the old file', () => {
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

test('a spool that cannot be published is gone when it is discarded', () => {
  const made = folder();
  const file = join(made, 'out.csv');
  const spool = spoolFor(file);
  // Meanwhile somebody made a folder of that name.
  mkdirSync(file);
  spool.write('x');
  spool.secure();
  expect(() => spool.publish()).toThrow('file-not-writable');
  spool.discard();
  expect(readdirSync(made)).toEqual(['out.csv']);
});

test('discarding never hides what went wrong', () => {
  const made = folder();
  const spool = spoolFor(join(made, 'deep', 'out.csv'));
  renameSync(join(made, 'deep'), join(made, 'moved'));
  expect(() => {
    spool.discard();
  }).not.toThrow();
});

test('a file that is published stays, whoever discards it after', () => {
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

test('one folder by two names: a file in the making is nobody’s leftover', () => {
  const made = folder();
  mkdirSync(join(made, 'real'));
  symlinkSync('real', join(made, 'other'));
  const one = spoolFor(join(made, 'real', 'one'));
  const two = spoolFor(join(made, 'other', 'two'));
  one.publish();
  two.publish();
  expect(readdirSync(join(made, 'real')).sort()).toEqual(['one', 'two']);
});

test('what a killed run left where nameless files are made is swept by the next one', () => {
  const { path, fd } = createTemporary(tmpdir());
  closeSync(fd);
  // As that of a process that is gone: nobody has the number 4194304 or more.
  const left = path.replace(`-${process.pid}-`, '-4194999-');
  renameSync(path, left);
  closeSync(createNameless());
  expect(existsSync(left)).toBe(false);
  removeTemporary(path);
});

test('a folder that cannot be listed is not swept, and that is no trouble', () => {
  const made = folder();
  expect(() => {
    sweepTemporary(join(made, 'none'));
  }).not.toThrow();
  writeFileSync(join(made, 'file'), '');
  expect(() => {
    sweepTemporary(join(made, 'file'));
  }).not.toThrow();
});

test('what looks like a leftover and cannot be removed keeps nobody from working', () => {
  const made = folder();
  const { path, fd } = createTemporary(made);
  closeSync(fd);
  removeTemporary(path);
  mkdirSync(join(made, basename(path).replace(`-${process.pid}-`, '-4194999-')));
  spoolFor(join(made, 'out.csv')).publish();
  expect(readdirSync(made)).toContain('out.csv');
});

test('no place for nameless files is told', async () => {
  vi.stubEnv('TMPDIR', join(folder(), 'none'));
  try {
    expect(() => namelessSpool('stdout')).toThrow('file-not-writable');
    await expect(openInput('-', Readable.from(['x']), nobody)).rejects.toThrow('file-not-writable');
  } finally {
    vi.unstubAllEnvs();
  }
});

test('a stop is heard while nothing comes through the pipe', async () => {
  const abort = new AbortController();
  const silent = new PassThrough();
  const opening = openInput('-', silent, abort.signal);
  abort.abort('SIGINT');
  await expect(opening).rejects.toThrow(Stopped);
});

test('work that never waits hears a stop by its breath', async () => {
  const abort = new AbortController();
  const breathe = yieldToSignals(abort.signal);
  await breathe();
  setImmediate(() => {
    abort.abort('SIGINT');
  });
  const work = async () => {
    for (let turn = 0; turn < 100_000_000; turn += 1) await breathe();
  };
  await expect(work()).rejects.toThrow(Stopped);
});

test('only what the system says is trouble with a file; a bug stays a bug', () => {
  const bug = new TypeError('bug');
  expect(fileProblem('x', 'file-not-readable', bug)).toBe(bug);
  expect(fileProblem('x', 'file-not-readable', 'text')).toBe('text');
  const gone = Object.assign(new Error('x'), { code: 'ENOENT' });
  expect(fileProblem('x', 'file-not-readable', gone)).toMatchObject({ message: 'file-not-found' });
  expect(fileProblem('x', 'file-not-writable', gone)).toMatchObject({ message: 'file-not-writable' });
});

test('a file that may not be read', async () => {
  const file = join(folder(), 'in.csv');
  writeFileSync(file, 'x', { mode: 0 });
  chmodSync(file, 0);
  // The superuser may read everything.
  if (process.getuid?.() === 0) return;
  await expect(openInput(file, Readable.from([]), nobody)).rejects.toThrow('file-not-readable');
});

test('one file, by its name and opened', async () => {
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
