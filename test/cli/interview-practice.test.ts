import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { interviewWords } from '../../src/words/interview.ts';
import { practiceWords } from '../../src/words/practice.ts';
import { foldersFor } from '../folders.ts';
import { battery, definition } from './battery-files.ts';
import {
  answers,
  begins,
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

typesAtOnce();
const folderFor = foldersFor('interview-practice');
const en = interviewWords.en;
const practice = practiceWords.en;
const PRACTICE = [FIRST_WEEKS, '--practice'];

describe('a practice interview', () => {
  test.each([true, false])(
    'ends without a file and without output (standard output is a terminal: %s)',
    async (isShown) => {
      const folder = folderFor();
      const turns = [...begins(), ...answers(), ...ends()];
      const { code, out, err } = await runWithPerson({ folder, isShown }, PRACTICE, turns);
      expect([code, out, readdirSync(folder)]).toEqual([0, '', []]);
      expect(oneLine(err).trim().startsWith(`Important: ${practice.nothingStored}`)).toBe(true);
      expect(oneLine(err)).toContain(`${practice.title(en.introduction.title)} Important: ${practice.page}`);
      expect(oneLine(err).split(practice.page)).toHaveLength(2);
      expect(oneLine(err).trim().endsWith(practice.over)).toBe(true);
      expect(err).not.toContain(en.end.file.message);
    },
  );

  test('marks every page with a heading as practice', async () => {
    const { err } = await runWithPerson({ folder: folderFor() }, PRACTICE, [
      ...begins(),
      ...answers(),
      ...ends(),
    ]);
    for (const title of [en.introduction.title, en.review.title, en.plan.goals, en.plan.actions])
      expect(
        err
          .split('\n')
          .filter((line) => line.includes(title))
          .join(),
      ).toContain(practice.title(title));
  });

  test.each<readonly [what: string, turn: Turn, code: number]>([
    ['Ctrl-D', [textOf('left_before'), ({ leaves }) => leaves()], 130],
    ['Ctrl-C', [textOf('left_before'), ({ signals }) => signals('SIGINT')], 130],
    ['SIGTERM', [textOf('left_before'), ({ signals }) => signals('SIGTERM')], 143],
    ['a pause', [textOf('left_before'), 'p'], 0],
  ])('after %s says that nothing was stored, which is so', async (_, turn, code) => {
    const folder = folderFor();
    const ran = await runWithPerson(
      { folder },
      [...PRACTICE, '-o', 'k.json'],
      [...begins(), ...answers('en', 0, 1), turn],
    );
    expect([ran.code, ran.out, readdirSync(folder)]).toEqual([code, '', []]);
    expect(oneLine(ran.err).trim().endsWith(practice.over)).toBe(true);
    expect(ran.err).toContain(`p ${practice.pause}`);
    expect(ran.err).not.toContain('--resume');
  });

  test('that stops at a critical answer still names who is in charge', async () => {
    const folder = folderFor();
    const { code, err } = await runWithPerson({ folder }, PRACTICE, [
      ...begins(),
      ...answers('en', 0, 4),
      [textOf('gave_up'), 3],
      [en.critical.prompt, 1],
    ]);
    expect([code, readdirSync(folder)]).toEqual([0, []]);
    expect(oneLine(err)).toContain(en.leave.stopped('Ms Example', 'room 12'));
    expect(oneLine(err).trim().endsWith(practice.over)).toBe(true);
  });

  test('with -o writes only the result, marked as practice', async () => {
    const folder = folderFor();
    const { code, err } = await runWithPerson(
      { folder },
      [...PRACTICE, '-o', 'k.json'],
      [...begins(), ...answers(), ...ends()],
    );
    expect([code, readdirSync(folder)]).toEqual([0, ['k.json']]);
    expect(resultIn(folder, 'k.json').provenance).toEqual({ route: 'interview', practice: true });
    expect(oneLine(err)).toContain(practice.onlyResult);
    expect(oneLine(err).trim().endsWith(practice.overWithResult)).toBe(true);
    expect(err).not.toContain(en.end.sessionGone);
  });

  test('ignores a recipient of the environment, since nothing is encrypted', async () => {
    const env = { LOTSE_RECIPIENT: 'nonsense' };
    const turns: readonly Turn[] = [[en.fields.interviewer.message, '/p']];
    const { code } = await runWithPerson({ folder: folderFor(), env }, PRACTICE, turns);
    expect(code).toBe(0);
  });

  test.each([
    [['--resume', '--practice'], '--resume'],
    [[...PRACTICE, '--answers', 'a.yaml'], '--answers'],
    [[...PRACTICE, '--session', 'talk'], '--session'],
    [[...PRACTICE, '--recipient', 'age1x'], '--recipient'],
    [[...PRACTICE, '--recipients-file', 'keys'], '--recipients-file'],
    [[...PRACTICE, '--identity', 'key'], '--identity'],
  ])('is refused with options that contradict it: %j', async (args, other) => {
    const folder = folderFor();
    const { code, err } = await run(['interview', ...args], { cwd: folder });
    expect([code, readdirSync(folder)]).toEqual([2, []]);
    expect(err).toContain('options-contradict');
    expect(err).toContain('--practice');
    expect(err).toContain(other);
  });
});

describe('a practice result', () => {
  async function practised(folder: string): Promise<void> {
    const turns = [...begins(), ...answers(), ...ends()];
    await runWithPerson({ folder }, [...PRACTICE, '-o', 'k.json'], turns);
  }

  test('is marked in every report made from it', async () => {
    const folder = folderFor();
    await practised(folder);
    for (const args of [[], ['--for', 'learner'], ['--json'], ['--for', 'learner', '--json']]) {
      const ran = await run(['report', 'k.json', '--questionnaire', FIRST_WEEKS, ...args], { cwd: folder });
      expect(ran.code).toBe(0);
      expect(oneLine(ran.out)).toContain(practice.report);
    }
  });

  test('is refused as an earlier result, with its place', async () => {
    const folder = folderFor();
    await practised(folder);
    const real = { ...resultIn(folder, 'k.json'), provenance: {} };
    writeFileSync(
      join(folder, 'both.ndjson'),
      `${JSON.stringify({ ...real, learner: 'K-08' })}\n${JSON.stringify(resultIn(folder, 'k.json'))}\n`,
    );
    const args = [FIRST_WEEKS, '--from', 'both.ndjson', '--learner', 'K-07'];
    const { code, out, err } = await runWithPerson({ folder }, args, []);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/both\.ndjson:2\b.*assessment-practice/);
  });

  test('is refused as a source of a battery, with its place', async () => {
    const folder = folderFor();
    writeFileSync(join(folder, 'staff.yaml'), definition('staff'));
    writeFileSync(join(folder, 'self.yaml'), definition('self'));
    writeFileSync(join(folder, 'both.yaml'), battery);
    await practised(folder);
    const args = ['score', 'both.yaml', '--source', 'self=k.json', '-o', 'out.csv'];
    const { code, err } = await run(args, { cwd: folder });
    expect(code).toBe(3);
    expect(err).toMatch(/k\.json:1\b.*assessment-practice/);
    expect(readdirSync(folder)).not.toContain('out.csv');
  });
});
