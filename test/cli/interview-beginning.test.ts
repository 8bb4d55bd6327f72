import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { foldersFor } from '../folders.ts';
import {
  answers,
  begins,
  CONTACTS,
  ends,
  FIRST_WEEKS,
  oneLine,
  resultIn,
  runWithPerson,
  textOf,
  typesAtOnce,
  type Turn,
} from './interview-person.ts';
import { run } from './run.ts';
import { fill } from '../../src/words/fill.ts';

typesAtOnce();
const folderFor = foldersFor('interview-beginning');
const en = interviewWords.en;

function changed(folder: string, change: (text: string) => string, name = 'changed.yaml'): string {
  const file = join(folder, name);
  writeFileSync(file, change(readFileSync(FIRST_WEEKS, 'utf8')));
  return file;
}

describe('the school’s contacts', () => {
  const { fields } = en;
  const upTo: readonly Turn[] = [
    [fields.interviewer.message, 'AB'],
    [fields.learner.message, 'K-07'],
    [fields.minor(16).message, 2],
  ];

  test.each([
    ['--contacts', ['--contacts', CONTACTS], {}],
    ['LOTSE_CONTACTS', [], { LOTSE_CONTACTS: CONTACTS }],
  ])(
    'contacts by %s provide who sees the answers, the age of consent and whom to call',
    async (_, args, env) => {
      const folder = folderFor();
      const { code, out, err } = await runWithPerson(
        { folder, env },
        [FIRST_WEEKS, ...args],
        [
          ...upTo,
          [fields.assent.message, 1],
          ...answers('en', 0, 4),
          [textOf('gave_up'), 3],
          [en.critical.prompt, 'd'],
          [en.critical.private.message, 2],
          [en.critical.privateTitle, 1],
          [en.critical.prompt, 2],
          ...answers('en', 5),
          ...ends(),
        ],
      );
      expect(code).toBe(0);
      expect(oneLine(err)).toContain(
        fill(en.introduction.sees, { roles: 'whoever holds the talk and the school psychologist' }),
      );
      const reach = '555-0112, room 12 (Monday to Thursday 8 to 14); Bo Probe, 555-0113';
      expect(oneLine(err)).toContain(`Alex Muster, ${reach}`);
      expect(JSON.parse(out)).toMatchObject({ interview: { responsible: { who: 'Alex Muster', reach } } });
    },
  );

  test('a missing role is reported, unless --quiet is given, and asked for', async () => {
    const folder = folderFor();
    const text = readFileSync(CONTACTS, 'utf8').replace('school_psychologist:', 'school_psycholog:');
    writeFileSync(join(folder, 'contacts.yaml'), text);
    const turns: readonly Turn[] = [...upTo, [fields.responsible.message, ({ leaves: end }) => end()]];
    const args = [FIRST_WEEKS, '--contacts', 'contacts.yaml'];
    const { code, err } = await runWithPerson({ folder }, args, turns);
    expect(code).toBe(130);
    expect(err).toContain('contact-none');
    const quiet = await runWithPerson({ folder }, [...args, '--quiet'], turns);
    expect(quiet.err).not.toContain('contact-none');
  });
});

test('a name given by --learner is warned about, unless --quiet is given, and used', async () => {
  const turns: readonly Turn[] = [[en.fields.interviewer.message, ({ leaves: end }) => end()]];
  const args = [FIRST_WEEKS, '--learner', 'Anna Muster'];
  const { code, err } = await runWithPerson({ folder: folderFor() }, args, turns);
  expect(code).toBe(130);
  expect(err.match(/learner-name-like/g)).toHaveLength(1);
  expect(err).not.toContain('Muster');
  const quiet = await runWithPerson({ folder: folderFor() }, [...args, '--quiet'], turns);
  expect(quiet.err).not.toContain('learner-name-like');
});

describe('an interview that builds on an earlier one', () => {
  const { fields, earlier } = en;
  const early: readonly Turn[] = [
    [fields.interviewer.message, 'AB'],
    [fields.minor(18).message, 2],
    [fields.responsible.message, 'Ms Example'],
    [fields.reach.message, 'room 12'],
    [fields.assent.message, 1],
  ];

  async function resultOf(folder: string, name: string, learner = 'K-07'): Promise<Assessment> {
    const args = [FIRST_WEEKS, '--learner', learner, '-o', name];
    await runWithPerson({ folder }, args, [...begins('en', null), ...answers(), ...ends()]);
    return resultIn(folder, name);
  }

  test('an earlier result of one learner provides the code', async () => {
    const folder = folderFor();
    await resultOf(folder, 'first.json');
    const { code, out } = await runWithPerson(
      { folder },
      [FIRST_WEEKS, '--from', 'first.json'],
      [...early, [earlier.prompt, 2], [en.review.prompt.message, '1'], [textOf('bored'), '3'], ...ends()],
    );
    expect(code).toBe(0);
    const { learner, answers: given } = JSON.parse(out) as Assessment;
    expect([learner, given]).toMatchObject(['K-07', { bored: { value: 2 }, hours: { value: 12.5 } }]);
  });

  test('an earlier file of several learners needs --learner', async () => {
    const folder = folderFor();
    const both = [await resultOf(folder, 'a.json'), await resultOf(folder, 'b.json', 'K-08')];
    writeFileSync(join(folder, 'both.ndjson'), both.map((each) => `${JSON.stringify(each)}\n`).join(''));
    const args = [FIRST_WEEKS, '--from', 'both.ndjson'];
    const refused = await runWithPerson({ folder }, args, []);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('earlier-several');
    const unknown = await runWithPerson({ folder }, [...args, '--learner', 'K-09'], []);
    expect(unknown.code).toBe(3);
    expect(unknown.err).toContain('learner-not-found');
    const turns: readonly Turn[] = [...early, [earlier.prompt, 'p']];
    expect((await runWithPerson({ folder }, [...args, '--learner', 'K-08'], turns)).code).toBe(0);
    const list = JSON.parse((await run(['sessions', '--json'], place(folder))).out) as unknown;
    expect(list).toMatchObject([{ learner: 'K-08' }]);
  });

  test('after an earlier result without a learner the code is asked for', async () => {
    const folder = folderFor();
    const first = await resultOf(folder, 'first.json');
    writeFileSync(join(folder, 'first.json'), JSON.stringify({ ...first, learner: null }));
    const turns: readonly Turn[] = [...early.slice(0, 1), [fields.learner.message, '/p']];
    expect((await runWithPerson({ folder }, [FIRST_WEEKS, '--from', 'first.json'], turns)).code).toBe(0);
  });
});

const place = (folder: string) => ({ cwd: folder, env: { LOTSE_HOME: join(folder, 'home') } });

describe('starting an interview is refused', () => {
  const broken = (text: string): string => text.replace('respondent:', 'respondents:');
  const english = (text: string): string =>
    text
      .replace('languages: [en, de]', 'languages: [en]')
      .replaceAll(/, de: (?:"[^"]*"|[^,}]*)(?= *\})/g, '');

  test.each<readonly [what: string, args: readonly string[], code: number, problem: string]>([
    ['an unknown questionnaire', ['risiko-chek'], 2, 'questionnaire-unknown'],
    ['an unknown form', [FIRST_WEEKS, '--form', 'short'], 2, 'form'],
    ['a definition with errors', ['broken.yaml'], 5, 'unknown-key'],
    ['a missing file', ['nowhere.yaml'], 6, 'file-not-found'],
    ['a questionnaire from standard input', ['-'], 6, 'file-not-found'],
    ['a scoring key without a wording', ['gad-7'], 2, 'wording-wanted'],
    ['a language that the questionnaire lacks', ['english.yaml', '--lang', 'de'], 2, 'language-missing'],
    ['an existing result', [FIRST_WEEKS, '-o', 'there.json'], 2, 'output-exists'],
    ['a folder for the result', [FIRST_WEEKS, '-o', '.'], 2, 'output-exists'],
    ['invalid contacts', [FIRST_WEEKS, '--contacts', 'there.json'], 5, 'missing-key'],
    ['missing contacts', [FIRST_WEEKS, '--contacts', 'nowhere.yaml'], 6, 'file-not-found'],
    ['an invalid earlier result', [FIRST_WEEKS, '--from', 'there.json'], 3, 'assessment-'],
    ['an earlier result from standard input', [FIRST_WEEKS, '--from', '-'], 6, 'file-not-found'],
    ['an earlier result that is not UTF-8', [FIRST_WEEKS, '--from', 'bytes'], 3, 'assessment-syntax'],
    ['an existing session', [FIRST_WEEKS, '--session', 'there.json'], 2, 'session-exists'],
    ['an invalid recipient', [FIRST_WEEKS, '--recipient', 'age1x'], 2, 'recipient-invalid'],
    ['an empty recipients file', [FIRST_WEEKS, '--recipients-file', 'empty'], 3, 'recipients-empty'],
    ['a code with a control character', [FIRST_WEEKS, '--learner', 'K\u202e7'], 2, 'id-'],
    ['a blank code', [FIRST_WEEKS, '--learner', ' '], 2, 'id-'],
  ])('%s is refused before the first prompt', async (_, args, code, problem) => {
    const folder = folderFor();
    changed(folder, broken, 'broken.yaml');
    changed(folder, english, 'english.yaml');
    writeFileSync(join(folder, 'there.json'), '{}');
    writeFileSync(join(folder, 'empty'), '# nobody\n');
    writeFileSync(join(folder, 'bytes'), Buffer.from([0x7b, 0xff, 0x7d]));
    const ran = await runWithPerson({ folder }, args, []);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toContain(problem);
    expect(ran.err).not.toContain(en.introduction.title);
    const sessions = join(folder, 'home/sessions');
    expect(existsSync(sessions) ? readdirSync(sessions) : []).toEqual([]);
  });

  test.each<readonly [flag: string, args: readonly string[]]>([
    ['--resume', [FIRST_WEEKS, '--resume']],
    ...['--form', '--learner', '--wave', '--interviewer', '--from', '--answers'].map(
      (flag) => [flag, ['--resume', 'k7m2xqd', flag, 'x']] as const,
    ),
    ...['--from', '--session', '--recipient', '--recipients-file', '--identity', '--interviewer'].map(
      (flag) => [flag, [FIRST_WEEKS, '--answers', 'x', flag, 'x']] as const,
    ),
    ['--plain', [FIRST_WEEKS, '--answers', 'x', '--plain']],
  ])('%s is refused if it has no effect: %j', async (flag, args) => {
    const { code, out, err } = await run(['interview', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('options-contradict');
    expect(err).toContain(flag);
  });

  test.each<readonly [args: readonly string[]]>([[[FIRST_WEEKS]], [['--resume']]])(
    'without a terminal, %j exits with 7 and saves nothing',
    async (args) => {
      const folder = folderFor();
      const { code, out, err } = await run(['interview', ...args], { ...place(folder), stdin: 'y\n1\n' });
      expect([code, out]).toEqual([7, '']);
      expect(err).toContain('terminal-wanted');
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});
