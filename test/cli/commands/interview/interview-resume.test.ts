import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../../src/assessment/assessment.ts';
import { interviewWords } from '../../../../src/words/interview.ts';
import { formatMoment } from '../../../../src/words/locale.ts';
import { foldersFor } from '../../../folders.ts';
import { run } from '../../run.ts';
import {
  answers,
  begins,
  CONTACTS,
  ends,
  FIRST_WEEKS,
  oneLine,
  sessionsIn,
  runWithPerson,
  textOf,
  typesAtOnce,
  type Turn,
} from '../../interview-person.ts';
import { fill } from '../../../../src/words/fill.ts';

typesAtOnce();
const folderFor = foldersFor('interview-resume');
const { resume } = interviewWords.en;

const key = await generateX25519Identity();
const recipient = await identityToRecipient(key);

const pauseAt = (question: string, language: 'en' | 'de' = 'en'): Turn => [textOf(question, language), 'p'];

/** Starts an interview, answers two questions and pauses; returns the id of its session. */
async function kept(folder: string, args: readonly string[] = [], learner = 'K-07'): Promise<string> {
  const turns = [...begins('en', learner), ...answers('en', 0, 2), slashPause('hours')];
  const { code, err } = await runWithPerson({ folder }, args.length === 0 ? [FIRST_WEEKS] : args, turns);
  expect(code).toBe(0);
  return /--resume (\w+)/.exec(err)?.[1] ?? '';
}

/** Where text is typed, a command starts with a slash. */
function slashPause(question: string): Turn {
  return [textOf(question), '/p'];
}

const fileOf = (folder: string, id: string): string => join(folder, 'home/sessions', `${id}.session`);
const locksIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'home/sessions')).filter((name) => name.includes('.lock'));

const rest = [...answers('en', 2), ...ends()];
const leavesAt = (asked: string): Turn => [asked, ({ leaves }) => leaves()];

describe('choosing a session', () => {
  test('a session is resumed by its id in any spelling, and continues to the end', async () => {
    const folder = folderFor();
    const id = await kept(folder);
    const { code, out, err } = await runWithPerson({ folder }, ['--resume', id.toUpperCase()], rest);
    expect(code).toBe(0);
    expect(err).toContain(resume.welcome(2, 7));
    expect(JSON.parse(out)).toMatchObject({
      learner: 'K-07',
      answers: { bored: { value: 0 }, left_before: { value: 'no' }, hours: { value: 12.5 } },
      interview: { interviewer: 'AB', responsible: { who: 'Ms Example' } },
    });
    expect(readdirSync(join(folder, 'home/sessions'))).toEqual([]);
  });

  test('the only session is resumed', async () => {
    const folder = folderFor();
    const id = await kept(folder);
    const { code, err } = await runWithPerson({ folder }, ['--resume'], [slashPause('hours')]);
    expect(code).toBe(0);
    expect(err).toContain(`--resume ${id}`);
  });

  test('a session is chosen from several, the last one first', async () => {
    const folder = folderFor();
    const first = await kept(folder);
    const second = await kept(folder, [], 'K-08');
    const { code, err } = await runWithPerson(
      { folder },
      ['--resume'],
      [[resume.prompt, 2], slashPause('hours')],
    );
    expect(code).toBe(0);
    const saved = formatMoment('2026-01-31T12:00:00.000Z', 'en');
    expect(oneLine(err)).toContain(`1. ${resume.line(second, 'first-weeks', 'K-08', saved)}`);
    expect(err).toContain(`--resume ${first}`);
  });

  test('unreadable sessions are offered as well', async () => {
    const folder = folderFor();
    await kept(folder, [FIRST_WEEKS, '--recipient', recipient]);
    const lost = await kept(folder, [], 'K-08');
    truncateSync(fileOf(folder, lost), 0);
    truncateSync(`${fileOf(folder, lost)}.previous`, 0);
    const turns: readonly Turn[] = [[resume.prompt, 1]];
    const { code, err } = await runWithPerson({ folder }, ['--resume'], turns);
    expect(code).toBe(3);
    expect(err).toMatch(new RegExp(`1[.] ${lost}: [?], [?], saved `));
    expect(err).toContain('session-damaged');
    expect(locksIn(folder)).toEqual([]);
  });

  test.each<readonly [what: string, turn: Turn, code: number]>([
    ['leaving the list', [resume.prompt, 3], 0],
    ['Ctrl-D', leavesAt(resume.prompt), 130],
    ['Ctrl-C', [resume.prompt, ({ signals }) => signals('SIGINT')], 130],
    ['SIGTERM', [resume.prompt, ({ signals }) => signals('SIGTERM')], 143],
  ])('no session is resumed after %s', async (_, turn, code) => {
    const folder = folderFor();
    await kept(folder);
    await kept(folder);
    const ran = await runWithPerson({ folder }, ['--resume'], [turn]);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).not.toMatch(/\n +at |LOTSE_DEBUG/);
  });

  test.each([
    ['no session', ['--resume'], 2, 'session-none'],
    ['an unknown id', ['--resume', 'k7m2xqd'], 2, 'session-not-found'],
    ['an invalid id', ['--resume', '../../etc/passwd'], 2, 'session-not-found'],
    ['a missing session file', ['--resume', '--session', 'nowhere'], 2, 'session-none'],
    ['an id and a missing session file', ['--resume', 'k7m2xqd', '--session', 'x'], 6, 'file-not-found'],
    ['an existing result', ['--resume', '-o', '.'], 2, 'output-exists'],
    ['a missing identity file', ['--resume', '--identity', 'nowhere'], 6, 'file-not-found'],
  ])('resuming is refused: %s, %j', async (_, args, code, problem) => {
    const folder = folderFor();
    const ran = await runWithPerson({ folder }, args, []);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toContain(problem);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a session in a file of its own is resumed', async () => {
    const folder = folderFor();
    await kept(folder, [FIRST_WEEKS, '--session', 'talk']);
    expect(readdirSync(folder)).toContain('talk');
    const { code, out } = await runWithPerson({ folder }, ['--resume', '--session', 'talk'], rest);
    expect([code, JSON.parse(out)]).toMatchObject([0, { learner: 'K-07' }]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a session that is open in another window is refused', async () => {
    const folder = folderFor();
    const id = await kept(folder);
    let other: Promise<unknown> | undefined;
    const { code } = await runWithPerson(
      { folder },
      ['--resume'],
      [
        [
          textOf('hours'),
          ({ types }) => {
            other = runWithPerson({ folder }, ['--resume', id], []).then(({ code: refused, err }) => {
              expect(refused).toBe(6);
              expect(err).toContain('session-in-use');
              types('/p');
            });
          },
        ],
      ],
    );
    await other;
    expect(code).toBe(0);
  });
});

describe('resuming a damaged session', () => {
  async function damaged(folder: string): Promise<string> {
    const id = await kept(folder);
    truncateSync(fileOf(folder, id), 30);
    return id;
  }

  test('a damaged session is resumed from its previous state on confirmation', async () => {
    const folder = folderFor();
    const id = await damaged(folder);
    const turns: readonly Turn[] = [[resume.damaged(id), 1], pauseAt('left_before')];
    const { code, err } = await runWithPerson({ folder }, ['--resume', id], turns);
    expect(code).toBe(0);
    expect(err).toContain(resume.welcome(1, 7));
  });

  test.each<readonly [what: string, does: (id: string) => Turn, code: number]>([
    ['declined', (id) => [resume.damaged(id), 2], 0],
    ['Ctrl-D', (id) => leavesAt(resume.damaged(id)), 130],
  ])('a damaged session stays as it is: %s', async (_, does, code) => {
    const folder = folderFor();
    const id = await damaged(folder);
    const before = readFileSync(fileOf(folder, id));
    const ran = await runWithPerson({ folder }, ['--resume'], [does(id)]);
    expect(ran.code).toBe(code);
    expect(readFileSync(fileOf(folder, id))).toEqual(before);
    expect(locksIn(folder)).toEqual([]);
  });

  test('a session whose file is gone is resumed from its copy', async () => {
    const folder = folderFor();
    const id = await kept(folder);
    unlinkSync(fileOf(folder, id));
    const turns: readonly Turn[] = [[resume.damaged(id), 1], pauseAt('left_before')];
    expect((await runWithPerson({ folder }, ['--resume'], turns)).code).toBe(0);
  });
});

describe('resuming after the questionnaire has changed', () => {
  async function changed(change: (text: string) => string, args: readonly string[] = []) {
    const folder = folderFor();
    const file = join(folder, 'own.yaml');
    const text = readFileSync(FIRST_WEEKS, 'utf8');
    writeFileSync(file, text);
    await kept(folder, ['own.yaml', ...args]);
    writeFileSync(file, change(text));
    return { folder, file };
  }

  test('a changed text is reported, and the interview is resumed from any folder', async () => {
    const { folder } = await changed((text) => text.replaceAll('Hours of work', 'Hours worked'));
    const turns: readonly Turn[] = [['Hours worked beside school', '/p']];
    const elsewhere = { folder: folderFor(), env: { LOTSE_HOME: join(folder, 'home') } };
    const { code, err } = await runWithPerson(elsewhere, ['--resume'], turns);
    expect(code).toBe(0);
    expect(err).toContain(resume.textChanged);
  });

  test.each<
    readonly [what: string, change: (text: string) => string, code: number, problems: readonly string[]]
  >([
    [
      'a changed scoring',
      (text) => text.replace('above: 15', 'above: 20'),
      3,
      ['session-outdated', 'scale', 'work'],
    ],
    ['an invalid definition', (text) => text.replace('scales:', 'scale:'), 5, ['unknown-key']],
    ['an empty file', () => '', 5, ['error']],
  ])('%s is refused, and the session stays', async (_, change, code, problems) => {
    const { folder, file } = await changed(change);
    const ran = await runWithPerson({ folder }, ['--resume'], []);
    expect([ran.code, ran.out]).toEqual([code, '']);
    for (const each of problems) expect(ran.err).toContain(each);
    expect(locksIn(folder)).toEqual([]);
    writeFileSync(file, readFileSync(FIRST_WEEKS, 'utf8'));
    expect((await runWithPerson({ folder }, ['--resume'], [slashPause('hours')])).code).toBe(0);
  });

  test('a missing questionnaire ends with exit code 6 and leaves no lock', async () => {
    const { folder, file } = await changed((text) => text);
    rmSync(file);
    const { code, err } = await runWithPerson({ folder }, ['--resume'], []);
    expect(code).toBe(6);
    expect(err).toContain('file-not-found');
    expect(locksIn(folder)).toEqual([]);
  });

  test('a missing form is refused', async () => {
    const forms = 'forms:\n  short: { title: { en: Short, de: Kurz }, leave_out: [remarks] }\n';
    const folder = folderFor();
    const text = readFileSync(FIRST_WEEKS, 'utf8');
    writeFileSync(join(folder, 'own.yaml'), text + forms);
    await kept(folder, ['own.yaml', '--form', 'short']);
    writeFileSync(join(folder, 'own.yaml'), text);
    const { code } = await runWithPerson({ folder }, ['--resume'], []);
    expect(code).toBe(2);
  });
});

describe('contacts of a resumed interview', () => {
  test.each([
    ['invalid contacts', 'wrong.yaml', 5, 'missing-key'],
    ['missing contacts', 'nowhere.yaml', 6, 'file-not-found'],
  ])('%s are refused', async (_, file, code, problem) => {
    const folder = folderFor();
    writeFileSync(join(folder, 'wrong.yaml'), '{}');
    await kept(folder);
    const ran = await runWithPerson({ folder }, ['--resume', '--contacts', file], []);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(problem);
    expect(locksIn(folder)).toEqual([]);
  });

  test('contacts are used again', async () => {
    const folder = folderFor();
    await kept(folder);
    const { err } = await runWithPerson(
      { folder },
      ['--resume', '--contacts', CONTACTS],
      [
        ...answers('en', 2, 4),
        [textOf('gave_up'), 3],
        [interviewWords.en.critical.prompt, 'd'],
        [interviewWords.en.critical.private.message, 2],
        [interviewWords.en.critical.privateTitle, 1],
        [interviewWords.en.critical.prompt, 1],
      ],
    );
    expect(err).toContain('Alex Muster');
  });
});

describe('resuming on another day', () => {
  const { again, fields } = interviewWords.en;
  const tomorrow = '2026-02-01T09:00:00Z';
  const overDays = (period: string): readonly Turn[] => [
    [again.interviewer, 'CD'],
    [again.consent('').message, 1],
    [fields.responsible.message, 'Mr Probe'],
    [fields.reach.message, 'room 4'],
    [again.prompt, period],
  ];

  test('the interviewer, consent and the person in charge are confirmed, and the result has both days', async () => {
    const folder = folderFor();
    await kept(folder);
    const turns = [...overDays('1'), ...rest];
    const { code, out, err } = await runWithPerson({ folder, now: tomorrow }, ['--resume'], turns);
    expect(code).toBe(0);
    expect(oneLine(err)).toContain(oneLine(again.lead('31 January 2026')));
    expect(err).toContain(again.before('Ms Example'));
    expect(err).toContain(again.answersOf('31 January 2026'));
    const { interview, consent } = JSON.parse(out) as Assessment;
    expect(interview).toMatchObject({
      interviewer: 'CD',
      responsible: { who: 'Mr Probe', reach: 'room 4' },
      sittings: [
        {
          at: '2026-01-31T12:00:00.000Z',
          interviewer: 'AB',
          responsible: { who: 'Ms Example', reach: 'room 12' },
        },
        {
          at: '2026-02-01T09:00:00.000Z',
          interviewer: 'CD',
          responsible: { who: 'Mr Probe', reach: 'room 4' },
          consent_confirmed: '2026-02-01T09:00:00.000Z',
        },
      ],
    });
    expect(consent?.at).toBe('2026-01-31T12:00:00.000Z');
    const file = join(folder, 'result.json');
    writeFileSync(file, out);
    const report = await run(['report', file, '--questionnaire', FIRST_WEEKS]);
    expect(report.out).toContain('31 January 2026');
    expect(report.out).toContain('1 February 2026');
  });

  test('the earlier answers can be reviewed first', async () => {
    const folder = folderFor();
    await kept(folder);
    const { review } = interviewWords.en;
    const turns: readonly Turn[] = [
      ...overDays('2'),
      [review.prompt.message, '1'],
      [textOf('bored'), '3'],
      [review.prompt.message, ''],
      ...answers('en', 2),
      ...ends(),
    ];
    const { out } = await runWithPerson({ folder, now: tomorrow }, ['--resume'], turns);
    expect((JSON.parse(out) as Assessment).answers['bored']).toMatchObject({ value: 2 });
  });

  test('withdrawing consent ends the interview and leaves nothing', async () => {
    const folder = folderFor();
    await kept(folder);
    const { leave } = interviewWords.en;
    const { code, err } = await runWithPerson(
      { folder, now: tomorrow },
      ['--resume'],
      [
        [again.interviewer, 'AB'],
        [again.consent('').message, 2],
        [leave.declinePrompt, 1],
        [again.consent('').message, 2],
        [leave.declinePrompt, 2],
      ],
    );
    expect([code, sessionsIn(folder)]).toEqual([0, []]);
    expect(err).toContain(leave.declined);
  });

  test('confirmations that were interrupted start again', async () => {
    const folder = folderFor();
    await kept(folder);
    await runWithPerson(
      { folder, now: tomorrow },
      ['--resume'],
      [
        [again.interviewer, 'CD'],
        [again.consent('').message, 'p'],
      ],
    );
    const turns = [...overDays('1'), ...rest];
    const { out } = await runWithPerson({ folder, now: '2026-02-02T09:00:00Z' }, ['--resume'], turns);
    const { interview } = JSON.parse(out) as Assessment;
    expect(interview?.sittings?.map(({ at }) => at.slice(0, 10))).toEqual(['2026-01-31', '2026-02-02']);
  });

  test('nothing is confirmed on the same day', async () => {
    const folder = folderFor();
    await kept(folder);
    const { code, out } = await runWithPerson({ folder, now: '2026-01-31T23:59:00Z' }, ['--resume'], rest);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Assessment).interview).not.toHaveProperty('sittings');
  });
});

describe('encrypted sessions', () => {
  function withKey(folder: string, secret = key): string {
    writeFileSync(join(folder, 'key'), secret, { mode: 0o600 });
    return 'key';
  }

  test.each([
    ['--recipient', ['--recipient', recipient], {}],
    ['--recipients-file', ['--recipients-file', 'keys'], {}],
    ['LOTSE_RECIPIENT', [], { LOTSE_RECIPIENT: recipient }],
  ])('a session encrypted by %s can be read only with the key', async (_, args, env) => {
    const folder = folderFor();
    writeFileSync(join(folder, 'keys'), `# the school\n${recipient}\n`);
    const turns = [...begins(), ...answers('en', 0, 2), slashPause('hours')];
    await runWithPerson({ folder, env }, [FIRST_WEEKS, ...args], turns);
    const [name = ''] = readdirSync(join(folder, 'home/sessions'));
    const bytes = readFileSync(join(folder, 'home/sessions', name), 'latin1');
    expect(bytes).toContain('AGE ENCRYPTED FILE');
    expect(bytes).not.toContain('K-07');
    const without = await runWithPerson({ folder }, ['--resume'], []);
    expect(without.code).toBe(2);
    expect(without.err).toContain('session-sealed');
    const withIt = await runWithPerson(
      { folder },
      ['--resume', '--identity', withKey(folder)],
      [slashPause('hours')],
    );
    expect(withIt.code).toBe(0);
    expect(withIt.err).toContain(`--identity ${folder}/key`);
    expect(readFileSync(join(folder, 'home/sessions', name), 'latin1')).toContain('AGE ENCRYPTED FILE');
  });

  test('a session is encrypted for several recipients given before the questionnaire', async () => {
    const folder = folderFor();
    const second = await generateX25519Identity();
    const args = ['--recipient', await identityToRecipient(second), '--recipient', recipient, FIRST_WEEKS];
    await kept(folder, args);
    for (const secret of [key, second]) {
      const { code } = await runWithPerson(
        { folder },
        ['--resume', '--identity', withKey(folder, secret)],
        [slashPause('hours')],
      );
      expect(code).toBe(0);
    }
  });

  test('a resumed session can be encrypted for another recipient as well', async () => {
    const folder = folderFor();
    await kept(folder, [FIRST_WEEKS, '--recipient', recipient]);
    const other = withKey(folder, await generateX25519Identity());
    const { code, err } = await runWithPerson({ folder }, ['--resume', '--identity', other], []);
    expect(code).toBe(3);
    expect(err).toContain('identity-wrong');
  });

  test('a plain session is encrypted from now on', async () => {
    const folder = folderFor();
    const id = await kept(folder);
    const turns: readonly Turn[] = [[textOf('hours'), '3'], pauseAt('helpers')];
    await runWithPerson({ folder }, ['--resume', '--recipient', recipient], turns);
    expect(readFileSync(fileOf(folder, id), 'latin1')).toContain('AGE ENCRYPTED FILE');
  });
});

test('an interview is resumed in its own language', async () => {
  const folder = folderFor();
  const de = interviewWords.de;
  const beginning: readonly Turn[] = [...begins('de'), ...answers('de', 0, 1), pauseAt('left_before', 'de')];
  expect((await runWithPerson({ folder }, [FIRST_WEEKS, '--lang', 'de'], beginning)).code).toBe(0);
  const { err } = await runWithPerson({ folder }, ['--resume'], [pauseAt('left_before', 'de')]);
  expect(err).toContain(de.resume.welcome(1, 7));
  expect(err).toContain(de.leave.resumeBy('lotse interview --resume'));
});

test('a folder in place of the session file keeps the previous state intact', async () => {
  const folder = folderFor();
  const id = await kept(folder);
  const file = fileOf(folder, id);
  const { code, err } = await runWithPerson(
    { folder },
    ['--resume'],
    [
      [
        textOf('hours'),
        ({ types }) => {
          unlinkSync(file);
          mkdirSync(file);
          types('3');
        },
      ],
    ],
  );
  expect(code).toBe(6);
  expect(err).toContain('file-not-writable');
  expect(err).toContain(fill(interviewWords.en.leave.kept, { id }));
  rmSync(file, { recursive: true });
  const again = await runWithPerson({ folder }, ['--resume'], [[resume.damaged(id), 1], slashPause('hours')]);
  expect(again.err).toContain(resume.welcome(2, 7));
});
