import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf, openInput } from '../../src/files/input.ts';
import { namelessSpool, spoolFor, writeWholeFile } from '../../src/files/spool.ts';
import { Stopped, ProblemError } from '../../src/files/problem-error.ts';
import { foldersFor } from '../folders.ts';
import { runs } from '../runs.ts';

const folder = foldersFor('spool');
const nobody = new AbortController().signal;

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ProblemError) return error.message;
    throw error;
  }
  return 'none';
}

test('a file keeps its old content until the new one is complete, and is then readable by its owner only', () => {
  const file = join(folder(), 'out.csv');
  writeFileSync(file, 'before');
  chmodSync(file, 0o644);
  const spool = spoolFor(file);
  spool.write('after ä');
  spool.write('x'.repeat(300_000));
  expect(readFileSync(file, 'utf8')).toBe('before');
  spool.publish();
  spool.discard();
  expect(readFileSync(file, 'utf8')).toBe(`after ä${'x'.repeat(300_000)}`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(spool.finish()).toEqual({
    bytes: 300_008,
    sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
  });
});

test('a discarded spool leaves no trace', () => {
  const made = folder();
  const spool = spoolFor(join(made, 'out.csv'));
  expect(readdirSync(made)).toHaveLength(1);
  spool.write('x');
  spool.discard();
  spool.discard();
  expect(readdirSync(made)).toEqual([]);
});

test('a link is replaced, not followed', () => {
  const made = folder();
  const [victim, link] = [join(made, 'victim'), join(made, 'link.csv')];
  writeFileSync(victim, 'mine');
  symlinkSync(victim, link);
  const spool = spoolFor(link);
  spool.write('new');
  spool.publish();
  expect(readFileSync(victim, 'utf8')).toBe('mine');
  expect(lstatSync(link).isFile()).toBe(true);
});

test('leftovers of dead runs are swept; files of living runs and other machines are not', () => {
  const made = folder();
  const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
  const dead = Number(execFileSync(process.execPath, ['-e', 'console.log(process.pid)']).toString());
  const names = {
    dead: `.lotse-${machine}-${dead}-${'a'.repeat(16)}.part`,
    earlier: `.lotse-${machine}-${process.pid}-${'b'.repeat(16)}.part`,
    alive: `.lotse-${machine}-${process.ppid}-${'c'.repeat(16)}.part`,
    elsewhere: `.lotse-${'0'.repeat(8)}-${dead}-${'d'.repeat(16)}.part`,
    other: 'notes.part',
  };
  for (const name of Object.values(names)) writeFileSync(join(made, name), '');
  const [one, two] = [spoolFor(join(made, 'one')), spoolFor(join(made, 'two'))];
  expect(
    readdirSync(made)
      .filter((name) => Object.values(names).includes(name))
      .sort(),
  ).toEqual([names.alive, names.elsewhere, names.other].sort());
  one.publish();
  two.publish();
});

test.each(['.', '/dev/null'])('%s cannot be replaced by a file', (target) => {
  expect(codeOf(() => spoolFor(target))).toBe('file-not-writable');
});

test('a folder that cannot be created is a problem', () => {
  const made = folder();
  writeFileSync(join(made, 'file'), '');
  expect(codeOf(() => spoolFor(join(made, 'file', 'deep', 'out.csv')))).toBe('file-not-writable');
  expect(codeOf(() => spoolFor('/proc/none/out.csv'))).toBe('file-not-writable');
});

test('a spool without a name can be read any number of times', () => {
  const spool = namelessSpool('stdout');
  spool.write('ä'.repeat(200_000));
  for (let time = 0; time < 2; time += 1)
    expect(Buffer.concat([...spool.read()]).toString()).toBe('ä'.repeat(200_000));
  spool.publish();
});

test('a file and a pipe are read; folders and missing files are problems', async () => {
  const made = folder();
  const file = join(made, 'in.csv');
  writeFileSync(file, 'id\n1\n');
  const text = async (path: string, stdin = '') => {
    const input = await openInput(path, Readable.from([stdin]), nobody);
    const read = Buffer.concat([...blocksOf(input)].map((block) => Buffer.from(block))).toString();
    input.verifyUnchanged();
    input.close();
    return read;
  };
  expect(await text(file)).toBe('id\n1\n');
  expect(await text('-', 'id\n2\n')).toBe('id\n2\n');
  const pipe = join(made, 'pipe');
  execFileSync('sh', ['-c', `mkfifo '${pipe}'`]);
  spawn('sh', ['-c', `sleep 0.2; printf 'id\\n3\\n' > ${pipe}`]);
  expect(await text(pipe)).toBe('id\n3\n');
  await expect(text(made)).rejects.toThrow('file-not-readable');
  await expect(text(join(made, 'none'))).rejects.toThrow('file-not-found');
  mkdirSync(join(made, 'new\nline é'));
  writeFileSync(join(made, 'new\nline é', '😀.csv'), 'x');
  expect(await text(join(made, 'new\nline é', '😀.csv'))).toBe('x');
});

test('a file that grows or shrinks while it is read is reported', async () => {
  const file = join(folder(), 'in.csv');
  writeFileSync(file, 'id\n1\n');
  const grown = await openInput(file, Readable.from([]), nobody);
  writeFileSync(file, 'id\n1\n2\n');
  expect(codeOf(() => grown.verifyUnchanged())).toBe('file-changed');
  const shrunk = await openInput(file, Readable.from([]), nobody);
  writeFileSync(file, '');
  expect(codeOf(() => [...blocksOf(shrunk)])).toBe('file-changed');
});

test('a stop ends the reading of a pipe, and a failing pipe is a problem', async () => {
  const abort = new AbortController();
  abort.abort();
  await expect(openInput('-', Readable.from(['x']), abort.signal)).rejects.toThrow(Stopped);
  const broken = new Readable({
    read() {
      this.destroy(Object.assign(new Error('io'), { code: 'EIO' }));
    },
  });
  await expect(openInput('-', broken, nobody)).rejects.toThrow('file-not-readable');
});

test('texts are written as UTF-8 in the given order', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('ä', '€', '😀', 'ascii then ä', '\u0000', '\ud800'),
    fc.integer({ min: 40_000, max: 140_000 }).map((length) => 'x'.repeat(length)),
    fc.integer({ min: 40_000, max: 44_000 }).map((length) => '€'.repeat(length)),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
      const spool = namelessSpool('texts');
      for (const part of texts) spool.write(part);
      const written = Buffer.concat([...spool.read()]);
      const { bytes, sha256 } = spool.finish();
      spool.discard();
      expect(written.equals(Buffer.concat(texts.map((part) => Buffer.from(part))))).toBe(true);
      expect(bytes).toBe(written.length);
      expect(sha256).toBe(createHash('sha256').update(written).digest('hex'));
    }),
    { numRuns: runs(100) },
  );
});

test('bytes from a library are written unchanged', () => {
  const file = join(folder(), 'report.bin');
  const bytes = Uint8Array.from({ length: 200_000 }, (_, at) => at % 256);
  writeWholeFile(file, bytes);
  expect(Buffer.compare(readFileSync(file), bytes)).toBe(0);
  const spool = spoolFor(file);
  spool.write('before ');
  spool.writeBytes(Uint8Array.of(0xff));
  spool.write(' after');
  spool.publish();
  expect(readFileSync(file, 'latin1')).toBe('before \u00ff after');
});
