import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { stringify } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Io } from '../../src/files/io.ts';
import { main } from '../../src/cli/main.ts';
import { small } from '../batch/questionnaire.ts';
import { table } from '../batch/score.ts';
import { foldersFor } from '../folders.ts';

const makeFolder = foldersFor('cli-score');

let folder = '';
let questionnaire = '';

beforeAll(() => {
  folder = makeFolder();
  questionnaire = join(folder, 'small.yaml');
  // In one language, so that `small` need not be complete in two.
  const english = JSON.parse(JSON.stringify({ ...small, languages: ['en'] }), (_, value: unknown) =>
    withoutGerman(value),
  ) as object;
  writeFileSync(questionnaire, stringify(english));
});

function withoutGerman(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('en' in value)) return value;
  return { en: value.en };
}

async function run(args: readonly string[], stdin = '', changes: Partial<Io> = {}) {
  const collect = () => {
    const stream = new PassThrough();
    const blocks: Buffer[] = [];
    stream.on('data', (block: Buffer) => blocks.push(block));
    return { stream, text: () => Buffer.concat(blocks).toString('utf8') };
  };
  const [out, err] = [collect(), collect()];
  const io: Io = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: out.stream,
    stderr: err.stream,
    env: { LANG: 'en_GB.UTF-8' },
    cwd: folder,
    now: () => new Date('2026-01-02T03:04:05Z'),
    signal: new AbortController().signal,
    ...changes,
  };
  // Grades use the questionnaire's scale, unless a test says otherwise.
  const code = await main(['score', '--grades', 'own', ...args], io);
  return { code, out: out.text(), err: err.text() };
}

function csv(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

describe('the outputs of score', () => {
  test.each([
    ['no column for the questions', 'id,other\na,1\n', 3],
    ['no such column', 'x\n1\n', 3],
    ['an empty file', '', 3],
  ])('a table that is refused leaves no folder behind: %s', async (_, text, code) => {
    const ran = await run([questionnaire, csv('refused.csv', text), '-o', 'never/made/out.csv']);
    expect(ran.code).toBe(code);
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });

  test('what is wrong with a table is reported before what is wrong with the output', async () => {
    const input = csv('both-wrong.csv', 'id,other\na,1\n');
    const ran = await run([questionnaire, input, '-o', input]);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('headers-unknown');
    expect(readFileSync(join(folder, input), 'utf8')).toBe('id,other\na,1\n');
  });

  test('data go to stdout and messages to stderr', async () => {
    const { code, out, err } = await run(['small.yaml', '-'], table({}, { gave_up: 'yes' }));
    expect(code).toBe(0);
    expect(out.split('\r\n')).toHaveLength(4);
    expect(err).toContain('1 critical answer');
  });

  // Law 13: not everybody who sees the screen may know which learners these are.
  test('critical answers are counted on the screen and listed on request', async () => {
    const input = table({}, { gave_up: 'yes' });
    const plain = await run(['small.yaml', '-', '--at', '2026-01-02T10:00:00+01:00'], input);
    expect(plain.err).toMatch(/today +1 +1 +2 January 2026, 23:59 \(UTC\+01:00\)/);
    expect(plain.err).not.toMatch(/no_way_forward|L2|self_harm|psychologist/);
    const listed = await run(['small.yaml', '-', '--alerts-on-screen'], input);
    expect(listed.err).toMatch(/L2 +no_way_forward +today +school_psychologist +3 +yes/);
    expect(listed.out).toBe(plain.out);
  });

  test('missed deadlines are counted', async () => {
    const input = table(
      { gave_up: 'yes', remarks: '2026-01-01 23:00' },
      { gave_up: 'yes', remarks: '2026-01-02' },
    );
    const told = async (at: string) =>
      (await run(['small.yaml', '-', '--answered-at', 'remarks', '--at', at], input)).err;
    expect(await told('2026-01-02T00:00:10+01:00')).toContain('The deadline of 1 of them has passed.');
    expect(await told('2026-01-03T00:00:10+01:00')).toContain('The deadlines of 2 of them have passed.');
    expect(await told('2026-01-02')).not.toContain('count from the scoring');
  });

  test('alerts are printed despite --quiet if no file contains them', async () => {
    expect((await run(['small.yaml', '-', '-q'], table({ gave_up: 'yes' }))).err).toContain(
      '1 critical answer',
    );
    expect((await run(['small.yaml', '-', '-q'], table({}))).err).toBe('');
  });

  test('output files are complete, for their owner only, and in one folder', async () => {
    const { code, out, err } = await run([
      'small.yaml',
      csv('a.csv', table({}, { bored: '9' })),
      '-o',
      'new/out.csv',
    ]);
    expect(code).toBe(4);
    expect(out).toBe('');
    expect(err).toContain('answer-not-an-option');
    const made = join(folder, 'new');
    expect(readdirSync(made).sort()).toEqual([
      'out.csv',
      'out.csv.alerts.csv',
      'out.csv.manifest.json',
      'out.csv.rejects.csv',
    ]);
    expect(statSync(made).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(made)) expect(statSync(join(made, name)).mode & 0o777).toBe(0o600);
  });

  test('--aside writes the lists if the results go to stdout', async () => {
    const { code } = await run(['small.yaml', '-', '--aside', 'side'], table({ gave_up: 'yes' }));
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'side.alerts.csv'), 'utf8')).toContain('no_way_forward');
    expect(existsSync(join(folder, 'side.manifest.json'))).toBe(true);
  });

  test('the summary is printed in German', async () => {
    const { err } = await run(['small.yaml', '-', '--lang', 'de'], table({ gave_up: 'yes' }, { bored: '9' }));
    expect(err).toContain('kritische Antwort');
    expect(err).toContain('abgelehnt');
  });

  test('the summary has all notes on a difficult table', async () => {
    const text = table({ id: 'a@b.c' }, {})
      .replace('remarks', 'Name')
      .replaceAll('\n', ',\n\n')
      .replace('Name,', 'Name');
    const { err, code } = await run(['small.yaml', '-', '--at', '2026-01-31'], text);
    expect(code).toBe(0);
    for (const part of ['Name', 'blank lines', 'e-mail', 'empty cells']) expect(err).toContain(part);
  });

  test('--json and --format select the format', async () => {
    expect(JSON.parse((await run(['small.yaml', '-', '--json'], table({}))).out)).toHaveLength(1);
    const { out, err } = await run([
      'small.yaml',
      csv('a.csv', table({})),
      '--format',
      'ndjson',
      '-o',
      'out.ndjson',
    ]);
    expect(out).toBe('');
    expect(err).toContain('lotse report out.ndjson'.replace('out.ndjson', ''));
  });
});

test.each([
  [['small.yaml', 'missing.csv'], 6, 'file-not-found'],
  [['small.yaml', '.'], 6, 'file-not-readable'],
  [['small.yaml', '-', '--encoding', 'ebcdic'], 2, 'encoding-unknown'],
  [['small.yaml', '-', '--id', 'id', '--id-from-row'], 2, 'options-contradict'],
  [['small.yaml', '-', '--delimiter', 'x'], 2, 'tab'],
  [['small.yaml', '-', '--consent', 'x'], 2, 'consent=yes'],
  [['small.yaml', '-', '--at', 'today'], 2, '2026-01-31'],
  [['small.yaml', '-', '--map', 'none.yaml'], 6, 'file-not-found'],
  [['small.yaml', '-', '-o', '/dev/null'], 6, 'file-not-writable'],
  [['nothing-like-it', '-'], 2, 'questionnaire-unknown'],
  [['small.yaml', '-', '--keep', 'a,b'], 3, 'column-not-found'],
])('score %j exits with %i', async (args, expected, says) => {
  const { code, err, out } = await run(args, table({}));
  expect(err).toContain(says);
  expect(code).toBe(expected);
  expect(out).toBe('');
});

test('a mapping may use common names of encodings', async () => {
  csv(
    'map.yaml',
    'format: lotse-mapping/1\nquestionnaire: small\nencoding: latin1\ncolumns:\n  bored: { column: B }\n',
  );
  const { code, err } = await run(
    ['small.yaml', '-', '--map', 'map.yaml', '--delimiter', 'tab', '--decimal', '.'],
    table({}).replace('bored', 'B').replaceAll(',', '\t'),
  );
  expect(err).toContain('iso-8859-1');
  expect(code).toBe(0);
  csv('bad.yaml', 'format: lotse-mapping/1\nquestionnaire: other\ncolumns: {}\n');
  const bad = await run(['small.yaml', '-', '--map', 'bad.yaml'], table({}));
  expect(bad.code).toBe(3);
  expect(bad.err).toContain('bad.yaml:2:');
});

test('no message contains an answer or a learner’s id', async () => {
  const rows = [
    { id: 'L1', bored: 'CANARY', absence: 'CANARY', remarks: 'CANARY' },
    { id: 'L2', remarks: 'CANARY' },
  ];
  const { err } = await run(['small.yaml', '-', '--aside', 'canary'], table(...rows));
  expect(err + readFileSync(join(folder, 'canary.rejects.csv'), 'utf8')).not.toContain('CANARY');
});

test('control characters in a table are shown escaped', async () => {
  const { err } = await run(
    ['small.yaml', '-'],
    table({ id: '\u001b[2J', gave_up: 'yes' }).replace('remarks', 'No\u001b[2Jtes'),
  );
  expect(err).not.toContain('\u001b');
  expect(err).toContain(String.raw`\x1b`);
});

describe('unknown critical rules of refused rows', () => {
  const lines = (count: number) => table(...Array.from({ length: count }, () => ({ gave_up: '?' })));

  test.each([
    ['en', 1, 'For 1 refused row (line 2) it is not known'],
    ['en', 2, 'For 2 refused rows (lines 2, 3) it is not known'],
    ['de', 1, 'Bei 1 abgelehnten Zeile (Zeile 2) weiß niemand'],
    ['de', 2, 'Bei 2 abgelehnten Zeilen (Zeilen 2, 3) weiß niemand'],
  ])(
    'the summary reports unknown critical rules, despite --quiet if no file does: %s, %i',
    async (lang, count, said) => {
      const { err } = await run(['small.yaml', '-', '--quiet', '--lang', lang], lines(count));
      expect(err).toContain(said);
    },
  );

  test('many lines are shortened only if a file has them all', async () => {
    const file = csv('unknown.csv', lines(30));
    expect((await run(['small.yaml', file, '-o', 'unknown-out.csv'])).err).toContain('20, 21 …)');
    expect((await run(['small.yaml', file])).err).toContain('30, 31)');
  });
});

test('urgent alerts are never shortened', async () => {
  const critical = [
    { ...small.critical[0], id: 'later', contact: 'a' },
    { ...small.critical[0], id: 'at_once', urgency: 'immediate', if: { question: 'bored', is: 2 } },
  ];
  const english = JSON.parse(JSON.stringify({ ...small, critical, languages: ['en'] }), (_, value: unknown) =>
    withoutGerman(value),
  ) as object;
  writeFileSync(join(folder, 'severe.yaml'), stringify(english));
  const rows = Array.from({ length: 70 }, () => ({ gave_up: 'yes', bored: '2' }));
  const { err } = await run([
    './severe.yaml',
    csv('severe.csv', table(...rows)),
    '-o',
    'severe-out.csv',
    '--alerts-on-screen',
  ]);
  const of = (text: string) => err.split('\n').filter((line) => line.includes(text)).length;
  expect([of('at_once'), of(' later ')]).toEqual([70, 0]);
  expect(err).toContain('and 70 more.');
});

test.each([
  ['2026-02-30', 2],
  ['2025-02-29', 2],
  ['2026-04-31T10:00:00Z', 2],
  ['2026-13-01', 2],
  ['2024-02-29', 0],
  ['2026-01-31T10:30:00+01:00', 0],
])('--at %s exits with %i', async (at, expected) => {
  expect((await run(['small.yaml', '-', '--at', at], table({}))).code).toBe(expected);
});

test.each([
  ['en', 1, ['1 learner has an e-mail address as id', '1 row looks like a total']],
  ['en', 2, ['2 learners have an e-mail address as id', '2 rows look like totals']],
  ['de', 1, ['Bei 1 Person ist eine E-Mail-Adresse', '1 Zeile sieht wie eine Summe aus']],
  ['de', 2, ['Bei 2 Personen ist eine E-Mail-Adresse', '2 Zeilen sehen wie Summen aus']],
])('the summary distinguishes singular and plural: %s, %i', async (lang, count, said) => {
  const rows = [{ id: 'a@b.c' }, { id: 'Summe' }, { id: 'd@e.f' }, { id: 'TOTAL' }].slice(0, count * 2);
  const { err } = await run(['small.yaml', '-', '--lang', lang], table(...rows));
  for (const text of said) expect(err).toContain(text);
});

test('a closed pipe is no failure; a full disk is', async () => {
  const failing = (code: string) =>
    new Writable({ write: (_block, _encoding, done) => done(Object.assign(new Error(code), { code })) });
  expect((await run(['small.yaml', '-'], table({}), { stdout: failing('EPIPE') })).code).toBe(0);
  expect((await run(['small.yaml', '-'], table({}), { stdout: failing('ENOSPC') })).code).toBe(6);
});

test('Ctrl-C leaves the old files and nothing partial', async () => {
  const abort = new AbortController();
  abort.abort('SIGINT');
  csv('kept.csv', 'before');
  const { code } = await run(['small.yaml', csv('a.csv', table({})), '-o', 'kept.csv'], '', {
    signal: abort.signal,
  });
  expect(code).toBe(130);
  expect(readFileSync(join(folder, 'kept.csv'), 'utf8')).toBe('before');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('an input file is never overwritten', async () => {
  csv('map.yaml', 'format: lotse-mapping/1\nquestionnaire: small\ncolumns:\n  bored: { column: bored }\n');
  for (const out of ['map.yaml', './small.yaml']) {
    const before = readFileSync(join(folder, out), 'utf8');
    const { code, err } = await run(['small.yaml', '-', '--map', 'map.yaml', '-o', out], table({}));
    expect(code).toBe(2);
    expect(err).toContain('output-is-input');
    expect(readFileSync(join(folder, out), 'utf8')).toBe(before);
  }
});

test('results that would overwrite their own alerts are refused', async () => {
  const { code, err } = await run(['small.yaml', '-', '-o', 'x.alerts.csv', '--aside', 'x'], table({}));
  expect(code).toBe(2);
  expect(err).toContain('options-contradict');
  expect(existsSync(join(folder, 'x.alerts.csv'))).toBe(false);
});

test.each([
  ['en', [/1 row has .*twice/, /1 id differs/], [/2 rows have .*twice/, /2 ids differ/]],
  ['de', [/1 Zeile enthält .*zweimal/, /1 Kennung unterscheidet/], [/2 Zeilen .*zweimal/, /2 Kennungen/]],
] as const)(
  'in %s, the summary counts text that was encoded twice and ids that differ in zeros',
  async (lang, one, two) => {
    const twice = { remarks: 'MÃ¼ller' };
    const few = await run(['small.yaml', '-', '--lang', lang], table({ id: '07', ...twice }, { id: '7' }));
    for (const part of one) expect(few.err).toMatch(part);
    const more = table({ id: '07', ...twice }, { id: '7', ...twice }, { id: '007' });
    const { err, code } = await run(['small.yaml', '-', '--lang', lang], more);
    expect(code).toBe(0);
    for (const part of two) expect(err).toMatch(part);
    expect(err).not.toContain('MÃ¼ller');
    expect((await run(['small.yaml', '-', '--lang', lang], table({}))).err).not.toMatch(
      /twice|zweimal|differ|unterscheide/,
    );
  },
);
