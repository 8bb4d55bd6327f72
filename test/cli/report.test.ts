import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { Command } from 'commander';
import { stringify } from 'yaml';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { assess } from '../../src/assess.ts';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { readAnswers } from '../../src/answer/read.ts';
import { EXIT } from '../../src/cli/exit.ts';
import { explainError } from '../../src/cli/explain.ts';
import { reportCommand } from '../../src/cli/commands/report/report.ts';
import type { Io } from '../../src/files/io.ts';
import { readDefinition } from '../../src/definition/load.ts';
import { digests } from '../../src/definition/digest.ts';
import { ProblemError } from '../../src/files/problem-error.ts';
import { enHelp } from '../../src/words/en/help.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { rich } from '../report/definition.ts';
import { planOf } from '../bundled.ts';

const folder = mkdtempSync(join(tmpdir(), 'lotse-report-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const path = (name: string): string => join(folder, name);
writeFileSync(path('example.yaml'), stringify(rich));
writeFileSync(path('other.yaml'), stringify({ ...rich, id: 'other' }));
writeFileSync(path('broken.yaml'), 'format: lotse/1\n');
const { definition } = readDefinition({
  name: 'example.yaml',
  text: readFileSync(path('example.yaml'), 'utf8'),
  origin: 'authors',
});
const plan = buildPlan(definition!, null, digests(definition!));

function scored(learner: string | null): Assessment {
  const { sheet } = readAnswers(plan, { bored: 1, absence: 12 });
  return assess(plan, sheet, { learner, age: 17, at: '2026-09-14' });
}

const ids = ['K-07', 'k-07', '../../escape', 'CON'];
writeFileSync(path('many.ndjson'), ids.map((id) => `${JSON.stringify(scored(id))}\n`).join(''));
writeFileSync(path('one.json'), JSON.stringify(scored('K-07')));
writeFileSync(path('table.csv'), 'id,tier\nK-07,selective\n');
writeFileSync(path('cut.ndjson'), JSON.stringify(scored('K-07')).slice(0, -20));
writeFileSync(path('bytes.json'), Buffer.from([0x7b, 0xff, 0x7d]));
writeFileSync(
  path('changed.json'),
  JSON.stringify({
    ...scored('K-07'),
    definition: { ...scored(null).definition, scoring_digest: '0'.repeat(64) },
  }),
);

writeFileSync(
  path('contacts.yaml'),
  stringify({
    format: 'lotse-contacts/1',
    contacts: {},
    help: [
      { name: { en: 'Advice', de: 'Beratung' }, reach: 'room 12', note: 'free', confirmed: '1969-12-15' },
      { name: 'Doctor', reach: 'room 3', hours: '8 to 14', ages: [14, 21], confirmed: '1969-12-15' },
    ],
    sees: ['A. Muster'],
  }),
);
writeFileSync(
  path('old.yaml'),
  stringify({
    format: 'lotse-contacts/1',
    contacts: {},
    help: [
      { name: 'Old', reach: '1', confirmed: '1968-01-15' },
      { name: 'Unchecked', reach: '2' },
    ],
  }),
);
writeFileSync(path('bare.yaml'), stringify({ format: 'lotse-contacts/1', contacts: {} }));
writeFileSync(path('wrong.yaml'), stringify({ format: 'lotse-contacts/1' }));
writeFileSync(path('latin.yaml'), Buffer.from([0x66, 0xfc, 0x0a]));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly codes: readonly string[];
}

let out: string[] = [];
let err: string[] = [];
beforeEach(() => {
  [out, err] = [[], []];
});

async function run(
  argv: readonly string[],
  stdin = '',
  aborted = false,
  before: readonly string[] = ['--questionnaire', 'example.yaml'],
): Promise<Ran> {
  const abort = new AbortController();
  if (aborted) abort.abort('SIGINT');
  const sink = (into: string[]) =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        into.push(chunk.toString());
        done();
      },
    });
  const io: Io = {
    stdin: Readable.from([stdin]),
    stdout: sink(out),
    stderr: sink(err),
    env: {},
    cwd: folder,
    now: () => new Date(0),
    signal: abort.signal,
  };
  const program = new Command().option('--lang <l>', '', 'en').option('--quiet').exitOverride();
  const command = program.command(reportCommand.name);
  reportCommand.configure(command, enHelp);
  let code = -1;
  let codes: readonly string[] = [];
  command.action(async () => {
    try {
      code = await reportCommand.run(command.args, command.optsWithGlobals(), io);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      code = explainError(error, { lang: 'en', color: 'never' }, io);
      codes = error.problems.map((found) => found.code);
    }
  });
  await program.parseAsync(['report', ...before, ...argv], { from: 'user' });
  return { code, out: out.join(''), err: err.join(''), codes };
}

describe('a single report', () => {
  test.each<readonly [readonly string[], string]>([
    [['one.json'], '# Referral report: K\\-07'],
    [['one.json', '--format', 'txt', '--lang', 'de'], 'Bericht zur Unterstützung: K-07'],
    [['one.json', '--json', '--out', '-'], '"schema": "lotse/report/1"'],
    [['many.ndjson', '--learner', ' k-07 ', '--format', 'txt'], 'Referral report: k-07'],
  ])('report %j prints to stdout', async (argv, start) => {
    const ran = await run(argv);
    expect([ran.code, ran.err]).toEqual([EXIT.done, '']);
    expect(ran.out).toContain(start.replace('\\-', '-'));
  });

  test('a report from standard input is written to a file for its owner only', async () => {
    const ran = await run(['-', '--out', 'report.md'], JSON.stringify(scored('K-07')));
    expect([ran.code, ran.out, ran.err]).toEqual([EXIT.done, '', '']);
    expect(statSync(path('report.md')).mode & 0o777).toBe(0o600);
    expect(readFileSync(path('report.md'), 'utf8')).toContain('K-07');
  });

  test('a report in an existing folder gets a name of its own', async () => {
    mkdirSync(path('there'));
    await run(['one.json', '--out', 'there', '--format', 'json']);
    expect(readdirSync(path('there'))).toEqual([expect.stringMatching(/^k-07-[0-9a-f]{12}\.json$/)]);
  });
});

describe('the learner’s page', () => {
  test('the page leaves out help that nobody confirmed, and staff are warned of old confirmations', async () => {
    const ran = await run(['one.json', '--for', 'learner', '--format', 'txt', '--contacts', 'old.yaml']);
    expect(ran.code).toBe(EXIT.done);
    expect([ran.out.includes('Old: 1'), ran.out.includes('Unchecked')]).toEqual([true, false]);
    expect(ran.err).toMatch(/help-stale[^]*help-unconfirmed/);
    expect(ran.out).not.toMatch(/before (?:use|calling)|twelve months/);
  });

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['with blank lines', [], ['Place 1: ___', 'Who sees this at our school: ___']],
    ['in German', ['--lang', 'de'], ['Deine Seite: K-07', 'Anlaufstelle 3: ___']],
    [
      'with the school’s places of help',
      ['--contacts', 'contacts.yaml'],
      [
        'Advice: room 12 (free; checked on 15 December 1969)',
        'Doctor: room 3, 8 to 14 (for ages 14 to 21; checked on 15 December 1969)\n',
        'A. Muster',
        'Call 112',
      ],
    ],
    [
      'with the school’s places in its language',
      ['--contacts', 'contacts.yaml', '--lang', 'de'],
      ['Beratung: room 12 (free; geprüft am 15. Dezember 1969)'],
    ],
    ['with contacts that name no help', ['--contacts', 'bare.yaml'], ['Place 1: ___']],
  ])('the learner’s page is printed %s', async (_name, argv, expected) => {
    const ran = await run(['one.json', '--for', 'learner', '--format', 'txt', ...argv]);
    expect([ran.code, ran.err]).toEqual([EXIT.done, '']);
    for (const text of expected) expect(ran.out).toContain(text);
    expect(ran.out).not.toMatch(/tier|absence|critical|Stufe/i);
  });

  test('learners’ pages and reports for staff in one folder do not overwrite each other', async () => {
    await run(['many.ndjson', '--out', 'both']);
    const staff = readdirSync(path('both'));
    const ran = await run(['many.ndjson', '--out', 'both', '--for', 'learner']);
    expect([ran.code, ran.err.split('\n').at(-2)]).toEqual([
      EXIT.done,
      `4 learners’ pages written to ${path('both')}.`,
    ]);
    const pages = readdirSync(path('both')).filter((name) => !staff.includes(name));
    expect(pages.map((name) => name.replace(/\.learner\.md$/, '.md'))).toEqual(staff);
    for (const name of pages) expect(readFileSync(join(path('both'), name), 'utf8')).toMatch(/^# Your page/);
  });
});

test('own words are included on request', async () => {
  const remarked = { ...scored('K-07'), answers: { ...scored('K-07').answers } };
  remarked.answers['remarks'] = { state: 'given', value: 'Ask Kim.' };
  writeFileSync(path('remarked.json'), JSON.stringify(remarked));
  expect((await run(['remarked.json'])).out).not.toContain('Kim');
  expect((await run(['remarked.json', '--own-words'])).out).toContain('Ask Kim.');
});

describe('the learner’s page in another language', () => {
  const displaced = planOf('displaced-learner');
  const { sheet } = readAnswers(displaced, {}, []);
  writeFileSync(path('uk.json'), JSON.stringify(assess(displaced, sheet, { learner: 'K-07', age: 17 })));
  writeFileSync(
    path('uk-contacts.yaml'),
    stringify({ format: 'lotse-contacts/1', contacts: {}, sees: [{ en: 'the nurse', uk: 'медсестра' }] }),
  );
  const PAGE = ['--for', 'learner', '--format', 'txt'];

  test('the page and the roles are in the learner’s language, messages in the program’s', async () => {
    const argv = ['uk.json', ...PAGE, '--texts', 'uk', '--contacts', 'uk-contacts.yaml', '--lang', 'de'];
    const ran = await run(argv, '', false, []);
    expect([ran.code, ran.err]).toEqual([EXIT.done, '']);
    for (const text of ['Твоя сторінка: K-07', 'медсестра', 'Für Fachkräfte', 'Перед початком'])
      expect(ran.out).toContain(text);
  });

  test('a language that the questionnaire lacks is refused', async () => {
    const ran = await run(['one.json', ...PAGE, '--texts', 'uk']);
    expect([ran.code, ran.codes, ran.out]).toEqual([EXIT.usage, ['language-missing'], '']);
  });

  test('a report for staff in the learner’s language is refused', async () => {
    const ran = await run(['uk.json', '--texts', 'uk'], '', false, []);
    expect([ran.code, ran.codes, ran.out]).toEqual([EXIT.usage, ['options-contradict'], '']);
  });

  test('a language without texts is refused', async () => {
    await expect(run(['uk.json', ...PAGE, '--texts', 'fr'], '', false, [])).rejects.toThrow();
  });
});

describe('several reports', () => {
  test('several reports are written one a file, in a new folder for its owner only', async () => {
    const before = readdirSync(folder).length;
    const ran = await run(['many.ndjson', '--out', 'reports/']);
    expect([ran.code, ran.out]).toEqual([EXIT.done, '']);
    expect(ran.err).toContain('4');
    expect(readdirSync(folder).length).toBe(before + 1);
    const names = readdirSync(path('reports'));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
    expect(statSync(path('reports')).mode & 0o777).toBe(0o700);
    for (const name of names) expect(statSync(join(path('reports'), name)).mode & 0o777).toBe(0o600);
  });

  test('several reports are written quietly', async () => {
    expect((await run(['many.ndjson', '--out', 'quiet', '--quiet'])).err).toBe('');
  });

  test('a stop prevents the first report', async () => {
    await expect(run(['many.ndjson', '--out', 'stopped'], '', true)).rejects.toThrow();
    expect(readdirSync(folder)).not.toContain('stopped');
  });
});

test.each<readonly [string, readonly string[], number, readonly string[]]>([
  ['several without a place to write to', ['many.ndjson'], EXIT.usage, ['several-reports']],
  [
    'own words on the learner’s page',
    ['one.json', '--own-words', '--for', 'learner'],
    EXIT.usage,
    ['options-contradict'],
  ],
  ['several with a file to write to', ['many.ndjson', '--out', 'one.json'], EXIT.usage, ['out-not-a-folder']],
  ['the input file as output', ['one.json', '--out', 'one.json'], EXIT.usage, ['output-is-input']],
  ['an unknown learner', ['many.ndjson', '--learner', 'K-99'], EXIT.refused, ['learner-not-found']],
  ['a table', ['table.csv'], EXIT.refused, ['assessment-wanted']],
  ['a truncated file', ['cut.ndjson'], EXIT.refused, ['assessment-syntax']],
  ['bytes that are not UTF-8', ['bytes.json'], EXIT.refused, ['assessment-syntax']],
  ['another scoring', ['changed.json'], EXIT.refused, ['assessment-misfit']],
  [
    'another questionnaire',
    ['many.ndjson', '--questionnaire', 'other.yaml', '--out', 'no'],
    EXIT.refused,
    ['assessment-misfit'],
  ],
  ['a missing file', ['none.json'], EXIT.file, ['file-not-found']],
  ['missing contacts', ['one.json', '--contacts', 'none.yaml'], EXIT.file, ['file-not-found']],
])('a report is refused: %s', async (_name, argv, code, codes) => {
  const before = readdirSync(folder);
  const ran = await run(argv);
  expect([ran.code, ran.codes, ran.out]).toEqual([code, codes, '']);
  expect(readdirSync(folder)).toEqual(before);
});

test('the message says how to name a questionnaire that is not bundled', async () => {
  const ran = await run(['one.json'], '', false, []);
  expect(ran.code).toBe(EXIT.usage);
  expect(ran.err).toContain('--questionnaire PATH');
});

test.each<readonly [string, readonly string[], number]>([
  ['an unknown questionnaire', ['one.json', '--questionnaire', 'nowhere'], EXIT.usage],
  ['an unknown form', ['one.json', '--form', 'nowhere'], EXIT.usage],
  ['an invalid definition', ['one.json', '--questionnaire', 'broken.yaml'], EXIT.invalid],
  ['invalid contacts', ['one.json', '--for', 'learner', '--contacts', 'wrong.yaml'], EXIT.invalid],
  ['contacts that are not UTF-8', ['one.json', '--for', 'learner', '--contacts', 'latin.yaml'], EXIT.invalid],
])('the problem of a report is printed: %s', async (_name, argv, code) => {
  const ran = await run(argv);
  expect([ran.code, ran.out]).toEqual([code, '']);
  expect(ran.err).not.toBe('');
});
