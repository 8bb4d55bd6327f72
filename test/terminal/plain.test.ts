import { describe, expect, test } from 'vitest';
import { ABSENCE, BORED, HELPERS, interviewsFor } from './scripted-interviews.ts';
import { start } from './terminal.ts';

const { interview, prepare } = interviewsFor('plain');

describe('an interview line by line', () => {
  test('a whole interview writes nothing but words and line ends', async () => {
    const terminal = interview(
      [{ say: 'Welcome' }, BORED, HELPERS, ABSENCE],
      {},
      { env: { TERM: 'dumb', NO_COLOR: '1' }, rows: 60 },
    );
    await terminal.waitFor('? help.');
    await terminal.type('\r');
    await terminal.waitFor('Nothing was typed');
    await terminal.type('7\r');
    await terminal.waitFor('the numbers go from 1 to 3');
    await terminal.type('?\r');
    await terminal.waitFor('Besides an answer');
    await terminal.type('2\r');
    await terminal.waitFor('Who helps you?');
    await terminal.type('1 3\r');
    await terminal.waitFor('Nobody cannot');
    await terminal.type('2,1\r');
    await terminal.waitFor('Absence in per cent');
    await terminal.type('/b\r');
    await terminal.waitFor('"command":"back"');
    expect(await terminal.exit).toEqual({ code: 0, signal: 0 });
    expect(terminal.sent()).not.toContain('\x1b');
    expect(terminal.sent().replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
    expect(terminal.everything()).toMatchInlineSnapshot(`
      "Welcome

      Lessons drag for me
      In the last two weeks
      1. not true
      2. partly true
      3. true
      Type a number, 1 to 3, or a letter: b back, s skip, r rather not say, n note,
      w why do we ask?, p pause, f finish, ? help.

      Nothing was typed, so there is no answer yet.
      Type a number, 1 to 3, or a letter: s skip, r rather not say, ? all commands.
      7
      There is no 7; the numbers go from 1 to 3.
      Type a number, 1 to 3, or a letter: s skip, r rather not say, ? all commands.
      ?
      Lessons drag for me
      In the last two weeks
      1. not true
      2. partly true
      3. true
      Besides an answer you can type:
      b back
      s skip
      r rather not say
      n note
      w why do we ask?
      p pause
      f finish
      Type a number, 1 to 3, or a letter: s skip, r rather not say, ? all commands.
      2
      got {"reply":"option","option":1}

      Who helps you?
      1. a parent
      2. a teacher
      3. nobody
      Type all numbers that apply, 1 to 3, with spaces between them, or 0 for none of
      these, or a letter: s skip, r rather not say, ? all commands.
      1 3
      Nobody cannot stand with others.
      Type all numbers that apply, 1 to 3, with spaces between them, or 0 for none of
      these, or a letter: s skip, r rather not say, ? all commands.
      2,1
      got {"reply":"options","options":[0,1]}

      Absence in per cent
      Type your answer, or a letter after a slash: /s skip, /r rather not say,
      /? all commands.
      /b
      got {"reply":"command","command":"back"}
      raw false"
    `);
  });

  test('Ctrl-D, Ctrl-C and a hang-up end an interview line by line', async () => {
    for (const [leave, said] of [
      ['ctrl-d', 'left by end'],
      ['ctrl-c', 'stopped by SIGINT'],
    ] as const) {
      const terminal = interview([BORED]);
      await terminal.waitFor('? help.');
      await terminal.key(leave);
      await terminal.waitFor(said);
      expect(await terminal.exit).toEqual({ code: 9, signal: 0 });
    }
    const terminal = interview([BORED]);
    await terminal.waitFor('? help.');
    terminal.hangUp();
    expect(await terminal.exit).toEqual({ code: 9, signal: 0 });
  });

  test('lines typed ahead do not answer a prompt that could not be read yet', async () => {
    const terminal = interview([BORED, { ...ABSENCE, problems: {} }]);
    await terminal.waitFor('? help.');
    await terminal.type('1\r2\r3\r');
    await terminal.waitFor('Absence in per cent');
    await terminal.type('17\r');
    await terminal.waitFor('"text":"17"');
  });

  test('Ctrl-Z stops an interview line by line, and fg resumes it', async () => {
    const { command, env } = prepare([BORED]);
    const terminal = start(['bash', '--norc', '--noediting', '-i'], { env: { PS1: 'shell> ', ...env } });
    await terminal.waitFor('shell>');
    await terminal.type(`${command.join(' ')}\r`);
    await terminal.waitFor('? help.');
    await terminal.key('ctrl-z');
    await terminal.waitFor(/Stopped[^]*shell>$/);
    await terminal.type('fg\r');
    await terminal.type('3\r');
    await terminal.waitFor('"option":2');
  });
});
