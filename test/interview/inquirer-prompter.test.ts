import { Chalk } from 'chalk';
import { afterEach, describe, expect, test } from 'vitest';
import { Stopped } from '../../src/files/problem-error.ts';
import { inquirerPrompter } from '../../src/interview/inquirer-prompter.ts';
import { Left, type Prompter } from '../../src/interview/prompter.ts';
import { fakeTerminal, type FakeTerminal } from './fake-terminal.ts';
import { CHOICE, LINE, SEVERAL } from './prompts.ts';

const stopping: string[] = [];
const before = new Map(
  (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((name) => [name, process.listeners(name)] as const),
);
afterEach(() => {
  stopping.length = 0;
  // The test runner ends its workers by signals.
  for (const [name, listeners] of before)
    for (const listener of process.listeners(name))
      if (!listeners.includes(listener)) process.off(name, listener);
});

function open(settle = 0): { talk: Prompter; terminal: FakeTerminal; abort: AbortController } {
  const terminal = fakeTerminal();
  const abort = new AbortController();
  const interview = inquirerPrompter({
    input: terminal.input,
    output: terminal.output,
    language: 'en',
    signal: abort.signal,
    chalk: new Chalk({ level: 0 }),
    settle,
    stop: () => stopping.push('stop'),
  });
  return { talk: interview, terminal, abort };
}

describe('answers', () => {
  test('each kind; raw mode only while something is asked', async () => {
    const { talk: interview, terminal } = open();
    interview.show([]);
    interview.show([{ kind: 'paragraph', text: 'Hello', strong: false }]);
    const choice = interview.ask(CHOICE);
    await terminal.waitFor('Esc: menu');
    expect(terminal.raw.at(-1)).toBe(true);
    terminal.send('2\r');
    expect(await choice).toEqual({ reply: 'option', option: 1 });
    expect(terminal.raw.at(-1)).toBe(false);
    const several = interview.ask(SEVERAL);
    await terminal.waitFor('[ ] 2.');
    terminal.send('\r');
    expect(await several).toEqual({ reply: 'options', options: [] });
    interview.say('Kept.');
    const line = interview.ask({ ...LINE, fault: () => null });
    await terminal.waitFor('? Why?');
    terminal.send('\r');
    expect(await line).toEqual({ reply: 'text', text: '' });
    expect(await terminal.screen()).toBe(
      [
        'Hello',
        '',
        '✓ How often: often',
        '✓ How often: none of these',
        'Kept.',
        '✓ Why? nothing written',
      ].join('\n'),
    );
    interview.clear();
    expect(await terminal.screen()).toBe('');
    interview.close();
    interview.close();
  });

  test('what is ticked is named', async () => {
    const { talk: interview, terminal } = open();
    const several = interview.ask({ ...SEVERAL, fault: () => null });
    await terminal.waitFor('[ ] 2.');
    terminal.send('12\r');
    expect(await several).toEqual({ reply: 'options', options: [0, 1] });
    expect(await terminal.screen()).toBe('✓ How often: never, often');
  });
});

describe('commands', () => {
  test('by letter, by Ctrl-B and by the menu, which can be left by its last line', async () => {
    const { talk: interview, terminal } = open();
    const skip = interview.ask(CHOICE);
    await terminal.waitFor('Esc: menu');
    terminal.send('s');
    expect(await skip).toEqual({ reply: 'command', command: 'skip' });
    const back = interview.ask(LINE);
    await terminal.waitFor('? Why?');
    terminal.send('ab\x02');
    expect(await back).toEqual({ reply: 'command', command: 'back' });
    const menu = interview.ask(LINE);
    await terminal.waitFor('? Why?');
    terminal.send('so\x1b');
    await terminal.waitFor('> 1. back');
    terminal.send('3\r');
    await terminal.waitFor('> so');
    terminal.send('\x1b');
    await terminal.waitFor('> 1. back');
    terminal.send('2\r');
    expect(await menu).toEqual({ reply: 'command', command: 'skip' });
    expect(await terminal.screen()).toBe('');
  });
});

describe('ends', () => {
  test.each([
    ['\x03', 'interrupt'],
    ['\x04', 'end'],
  ])('%j', async (key, how) => {
    const { talk: interview, terminal } = open();
    const asked = interview.ask(CHOICE);
    await terminal.waitFor('Esc: menu');
    terminal.send(key);
    await expect(asked).rejects.toEqual(new Left(how as Left['how']));
    expect(terminal.raw.at(-1)).toBe(false);
  });

  test('of the input, now and later', async () => {
    const { talk: interview, terminal } = open();
    const asked = interview.ask(LINE);
    await terminal.waitFor('? Why?');
    terminal.end();
    await expect(asked).rejects.toEqual(new Left('end'));
    await expect(interview.ask(LINE)).rejects.toEqual(new Left('end'));
  });

  test('a signal stops a question at once, and every later one', async () => {
    const { talk: interview, terminal, abort } = open();
    const asked = interview.ask(SEVERAL);
    await terminal.waitFor('Esc: menu');
    abort.abort('SIGTERM');
    await expect(asked).rejects.toBeInstanceOf(Stopped);
    expect(terminal.raw.at(-1)).toBe(false);
    expect(await terminal.screen()).toBe('');
    await expect(interview.ask(CHOICE)).rejects.toBeInstanceOf(Stopped);
  });

  test('a hang-up is known by its signal, not by the end of the input', async () => {
    const { talk: interview, terminal, abort } = open();
    const asked = interview.ask(CHOICE);
    await terminal.waitFor('Esc: menu');
    terminal.end();
    setTimeout(() => abort.abort('SIGHUP'), 5);
    await expect(asked).rejects.toBeInstanceOf(Stopped);
  });
});

describe('a screen that changes', () => {
  test('a resize draws all that was told since the last answer anew', async () => {
    const { talk: interview, terminal } = open();
    interview.say('Long before');
    const first = interview.ask(CHOICE);
    await terminal.waitFor('Esc: menu');
    terminal.send('\r');
    await first;
    interview.say('Just before');
    const asked = interview.ask(SEVERAL);
    await terminal.waitFor('[ ] 2.');
    terminal.send('2');
    await terminal.waitFor('> [x] 2.');
    terminal.resize(40, 12);
    await terminal.waitFor('Just before\n? How often');
    expect(await terminal.screen()).toMatch(/> \[x\] 2\./);
    expect(await terminal.screen()).not.toContain('Long before');
    terminal.send('\r');
    expect(await asked).toEqual({ reply: 'options', options: [1] });
  });

  test('Ctrl-Z gives the terminal back and takes it again', async () => {
    const { talk: interview, terminal } = open();
    const asked = interview.ask(LINE);
    await terminal.waitFor('? Why?');
    terminal.send('so');
    await terminal.waitFor('> so');
    const told = terminal.raw.length;
    terminal.send('\x1a');
    while (stopping.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(terminal.raw.slice(told)).toEqual([false]);
    process.emit('SIGCONT', 'SIGCONT');
    await terminal.waitFor('> so');
    expect(terminal.raw.at(-1)).toBe(true);
    terminal.send('\r');
    expect(await asked).toEqual({ reply: 'text', text: 'so' });
  });

  test('told to go on without having stopped itself, it draws the question again', async () => {
    const { talk: interview, terminal } = open();
    const asked = interview.ask(CHOICE);
    await terminal.waitFor('Esc: menu');
    process.emit('SIGCONT', 'SIGCONT');
    await terminal.waitFor('Esc: menu\n? How often');
    terminal.send('2\r');
    expect(await asked).toEqual({ reply: 'option', option: 1 });
  });

  test('a signal while it was stopped is heeded', async () => {
    const { talk: interview, terminal, abort } = open();
    const asked = interview.ask(CHOICE);
    await terminal.waitFor('Esc: menu');
    terminal.send('\x1a');
    while (stopping.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    abort.abort('SIGTERM');
    process.emit('SIGCONT', 'SIGCONT');
    await expect(asked).rejects.toBeInstanceOf(Stopped);
  });

  test('where nothing stops it, it goes on by itself', async () => {
    const { talk: interview, terminal } = open();
    const asked = interview.ask(CHOICE);
    await terminal.waitFor('Esc: menu');
    terminal.send('\x1a');
    await terminal.waitFor('? How often');
    while (terminal.raw.at(-1) !== true) await new Promise((resolve) => setTimeout(resolve, 5));
    await terminal.waitFor('Esc: menu');
    terminal.send('\r');
    expect(await asked).toEqual({ reply: 'option', option: 0 });
  });

  test('a question too long for the screen is printed above its options', async () => {
    const { talk: interview, terminal } = open();
    const asked = interview.ask({ ...CHOICE, message: 'word '.repeat(600) });
    await terminal.waitFor('Your answer to the question above');
    terminal.send('\x1b');
    await terminal.waitFor('> 1. back');
    terminal.send('3\r');
    await terminal.waitFor('Your answer to the question above');
    terminal.send('2\r');
    expect(await asked).toEqual({ reply: 'option', option: 1 });
  });
});

test('no reply before a prompt can have been read; moving is harmless', async () => {
  const { talk: interview, terminal } = open(60_000);
  const asked = interview.ask(CHOICE);
  await terminal.waitFor('Esc: menu');
  terminal.send('2\rs\x02');
  await terminal.waitFor('> 2. often');
  terminal.send('\x03');
  await expect(asked).rejects.toEqual(new Left('interrupt'));
});
