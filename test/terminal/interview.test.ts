import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDefinition, plan as planOf } from '../../src/index.ts';
import type { Assessment } from '../../src/assessment/assessment.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { counsellor, type Counsellor, type Said } from './counsellor.ts';
import { endAll, startLotse, type Options } from './terminal.ts';
import { fill } from '../../src/words/fill.ts';

const root = join(import.meta.dirname, '../..');
const FILE = join(root, 'fixtures/definitions/first-weeks.yaml');

function load(file: string): Plan {
  const { definition, problems } = loadDefinition(readFileSync(file, 'utf8'));
  if (definition === null) throw new Error(problems.map(({ code }) => code).join());
  return planOf(definition);
}

const plan = load(FILE);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-interview-'));
});
afterEach(() => {
  endAll();
  rmSync(folder, { recursive: true, force: true });
});

type Mode = 'drawn' | 'plain';

/** Starts an interview in the test's folder, with the sessions there as well. */
function interview(
  args: readonly string[],
  mode: Mode,
  language: 'en' | 'de' = 'en',
  options: Options = {},
  asked: Plan = plan,
): Counsellor {
  const env = { LOTSE_HOME: join(folder, 'home'), ...options.env };
  const flags = mode === 'plain' ? ['--plain'] : [];
  const terminal = startLotse(['interview', ...args, '--lang', language, ...flags], {
    cwd: folder,
    cols: 90,
    rows: 40,
    ...options,
    env,
  });
  return counsellor(terminal, asked, language, mode);
}

function result(file = 'out.json'): Assessment {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Assessment;
}

function sessionId(): string {
  const [name = ''] = readdirSync(join(folder, 'home/sessions')).filter((file) => file.endsWith('.session'));
  return name.replace('.session', '');
}

const BEGIN = [FILE, '--learner', 'K-07', '-o', 'out.json'];
const en = interviewWords.en;

describe.each<Mode>(['drawn', 'plain'])('a whole interview, %s', (mode) => {
  test('with back, skip, refuse, note, a branch changed, a critical answer; as a cohort file gives it', async () => {
    const talk = interview(BEGIN, mode);
    const { terminal } = talk;
    await talk.begins();
    await talk.says('bored', '1');
    await talk.says('left_before', 'yes');
    await talk.says('talked', 'no');
    await talk.isAt('hours');
    await talk.does('back', 'line');
    await talk.isAt('talked');
    await talk.does('back');
    await talk.isAt('left_before');
    await talk.does('back');
    await talk.says('bored', '2');
    await talk.says('left_before', 'no');
    await talk.takes(en.question.drop(['']).message, 2);
    await terminal.waitFor('Removed: “Somebody talked it over with me”');
    await talk.isAt('hours');
    expect(terminal.screen()).toContain('Question 3 of 7');
    await talk.writes('Hours of work beside school', '61');
    await terminal.waitFor('A number from 0 to 60.');
    await talk.retypes('12,5');
    await talk.isAt('helpers');
    await talk.does('why');
    await terminal.waitFor('You need not answer.');
    await talk.says('helpers', ['family', 'friends']);
    await talk.isAt('gave_up');
    await talk.does('note');
    await talk.writes(en.question.notePrompt.message, 'said it twice');
    await talk.says('gave_up', '2');
    await terminal.waitFor('Thank you for saying that.');
    await terminal.waitFor('Ms Example (room 12)');
    expect(terminal.screen()).not.toContain('ask openly');
    await talk.isAsked(en.critical.prompt);
    await talk.does('details');
    await talk.takes(en.critical.private.message, 2);
    await terminal.waitFor('Stay with the learner and ask openly.');
    await talk.takes(en.critical.privateTitle, 1);
    await talk.takes(en.critical.prompt, 2);
    await talk.isAt('since');
    await talk.does('skip', 'line');
    await talk.isAt('remarks');
    await talk.does('refuse', 'line');
    await talk.isAsked(en.review.prompt.message);
    expect(terminal.everything()).toMatch(/said it twice/);
    await talk.ends();
    expect(await terminal.exit).toEqual({ code: 0, signal: 0 });
    expect(readdirSync(join(folder, 'home/sessions'))).toEqual([]);
    const assessment = result();
    expect(assessment).toMatchObject({
      learner: 'K-07',
      answers: {
        bored: { state: 'given', value: 2 },
        left_before: { state: 'given', value: 'no' },
        talked: { state: 'not_asked' },
        hours: { state: 'given', value: 12.5 },
        gave_up: { state: 'given', value: 2, note: 'said it twice' },
        since: { state: 'missing' },
        remarks: { state: 'refused' },
      },
      critical: [{ id: 'no_way_forward', from: 'own' }],
      tier: { suggested: 'individual', basis: 'complete' },
      consent: { who: 'learner', basis: 'consent' },
      interview: {
        interviewer: 'AB',
        responsible: { who: 'Ms Example', reach: 'room 12' },
        handled: [{ critical: 'no_way_forward' }],
      },
    });
    expect(scored(assessment)).toEqual(scored(await batch('K-07;2;no;;12,5;family,friends;2;;')));
  });
});

/** What does not depend on how the answers came. Notes and refusals are the talk's own. */
function scored({ scales, findings, critical, critical_unknown, tier, definition }: Assessment): unknown {
  return { scales, findings, critical, critical_unknown, tier, definition };
}

/** The same answers as a row of a cohort file. */
async function batch(row: string): Promise<Assessment> {
  const table = join(folder, 'cohort.csv');
  const head = ['id', ...plan.questions.map(({ id }) => id)].join(';');
  writeFileSync(table, `${head}\n${row}\n`);
  const out = join(folder, 'scored.json');
  const terminal = startLotse(['score', FILE, table, '--id', 'id', '--format', 'json', '-o', out]);
  expect(await terminal.exit).toEqual({ code: 0, signal: 0 });
  const [assessment] = JSON.parse(readFileSync(out, 'utf8')) as readonly Assessment[];
  if (assessment === undefined) throw new Error('nothing was scored');
  return assessment;
}

const ANSWERS: readonly (readonly [question: string, answer: Said])[] = [
  ['bored', '1'],
  ['left_before', 'yes'],
  ['talked', 'yes'],
  ['hours', '0'],
  ['helpers', ['nobody']],
  ['gave_up', '0'],
  ['since', '2026-09-01'],
  ['remarks', 'nothing'],
];

/** Answers from one question on, up to but without another one. */
async function answers(talk: Counsellor, from: number, to = ANSWERS.length): Promise<void> {
  for (const [question, answer] of ANSWERS.slice(from, to)) await talk.says(question, answer);
}

describe('what ends a talk from outside', () => {
  const READY = en.question.progress(4, 8);

  test.each<
    readonly [what: string, mode: Mode, act: (talk: Counsellor) => Promise<void> | void, code: number]
  >([
    ['Ctrl-C', 'drawn', ({ terminal }) => terminal.key('ctrl-c'), 130],
    ['Ctrl-C', 'plain', ({ terminal }) => terminal.key('ctrl-c'), 130],
    ['Ctrl-D', 'drawn', ({ terminal }) => terminal.key('ctrl-d'), 130],
    ['Ctrl-D', 'plain', ({ terminal }) => terminal.key('ctrl-d'), 130],
    [
      'SIGTERM',
      'drawn',
      ({ terminal }) => {
        terminal.signal('SIGTERM');
      },
      143,
    ],
    [
      'SIGTERM',
      'plain',
      ({ terminal }) => {
        terminal.signal('SIGTERM');
      },
      143,
    ],
    [
      'SIGHUP',
      'drawn',
      ({ terminal }) => {
        terminal.signal('SIGHUP');
      },
      129,
    ],
    [
      'SIGHUP',
      'plain',
      ({ terminal }) => {
        terminal.signal('SIGHUP');
      },
      129,
    ],
  ])('%s, %s: the talk is kept, how to go on is said, and it goes on', async (_, mode, act, code) => {
    const talk = interview(BEGIN, mode);
    await talk.begins({ critical: true });
    await answers(talk, 0, 3);
    await talk.terminal.waitFor(READY);
    await act(talk);
    expect(await talk.terminal.exit).toEqual({ code, signal: 0 });
    const id = sessionId();
    await talk.terminal.waitFor(`lotse interview --resume ${id}`);
    expect(talk.terminal.isCursorVisible()).toBe(true);
    const again = interview(['--resume', id, '-o', 'out.json'], mode);
    await again.terminal.waitFor(en.resume.welcome(3, 8));
    await again.isAt('hours');
  });

  test('a window that is closed', async () => {
    const talk = interview(BEGIN, 'drawn');
    await talk.begins();
    await answers(talk, 0, 2);
    await talk.isAt('talked');
    talk.terminal.hangUp();
    await talk.terminal.exit;
    const again = interview(['--resume'], 'drawn');
    await again.terminal.waitFor(en.resume.welcome(2, 8));
    await again.isAt('talked');
  });

  test('killed after any answer, at most the answer being typed is lost', async () => {
    let talk = interview(BEGIN, 'plain');
    await talk.begins();
    for (const [index, [question, answer]] of ANSWERS.entries()) {
      await talk.says(question, answer);
      // The second answer opens one more question.
      const asked = index === 0 ? 7 : 8;
      const next = en.question.progress(index + 2, asked);
      await talk.isAsked(index + 1 < ANSWERS.length ? next : en.review.prompt.message);
      talk.terminal.signal('SIGKILL');
      await talk.terminal.exit;
      talk = interview(['--resume', sessionId(), '-o', 'out.json'], 'plain');
      // At the end the review follows at once, and it may have scrolled out by then.
      await talk.isAsked(en.resume.welcome(index + 1, asked));
    }
    await talk.ends();
    expect(await talk.terminal.exit).toEqual({ code: 0, signal: 0 });
    expect(result().answers).toMatchObject({ since: { value: '2026-09-01' }, remarks: { value: 'nothing' } });
  });

  test('a terminal of 40 by 10 shows each question and its answers', async () => {
    const talk = interview(BEGIN, 'drawn', 'en', { cols: 90, rows: 30 });
    await talk.begins();
    await talk.isAt('bored');
    talk.terminal.resize(40, 10);
    await talk.isAt('bored');
    await talk.terminal.waitFor('3. true');
    await answers(talk, 0);
    await talk.ends();
    expect(await talk.terminal.exit).toEqual({ code: 0, signal: 0 });
    expect(result().tier).toMatchObject({ suggested: 'universal', basis: 'complete' });
  });
});

describe('leaving', () => {
  test('a pause keeps the talk', async () => {
    const talk = interview(BEGIN, 'drawn');
    await talk.begins();
    await talk.isAt('bored');
    await talk.does('pause');
    expect(await talk.terminal.exit).toEqual({ code: 0, signal: 0 });
    await talk.terminal.waitFor(fill(en.leave.kept, { id: sessionId() }));
  });

  test('stop and delete leaves nothing, once it is meant', async () => {
    const talk = interview(BEGIN, 'drawn');
    await talk.begins();
    await talk.isAt('bored');
    await talk.does('delete');
    await talk.takes(en.leave.deletePrompt, 1);
    await talk.isAt('bored');
    await talk.does('delete');
    await talk.takes(en.leave.deletePrompt, 2);
    expect(await talk.terminal.exit).toEqual({ code: 0, signal: 0 });
    await talk.terminal.waitFor(en.leave.deleted);
    expect(readdirSync(join(folder, 'home/sessions'))).toEqual([]);
    expect(readdirSync(folder)).toEqual(['home']);
  });

  test('without consent nothing is asked and nothing is kept', async () => {
    const talk = interview(BEGIN, 'plain');
    await talk.takes(en.introduction.prompt, 1);
    await talk.writes(en.fields.interviewer.message, 'AB');
    await talk.takes(en.fields.minor(18).message, 2);
    await talk.takes(en.fields.basis.message, 3);
    await talk.takes(en.leave.declinePrompt, 2);
    expect(await talk.terminal.exit).toEqual({ code: 0, signal: 0 });
    await talk.terminal.waitFor(en.leave.declined);
    expect(readdirSync(join(folder, 'home/sessions'))).toEqual([]);
  });

  test('stop at a critical answer: whom to call is said, the talk is kept, and the notice comes up again', async () => {
    const talk = interview(BEGIN, 'drawn');
    await talk.begins();
    await answers(talk, 0, 5);
    await talk.says('gave_up', '2');
    await talk.takes(en.critical.prompt, 1);
    expect(await talk.terminal.exit).toEqual({ code: 0, signal: 0 });
    await talk.terminal.waitFor(en.leave.stopped('Ms Example', 'room 12'));
    const again = interview(['--resume'], 'drawn');
    await again.terminal.waitFor('Thank you for saying that.');
    await again.takes(en.critical.prompt, 2);
    await again.isAt('since');
  });
});

describe('what stands on the screen and above it, drawn', () => {
  const begun = async (): Promise<Counsellor> => {
    const talk = interview(BEGIN, 'drawn', 'en', { rows: 20 });
    await talk.begins();
    await talk.says('bored', '2');
    await talk.isAt('left_before');
    expect(talk.terminal.everything()).toContain('Lessons drag for me');
    return talk;
  };
  const isClean = async ({ terminal }: Counsellor, says: string): Promise<void> => {
    await terminal.exit;
    expect(terminal.everything()).toContain(says);
    for (const said of ['Lessons', 'drag', 'true', 'K-07 ', 'Ms Example', en.introduction.title])
      expect(terminal.everything()).not.toContain(said);
  };

  test('at the beginning, and where a talk goes on: nothing of the one before', async () => {
    const before = `Please call in Ms Example now: room 12\r\n${'more\r\n'.repeat(30)}`;
    const fresh = interview(BEGIN, 'drawn', 'en', { before });
    await fresh.terminal.waitFor(en.introduction.title);
    expect(fresh.terminal.everything()).not.toContain('Please call in');
    await fresh.begins();
    await fresh.does('pause');
    await fresh.terminal.exit;
    const again = interview(['--resume'], 'drawn', 'en', { before });
    await again.isAt('bored');
    expect(again.terminal.everything()).not.toContain('Please call in');
    expect(again.terminal.everything()).toContain(en.resume.welcome(0, plan.questions.length - 1));
  });

  test('after a pause: how to go on', async () => {
    const talk = await begun();
    await talk.does('pause');
    await isClean(talk, 'lotse interview --resume');
  });

  test('after all was deleted: that', async () => {
    const talk = await begun();
    await talk.does('delete');
    await talk.takes(en.leave.deletePrompt, 2);
    await isClean(talk, en.leave.deleted);
  });

  test.each(['ctrl-c', 'ctrl-d'] as const)('after %s: how to go on', async (key) => {
    const talk = await begun();
    await talk.terminal.key(key);
    await isClean(talk, 'lotse interview --resume');
  });

  test('after a signal: how to go on', async () => {
    const talk = await begun();
    talk.terminal.signal('SIGTERM');
    await isClean(talk, 'lotse interview --resume');
  });

  test('at the end: where the result is', async () => {
    const talk = await begun();
    await talk.says('left_before', 'no');
    await talk.writes('Hours of work beside school', '4');
    await talk.says('helpers', ['family']);
    await talk.says('gave_up', '0');
    await talk.writes('Since when are you here?', '2025-09-01');
    await talk.writes('What else?', 'nothing');
    await talk.ends();
    await isClean(talk, 'Written to');
  });
});
