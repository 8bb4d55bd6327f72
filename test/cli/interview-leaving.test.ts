import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { interviewWords } from '../../src/words/interview.ts';
import { foldersFor } from '../folders.ts';
import {
  answers,
  begins,
  CONTACTS,
  FIRST_WEEKS,
  oneLine,
  sessionsIn,
  runWithPerson,
  textOf,
  typesAtOnce,
  type Turn,
} from './interview-person.ts';
import { fill } from '../../src/words/fill.ts';

typesAtOnce();
const folderFor = foldersFor('interview-leaving');
const en = interviewWords.en;

const pauses: Turn = [textOf('left_before'), 'p'];
const leaves: Turn = [textOf('left_before'), ({ leaves: ctrlD }) => ctrlD()];

describe('leaving an interview', () => {
  const beginning = [...begins(), ...answers('en', 0, 1)];
  const id = (folder: string): string => sessionsIn(folder)[0]?.replace('.session', '') ?? 'none';

  test.each<readonly [what: string, turn: Turn, code: number]>([
    ['Ctrl-D', leaves, 130],
    ['Ctrl-C', [textOf('left_before'), ({ signals }) => signals('SIGINT')], 130],
    ['SIGTERM', [textOf('left_before'), ({ signals }) => signals('SIGTERM')], 143],
    ['SIGHUP', [textOf('left_before'), ({ signals }) => signals('SIGHUP')], 129],
    ['a pause', pauses, 0],
  ])('after %s the interview is saved and the command to resume it is printed', async (_, turn, code) => {
    const folder = folderFor();
    const ran = await runWithPerson({ folder }, [FIRST_WEEKS], [...beginning, turn]);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toContain(fill(en.leave.kept, { id: id(folder) }));
    expect(ran.err).toContain(en.leave.resumeBy(`lotse interview --resume ${id(folder)} --plain\n`));
    expect(readdirSync(join(folder, 'home/sessions')).filter((name) => name.endsWith('.lock'))).toEqual([]);
    const again = await runWithPerson({ folder }, ['--resume', id(folder)], [pauses]);
    expect(again.err).toContain(en.resume.welcome(1, 7));
  });

  test.each<readonly [what: string, columns: number | null, lines: readonly string[]]>([
    ['a narrow terminal', 30, ['Everything was deleted.', 'Nothing of this interview is', 'kept.']],
    ['a terminal of width 0', 0, [en.leave.deleted]],
    ['a terminal that reports no width', null, [en.leave.deleted]],
  ])('the last message is wrapped on %s', async (_, columns, lines) => {
    const turns: readonly Turn[] = [...beginning, [textOf('left_before'), 'x'], [en.leave.deletePrompt, 2]];
    const { err } = await runWithPerson({ folder: folderFor(), columns }, [FIRST_WEEKS], turns);
    expect(err.trimEnd().split('\n').slice(-lines.length)).toEqual(lines);
  });

  test('the command to resume is one line, so that it can be copied', async () => {
    const folder = folderFor();
    const { err } = await runWithPerson({ folder, columns: 30 }, [FIRST_WEEKS], [...beginning, pauses]);
    expect(err.trimEnd().split('\n').at(-1)).toBe(
      en.leave.resumeBy(`lotse interview --resume ${id(folder)} --plain`),
    );
  });

  test('the command to resume has the options of the start', async () => {
    const folder = folderFor();
    const args = [FIRST_WEEKS, '-o', 'out.json', '--contacts', CONTACTS, '--session', 'a talk'];
    const { fields } = en;
    const { err } = await runWithPerson({ folder }, args, [
      [fields.interviewer.message, 'AB'],
      [fields.learner.message, 'K-07'],
      [fields.minor(16).message, 2],
      [fields.assent.message, 1],
      [textOf('bored'), ({ leaves: ctrlD }) => ctrlD()],
    ]);
    expect(err).toContain(fill(en.leave.kept, { id: join(folder, 'a talk') }));
    expect(err).toContain(
      `--resume --session '${folder}/a talk' --contacts ${CONTACTS} -o ${folder}/out.json --plain`,
    );
  });

  test.each<readonly [what: string, turns: readonly Turn[], code: number]>([
    ['a pause', [...begins().slice(0, 5), [en.fields.assent.message, 'p']], 0],
    ['Ctrl-D', [...begins().slice(0, 2), [en.fields.minor(18).message, ({ leaves: end }) => end()]], 130],
  ])('before consent, %s saves nothing', async (_, turns, code) => {
    const folder = folderFor();
    const ran = await runWithPerson({ folder }, [FIRST_WEEKS], turns);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(en.leave.nothingKept);
    expect(ran.err).not.toContain('--resume');
    expect(readdirSync(join(folder, 'home/sessions'))).toEqual([]);
  });

  test('after deletion nothing is left', async () => {
    const folder = folderFor();
    const turns: readonly Turn[] = [
      ...beginning,
      [textOf('left_before'), 'x'],
      [en.leave.deletePrompt, 1],
      [textOf('left_before'), 'x'],
      [en.leave.deletePrompt, 2],
    ];
    const { code, out, err } = await runWithPerson({ folder }, [FIRST_WEEKS], turns);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain(en.leave.deleted);
    expect(readdirSync(join(folder, 'home/sessions'))).toEqual([]);
  });

  test('after consent is withdrawn nothing is left', async () => {
    const folder = folderFor();
    const { fields } = en;
    const { code, out, err } = await runWithPerson(
      { folder },
      [FIRST_WEEKS],
      [
        ...begins().slice(0, 2),
        [fields.minor(18).message, 1],
        [fields.guardian(18).message, 'mother'],
        ...begins().slice(3, 5),
        [fields.assent.message, 2],
        [en.leave.declinePrompt, 2],
      ],
    );
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain(en.leave.declined);
    expect(readdirSync(join(folder, 'home/sessions'))).toEqual([]);
  });

  test.each<readonly [what: string, last: Turn]>([
    ['a pause', [textOf('left_before'), 'p']],
    ['the end of the input', [textOf('left_before'), ({ leaves }) => leaves()]],
    ['a signal', [textOf('left_before'), ({ signals }) => signals('SIGTERM')]],
  ])('after %s only the command to resume is below the cleared screen', async (_, last) => {
    const { err } = await runWithPerson({ folder: folderFor() }, [FIRST_WEEKS], [...beginning, last]);
    const [, below = ''] = err.split('\n'.repeat(50));
    expect(below).toContain(en.leave.resumeBy('lotse interview --resume'));
    expect(oneLine(below)).toContain(en.leave.stillThere);
    expect(below).not.toContain(textOf('bored'));
  });

  test('stopping at a critical answer names whom to call, and the notice returns when resumed', async () => {
    const folder = folderFor();
    const stops: Turn = [en.critical.prompt, 1];
    const turns: readonly Turn[] = [...begins(), ...answers('en', 0, 4), [textOf('gave_up'), 3], stops];
    const { code, err } = await runWithPerson({ folder }, [FIRST_WEEKS], turns);
    expect(code).toBe(0);
    expect(err).toContain(en.leave.stopped('Ms Example', 'room 12'));
    expect(err).toContain(fill(en.leave.kept, { id: id(folder) }));
    expect(err).toContain(en.leave.reportBy('f'));
    const again = await runWithPerson({ folder }, ['--resume'], [stops]);
    expect(again.err).toContain(en.leave.stopped('Ms Example', 'room 12'));
  });

  test('a disk that fails while saving ends with exit code 6, and the previous state is intact', async () => {
    const folder = folderFor();
    const sessions = join(folder, 'home/sessions');
    const moves: Turn = [
      textOf('left_before'),
      ({ types }) => {
        renameSync(sessions, join(folder, 'gone'));
        writeFileSync(sessions, 'no folder');
        types('2');
      },
    ];
    const { code, out, err } = await runWithPerson({ folder }, [FIRST_WEEKS], [...beginning, moves]);
    expect([code, out]).toEqual([6, '']);
    expect(err).toMatch(/file-not-(?:readable|writable)/);
    expect(err).not.toMatch(/\n +at /);
    rmSync(sessions);
    renameSync(join(folder, 'gone'), sessions);
    // The lock could not be removed there; that happens once the process has ended.
    for (const name of readdirSync(sessions)) if (name.endsWith('.lock')) rmSync(join(sessions, name));
    expect(err).toContain(fill(en.leave.kept, { id: id(folder) }));
    const again = await runWithPerson({ folder }, ['--resume'], [pauses]);
    expect(again.err).toContain(en.resume.welcome(1, 7));
  });

  test('a folder in place of the session file ends the interview before anything is saved', async () => {
    const folder = folderFor();
    const { code, err } = await runWithPerson(
      { folder },
      [FIRST_WEEKS, '--session', 'talk'],
      [
        ...begins().slice(0, 5),
        [
          en.fields.assent.message,
          ({ types }) => {
            mkdirSync(join(folder, 'talk'));
            types('1');
          },
        ],
      ],
    );
    expect(code).toBe(6);
    expect(err).toContain('file-not-writable');
    expect(err).toContain(en.leave.nothingKept);
  });
});
