import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Assessment } from '../../../../src/assessment/assessment.ts';
import { interviewWords } from '../../../../src/words/interview.ts';
import { reportWords } from '../../../../src/words/report.ts';
import { foldersFor } from '../../../folders.ts';
import { CONTACTS, FIRST_WEEKS } from '../../interview-person.ts';
import { run, type Ran } from '../../run.ts';

const folderFor = foldersFor('interview-answers');

const CALM = {
  bored: 0,
  left_before: 'no',
  hours: 12.5,
  helpers: ['family'],
  gave_up: 0,
  remarks: 'nothing',
};
const WORRYING = { ...CALM, gave_up: 2, remarks: 'told nobody so far' };

function sheet(answers: unknown, parts: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    format: 'lotse-answers/1',
    questionnaire: 'first-weeks',
    learner: 'K-07',
    age: 19,
    at: '2026-01-30',
    consent: { who: 'learner', at: '2026-01-30', basis: 'consent' },
    responsible: { who: 'Ms Example', reach: 'room 12' },
    answers,
    ...parts,
  };
}

/** Runs the command on a file of answers in a new folder. */
async function taken(
  content: unknown,
  args: readonly string[] = [],
  folder = folderFor(),
): Promise<Ran & { readonly folder: string }> {
  writeFileSync(join(folder, 'answers.yaml'), typeof content === 'string' ? content : stringify(content));
  const argv = ['interview', FIRST_WEEKS, '--answers', 'answers.yaml', ...args];
  const env = { LOTSE_HOME: join(folder, 'home') };
  return { ...(await run(argv, { cwd: folder, env })), folder };
}

describe('a code that looks like a name', () => {
  test.each<
    readonly [what: string, named: Record<string, unknown>, args: readonly string[], warnings: RegExp | null]
  >([
    ['in the file', { learner: 'Anna Muster' }, [], /answers\.yaml:\d+:\d+ +warning +learner-name-like/],
    ['by --learner', {}, ['--learner', 'Anna Muster'], /^warning {2}learner-name-like/],
    ['by --learner, with --quiet', {}, ['--learner', 'Anna Muster', '--quiet'], null],
    ['as a code', {}, ['--learner', 'K-08'], null],
  ])('is warned about once, never repeated, and used: %s', async (_, named, args, warning) => {
    const { code, out, err } = await taken(sheet(CALM, named), args);
    expect(code).toBe(0);
    expect(err).not.toContain('Muster');
    expect(err.match(/learner-name-like/g)?.length ?? 0).toBe(warning === null ? 0 : 1);
    if (warning !== null) expect(err).toMatch(warning);
    const { learner } = JSON.parse(out) as Assessment;
    expect(learner).toBe(args[1] ?? 'Anna Muster');
  });
});

describe('the result of a file of answers', () => {
  test('the result is written to stdout, and nothing else is printed', async () => {
    const { code, out, err, folder } = await taken(sheet(CALM));
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'lotse/assessment/2',
      learner: 'K-07',
      wave: null,
      at: '2026-01-30',
      answers: { hours: { value: 12.5 } },
      tier: { suggested: 'universal' },
    });
    expect(existsSync(join(folder, 'home'))).toBe(false);
  });

  test('the result is written to a file for its owner only', async () => {
    const { code, out, err, folder } = await taken(sheet(CALM), ['-o', 'out.json']);
    expect([code, out, err]).toEqual([0, '', '']);
    expect(statSync(join(folder, 'out.json')).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).toMatchObject({ learner: 'K-07' });
  });

  test('the result has the learner and wave given on the command line', async () => {
    const { out } = await taken(sheet(CALM), ['--learner', ' K-09 ', '--wave', 'w2']);
    expect(JSON.parse(out)).toMatchObject({ learner: 'K-09', wave: 'w2' });
  });

  test('answers are read from stdin as JSON, dated now if they have no moment', async () => {
    const stdin = JSON.stringify(sheet(CALM, { at: undefined }));
    const folder = folderFor();
    const env = { LOTSE_HOME: folder };
    const { code, out } = await run(['interview', FIRST_WEEKS, '--answers', '-'], {
      cwd: folder,
      env,
      stdin,
    });
    expect(code).toBe(0);
    expect((JSON.parse(out) as Assessment).at).toBe('2026-01-31T12:00:00.000Z');
  });

  test.each([
    ['EPIPE', 0],
    ['ENOSPC', 6],
  ])('a failing stdout is reported: %s', async (broken, code) => {
    const stdin = stringify(sheet(WORRYING));
    const world = { cwd: folderFor(), env: { LOTSE_HOME: folderFor() }, stdin, broken };
    const ran = await run(['interview', FIRST_WEEKS, '--answers', '-'], world);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(interviewWords.en.result.criticalFirst(1));
  });
});

describe.each(['en', 'de'] as const)('a critical answer in a file, %s', (lang) => {
  const words = reportWords[lang].critical;

  test.each([
    ['', []],
    ['when the result goes to a file', ['-o', 'out.json']],
    ['despite --quiet', ['--quiet']],
  ])('an alert is printed at once %s', async (_, args) => {
    const { code, err } = await taken(sheet(WORRYING), ['--lang', lang, ...args]);
    expect(code).toBe(0);
    expect(err).toContain(`!! K-07: ${interviewWords[lang].result.criticalFirst(1)}`);
    expect(err).toContain(words.categories.self_harm);
    expect(err).toContain(`${words.urgency}: ${words.urgencies.same_day}`);
    // The answers are only in the result, for those who may open it.
    expect(err).not.toContain(WORRYING.remarks);
    expect(err).not.toContain('Alex Muster');
  });

  test('an alert is printed for a file refused for another reason, but not without consent', async () => {
    const said = await taken(sheet({ ...WORRYING, bored: 7 }, { plan: { next_date: '2026-01-01' } }));
    expect(said.code).toBe(3);
    expect(said.err).toContain(`!! K-07: ${interviewWords.en.result.criticalFirst(1)}`);
    const unasked = await taken(sheet({ ...WORRYING, bored: 7 }, { consent: undefined }));
    expect(unasked.code).toBe(3);
    expect(unasked.err).not.toContain('!!');
  });

  test('an alert is printed even if the result cannot be written', async () => {
    const { code, err } = await taken(sheet(WORRYING), ['--lang', lang, '-o', 'answers.yaml/out.json']);
    expect(code).toBe(6);
    expect(err).toContain(`!! K-07: ${interviewWords[lang].result.criticalFirst(1)}`);
  });

  test('an alert names the school’s contact', async () => {
    const { err } = await taken(sheet(WORRYING), ['--lang', lang, '--contacts', CONTACTS]);
    expect(err).toContain('(Alex Muster, 555-0112');
    expect(err).toContain('Bo Probe');
  });

  test('an alert without a learner’s code has none', async () => {
    const { err } = await taken(sheet(WORRYING, { learner: undefined }), ['--lang', lang]);
    expect(err).toContain(`!! ${interviewWords[lang].result.criticalFirst(1)}`);
  });

  test('an alert contains no more than the contacts do', async () => {
    const folder = folderFor();
    const contacts =
      'format: lotse-contacts/1\ncontacts:\n  school_psychologist: { name: Eve, reach: "7" }\n';
    writeFileSync(join(folder, 'home.yaml'), contacts);
    const { err } = await taken(sheet(WORRYING), ['--lang', lang, '--contacts', 'home.yaml'], folder);
    expect(err).toContain('(Eve, 7)\n');
  });
});

describe('warnings about a file of answers', () => {
  const offPath = sheet({ ...CALM, talked: 'yes' });

  test('warnings are printed, and the result is written', async () => {
    const { code, out, err } = await taken(offPath);
    expect(code).toBe(0);
    expect(err).toContain('answer-off-path');
    expect(JSON.parse(out)).toMatchObject({ answers: { talked: { off_path: true } } });
  });

  test('warnings are not printed with --quiet', async () => {
    expect((await taken(offPath, ['--quiet'])).err).toBe('');
  });

  test('contacts that lack a role are a warning', async () => {
    const folder = folderFor();
    const text = readFileSync(CONTACTS, 'utf8').replace('school_psychologist:', 'school_psycholog:');
    writeFileSync(join(folder, 'contacts.yaml'), text);
    const { code, err } = await taken(sheet(CALM), ['--contacts', 'contacts.yaml'], folder);
    expect(code).toBe(0);
    expect(err).toContain('contact-none');
  });
});

describe('a refused file of answers', () => {
  test.each<
    readonly [what: string, content: unknown, args: readonly string[], code: number, problems: RegExp]
  >([
    [
      'answers to no question',
      sheet({ ...CALM, bord: 1 }),
      [],
      3,
      /answers.yaml:\d+:\d+ {2}error {2}unknown-question/,
    ],
    ['several problems at once', sheet({ bored: 7, hours: 900 }), [], 3, /bored[\s\S]*hours/],
    ['missing consent', sheet(CALM, { consent: undefined }), [], 3, /consent/],
    ['invalid YAML', 'answers: [', [], 3, /answers\.yaml:1/],
    [
      'answers for another questionnaire',
      sheet(CALM, { questionnaire: 'second-weeks' }),
      [],
      3,
      /answers.yaml:\d+:\d+ {2}error {2}answers-for-another/,
    ],
    ['an existing result', sheet(CALM), ['-o', 'answers.yaml'], 2, /output-exists/],
    ['an unknown form', sheet(CALM), ['--form', 'short'], 2, /form/],
    ['invalid contacts', sheet(CALM), ['--contacts', 'answers.yaml'], 5, /format/],
    ['a code with a control character', sheet(CALM), ['--learner', 'K\u202e7'], 2, /id-/],
    ['a folder that cannot be created', sheet(CALM), ['-o', 'answers.yaml/x.json'], 6, /file-not-writable/],
  ])('refused, and nothing is written: %s', async (_, content, args, code, problems) => {
    const ran = await taken(content, args);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toMatch(problems);
    // No message contains anything from the file.
    expect(ran.err).not.toMatch(/bord|second-weeks/);
  });

  test('an invalid definition is reported', async () => {
    const folder = folderFor();
    writeFileSync(join(folder, 'broken.yaml'), 'format: lotse/1\n');
    const { code } = await run(['interview', 'broken.yaml', '--answers', 'x'], { cwd: folder });
    expect(code).toBe(5);
  });

  test('a missing file is reported', async () => {
    const { code, err } = await run(['interview', FIRST_WEEKS, '--answers', 'nowhere.yaml'], {
      cwd: folderFor(),
      env: { LOTSE_HOME: folderFor() },
    });
    expect(code).toBe(6);
    expect(err).toContain('file-not-found');
  });

  test('a file that is not UTF-8 is reported', async () => {
    const folder = folderFor();
    writeFileSync(join(folder, 'bytes.yaml'), Buffer.from([0x61, 0xff]));
    const world = { cwd: folder, env: { LOTSE_HOME: folder } };
    const { code, err } = await run(['interview', FIRST_WEEKS, '--answers', 'bytes.yaml'], world);
    expect(code).toBe(3);
    expect(err).toContain('not-utf8');
  });

  test('a questionnaire and answers cannot both come from stdin', async () => {
    const { code, err } = await run(['interview', '-', '--answers', '-'], { cwd: folderFor(), stdin: 'x' });
    expect(code).toBe(6);
    expect(err).toContain('file-not-found');
  });
});

test('a questionnaire may come from stdin', async () => {
  const folder = folderFor();
  writeFileSync(join(folder, 'answers.yaml'), stringify(sheet(CALM)));
  const stdin = readFileSync(FIRST_WEEKS);
  const world = { cwd: folder, env: { LOTSE_HOME: folder }, stdin };
  const { code, out } = await run(['interview', '-', '--answers', 'answers.yaml'], world);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ learner: 'K-07' });
});
