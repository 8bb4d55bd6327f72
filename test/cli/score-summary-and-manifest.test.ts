import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { foldersFor } from '../folders.ts';
import { battery, definition, table } from './battery-files.ts';
import { run } from './run.ts';

const makeFolder = foldersFor('score-summary-and-manifest');
let folder = '';
beforeEach(() => {
  folder = makeFolder();
  file('key.yaml', KEY);
});

const file = (name: string, text: string): void => {
  writeFileSync(join(folder, name), text);
};
const lotse = (...args: readonly string[]) => run(args, { cwd: folder });
const countsOf = (name: string): unknown =>
  (JSON.parse(readFileSync(join(folder, `${name}.manifest.json`), 'utf8')) as { counts: unknown }).counts;

const EN = '{ en: x }';
const GROUP = (id: string, who: string, from: number) =>
  `        - { id: ${id}, ${who}, bands: [{ id: low, from: 0 }, { id: high, from: ${from} }] }`;

/** For ages 11 to 16; the bands of one scale differ by sex from 13 on. */
const KEY = `
format: lotse/1
id: key
version: 1.0.0
title: ${EN}
languages: [en]
respondent: learner
wording: own
evidence: { status: unvalidated, note: ${EN} }
applies_to: { age: [11, 16] }
sources: { book: { text: x } }
answer_sets:
  level: [{ value: 0, label: { en: none } }, { value: 1, label: { en: some } }, { value: 2, label: { en: much } }]
  sexes: [{ id: f, label: { en: girl } }, { id: m, label: { en: boy } }]
sections:
  - id: all
    title: ${EN}
    questions:
      - { id: a, text: ${EN}, answers: level }
      - { id: sex, text: ${EN}, answers: sexes, about: sex }
scales:
  all: { title: ${EN}, kind: risk, value: a, bands: [{ id: low, from: 0 }, { id: high, from: 1 }] }
  line:
    title: ${EN}
    kind: risk
    value: a
    norms:
      population: ${EN}
      cite: book
      sex: sex
      groups:
${GROUP('girls', 'sex: f, age: [13, 16]', 1)}
${GROUP('boys', 'sex: m, age: [13, 16]', 2)}
`;

const ROWS = [
  'id,a,sex,years',
  ...['inside,1,f,14', 'young,1,f,12', 'younger,1,m,11', 'old,1,m,17', 'ageless,1,f,', 'sexless,1,,14'],
  // The groups agree on no band, and without a value there is no band.
  ...['agreed,0,,15', 'blank,,m,12', ''],
].join('\n');

test('learners whose bands are missing are counted in the summary, apart from missing answers', async () => {
  file('in.csv', ROWS);
  const { code, err } = await lotse('score', 'key.yaml', 'in.csv', '--age', 'years', '-o', 'out.csv');
  expect(code).toBe(0);
  expect(readFileSync(join(folder, 'out.csv'), 'utf8').split('\r\n').slice(1, -1)).toEqual(
    [
      ['inside,1,high,1,high', 0],
      ['young,1,high,1,', 0],
      ['younger,1,high,1,', 0],
      ['old,1,,1,', 0],
      ['ageless,1,high,1,', 0],
      ['sexless,1,high,1,', 0],
      ['agreed,0,low,0,low', 0],
      ['blank,,,,', 1],
    ].map(([start, missing]) => `${String(start)},not_asked,,,${String(missing)}`),
  );
  expect(countsOf('out.csv')).toMatchObject({
    not_meant: 1,
    age_unknown: 1,
    norms_open: 2,
    norms_outside: 2,
  });
  expect(err).toContain('1 learner is outside the ages that this is meant for (11 to 16)');
  expect(err).toContain('The age of 1 learner is not known');
  expect(err).toContain('For 2 learners a value has no band: its norms depend on sex or age');
  expect(err).toContain('For 2 learners a value has no band: it has no norms');
  expect(err).not.toContain('--age');
});

test('without a column of ages the summary says how to name one', async () => {
  file('in.csv', ROWS);
  const without = await lotse('score', 'key.yaml', 'in.csv', '-o', 'out.csv', '--lang', 'de');
  expect(countsOf('out.csv')).toMatchObject({ not_meant: 0, age_unknown: 8, norms_outside: 0 });
  expect(without.err).toContain('--age');
  expect(without.err).toContain('Bei 8 Personen ist das Alter nicht bekannt');
  file('one.csv', 'id,a,sex,years\nx,1,f,14\n');
  const { err } = await lotse('score', 'key.yaml', 'one.csv', '--age', 'years', '-o', 'one.out.csv');
  expect(countsOf('one.out.csv')).toMatchObject({ not_meant: 0, age_unknown: 0, norms_open: 0 });
  expect(err).not.toMatch(/meant for|not known|no band/u);
});

test('learners outside the age range are counted by part of a battery, if they were or may have been asked', async () => {
  file('staff.yaml', definition('staff'));
  file('self.yaml', definition('self', 'applies_to: { age: [14, 25] }'));
  file('both.yaml', battery);
  const row = (text: string, age: string) => `${text},${age}`;
  const staff = [
    'id,trouble,danger,share,years',
    row('shut,0,0,1', '30'),
    row('open,1,0,1', '30'),
    row('young,1,0,1', ''),
  ];
  file('staff.csv', [...staff, 'bad,9,0,1,16', ''].join('\n'));
  file('self.csv', table('open,0,0,1', 'young,0,0,1'));
  const { code, err } = await lotse(
    ...['score', 'both.yaml', '--source', 'staff=staff.csv', '--source', 'self=self.csv'],
    ...['--age', 'staff=years', '-o', 'out.csv'],
  );
  expect(code).toBe(4);
  expect(countsOf('out.csv')).toMatchObject({
    not_meant: 1,
    age_unknown: 1,
    norms_open: 0,
    norms_outside: 0,
  });
  expect(err).toContain('1 learner is outside the ages that a part is meant for');
});

test('learners still to be asked are counted apart from refused rows', async () => {
  file('staff.yaml', definition('staff'));
  file('self.yaml', definition('self'));
  file('both.yaml', battery);
  file('staff.csv', table('a,1,0,1', 'b,9,0,1'));
  file('self.csv', table('a,0,0,1', 'b,0,0,1', 'c,0,0,1'));
  const sources = ['--source', 'staff=staff.csv', '--source', 'self=self.csv'];
  const { err } = await lotse('score', 'both.yaml', ...sources, '-o', 'out.csv');
  expect(err).toContain(
    'staff: 2 learners still to be asked, or answers still to be handed in; a refused row counts as not handed in (1 refused).',
  );
});

test('a source without a scored row is reported, and everybody is missing in it', async () => {
  file('staff.yaml', definition('staff'));
  file('self.yaml', definition('self'));
  file('both.yaml', battery);
  file('none.csv', table());
  file('staff.csv', table('a,1,0,1', 'b,0,0,1'));
  await lotse('score', 'self.yaml', 'none.csv', '--json', '-o', 'self.json');
  expect(readFileSync(join(folder, 'self.json'), 'utf8').trim()).toBe('[]');
  const score = (self: string) =>
    lotse('score', 'both.yaml', '--source', 'staff=staff.csv', '--source', `self=${self}`, '-o', 'out.csv');
  const { code, err } = await score('self.json');
  expect(code).toBe(0);
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toMatch(
    /^a,1,high,1,low,,,,,selective,safety_open,.*,self.in_danger,3,staff_say,self,/mu,
  );
  expect(err).toContain('self: 1 learner still to be asked');
  expect(err).toContain('0 assessments were read.');
  expect(err).not.toContain('has columns');
  // An empty file left by a failed export is not a list without learners.
  file('self.ndjson', '');
  expect((await score('self.ndjson')).code).toBe(3);
});

test('the manifest records what each column was taken for', async () => {
  const columnsRead = (name: string): unknown =>
    (
      JSON.parse(readFileSync(join(folder, `${name}.manifest.json`), 'utf8')) as {
        sources: readonly { columns_read: unknown }[];
      }
    ).sources[0]?.columns_read;
  file('in.csv', 'token,name,a,years,ok,time\nx,Ann,1,14,yes,T1\n');
  const flags = ['--id', 'token', '--age', 'years', '--consent', 'ok=yes', '--wave', 'time'];
  await lotse('score', 'key.yaml', 'in.csv', ...flags, '-o', 'out.csv');
  expect(columnsRead('out.csv')).toEqual({
    id: 'token',
    wave: 'time',
    age: 'years',
    answered_at: null,
    consent: { column: 'ok', value: 'yes' },
    questions: { a: 'a' },
    unused: ['name'],
  });
  file('plain.csv', 'a,sex\n1,f\n');
  await lotse('score', 'key.yaml', 'plain.csv', '--id-from-row', '-o', 'plain.out.csv');
  expect(columnsRead('plain.out.csv')).toEqual({
    ...{ id: null, wave: null, age: null, answered_at: null, consent: null },
    questions: { a: 'a', sex: 'sex' },
    unused: [],
  });
});

test('the manifest names all columns of a question with one column an option, by source', async () => {
  file(
    'many.yaml',
    definition('many')
      .replace('number: { min: 0, max: 100 }', 'multiple: { of: level }')
      .replace(/^ {2}part_away.*\n/mu, '')
      .replace(', { id: away, scale: part_away, band: high }', ''),
  );
  file(
    'map.yaml',
    'format: lotse-mapping/1\nquestionnaire: many\ncolumns:\n  share: { columns: { 0: n, 1: s, 2: m } }\n',
  );
  file('many.csv', 'id,trouble,danger,n,s,m\nx,0,0,1,0,0\n');
  const { err } = await lotse('score', 'many.yaml', 'many.csv', '--map', 'map.yaml', '-o', 'many.out.csv');
  expect(err).not.toContain('error');
  expect(JSON.parse(readFileSync(join(folder, 'many.out.csv.manifest.json'), 'utf8'))).toMatchObject({
    sources: [
      {
        columns_read: {
          id: 'id',
          questions: { trouble: 'trouble', danger: 'danger', share: ['n', 's', 'm'] },
        },
      },
    ],
  });
  file('staff.yaml', definition('staff'));
  file('self.yaml', definition('self'));
  file('both.yaml', battery);
  file('staff.csv', table('a,0,0,1'));
  file('self.json', '[]');
  await lotse(
    'score',
    'both.yaml',
    '--source',
    'staff=staff.csv',
    '--source',
    'self=self.json',
    '-o',
    'out.csv',
  );
  expect(JSON.parse(readFileSync(join(folder, 'out.csv.manifest.json'), 'utf8'))).toMatchObject({
    sources: [{ columns_read: { id: 'id', questions: { danger: 'danger' } } }, { columns_read: null }],
  });
});
