import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leftovers, outputs, OUTPUTS, places, run, SCORE, shell, text, TO_FILES } from './lotse.ts';

const place = places('file');
const score = SCORE.join(' ');

test('a pipe gives the same rows as a file', () => {
  const at = place();
  const piped = shell(at, `cat in.csv | lotse ${score} - -q`);
  expect(piped.code).toBe(4);
  expect(piped.out).toBe(run(at, [...SCORE, 'in.csv', '-q']).out);
  expect(shell(at, `lotse ${score} - < in.csv -q`).out).toBe(piped.out);
  expect(leftovers(at)).toEqual([]);
});

test.each([
  ['itself', 'in.csv'],
  ['the input by another path', './x/../in.csv'],
  ['a symbolic link to the input', 'symlink.csv'],
  ['a hard link to the input', 'hardlink.csv'],
])('an output that is %s is refused before anything is opened', (_, out) => {
  const at = place();
  mkdirSync(join(at.folder, 'x'));
  symlinkSync('in.csv', join(at.folder, 'symlink.csv'));
  shell(at, 'ln in.csv hardlink.csv');
  const before = text(at, 'in.csv');
  const files = readdirSync(at.folder);
  const { code, err } = run(at, [...SCORE, 'in.csv', '-o', out]);
  expect([code, text(at, 'in.csv')]).toEqual([2, before]);
  expect(err).toContain('output-is-input');
  expect(readdirSync(at.folder)).toEqual(files);
});

test.each([
  ['alerts', ['--out', 'x.alerts.csv', '--aside', 'x']],
  ['manifest', ['--out', './x.manifest.json', '--aside', 'x']],
])('results that would overwrite the %s are refused', (_, args) => {
  const at = place();
  const { code, err } = run(at, [...SCORE, 'in.csv', ...args]);
  expect(code).toBe(2);
  expect(err).toContain('options-contradict');
  expect(readdirSync(at.folder)).toEqual(['in.csv']);
});

test('a link in place of an output is replaced, not followed', () => {
  const at = place();
  writeFileSync(join(at.folder, 'victim'), 'mine');
  symlinkSync('victim', join(at.folder, 'out.ndjson'));
  symlinkSync('/nowhere/at/all', join(at.folder, 'out.ndjson.manifest.json'));
  expect(run(at, TO_FILES).code).toBe(4);
  expect(text(at, 'victim')).toBe('mine');
  for (const name of OUTPUTS) expect(lstatSync(join(at.folder, name)).isSymbolicLink()).toBe(false);
});

test('runs through two paths of one folder do not sweep each other’s files', () => {
  const at = place();
  mkdirSync(join(at.folder, 'real'));
  symlinkSync('real', join(at.folder, 'other'));
  const { code } = run(at, [...SCORE, 'in.csv', '-o', 'real/out.csv', '--aside', 'other/out.csv']);
  expect(code).toBe(4);
  expect(readdirSync(join(at.folder, 'real'))).toHaveLength(4);
});

test.each(['000', '077', '777'])('with umask %s output files are readable by their owner only', (umask) => {
  const at = place();
  const { code } = shell(
    at,
    `umask ${umask}; lotse ${TO_FILES.join(' ').replaceAll('out.ndjson', 'deep/out.ndjson')}`,
  );
  if (umask === '777' && process.getuid?.() !== 0) return;
  expect(code).toBe(4);
  const deep = join(at.folder, 'deep');
  expect(statSync(deep).mode & 0o077).toBe(0);
  expect(readdirSync(deep)).toHaveLength(4);
  for (const name of readdirSync(deep)) expect(statSync(join(deep, name)).mode & 0o177).toBe(0);
});

test('a file that everyone can read is replaced by one for its owner only', () => {
  const at = place();
  for (const name of OUTPUTS) writeFileSync(join(at.folder, name), 'old', { mode: 0o666 });
  expect(run(at, TO_FILES).code).toBe(4);
  for (const name of OUTPUTS) expect(statSync(join(at.folder, name)).mode & 0o777).toBe(0o600);
});

test('the same run gives the same bytes in any time zone and locale', () => {
  const at = place();
  expect(run(at, TO_FILES).code).toBe(4);
  const first = outputs(at);
  const other = shell(at, `TZ=Pacific/Kiritimati LANG=tr_TR.UTF-8 lotse ${TO_FILES.join(' ')}`);
  expect(other.code).toBe(4);
  expect(outputs(at)).toEqual(first);
});

test('two simultaneous runs with the same outputs leave each output complete', () => {
  const at = place();
  const line = `lotse ${TO_FILES.join(' ')} -q`;
  expect(shell(at, `${line} & ${line} & wait`).code).toBe(0);
  const found = outputs(at);
  expect(run(at, TO_FILES).code).toBe(4);
  expect(outputs(at)).toEqual(found);
  expect(leftovers(at)).toEqual([]);
});

test('no message contains anything from a row', () => {
  const header = readFileSync(join(place().folder, 'in.csv'), 'utf8').split('\n')[0] ?? '';
  const canary = header.split(';').map((name) => (name.includes('Kennung') ? 'L1' : 'ZEBRAFINK'));
  const at = place(`${header}\n${canary.join(';')}\n`);
  const { code, out, err } = run(at, [...SCORE, 'in.csv', '-o', 'out.csv']);
  expect([code, out]).toEqual([4, '']);
  const written = readdirSync(at.folder).filter((name) => name !== 'in.csv');
  const said =
    err +
    written
      .filter((name) => name.includes('rejects'))
      .map((name) => text(at, name))
      .join('');
  expect(said).toContain('L1');
  expect(said).not.toContain('ZEBRAFINK');
});
