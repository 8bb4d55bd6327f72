import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { catalogueFiles, compileBundled, compiledCatalogue } from '../../src/library/bundled.ts';
import { compileCatalogue } from '../../src/library/compile.ts';
import { bundledCatalogue } from '../catalogue/bundled.ts';
import { assessed, planOf, QUESTIONNAIRE, QUIET } from '../catalogue/learner.ts';
import { approach, ownFile, practice } from '../catalogue/small.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'lotse-approaches-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const OWN = file(
  'own.yaml',
  ownFile(
    `practices:\n${practice({ id: 'club', countries: 'AT', approaches: 'mentoring', more: 'contact: { name: { en: Sam }, reach: { en: room 3 } }' })}`,
  ).text,
);

interface Shown {
  readonly schema: string;
  readonly approaches: readonly { readonly id: string }[];
  readonly practices: readonly { readonly id: string }[];
}

async function shown(...argv: readonly string[]): Promise<Shown> {
  return JSON.parse((await run(['approaches', '--json', ...argv])).out) as Shown;
}

test('the whole catalogue is printed as JSON', async () => {
  const all = await shown();
  expect(all.schema).toBe('lotse/approaches/1');
  expect(all.approaches.length).toBe(bundledCatalogue.approaches.length);
  expect(all.practices.length).toBe(bundledCatalogue.practices.length);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['by several countries, separated by commas', ['--country', 'no,lu'], ['alj', 'praksisbrev']],
  ['by a repeated option', ['--country', 'NO', '--country', 'LU'], ['alj', 'praksisbrev']],
  ['by a country code of the European Union', ['--country', 'UK'], ['orienta4yel']],
  [
    'by need, level and audience',
    ['--country', 'DE', '--need', 'workplace', '--tier', 'Individual', '--audience', 'work_based'],
    ['ausbildungsberatung', 'asa-flex', 'stop-dropout', 'vera', 'quabb', 'carpo'],
  ],
])('practices are found %s', async (_, argv, expected) => {
  const { practices } = await shown(...argv);
  const ids = practices.map(({ id }) => id);
  expect(ids.filter((id) => !['roma-mediators-guide'].includes(id))).toEqual(expected);
});

test.each([
  [['--tier', 'foo'], 2, 'catalogue-filter-unknown'],
  [['--need', 'belongin'], 2, 'belonging'],
  [
    ['--local', file('bad.yaml', 'format: lotse-catalogue/1\nlanguages: [en]\nleave_out: [coching]\n')],
    5,
    'coaching',
  ],
  [['--local', join(folder, 'nowhere.yaml')], 6, 'file-not-found'],
  [['--local', file('empty.yaml', '')], 5, 'empty-document'],
])('approaches %j exits with %i', async (argv, code, expected) => {
  const ran = await run(['approaches', ...argv]);
  expect(ran).toMatchObject({ code, out: '' });
  expect(ran.err).toContain(expected);
});

test('an unknown need is answered with the list of needs', async () => {
  const { err } = await run(['approaches', '--need', 'work']);
  expect(Object.keys(bundledCatalogue.needs).filter((need) => !err.includes(need))).toEqual([]);
});

test('a country without practices is reported, and general ones are listed', async () => {
  const ran = await run(['approaches', '--country', 'hu', '--need', 'belonging', '--json']);
  expect(ran.code).toBe(0);
  expect((JSON.parse(ran.out) as Shown).practices.map(({ id }) => id)).toEqual(['roma-mediators-guide']);
  expect(ran.err).toContain('Hungary');
  expect((await run(['approaches', '--country', 'hu', '--need', 'belonging', '--lang', 'de'])).err).toMatch(
    /1 Angebot\..*Ungarn/,
  );
  // Nothing is reported if there are practices or no country was asked for.
  expect((await run(['approaches', '--country', 'AT,HU'])).err).toMatch(/Hungary/);
  expect((await run(['approaches', '--country', 'AT'])).err).not.toMatch(/Austria/);
  expect((await run(['approaches', '--systems', '--country', 'HU'])).err).toBe('');
});

test('a table is as narrow as the terminal', async () => {
  const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));
  const env = { NO_COLOR: '1' };
  const narrow = (await run(['approaches'], { columns: 66, env })).out;
  expect(widest(narrow)).toBeLessThanOrEqual(66);
  expect(bundledCatalogue.approaches.filter(({ id }) => !narrow.includes(`│ ${id} `))).toEqual([]);
  expect(widest((await run(['approaches'], { columns: 300, env })).out)).toBeLessThanOrEqual(160);
  expect(widest((await run(['approaches'])).out)).toBe(78);
});

test('a catalogue that is not UTF-8 is reported with the line', async () => {
  writeFileSync(join(folder, 'bytes.yaml'), Buffer.from([0x61, 0x0a, 0xff]));
  expect(await run(['approaches', '--local', join(folder, 'bytes.yaml')])).toMatchObject({
    code: 5,
    out: '',
  });
});

test('the number of entries goes to stderr, and not with --quiet', async () => {
  const table = await run(['approaches', '--need', 'belonging']);
  const full = await run(['approaches', '--need', 'belonging', '--format', 'md', '--lang', 'de']);
  expect(table.err).toContain('--format md');
  expect(full.err).toMatch(/Ansätze/);
  expect(full.err).not.toContain('--format md');
  expect((await run(['approaches', '-q'])).err).toBe('');
  const text = await run(['approaches', '--need', 'belonging', '--format', 'txt']);
  expect(text.out.split('\n').length).toBeGreaterThan(table.out.split('\n').length * 2);
});

test('a school’s own entries come first', async () => {
  const { practices } = await shown('--local', OWN, '--country', 'AT', '--need', 'belonging');
  expect(practices[0]?.id).toBe('club');
});

test('the support systems of the source documents are those of the docs', async () => {
  expect(await run(['approaches', '--systems', '--format', 'md'])).toEqual({
    code: 0,
    out: readFileSync('docs/systems.md', 'utf8'),
    err: '',
  });
  expect((await run(['approaches', '--systems'])).out).toContain('Jugendcoaching');
  expect(JSON.parse((await run(['approaches', '--systems', '--json'])).out)).toMatchObject({
    schema: 'lotse/report/1',
  });
});

test('check validates the bundled catalogue and a school’s own', async () => {
  expect(await run(['check', '-q', ...catalogueFiles(), OWN])).toEqual({ code: 0, out: '', err: '' });
  const slip = file(
    'slip.yaml',
    ownFile(`approaches:\n${approach({ id: 'x', tiers: 'universal', needs: 'sleep' })}`).text,
  );
  const found = JSON.parse((await run(['check', '--json', slip])).out) as { code: string; line: number }[];
  // Ids that exist in the small catalogue of the tests but not in the bundled one.
  expect(found.map(({ code, line }) => `${code} ${String(line)}`)).toEqual([
    'catalogue-unknown-id 4',
    'catalogue-unknown-id 4',
    'catalogue-unknown-id 4',
  ]);
});

test('the build compiles the catalogue and stops if it is invalid', async () => {
  await compileBundled(join(folder, 'bundled'));
  expect(compiledCatalogue(join(folder, 'bundled'))).toEqual(bundledCatalogue);
  expect(compiledCatalogue(join(folder, 'nothing'))).toBe(null);
  expect(compiledCatalogue(null)).toBe(null);
  expect(() =>
    compileCatalogue([{ name: 'x.yaml', text: 'format: lotse-catalogue/1', origin: 'authors' }]),
  ).toThrow('missing-key');
});

const scored = file('scored.ndjson', `${JSON.stringify(assessed({ ...QUIET, alone: 4 }, planOf()))}\n`);
const questionnaire = file('q.yaml', QUESTIONNAIRE);

const report = (...argv: readonly string[]) =>
  run(['report', scored, '--questionnaire', questionnaire, '--format', 'txt', ...argv]);

test('a report lists approaches with the practices of the country', async () => {
  const plain = await report();
  expect(plain.code).toBe(0);
  expect(plain.out).toContain('What could help');
  expect(plain.out).toContain('--country');
  const own = await report('--country', 'at', '--local', OWN);
  expect(own.out).toMatch(/club \(Sam, room 3\)/);
  expect((await report('--for', 'learner')).out).not.toContain('What could help');
});

test.each([
  [['--country', 'XX'], 2, 'catalogue-filter-unknown'],
  [['--local', join(folder, 'bad.yaml')], 5, 'coaching'],
])('a report with %j exits with %i', async (argv, code, expected) => {
  const ran = await report(...argv);
  expect(ran).toMatchObject({ code, out: '' });
  expect(ran.err).toContain(expected);
});
