import { describe, expect, test } from 'vitest';
import { interviewWords } from '../../src/words/interview.ts';
import type { Counsellor } from './counsellor.ts';
import { answers, ANSWERS, BEGIN, type Mode, firstWeeks } from './first-weeks.ts';

const en = interviewWords.en;
const { interview, result, sessionId } = firstWeeks();

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
