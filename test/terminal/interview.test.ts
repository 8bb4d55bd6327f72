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

/** Starts an interview in the folder of the test, where its sessions are as well. */
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
  test('an interview with all commands and a critical answer gives the same result as a cohort file', async () => {
    const person = interview(BEGIN, mode);
    const { terminal } = person;
    await person.begins();
    await person.says('bored', '1');
    await person.says('left_before', 'yes');
    await person.says('talked', 'no');
    await person.isAt('hours');
    await person.does('back', 'line');
    await person.isAt('talked');
    await person.does('back');
    await person.isAt('left_before');
    await person.does('back');
    await person.says('bored', '2');
    await person.says('left_before', 'no');
    await person.takes(en.question.drop(['']).message, 2);
    await terminal.waitFor('Removed: “Somebody talked it over with me”');
    await person.isAt('hours');
    expect(terminal.screen()).toContain('Question 3 of 7');
    await person.writes('Hours of work beside school', '61');
    await terminal.waitFor('A number from 0 to 60.');
    await person.retypes('12,5');
    await person.isAt('helpers');
    await person.does('why');
    await terminal.waitFor('You need not answer.');
    await person.says('helpers', ['family', 'friends']);
    await person.isAt('gave_up');
    await person.does('note');
    await person.writes(en.question.notePrompt.message, 'said it twice');
    await person.says('gave_up', '2');
    await terminal.waitFor('Thank you for saying that.');
    await terminal.waitFor('Ms Example (room 12)');
    expect(terminal.screen()).not.toContain('ask openly');
    await person.isAsked(en.critical.prompt);
    await person.does('details');
    await person.takes(en.critical.private.message, 2);
    await terminal.waitFor('Stay with the learner and ask openly.');
    await person.takes(en.critical.privateTitle, 1);
    await person.takes(en.critical.prompt, 2);
    await person.isAt('since');
    await person.does('skip', 'line');
    await person.isAt('remarks');
    await person.does('refuse', 'line');
    await person.isAsked(en.review.prompt.message);
    expect(terminal.everything()).toMatch(/said it twice/);
    await person.ends();
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

/** Everything that does not depend on the route. Only an interview has notes and refusals. */
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

/** Answers questions from one index up to, but not including, another. */
async function answers(person: Counsellor, from: number, to = ANSWERS.length): Promise<void> {
  for (const [question, answer] of ANSWERS.slice(from, to)) await person.says(question, answer);
}

describe('ending an interview from outside', () => {
  const READY = en.question.progress(4, 8);

  test.each<
    readonly [what: string, mode: Mode, act: (person: Counsellor) => Promise<void> | void, code: number]
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
  ])(
    'after %s, %s, the interview is saved and can be resumed by the command printed',
    async (_, mode, act, code) => {
      const person = interview(BEGIN, mode);
      await person.begins({ critical: true });
      await answers(person, 0, 3);
      await person.terminal.waitFor(READY);
      await act(person);
      expect(await person.terminal.exit).toEqual({ code, signal: 0 });
      const id = sessionId();
      await person.terminal.waitFor(`lotse interview --resume ${id}`);
      expect(person.terminal.isCursorVisible()).toBe(true);
      const again = interview(['--resume', id, '-o', 'out.json'], mode);
      await again.terminal.waitFor(en.resume.welcome(3, 8));
      await again.isAt('hours');
    },
  );

  test('closing the window saves the interview', async () => {
    const person = interview(BEGIN, 'drawn');
    await person.begins();
    await answers(person, 0, 2);
    await person.isAt('talked');
    person.terminal.hangUp();
    await person.terminal.exit;
    const again = interview(['--resume'], 'drawn');
    await again.terminal.waitFor(en.resume.welcome(2, 8));
    await again.isAt('talked');
  });

  test('a process killed after any answer loses at most the answer being typed', async () => {
    let person = interview(BEGIN, 'plain');
    await person.begins();
    for (const [index, [question, answer]] of ANSWERS.entries()) {
      await person.says(question, answer);
      // The second answer opens another question.
      const asked = index === 0 ? 7 : 8;
      const next = en.question.progress(index + 2, asked);
      await person.isAsked(index + 1 < ANSWERS.length ? next : en.review.prompt.message);
      person.terminal.signal('SIGKILL');
      await person.terminal.exit;
      person = interview(['--resume', sessionId(), '-o', 'out.json'], 'plain');
      // After the last question the review follows at once and may have scrolled out already.
      await person.isAsked(en.resume.welcome(index + 1, asked));
    }
    await person.ends();
    expect(await person.terminal.exit).toEqual({ code: 0, signal: 0 });
    expect(result().answers).toMatchObject({ since: { value: '2026-09-01' }, remarks: { value: 'nothing' } });
  });

  test('a terminal of 40 by 10 shows each question with its options', async () => {
    const person = interview(BEGIN, 'drawn', 'en', { cols: 90, rows: 30 });
    await person.begins();
    await person.isAt('bored');
    person.terminal.resize(40, 10);
    await person.isAt('bored');
    await person.terminal.waitFor('3. true');
    await answers(person, 0);
    await person.ends();
    expect(await person.terminal.exit).toEqual({ code: 0, signal: 0 });
    expect(result().tier).toMatchObject({ suggested: 'universal', basis: 'complete' });
  });
});

describe('leaving an interview at a terminal', () => {
  test('a pause saves the interview', async () => {
    const person = interview(BEGIN, 'drawn');
    await person.begins();
    await person.isAt('bored');
    await person.does('pause');
    expect(await person.terminal.exit).toEqual({ code: 0, signal: 0 });
    await person.terminal.waitFor(fill(en.leave.kept, { id: sessionId() }));
  });

  test('deleting leaves nothing, after confirmation', async () => {
    const person = interview(BEGIN, 'drawn');
    await person.begins();
    await person.isAt('bored');
    await person.does('delete');
    await person.takes(en.leave.deletePrompt, 1);
    await person.isAt('bored');
    await person.does('delete');
    await person.takes(en.leave.deletePrompt, 2);
    expect(await person.terminal.exit).toEqual({ code: 0, signal: 0 });
    await person.terminal.waitFor(en.leave.deleted);
    expect(readdirSync(join(folder, 'home/sessions'))).toEqual([]);
    expect(readdirSync(folder)).toEqual(['home']);
  });

  test('without consent nothing is asked or saved', async () => {
    const person = interview(BEGIN, 'plain');
    await person.writes(en.fields.interviewer.message, 'AB');
    await person.takes(en.fields.minor(18).message, 2);
    await person.writes(en.fields.responsible.message, 'Ms Example');
    await person.writes(en.fields.reach.message, 'room 12');
    await person.takes(en.fields.assent.message, 2);
    await person.takes(en.leave.declinePrompt, 2);
    expect(await person.terminal.exit).toEqual({ code: 0, signal: 0 });
    await person.terminal.waitFor(en.leave.declined);
    expect(readdirSync(join(folder, 'home/sessions'))).toEqual([]);
  });

  test('stopping at a critical answer names whom to call and saves the interview, and the notice returns', async () => {
    const person = interview(BEGIN, 'drawn');
    await person.begins();
    await answers(person, 0, 5);
    await person.says('gave_up', '2');
    await person.takes(en.critical.prompt, 1);
    expect(await person.terminal.exit).toEqual({ code: 0, signal: 0 });
    await person.terminal.waitFor(en.leave.stopped('Ms Example', 'room 12'));
    const again = interview(['--resume'], 'drawn');
    await again.terminal.waitFor('Thank you for saying that.');
    await again.takes(en.critical.prompt, 2);
    await again.isAt('since');
  });
});

describe('the drawn screen and its scrollback', () => {
  const started = async (): Promise<Counsellor> => {
    const person = interview(BEGIN, 'drawn', 'en', { rows: 20 });
    await person.begins();
    await person.says('bored', '2');
    await person.isAt('left_before');
    expect(person.terminal.everything()).toContain('Lessons drag for me');
    return person;
  };
  const isClean = async ({ terminal }: Counsellor, says: string): Promise<void> => {
    await terminal.exit;
    expect(terminal.everything()).toContain(says);
    for (const said of ['Lessons', 'drag', 'true', 'K-07 ', 'Ms Example', en.introduction.title])
      expect(terminal.everything()).not.toContain(said);
  };

  test('a new or resumed interview shows nothing of the one before', async () => {
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

  test('a pause leaves only the command to resume', async () => {
    const person = await started();
    await person.does('pause');
    await isClean(person, 'lotse interview --resume');
  });

  test('a deletion leaves only its confirmation', async () => {
    const person = await started();
    await person.does('delete');
    await person.takes(en.leave.deletePrompt, 2);
    await isClean(person, en.leave.deleted);
  });

  test.each(['ctrl-c', 'ctrl-d'] as const)('after %s only the command to resume is left', async (key) => {
    const person = await started();
    await person.terminal.key(key);
    await isClean(person, 'lotse interview --resume');
  });

  test('a signal leaves only the command to resume', async () => {
    const person = await started();
    person.terminal.signal('SIGTERM');
    await isClean(person, 'lotse interview --resume');
  });

  test('a finished interview leaves only the place of the result', async () => {
    const person = await started();
    await person.says('left_before', 'no');
    await person.writes('Hours of work beside school', '4');
    await person.says('helpers', ['family']);
    await person.says('gave_up', '0');
    await person.writes('Since when are you here?', '2025-09-01');
    await person.writes('What else?', 'nothing');
    await person.ends();
    await isClean(person, 'Written to');
  });
});
