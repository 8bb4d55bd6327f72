import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compileBundled, bundledIds, compiledBundled } from '../../src/library/bundled.ts';
import { compile } from '../../src/library/compile.ts';
import { compiledWordsFile, wordsFiles } from '../../src/library/learner-words.ts';
import { findAsItIs } from '../../src/library/questionnaire.ts';
import { Readable } from 'node:stream';
import { run } from './run.ts';
import { expectGolden } from '../golden.ts';
import { learnerWords } from '../learner-words.ts';

const EXAMPLE = 'fixtures/definitions/example-check.yaml';
const NORMS = 'fixtures/definitions/norms-check.yaml';
const folder = mkdtempSync(join(tmpdir(), 'lotse-cli-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, bytes: string | Buffer): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

test.each<[string, readonly string[], number, readonly string[]]>([
  ['a valid definition', [EXAMPLE], 0, []],
  ['a definition with a warning', ['fixtures/broken/unused.yaml'], 0, ['unused']],
  ['an invalid definition', ['fixtures/broken/cycle.yaml'], 5, ['cycle']],
  [
    'several definitions',
    [EXAMPLE, 'fixtures/broken/cycle.yaml', 'fixtures/broken/test-missing.yaml'],
    5,
    ['cycle', 'test-missing'],
  ],
  ['a missing file', ['nowhere.yaml', 'fixtures/broken/cycle.yaml'], 6, ['file-not-found', 'cycle']],
  ['a folder', ['fixtures'], 6, ['file-not-readable']],
  [
    'bytes that are not UTF-8',
    [file('latin1.yaml', Buffer.from('format: lotse/1\ntitle: \xe4\n', 'latin1'))],
    5,
    ['not-utf8'],
  ],
  ['words for learners', [...wordsFiles().values()], 0, []],
  [
    'words for learners with mistakes',
    [
      file(
        'words.yaml',
        readFileSync('questionnaires/words/cs.yaml', 'utf8')
          .replace('title:', 'titel:')
          .replace('({reach})', ''),
      ),
    ],
    5,
    ['missing-key', 'unknown-key', 'placeholder-missing'],
  ],
  ['a file that is too large', [file('large.yaml', Buffer.alloc(2 << 20, 0x61))], 5, ['file-too-large']],
])('check: %s', async (_, files, code, codes) => {
  const ran = await run(['check', '--format', 'json', ...files]);
  expect(ran.code).toBe(code);
  expect((JSON.parse(ran.out) as { code: string }[]).map((found) => found.code)).toEqual(codes);
});

test('check names the line of the first byte that is not UTF-8', async () => {
  const [found] = JSON.parse((await run(['check', '--json', join(folder, 'latin1.yaml')])).out) as {
    line: number;
  }[];
  expect(found?.line).toBe(2);
});

test('check reads stdin and prints German', async () => {
  const stdin = readFileSync('fixtures/broken/cycle.yaml');
  const ran = await run(['check', '-', '--lang', 'de', '--color', 'always'], { stdin });
  expect(ran).toMatchObject({ code: 5, out: expect.stringMatching(/^\x1b.*-:18:85/) as string });
  expect((await run(['check', '-q', EXAMPLE])).err).toBe('');
});

test.each(['en', 'de'])('list prints its table in %s', async (lang) => {
  const ran = await run(['list', '--lang', lang]);
  expect(ran).toMatchObject({ code: 0, err: '' });
  for (const id of bundledIds()) expect(ran.out).toContain(id);
});

test('list --json prints the list', async () => {
  const found = JSON.parse((await run(['list', '--json'])).out) as { id: string }[];
  expect(found.map(({ id }) => id).sort()).toEqual([...bundledIds()].sort());
});

test.each(['en', 'de'])('show describes a questionnaire in %s', async (lang) => {
  const ran = await run(['show', EXAMPLE, '--lang', lang]);
  expect(ran).toMatchObject({ code: 0, err: '' });
  expectGolden(`show.${lang}.txt`, ran.out);
});

/** A form, for questionnaires of which one must be chosen. */
const A_FORM: Readonly<Record<string, readonly string[]>> = {
  k10: ['--form', 'au'],
  rses: ['--form', 'a'],
};
test.each(['en', 'de'])('show prints each norm group with its numbers and source, in %s', async (lang) => {
  const ran = await run(['show', NORMS, '--lang', lang]);
  expect(ran).toMatchObject({ code: 0, err: '' });
  expectGolden(`show-norms.${lang}.txt`, ran.out);
});

test.each(bundledIds().flatMap((id) => ['en', 'de'].map((lang) => [id, lang] as const)))(
  'show describes %s in %s',
  async (id, lang) => {
    const form = A_FORM[id] ?? [];
    expect(await run(['show', id, ...form, '--lang', lang])).toMatchObject({ code: 0, err: '' });
  },
);

test('show --json prints the plan', async () => {
  expect(JSON.parse((await run(['show', EXAMPLE, '--json'])).out)).toMatchObject({
    schema: 'lotse/plan/1',
    id: 'example-check',
  });
});

test.each<[string, readonly string[], number, string]>([
  ['an unknown id', ['risko-check'], 2, 'questionnaire-unknown'],
  ['an unknown form', [EXAMPLE, '--form', 'nope'], 2, 'unknown-id'],
  ['a form that is not an id', ['risiko-check', '--form', '../x'], 2, 'unknown-id'],
  ['an invalid definition', ['fixtures/broken/cycle.yaml'], 5, 'cycle'],
  ['bytes that are not UTF-8', [join(folder, 'latin1.yaml')], 5, 'not-utf8'],
  ['a missing file', ['nowhere.yaml'], 6, 'file-not-found'],
])('show: %s', async (_, args, code, says) => {
  const ran = await run(['show', ...args]);
  expect(ran).toMatchObject({ code, out: '' });
  expect(ran.err).toContain(says);
});

// Each form is compiled from the whole definition, and the longest one has five forms.
test('the compiled questionnaires match their definitions', async () => {
  const built = join(folder, 'built');
  await compileBundled(built);
  const io = { stdin: Readable.from([]), cwd: process.cwd(), signal: new AbortController().signal };
  for (const language of wordsFiles().keys()) {
    const text = readFileSync(compiledWordsFile(language, built), 'utf8');
    expect(JSON.parse(text)).toEqual(learnerWords(language));
  }
  // Any compiled file next to the questionnaires could be requested as one, so the catalogue and the texts for learners
  // have their own folders.
  for (const name of readdirSync(built).filter((file) => file.endsWith('.json'))) {
    const [id = '', form = null] = name.replace('.json', '').split('.');
    const found = await findAsItIs(id, form, io);
    // A battery read from a file also has a function for the plans of its parts.
    expect(JSON.parse(JSON.stringify({ ...found, parts: undefined }))).toEqual(
      compiledBundled(id, form, built),
    );
  }
});

test('an invalid bundled definition stops the build', () => {
  const text = readFileSync('fixtures/broken/cycle.yaml', 'utf8');
  expect(() => compile({ name: 'cycle.yaml', text, origin: 'authors' })).toThrow('cycle');
});

function mapping(name: string, ...lines: readonly string[]): string {
  return file(name, `format: lotse-mapping/1\n${lines.join('\n')}\n`);
}

test.each<[string, string, readonly string[]]>([
  ['a valid mapping', 'fixtures/uci-student/mapping.yaml', []],
  [
    'problems of shape and meaning together',
    mapping(
      'm1.yaml',
      'questionnaire: school-record',
      'colums: 3',
      'columns:',
      '  grade_maths: { column: G2 }',
    ),
    ['unknown-key', 'unknown-id'],
  ],
  [
    'an unknown form',
    mapping('m2.yaml', 'questionnaire: school-record', 'form: nope', 'columns: {}'),
    ['unknown-id'],
  ],
  [
    'an unknown questionnaire',
    mapping('m3.yaml', 'questionnaire: school-recrod', 'columns: {}'),
    ['mapping-unchecked'],
  ],
  [
    'a questionnaire in the same folder',
    mapping('m4.yaml', 'questionnaire: broken', 'columns:', '  bored: { column: B, separator: "," }'),
    ['mapping-misfit'],
  ],
  [
    'an invalid questionnaire in the same folder',
    mapping('m5.yaml', 'questionnaire: bad', 'columns:', '  bored: { column: B, separator: "," }'),
    ['mapping-unchecked'],
  ],
  ['a list instead of columns', mapping('m6.yaml', 'columns: 3'), ['missing-key', 'wrong-type']],
  [
    'a misspelt format',
    file('m7.yaml', 'format: lotse-maping/1\nquestionnaire: school-record\ncolumns: {}\n'),
    ['unknown-format'],
  ],
  ['the format of another program', file('m8.yaml', 'format: surveyjs/2\npages: []\n'), ['unknown-format']],
  [
    'a newer format',
    file('m9.yaml', readFileSync('fixtures/broken/unknown-format.yaml')),
    ['unknown-format'],
  ],
])('check: a mapping with %s', async (_, path, codes) => {
  writeFileSync(join(folder, 'broken.yaml'), readFileSync('fixtures/broken/unused.yaml'));
  writeFileSync(join(folder, 'bad.yaml'), readFileSync('fixtures/broken/cycle.yaml'));
  const ran = await run(['check', '--json', path]);
  expect((JSON.parse(ran.out) as { code: string }[]).map(({ code }) => code)).toEqual(codes);
  expect(ran.code).toBe(codes.every((code) => code === 'mapping-unchecked') ? 0 : 5);
});

test('check reads a mapping from stdin and names the place of an unknown form', async () => {
  const stdin = 'format: lotse-mapping/1\nquestionnaire: school-record\nform: nope\ncolumns: {}\n';
  const ran = await run(['check', '-'], { stdin });
  expect(ran).toMatchObject({ code: 5, out: expect.stringMatching(/^-:3:7 .*unknown-id/) as string });
});
