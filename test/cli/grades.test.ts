import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { foldersFor } from '../folders.ts';
import { run } from './run.ts';

const folder = foldersFor('grades')();

const HEAD = 'id;absence;first_choice;average;maths;english;national_language;failed_subjects';
const register = (...grades: readonly string[]) =>
  [
    `${HEAD};repeated_years;measures;suspensions`,
    ...grades.map((line, row) => `G-${String(row + 1)};2;yes;${line};0;0;0;0`),
    '',
  ].join('\n');

const MAPPING = 'format: lotse-mapping/1\nquestionnaire: school-record\n';

beforeAll(() => {
  // From the best to the worst learner.
  file('german.csv', register('1,2;1;1;1', '2,9;3;3;3', '3,4;4;5;5', '5,1;5;6;5'));
  file('portuguese.csv', register('18;19;17;20', '13,5;13;12;14', '12;9;12;8', '6;4;5;8'));
  file('best.yaml', `${MAPPING}grade: de\ncolumns: {}\n`);
  file('one.yaml', `${MAPPING}columns:\n  maths: { column: maths, grade: de }\n`);
  cpSync('fixtures/readme/screening', join(folder, 'screening'), { recursive: true });
});

function file(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

const lotse = (...args: readonly string[]) => run(['--lang', 'en', ...args], { cwd: folder });
const score = (...args: readonly string[]) => lotse('score', 'school-record', ...args);

function tiers(name: string): readonly (string | undefined)[] {
  const [header = [], ...rows] = readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\r\n')
    .map((row) => row.split(','));
  return rows.map((row) => row[header.indexOf('tier')]);
}

describe('grades of a register', () => {
  test.each([
    ['German', 'german.csv', ['--grades', 'de']],
    ['German, as best, worst and pass mark', 'german.csv', ['--grades', 'best=1,worst=6,pass=4']],
    ['German, in the mapping', 'german.csv', ['--map', 'best.yaml']],
    ['German, in the mapping before the option', 'german.csv', ['--map', 'best.yaml', '--grades', 'no']],
    ['German, one column in the mapping', 'german.csv', ['--map', 'one.yaml', '--grades', 'de']],
    ['Portuguese', 'portuguese.csv', ['--grades', 'pt']],
  ])(
    'the best learners are not flagged and those who fail are, with the scale: %s',
    async (_, name, flags) => {
      const ran = await score(name, ...flags, '-o', 'out.csv');
      expect(ran.code).toBe(0);
      expect(tiers('out.csv')).toEqual(['universal', 'universal', 'selective', 'selective']);
    },
  );

  test('an unknown direction of grades ends with exit code 3, is reported once, and nothing is written', async () => {
    const ran = await score('german.csv', '-o', 'unsaid.csv');
    expect(ran.code).toBe(3);
    expect(ran.err.match(/grade-undeclared/g)).toHaveLength(1);
    for (const column of ['average', 'maths', 'english', 'national_language', '--grades de', 'grade: de'])
      expect(ran.err).toContain(column);
    expect(existsSync(join(folder, 'unsaid.csv'))).toBe(false);
  });

  test('if a mapping names the scale of one column only, the others are reported', async () => {
    const ran = await score('german.csv', '--map', 'one.yaml', '-o', 'unsaid.csv');
    expect(ran.code).toBe(3);
    expect(ran.err).not.toContain('“maths”');
    expect(ran.err).toContain('“english”');
  });

  test.each(['german', 'best=1', 'record=de', ''])('--grades %j is refused', async (text) => {
    const ran = await score('german.csv', '--grades', text, '-o', 'unsaid.csv');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('grades-unknown');
  });

  test('the summary names each scale once', async () => {
    const { err } = await score(
      'german.csv',
      '--map',
      'one.yaml',
      '--grades',
      'best=1,worst=6',
      '-o',
      'o.csv',
    );
    expect(err).toContain('Grades in maths: 1 is best, 6 worst, 4 just passes, as stated.');
    expect(err).toContain('Grades in average, english, national_language: 1 is best, 6 worst, as stated.');
    const german = await run(['--lang', 'de', 'score', 'school-record', 'german.csv', '--grades', 'de'], {
      cwd: folder,
    });
    expect(german.err).toContain('1 ist die beste, 6 die schlechteste, mit 4 ist gerade bestanden');
  });

  test('a report shows each grade as in the file, with its scale', async () => {
    await score('german.csv', '--grades', 'de', '--format', 'ndjson', '-o', 'out.ndjson');
    const { out } = await lotse('report', 'out.ndjson', '--learner', 'G-3', '--format', 'md');
    expect(out).toContain('3.4 (1 is best, 6 worst)');
    expect(out).toContain('4 (1 is best, 6 worst)');
    expect(out).toContain('less than 2 (6 is best, 1 worst)');
    const changed = readFileSync(join(folder, 'out.ndjson'), 'utf8').replace('"value":3.4,', '"value":1.1,');
    file('changed.ndjson', changed);
    const refused = await lotse('report', 'changed.ndjson', '--learner', 'G-3', '--format', 'md');
    expect(refused.code).toBe(3);
    expect(refused.err).toContain('assessment-misfit');
  });
});

describe('grades of a battery', () => {
  const sources = ['record', 'staff', 'short', 'self'].flatMap((part) => [
    '--source',
    `${part}=screening/${part}.csv`,
  ]);
  const battery = (...args: readonly string[]) =>
    lotse('score', 'school-screening', ...sources, '--id', 'staff=token', ...args);

  test.each([
    ['for all sources', 'no', 4],
    ['for all sources, as best, worst and pass mark', 'best=6,worst=1,pass=2', 4],
    ['for one source', 'record=no', 4],
    ['for one source, as best, worst and pass mark', 'record=best=6,worst=1', 4],
    ['for another source', 'staff=no', 3],
    ['for an unknown part', 'nobody=no', 2],
    ['that is unknown', 'record=german', 2],
  ])('a scale %s', async (_, scale, code) => {
    expect((await battery('--grades', scale, '-o', 'battery.csv')).code).toBe(code);
  });

  test('a battery without a scale for grades is refused', async () => {
    const ran = await battery('-o', 'battery.csv');
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('grade-undeclared');
  });

  test('grades from assessments are shown as in the register', async () => {
    await score('german.csv', '--grades', 'de', '--format', 'ndjson', '-o', 'record.ndjson');
    const of = (source: string, ...more: readonly string[]) =>
      lotse(
        'report',
        'school-screening',
        '--source',
        `record=${source}`,
        ...more,
        '--learner',
        'G-3',
        '--format',
        'md',
      );
    const [table, assessed] = [await of('german.csv', '--grades', 'de'), await of('record.ndjson')];
    expect(table.out).toContain('5 (1 is best, 6 worst)');
    expect(table.out).toContain(
      'Grade average (6 is best, 1 worst; in the file 3.4: 1 is best, 6 worst): 2.8',
    );
    const grades = (text: string) => text.split('\n').filter((line) => line.includes('is best'));
    expect(grades(assessed.out)).toEqual(grades(table.out));
  });

  test('no scale can be given for assessments', async () => {
    await score('german.csv', '--grades', 'de', '--format', 'ndjson', '-o', 'record.ndjson');
    const ran = await lotse(
      'score',
      'school-screening',
      '--source',
      'record=record.ndjson',
      '--grades',
      'record=de',
    );
    expect(ran.err).toContain('battery-no-table');
  });
});

test('show says which grade is best', async () => {
  const { out } = await lotse('show', 'school-record');
  expect(out).toContain('a grade (6 is best, 1 worst)');
  expect((await lotse('show', 'school-record', '--form', 'hungary')).out).toContain('5 is best, 1 worst');
});

test('a mapping gets a warning if it has no scale for grades', async () => {
  file('silent.yaml', `${MAPPING}columns:\n  maths: { column: M }\n`);
  const silent = await lotse('check', 'silent.yaml');
  expect([silent.code, silent.out.includes('mapping-grade-unstated')]).toEqual([0, true]);
  const ran = await lotse('check', 'best.yaml');
  expect([ran.code, ran.out]).toEqual([0, '']);
});
