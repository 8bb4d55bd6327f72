import { describe, expect, test } from 'vitest';
import { ABSENCE, BORED, HELPERS, interviewsFor } from './scripted-interviews.ts';
import type { Step } from './scripted-interview.ts';
import { start, type Terminal } from './terminal.ts';

const { interview, prepare } = interviewsFor('drawn');

const KINDS: readonly (readonly [kind: string, step: Step, ready: string])[] = [
  ['choice', BORED, '3. true'],
  ['several', HELPERS, '3. nobody'],
  ['line', ABSENCE, 'Esc: menu'],
];

describe('signals, drawn', () => {
  test.each(KINDS)('SIGTERM and SIGINT at a %s restore the terminal', async (_, step, ready) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) {
      const terminal = interview([step]);
      await terminal.waitFor(ready);
      terminal.signal(name);
      await terminal.waitFor('stopped by');
      await terminal.waitFor('raw false');
      expect(terminal.screen()).toBe(`stopped by ${name}\nraw false`);
      expect(terminal.isCursorVisible()).toBe(true);
      expect(await terminal.exit).toEqual({ code: 9, signal: 0 });
    }
  });

  test('the cursor is always shown, so that even SIGKILL leaves it visible', async () => {
    const terminal = interview([BORED]);
    await terminal.waitFor('3. true');
    terminal.signal('SIGKILL');
    await terminal.exit;
    expect(terminal.sent()).not.toContain('\x1b[?25l');
  });

  test('a hang-up ends the interview by its signal', async () => {
    const terminal = interview([BORED]);
    await terminal.waitFor('3. true');
    terminal.hangUp();
    expect(await terminal.exit).toEqual({ code: 9, signal: 0 });
  });

  test('SIGTERM in the menu restores the terminal', async () => {
    const terminal = interview([BORED]);
    await terminal.waitFor('3. true');
    await terminal.key('escape');
    await terminal.waitFor('What would');
    terminal.signal('SIGTERM');
    await terminal.waitFor('raw false');
    expect(terminal.screen()).toBe('stopped by SIGTERM\nraw false');
  });
});

describe('Ctrl-Z, drawn', () => {
  const shell = (env: Readonly<Record<string, string>>): Terminal =>
    start(['bash', '--norc', '--noediting', '-i'], { env: { PS1: 'shell> ', ...env } });

  test('Ctrl-Z stops the interview, restores the terminal, and fg resumes it', async () => {
    const { command, env } = prepare([{ say: 'Before it' }, BORED, ABSENCE]);
    const terminal = shell(env);
    await terminal.waitFor('shell>');
    await terminal.type(`${command.join(' ')}\r`);
    await terminal.waitFor('3. true');
    await terminal.type('2');
    await terminal.waitFor('> 2. partly true');
    await terminal.key('ctrl-z');
    await terminal.waitFor(/Stopped[^]*shell>$/);
    for (const said of ['Before it', 'Lessons', 'partly true'])
      expect(terminal.everything()).not.toContain(said);
    // The shell echoes and edits again.
    await terminal.type('echo so$((40+2))x\x7f\r');
    await terminal.waitFor('so42\n');
    await terminal.type('fg\r');
    await terminal.waitFor(/so42[^]*Before it\n\? Lessons[^]*> 2\. partly true/);
    await terminal.key('enter');
    await terminal.waitFor('"option":1');
    await terminal.waitFor('Esc: menu');
    await terminal.type('12');
    await terminal.key('ctrl-z');
    await terminal.waitFor(/Stopped[^]*shell>$/);
    await terminal.type('fg\r');
    await terminal.waitFor('> 12');
    await terminal.key('enter');
    await terminal.waitFor('"text":"12"');
    await terminal.waitFor(/raw false\nshell>$/);
  });

  test('Ctrl-Z does nothing if no shell could resume the interview', async () => {
    const terminal = interview([BORED]);
    await terminal.waitFor('3. true');
    await terminal.key('ctrl-z');
    await terminal.key('down');
    await terminal.waitFor('> 2. partly true');
    await terminal.key('enter');
    await terminal.waitFor('"option":1');
  });
});

describe('resizing during a question', () => {
  const SIZES = [
    [40, 10],
    [80, 24],
    [120, 40],
    [40, 10],
    [30, 8],
  ] as const;

  test.each(KINDS)('a %s is redrawn once after resizing, as it was left', async (kind, step, ready) => {
    const terminal = interview([{ say: 'What was said before' }, step]);
    await terminal.waitFor(ready);
    if (kind === 'line') await terminal.type('17');
    else if (kind === 'several') await terminal.type('12');
    else await terminal.type('2');
    const mark = { choice: '> 2. partly', several: '> [x] 2. a teacher', line: '> 17' }[kind] ?? '';
    await terminal.waitFor(mark);
    for (const [cols, rows] of SIZES) {
      terminal.resize(cols, rows);
      await terminal.settled();
      await terminal.waitFor(mark);
      const screen = terminal.screen();
      expect(screen.split(mark)).toHaveLength(2);
      expect(screen.match(/^\? /gm)).toHaveLength(1);
      if (rows > 10) expect(screen).toContain('What was said before');
    }
    await terminal.key('enter');
    await terminal.waitFor('raw false');
    expect(terminal.screen().replaceAll('\n', '')).toMatch(/"option":1|"options":\[0,1\]|"text":"17"/);
  });

  test('a question survives many resizes at once', async () => {
    const terminal = interview([BORED]);
    await terminal.waitFor('3. true');
    for (let cols = 79; cols > 40; cols -= 1) terminal.resize(cols, 24);
    await terminal.settled();
    await terminal.type('3');
    await terminal.waitFor('> 3. true');
    expect(terminal.screen().match(/Lessons/g)).toHaveLength(1);
  });

  test('a question longer than a small screen is above its options', async () => {
    const message = 'This question has a good many words. '.repeat(12).trim();
    const terminal = interview([{ ask: { ...BORED.ask, message } }], {}, { cols: 40, rows: 10 });
    await terminal.waitFor('Your answer to the question above');
    expect(terminal.everything().match(/good many/g)?.length).toBeGreaterThan(8);
    await terminal.key('down');
    await terminal.waitFor('> 2. partly true');
    await terminal.key('enter');
    await terminal.waitFor('"option":1');
    expect(terminal.everything()).not.toContain('Your answer to');
  });
});
