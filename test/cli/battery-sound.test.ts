import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { foldersFor } from '../folders.ts';
import { battery, definition, HEAD, table } from './battery-files.ts';
import { run } from './run.ts';

// What a battery must report and what it must not assume.

const makeFolder = foldersFor('battery-sound');
let folder = '';

beforeEach(() => {
  folder = makeFolder();
  file('staff.yaml', definition('staff'));
  file('self.yaml', definition('self'));
  file('both.yaml', battery);
});

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const lotse = (...args: readonly string[]) => run(args, { cwd: folder });
const sourced = (staff: string, self: string) => [
  'both.yaml',
  '--source',
  `staff=${staff}`,
  '--source',
  `self=${self}`,
];

/** Scores two files and returns the columns of each learner, and the counts of the manifest. */
async function score(staff: string, self: string, columns: readonly string[], ...more: readonly string[]) {
  const ran = await lotse('score', ...sourced(staff, self), '-o', 'out.csv', ...more);
  const rows: readonly Readonly<Record<string, string>>[] = parse(read('out.csv'), { columns: true });
  const { counts } = JSON.parse(read('out.csv.manifest.json')) as { readonly counts: object };
  return { ...ran, counts, rows: rows.map((row) => columns.map((column) => row[column] ?? '?').join('|')) };
}

describe('rows without answers in a battery', () => {
  test('a row without an answer counts as missing', async () => {
    file('staff.csv', table('a,1,0,1', 'b,1,0,1', 'c,,,'));
    file('self.csv', table('a,,,', 'b,0,,'));
    const { rows, counts, err } = await score('staff.csv', 'self.csv', ['id', 'sources_missing', 'tier']);
    expect(rows).toEqual(['a|self|selective', 'b||selective', 'c|staff self|review']);
    expect(counts).toMatchObject({ sources_missing: { staff: 1, self: 2 } });
    expect(err).toContain('self: 2 learners');
  });

  test('a row with a refused answer counts as present', async () => {
    file('self.yaml', definition('self', 'refused_codes: ["-8"]'));
    file('staff.csv', table('a,1,0,1'));
    file('self.csv', table('a,,-8,'));
    const { rows } = await score('staff.csv', 'self.csv', ['sources_missing']);
    expect(rows).toEqual(['']);
  });

  test('a table without rows is reported', async () => {
    file('staff.csv', table('a,1,0,1'));
    file('self.csv', table());
    const { err } = await score('staff.csv', 'self.csv', []);
    expect(err).toContain('self: The file has columns but no learners.');
  });
});

describe('matching learners between sources', () => {
  test('ids that differ only in spelling are reported with their places, and not joined', async () => {
    file('staff.csv', table('K-07,0,0,1', 'x 1,0,0,1', '009,0,0,1', 'same,0,0,1'));
    file('self.csv', table('k7,0,0,1', 'X1,0,0,1', '9,0,0,1', 'same,0,0,1'));
    const { rows, counts, err } = await score('staff.csv', 'self.csv', ['id']);
    expect(rows).toEqual(['K-07', 'x 1', '009', 'same', 'k7', 'X1', '9']);
    expect(counts).toMatchObject({ ids_alike: 3, sources_apart: [] });
    expect(err).toContain('(the first: staff 2 and self 2)');
    expect(err).not.toMatch(/K-07|k7/);
  });

  test('two ids of one source, and different numbers, are not similar', async () => {
    file('staff.csv', table('a-1,0,0,1', 'A1,0,0,1', '1-11,0,0,1', 'b,0,0,1'));
    file('self.csv', table('11-1,0,0,1', '10,0,0,1', 'b,0,0,1'));
    const { counts } = await score('staff.csv', 'self.csv', []);
    expect(counts).toMatchObject({ ids_alike: 0 });
  });

  test('a source without any learner of another source is reported', async () => {
    file('staff.csv', table('a,0,0,1', 'b,0,0,1'));
    file('self.csv', table('c,0,0,1'));
    const { code, err, counts } = await score('staff.csv', 'self.csv', []);
    expect([code, counts]).toMatchObject([0, { sources_apart: ['staff', 'self'] }]);
    expect(err).toContain('self: none of its learners is in another source.');
    file('self.csv', table('b,0,0,1'));
    expect((await score('staff.csv', 'self.csv', [])).counts).toMatchObject({ sources_apart: [] });
  });
});

describe('waves in a battery', () => {
  const waves = (...rows: readonly string[]) => [`${HEAD},term`, ...rows, ''].join('\n');

  test('waves that are blank in some rows are reported', async () => {
    file('staff.csv', waves('a,0,0,1,1', 'b,0,0,1,'));
    file('self.csv', waves('a,0,0,1,1', 'b,0,0,1,1'));
    const { counts, err, rows } = await score('staff.csv', 'self.csv', ['id', 'wave'], '--wave', 'term');
    expect(rows).toEqual(['a|1', 'b|', 'b|1']);
    expect(counts).toMatchObject({ waveless: 1 });
    expect(err).toContain('(the first: staff 3)');
  });

  test('an interview without a wave needs no column for it', async () => {
    file('staff.csv', waves('a,0,0,1,1'));
    file('self.csv', table('a,0,0,1'));
    const self = await assessed('self', (one) => one);
    const { code, err } = await lotse('score', ...sourced('staff.csv', self), '--wave', 'term');
    expect([code, err]).toEqual([3, expect.stringMatching(/battery-waves[^]*assessments for “self”/)]);
  });
});

describe('different ages of one learner', () => {
  const aged = (...rows: readonly string[]) => [`${HEAD},age`, ...rows, ''].join('\n');

  beforeEach(() => {
    file('self.yaml', definition('self', 'applies_to: { age: [14, 17] }'));
  });

  test('different ages are reported, and the age is unknown if it matters', async () => {
    file('staff.csv', aged('a,1,0,1,40', 'b,1,0,1,16', 'c,1,0,1,16'));
    file('self.csv', aged('a,1,0,1,15', 'b,1,0,1,15', 'c,1,0,1,16'));
    const { rows, counts, err } = await score('staff.csv', 'self.csv', ['id', 'self.tier'], '--age', 'age');
    // By the first age alone, the questionnaire would not apply to a.
    expect(rows).toEqual(['a|selective', 'b|selective', 'c|selective']);
    expect(counts).toMatchObject({ ages_differ: 1 });
    expect(err).toContain('(the first: staff 2)');
    expect(err).not.toMatch(/40|15/);
  });
});

const consent = { who: 'B. Beispiel', at: '2026-01-10', basis: 'consent' };

/** Changes the assessments of a file. */
async function assessed(name: string, change: (one: Assessment) => object): Promise<string> {
  await lotse(
    'score',
    `${name}.yaml`,
    `${name}.csv`,
    '--format',
    'ndjson',
    '-o',
    'made.ndjson',
    '--at',
    '2026-01-15',
  );
  const lines = read('made.ndjson').trim().split('\n');
  return file(
    `${name}.ndjson`,
    lines.map((line) => JSON.stringify(change(JSON.parse(line) as Assessment))).join('\n'),
  );
}

describe('what an assessment records besides its answers', () => {
  async function merged(staff: string, self: string): Promise<Assessment> {
    const { out } = await lotse(
      'score',
      ...sourced(staff, self),
      '--format',
      'ndjson',
      '-q',
      '--at',
      '2026-01-31',
    );
    return JSON.parse(out) as Assessment;
  }

  test('consent applies to its part only', async () => {
    file('staff.csv', table('a,1,0,1'));
    file('self.csv', table('a,1,0,1'));
    const self = await assessed('self', (one) => ({ ...one, consent, language: 'de' }));
    const one = await merged('staff.csv', self);
    expect([one.at, one.consent, one.language]).toEqual(['2026-01-31', null, null]);
    expect(one.parts?.['self']).toMatchObject({ at: '2026-01-15', consent, language: 'de' });
    expect(one.parts?.['staff']).not.toHaveProperty('consent');
    const staff = await assessed('staff', (two) => ({ ...two, consent: { ...consent, who: 'father' } }));
    const both = await merged(staff, self);
    expect([both.consent, both.parts?.['staff']?.consent?.who, both.parts?.['self']?.consent?.who]).toEqual([
      null,
      'father',
      'B. Beispiel',
    ]);
  });

  test('details appear in the report with their source, and can be read back', async () => {
    file('staff.csv', table('a,1,0,1'));
    file('self.csv', table('a,1,2,1'));
    const self = await assessed('self', (one) => ({ ...one, consent }));
    const args = [...sourced('staff.csv', self), '--at', '2026-01-31'];
    const direct = await lotse('report', ...args, '--format', 'txt');
    expect(direct.out.indexOf('B. Beispiel')).toBeGreaterThan(direct.out.indexOf('What each source says'));
    // The moment of the interview, not that of joining the files.
    expect(direct.out).toContain('Found by the scoring: 15 January 2026');
    await lotse('score', ...args, '--format', 'ndjson', '-o', 'both.ndjson');
    const later = await lotse('report', 'both.ndjson', '--questionnaire', 'both.yaml', '--format', 'txt');
    expect(later.out).toBe(direct.out);
  });

  test('acknowledgements and notes are kept', async () => {
    file('staff.csv', table('a,1,0,1'));
    file('self.csv', table('a,1,2,1'));
    const interview = {
      interviewer: 'B. Beispiel',
      responsible: { who: 'A. Muster', reach: 'room 12' },
      go_ahead: null,
      handled: [{ critical: 'in_danger', at: '2026-01-15T10:41' }],
    };
    const self = await assessed('self', (one) => ({
      ...one,
      interview,
      answers: { ...one.answers, danger: { ...one.answers['danger'], note: 'Was calm.' } },
    }));
    const both = await merged('staff.csv', self);
    expect(both.parts?.['self']?.interview).toEqual({
      ...interview,
      handled: [{ critical: 'self.in_danger', at: '2026-01-15T10:41' }],
    });
    expect(both.parts?.['staff']).not.toHaveProperty('interview');
    expect([both.answers['self.danger']?.note, both.answers['staff.danger']?.note]).toEqual([
      'Was calm.',
      undefined,
    ]);
    const args = [...sourced('staff.csv', self), '--at', '2026-01-31'];
    const direct = await lotse('report', ...args, '--format', 'txt', '--own-words');
    expect(direct.out).toContain('Was calm.');
    await lotse('score', ...args, '--format', 'ndjson', '-o', 'both.ndjson');
    const later = await lotse(
      'report',
      'both.ndjson',
      '--questionnaire',
      'both.yaml',
      '--format',
      'txt',
      '--own-words',
    );
    expect(later.out).toBe(direct.out);
  });

  test('the assessments of several interviews may be concatenated in one file', async () => {
    file('staff.csv', table('a,1,0,1', 'b,1,0,1'));
    file('self.csv', table('a,1,0,1', 'b,0,0,1'));
    await assessed('self', (one) => one);
    const talks = read('self.ndjson').split('\n');
    file('talks.json', talks.map((talk) => `${JSON.stringify(JSON.parse(talk), null, 2)}\n`).join(''));
    const { rows } = await score('staff.csv', 'talks.json', ['id', 'self.load']);
    expect(rows).toEqual(['a|1', 'b|0']);
  });

  test('an age that norms need is kept (law 5)', async () => {
    const norms = `{ population: { en: p }, cite: house, groups: [
      { id: young, age: [10, 20], mean: 1, sd: 1 }, { id: older, age: [21, 90], mean: 2, sd: 1 }] }`;
    const withNorms = definition('self', 'sources: { house: { text: Ours } }').replace(
      'value: trouble,',
      `value: trouble, norms: ${norms},`,
    );
    file('self.yaml', withNorms);
    file('staff.csv', table('a,1,0,1'));
    file('self.csv', `${HEAD},age\na,1,0,1,16\n`);
    await lotse('score', 'self.yaml', 'self.csv', '--age', 'age', '--format', 'ndjson', '-o', 'self.ndjson');
    const one = await merged('staff.csv', 'self.ndjson');
    expect([one.age, one.scales['self.load']?.norm?.group]).toEqual([16, 'young']);
  });
});

describe('the learner’s page of a battery', () => {
  test('the learner’s page uses the norms for the age given', async () => {
    const bands = (high: number) => `[{ id: low, from: 0 }, { id: high, from: ${String(high)} }]`;
    const norms = `{ population: { en: p }, cite: house, groups: [
      { id: young, age: [10, 20], mean: 1, sd: 1, bands: ${bands(1)} },
      { id: older, age: [21, 90], mean: 2, sd: 1, bands: ${bands(2)} }] }`;
    const withNorms = definition('self', 'sources: { house: { text: Ours } }').replace(
      /value: trouble,.*/,
      `value: trouble, norms: ${norms} }`,
    );
    const resource = withNorms.replace('kind: risk, value: trouble', 'kind: resource, value: trouble');
    file('self.yaml', resource.replace('respondent: staff', 'respondent: learner'));
    file('staff.csv', table('a,1,0,1'));
    const topics = async (age: string) => {
      file('self.csv', `${HEAD},age\na,1,0,1,${age}\n`);
      await lotse(
        'score',
        'self.yaml',
        'self.csv',
        '--age',
        'age',
        '--format',
        'ndjson',
        '-o',
        `${age}.ndjson`,
      );
      const args = sourced('staff.csv', `${age}.ndjson`);
      const page = await lotse('report', ...args, '--for', 'learner', '--format', 'json');
      return page.out;
    };
    const [young, older] = [await topics('16'), await topics('30')];
    expect(young).toContain('Load');
    expect(older).not.toContain('Load');
  });
});

describe('limits of a battery', () => {
  const many = (count: number, mark: string) =>
    Array.from({ length: count }, (_, n) => `${mark}${String(n)},0,0,1`);

  test('too many learners are refused where the sources are joined', async () => {
    file('staff.csv', table(...many(120_000, 'a')));
    file('self.csv', table(...many(120_000, 'b')));
    const { code, err } = await lotse('score', ...sourced('staff.csv', 'self.csv'), '-o', 'out.csv');
    expect([code, existsSync(join(folder, 'out.csv'))]).toEqual([3, false]);
    expect(err).toContain('battery-too-many');
  });

  test('the limit is lower for reports, but not for the report of one learner', async () => {
    file('staff.csv', table(...many(20_001, 'a')));
    file('self.csv', table('a7,0,0,1'));
    const { code, err } = await lotse('report', ...sourced('staff.csv', 'self.csv'), '-o', 'all/');
    expect([code, err]).toEqual([3, expect.stringContaining('battery-too-many')]);
    const one = await lotse('report', ...sourced('staff.csv', 'self.csv'), '--learner', ' a7 ', '-q');
    expect([one.code, one.out.includes('a7')]).toEqual([0, true]);
  });
});

describe('options of tables for reports of a battery', () => {
  test('duplicates, encodings and moments can be set for reports', async () => {
    const latin = Buffer.from(`Kürzel|trouble|danger|share\nä|1|0|1,5\nä|0|0|1,5\n`, 'latin1');
    writeFileSync(join(folder, 'staff.csv'), latin);
    file('self.csv', table('x,0,0,1'));
    const args = ['report', 'both.yaml', '--source', 'staff=staff.csv', '--id', 'staff=Kürzel'];
    expect(await lotse(...args)).toMatchObject({
      code: 3,
      err: expect.stringContaining('learner-twice') as string,
    });
    const more = ['--on-duplicate', 'last', '--encoding', 'latin1', '--delimiter', '|', '--decimal', ','];
    const { code, out } = await lotse(...args, ...more, '--at', '2026-01-20', '-q');
    expect([code, out]).toEqual([0, expect.stringContaining('20 January 2026')]);
    expect(out).toContain('ä');
  });

  test.each(['--encoding=utf-8', '--delimiter=;', '--decimal=,', '--on-duplicate=last', '--at=2026-01-31'])(
    '%s is refused without sources',
    async (flag) => {
      file('one.ndjson', '');
      const { code, err } = await lotse('report', 'one.ndjson', flag);
      expect([code, err]).toEqual([2, expect.stringContaining('sources-without-battery')]);
    },
  );

  test.each([
    [['both.yaml', '--source', 'staff=staff.csv', '-o', 'both.yaml']],
    [['both.yaml', '--source', 'staff=staff.csv', '-o', './self.yaml']],
    [['both.yaml', '--source', 'staff=staff.csv', '--map', 'staff=map.yaml', '-o', 'map.yaml']],
    [['one.ndjson', '--questionnaire', './staff.yaml', '-o', 'staff.yaml']],
  ])('an input file is not overwritten by a report: %j', async (args) => {
    file('staff.csv', table('a,1,0,1'));
    file(
      'map.yaml',
      'format: lotse-mapping/1\nquestionnaire: staff\ncolumns: { share: { column: share } }\n',
    );
    await lotse('score', 'staff.yaml', 'staff.csv', '--format', 'ndjson', '-o', 'one.ndjson');
    const target = join(folder, args.at(-1) ?? '');
    const before = readFileSync(target, 'utf8');
    const { code, err } = await lotse('report', ...args);
    expect([code, err, readFileSync(target, 'utf8')]).toEqual([
      2,
      expect.stringContaining('output-is-input'),
      before,
    ]);
  });

  test('urgent alerts come before the problem of an unknown learner', async () => {
    file('staff.csv', table('a,9,2,1'));
    const { code, err } = await lotse(
      'report',
      'both.yaml',
      '--source',
      'staff=staff.csv',
      '--learner',
      'a',
      '-q',
    );
    expect([code, err]).toEqual([3, expect.stringContaining('learner-not-found')]);
    expect(err).toMatch(/1 critical answer[^]*learner-not-found/);
  });
});
