import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { foldersFor } from '../folders.ts';
import { battery, definition, HEAD, table } from './battery-files.ts';
import { run, type World } from './run.ts';

const makeFolder = foldersFor('score-battery');
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

const lotse = (args: readonly string[], world: World = {}) => run(args, { cwd: folder, ...world });

/** Scores both parts and returns the rows of each. */
async function score(staff: string | null, self: string | null, ...args: readonly string[]) {
  const sources = [
    ...(staff === null ? [] : ['--source', `staff=${file('staff.csv', staff)}`]),
    ...(self === null ? [] : ['--source', `self=${file('self.csv', self)}`]),
  ];
  const ran = await lotse(['score', 'both.yaml', ...sources, '-o', 'out.csv', ...args]);
  return {
    ...ran,
    rows: rowsOf('out.csv'),
    alerts: rowsOf('out.csv.alerts.csv'),
    rejects: rowsOf('out.csv.rejects.csv'),
  };
}

type Row = Readonly<Record<string, string>>;

function rowsOf(name: string): readonly Row[] {
  const path = join(folder, name);
  return existsSync(path) ? parse(readFileSync(path), { columns: true }) : [];
}

const columnsOf = (rows: readonly Row[], ...columns: readonly string[]) =>
  rows.map((row) => columns.map((column) => row[column] ?? '?').join('|'));

test('a battery with a source that is refused leaves no folder behind', async () => {
  file('staff.csv', 'id,other\na,1\n');
  const ran = await lotse(['score', 'both.yaml', '--source', 'staff=staff.csv', '-o', 'never/made/out.csv']);
  expect(ran.code).toBe(3);
  expect(existsSync(join(folder, 'never'))).toBe(false);
});

describe('joining sources by learner', () => {
  test('a learner without a row in one source is reported, unless the gate was closed', async () => {
    const { code, rows, err } = await score(
      table('a,0,0,1', 'b,1,0,1', 'c,1,0,1', 'd,,0,1'),
      table('c,0,0,1', 'e,0,0,1'),
    );
    expect(code).toBe(0);
    expect(columnsOf(rows, 'id', 'sources_missing', 'staff.tier', 'self.asked', 'self.tier', 'tier')).toEqual(
      [
        'a||universal|false||universal',
        'b|self|selective|true|universal|selective',
        'c||selective|true|universal|selective',
        'd|self|review|unknown|review|review',
        'e|staff|review|unknown|universal|review',
      ].map((line) => (line.startsWith('b') ? line.replace('true|universal', 'true|review') : line)),
    );
    expect(err).toContain('self: 2 learners still to be asked');
    expect(err).toContain('staff: 1 learner still to be asked');
  });

  test('ids are matched in any spelling, and the order of files does not matter', async () => {
    const staff = table('" Zo\u00eb ",1,0,1', '007,0,0,1');
    const self = table('Zoe\u0308,0,0,1', '7,0,0,1');
    const { rows } = await score(staff, self);
    expect(columnsOf(rows, 'id', 'sources_missing')).toEqual(['Zo\u00eb|', '007|', '7|staff']);
    const bytes = readFileSync(join(folder, 'out.csv'));
    const other = ['--source', 'self=self.csv', '--source', 'staff=staff.csv', '-o', 'again.csv'];
    expect((await lotse(['score', 'both.yaml', ...other])).code).toBe(0);
    expect(readFileSync(join(folder, 'again.csv'))).toEqual(bytes);
  });

  test('each wave is joined by itself, and a missing wave is an error', async () => {
    const waves = (...rows: readonly string[]) => [`${HEAD},term`, ...rows, ''].join('\n');
    const both = await score(waves('a,1,0,1,1', 'a,0,0,1,2'), waves('a,0,0,1,1'), '--wave', 'term');
    expect(columnsOf(both.rows, 'id', 'wave', 'sources_missing')).toEqual(['a|1|', 'a|2|']);
    const mixed = await score(waves('a,1,0,1,1'), table('a,0,0,1'), '--wave', 'staff=term');
    expect([mixed.code, mixed.err]).toEqual([3, expect.stringContaining('battery-waves')]);
  });

  test('a kept column of one source is blank for learners from the others', async () => {
    const staff = [`${HEAD},class`, 'a,0,0,1,X', ''].join('\n');
    const { rows } = await score(staff, table('b,0,0,1'), '--keep', 'staff=class');
    expect(columnsOf(rows, 'id', 'class')).toEqual(['a|X', 'b|']);
    const { code, err } = await score(staff, staff, '--keep', 'staff=class', '--keep', 'self=class');
    expect([code, err]).toEqual([3, expect.stringContaining('kept-column-taken')]);
  });

  test('if a late row reveals the decimal separator of one source, the run starts again and prints its messages once', async () => {
    const whole = Array.from({ length: 300 }, (_, row) => `l${row},0,2,1`);
    const staff = table(...whole, 'late,0,0,"1,5"', 'refused,9,2,1');
    const self = table('late,1,0,1', 'worse,9,0,1');
    const found = await score(staff, self);
    const said = await score(staff, self, '--decimal', ',');
    expect(found.code).toBe(4);
    expect([found.rows, found.alerts, found.rejects]).toEqual([said.rows, said.alerts, said.rejects]);
    expect(found.rejects).toHaveLength(2);
    expect(found.alerts).toHaveLength(301);
    expect(columnsOf(found.rows, 'id', 'staff.part_away').at(-1)).toBe('late|1.5');
  });

  test('duplicates, consent and ids are handled for each source separately', async () => {
    const self = ['code,trouble,danger,share,ok', 'a,0,0,1,yes', 'a,0,0,1,yes', 'b,0,0,1,no', ''].join('\n');
    const { code, err, rows } = await score(
      table('a,1,0,1', 'b,1,0,1'),
      self,
      '--id',
      'self=code',
      '--consent',
      'self=ok=yes',
    );
    expect(code).toBe(0);
    expect(columnsOf(rows, 'id', 'sources_missing')).toEqual(['a|', 'b|self']);
    expect(err).toMatch(/self: .*1\n.*self: .*1/);
    const twice = await score(table('a,1,0,1', 'a,2,0,1'), self, '--id', 'self=code');
    expect([twice.code, twice.err]).toEqual([3, expect.stringContaining('staff.csv:3')]);
  });
});

describe('critical answers of a battery (law 2)', () => {
  test('a refused row counts as missing, but its critical answer raises one alert', async () => {
    const { code, rows, alerts, rejects } = await score(
      table('a,9,2,1', 'b,0,0,1', 'c,9,,1'),
      table('a,0,2,1', 'b,0,2,1'),
    );
    expect(code).toBe(4);
    expect(columnsOf(rows, 'id', 'staff.load', 'sources_missing', 'critical')).toEqual([
      'b|0||self.in_danger',
      'a||staff|self.in_danger',
    ]);
    expect(columnsOf(alerts, 'id', 'critical', 'source', 'line', 'row_scored')).toEqual([
      'b|self.in_danger|self|3|yes',
      'a|self.in_danger|self|2|yes',
      'a|staff.in_danger|staff|2|no',
    ]);
    expect(columnsOf(rejects, 'source', 'line', 'id', 'column', 'code')).toEqual([
      'staff|2|a|trouble|answer-not-an-option',
      'staff|4|c|trouble|answer-not-an-option',
      'staff|4|c||critical-unknown',
    ]);
  });

  test('alerts without a file are printed despite --quiet', async () => {
    const args = ['score', 'both.yaml', '--source', `staff=${file('s.csv', table('a,0,2,1'))}`, '-q'];
    expect((await lotse(args)).err).toContain('1 critical answer');
    expect((await lotse(args)).err).not.toContain('staff.in_danger');
    expect((await lotse([...args, '--alerts-on-screen'])).err).toContain('staff.in_danger');
    const unknown = ['score', 'both.yaml', '--source', `staff=${file('t.csv', table('a,9,,1'))}`, '-q'];
    expect((await lotse(unknown)).err).toContain('staff 2');
    const quiet = ['score', 'both.yaml', '--source', `staff=${file('u.csv', table('a,0,0,1'))}`, '-q'];
    expect((await lotse(quiet)).err).toBe('');
  });
});

describe('assessments as a source of a battery', () => {
  const self = table('a,1,2,12.5', 'b,0,,10', 'c,,0,');

  async function assessed(format: string): Promise<string> {
    file('self.csv', self);
    const name = `self.${format}`;
    await lotse(['score', 'self.yaml', 'self.csv', '--format', format, '-o', name]);
    return name;
  }

  test.each(['json', 'ndjson'])('assessments give the same result as a table (law 5): %s', async (format) => {
    const name = await assessed(format);
    const staff = table('a,1,0,1', 'b,1,0,1', 'c,1,0,1');
    const { rows } = await score(staff, self);
    const args = ['--source', 'staff=staff.csv', '--source', `self=${name}`, '-o', 'two.csv'];
    const { code, err } = await lotse(['score', 'both.yaml', ...args]);
    expect([code, err]).toEqual([0, expect.stringContaining('3 assessments were read')]);
    expect(rowsOf('two.csv')).toEqual(rows);
    expect(JSON.parse(readFileSync(join(folder, 'two.csv.manifest.json'), 'utf8'))).toMatchObject({
      sources: [
        { part: 'staff', kind: 'table' },
        { part: 'self', kind: 'assessments', counts: { input: 3, scored: 3 } },
      ],
      counts: { learners: 3, alerts: 1, sources_missing: { staff: 0, self: 0 } },
    });
  });

  const changed = (text: string, change: (one: Record<string, unknown>) => object) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.stringify(change(JSON.parse(line) as Record<string, unknown>)))
      .join('\n');

  test.each([
    [
      'another questionnaire',
      (one: object) => ({ ...one, definition: { ...(one as { definition: object }).definition, id: 'x' } }),
      [],
      'assessment-misfit',
    ],
    [
      'an invalid answer',
      (one: object) => ({
        ...one,
        answers: { ...(one as { answers: object }).answers, trouble: { state: 'given', value: 7 } },
      }),
      [],
      'assessment-inconsistent',
    ],
    [
      'two different rows of one learner',
      (one: { learner: string }) => ({ ...one, learner: 'a' }),
      [],
      'learner-twice',
    ],
    ['a column of a table', (one: object) => one, ['--id', 'self=code'], 'battery-no-table'],
  ] as const)('%s is refused, and nothing is written', async (_, change, more, message) => {
    const name = await assessed('ndjson');
    const text = readFileSync(join(folder, name), 'utf8');
    file(name, changed(text, change as (one: Record<string, unknown>) => object));
    const { code, err } = await lotse([
      'score',
      'both.yaml',
      '--source',
      `self=${name}`,
      '-o',
      'bad.csv',
      ...more,
    ]);
    expect([code, err]).toEqual([message === 'battery-no-table' ? 2 : 3, expect.stringContaining(message)]);
    expect(readdirSync(folder).filter((found) => found.startsWith('bad'))).toEqual([]);
  });

  test.each([
    ['first', '12.5'],
    ['last', '10'],
  ])('with two rows of one learner, the %s counts if requested', async (which, share) => {
    const name = await assessed('ndjson');
    const [one = '', two = ''] = readFileSync(join(folder, name), 'utf8').split('\n');
    file(name, [one, two.replace('"learner":"b"', '"learner":" a "'), ''].join('\n'));
    const staff = file('staff.csv', table('a,1,0,1'));
    const args = [
      '--source',
      `staff=${staff}`,
      '--source',
      `self=${name}`,
      '-o',
      'o.csv',
      '--on-duplicate',
      which,
    ];
    expect((await lotse(['score', 'both.yaml', ...args])).code).toBe(0);
    expect(columnsOf(rowsOf('o.csv'), 'self.part_away')).toEqual([share]);
    // Whichever counts, the critical answer raises one alert.
    expect(columnsOf(rowsOf('o.csv.alerts.csv'), 'critical', 'row_scored')).toEqual([
      `self.in_danger|${which === 'first' ? 'yes' : 'no'}`,
    ]);
  });

  test('an assessment outside its age range needs a source that gives the age', async () => {
    file('self.yaml', definition('self', 'applies_to: { age: [14, 17] }'));
    file('staff.yaml', definition('staff', 'applies_to: { age: [18, 90] }'));
    file('self.csv', `${HEAD},age\na,1,0,1,12\n`);
    await lotse([
      'score',
      'self.yaml',
      'self.csv',
      '--age',
      'age',
      '--format',
      'ndjson',
      '-o',
      'self.ndjson',
    ]);
    file('staff.csv', `${HEAD},age\na,1,0,1,12\n`);
    const args = [
      'score',
      'both.yaml',
      '--source',
      'staff=staff.csv',
      '--source',
      'self=self.ndjson',
      '-o',
      'o.csv',
    ];
    const { code, err } = await lotse(args);
    expect([code, err]).toEqual([3, expect.stringContaining('battery-age')]);
    expect((await lotse([...args, '--age', 'staff=age'])).code).toBe(0);
    expect(columnsOf(rowsOf('o.csv'), 'self.load', 'self.load_band')).toEqual(['1|']);
  });

  test('an assessment without a learner is refused, but its critical answer raises an alert', async () => {
    const name = await assessed('ndjson');
    const text = readFileSync(join(folder, name), 'utf8');
    file(
      name,
      changed(text, (one) => ({ ...one, learner: null })),
    );
    const { code } = await lotse(['score', 'both.yaml', '--source', `self=${name}`, '-o', 'o.csv']);
    expect([code, rowsOf('o.csv')]).toEqual([4, []]);
    expect(columnsOf(rowsOf('o.csv.alerts.csv'), 'critical', 'line', 'row_scored')).toEqual([
      'self.in_danger|1|no',
    ]);
    expect(columnsOf(rowsOf('o.csv.rejects.csv'), 'line', 'code')).toEqual([
      '1|id-blank',
      '2|id-blank',
      '2|critical-unknown',
      '3|id-blank',
    ]);
  });
});

describe('a command that makes no sense is refused before anything is written', () => {
  test.each([
    [['--source', 'slef=a.csv'], 2, 'battery-source-unknown'],
    [['--source', 'staff.csv'], 2, 'battery-which-source'],
    [['--source', 'staff=a', '--source', 'staff=b'], 2, 'battery-source-twice'],
    [['--source', 'staff=a', '--map', 'm.yaml'], 2, 'battery-which-source'],
    [['--source', 'staff=a', '--id', 'x=y'], 2, 'battery-source-unknown'],
    [['--source', 'staff=good.csv', '--id', 'self=code'], 2, 'battery-no-source'],
    [['--source', 'staff=-', '--source', 'self=-'], 2, 'options-contradict'],
    [['--source', 'staff=a', '--id-from-row'], 2, 'battery-option'],
    [['--source', 'staff=a', '--form', 'x'], 2, 'battery-option'],
    [['table.csv', '--source', 'staff=a'], 2, 'battery-option'],
    [[], 2, 'battery-sources-none'],
    [['--source', 'staff=gone.csv'], 6, 'file-not-found'],
    [['--source', 'staff=good.csv', '--source', 'self=bad.csv', '-o', 'out.csv'], 3, 'table-empty'],
    [['--source', 'staff=good.csv', '-o', 'good.csv'], 2, 'output-is-input'],
    [['--source', 'staff=good.csv', '-o', 'self.yaml'], 2, 'output-is-input'],
  ])('scoring a battery is refused: %j', async (args, code, message) => {
    file('good.csv', table('a,0,0,1'));
    file('bad.csv', '');
    const before = readdirSync(folder);
    const ran = await lotse(['score', 'both.yaml', ...args]);
    expect([ran.code, ran.out, ran.err]).toEqual([code, '', expect.stringContaining(message)]);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('a questionnaire takes one table and no sources', async () => {
    expect((await lotse(['score', 'self.yaml'])).err).toContain('table-not-named');
    expect((await lotse(['score', 'self.yaml', '--source', 'a=b'])).err).toContain('sources-without-battery');
  });

  test('a stop interrupts the scoring of a battery', async () => {
    const signal = AbortSignal.abort('SIGINT');
    const { out } = await lotse(
      ['score', 'both.yaml', '--source', `staff=${file('a.csv', table('a,0,0,1'))}`],
      { signal },
    );
    expect(out).toBe('');
  });
});

describe('reports on a battery', () => {
  test('reports are made from the sources, and the exit code reports refused rows', async () => {
    file('staff.csv', table('a,1,2,1', 'b,x,0,1'));
    const { code, out, err } = await lotse([
      'report',
      'both.yaml',
      '--source',
      'staff=staff.csv',
      '--learner',
      'a',
      '-q',
    ]);
    expect([code, out]).toEqual([4, expect.stringContaining('# ')]);
    expect(err).toContain('staff 3');
    file('staff.csv', table('a,1,0,1'));
    const fine = await lotse(['report', 'both.yaml', '--source', 'staff=staff.csv', '-q', '-o', 'a.md']);
    expect([fine.code, fine.err, existsSync(join(folder, 'a.md'))]).toEqual([0, '', true]);
  });

  test.each([
    [['both.yaml', '--source', 'staff=staff.csv', '-o', 'staff.csv'], 2, 'output-is-input'],
    [['both.yaml', '--source', 'staff=staff.csv', '--form', 'x'], 2, 'battery-option'],
    [['both.yaml', '--source', 'staff=staff.csv', '--questionnaire', 'x'], 2, 'battery-option'],
    [['self.yaml', '--source', 'staff=staff.csv'], 2, 'sources-without-battery'],
    [['gone.yaml', '--source', 'staff=staff.csv'], 6, 'file-not-found'],
    [['gone', '--source', 'staff=staff.csv'], 2, 'questionnaire-unknown'],
    [['staff.csv', '--id', 'x'], 2, 'sources-without-battery'],
  ])('reporting on a battery is refused: %j', async (args, code, message) => {
    file('staff.csv', table('a,1,0,1'));
    const ran = await lotse(['report', ...args]);
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(message)]);
  });
});

test('a bundled battery scores the files of the example', async () => {
  mkdirSync(join(folder, 'screening'));
  cpSync('fixtures/readme/screening', join(folder, 'screening'), { recursive: true });
  const sources = ['record', 'staff', 'short', 'self'].flatMap((part) => [
    '--source',
    `${part}=screening/${part}.csv`,
  ]);
  const args = [
    'score',
    'school-screening',
    ...sources,
    '--id',
    'staff=token',
    '--grades',
    'record=no',
    '-o',
    'out.csv',
  ];
  expect((await lotse(args)).code).toBe(4);
  expect(columnsOf(rowsOf('out.csv'), 'id', 'tier', 'sources_missing', 'self.asked')).toEqual([
    'M-01|universal||false',
    'M-02|individual||true',
    'M-03|selective||true',
    'M-04|individual||true',
    'M-05|universal||false',
    'M-06|individual||true',
    'M-07|review|self|true',
    'M-08|review|self|true',
    'M-09|individual|staff|true',
    'M-10|individual|self|true',
    'M-12|review|record|true',
  ]);
});
