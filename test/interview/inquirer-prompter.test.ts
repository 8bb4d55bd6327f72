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

function open(settle = 0): { prompter: Prompter; terminal: FakeTerminal; abort: AbortController } {
  const terminal = fakeTerminal();
  const abort = new AbortController();
  const prompter = inquirerPrompter({
    input: terminal.input,
    output: terminal.output,
    language: 'en',
    signal: abort.signal,
    chalk: new Chalk({ level: 0 }),
    settle,
    stop: () => stopping.push('stop'),
  });
  return { prompter, terminal, abort };
}

describe('answers at the drawing prompter', () => {
  test('each kind of prompt is answered, with raw mode only while it is asked', async () => {
    const { prompter, terminal } = open();
    prompter.show([]);
    prompter.show([{ kind: 'paragraph', text: 'Hello', strong: false }]);
    const choice = prompter.ask(CHOICE);
    await terminal.waitFor('Esc: menu');
    expect(terminal.raw.at(-1)).toBe(true);
    terminal.send('2\r');
    expect(await choice).toEqual({ reply: 'option', option: 1 });
    expect(terminal.raw.at(-1)).toBe(false);
    const several = prompter.ask(SEVERAL);
    await terminal.waitFor('[ ] 2.');
    terminal.send('\r');
    expect(await several).toEqual({ reply: 'options', options: [] });
    prompter.say('Kept.');
    const line = prompter.ask({ ...LINE, problemOf: () => null });
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
    prompter.clear();
    expect(await terminal.screen()).toBe('');
    prompter.close();
    prompter.close();
  });

  test('ticked options are named in the answer', async () => {
    const { prompter, terminal } = open();
    const several = prompter.ask({ ...SEVERAL, problemOf: () => null });
    await terminal.waitFor('[ ] 2.');
    terminal.send('12\r');
    expect(await several).toEqual({ reply: 'options', options: [0, 1] });
    expect(await terminal.screen()).toBe('✓ How often: never, often');
  });
});

describe('commands at the drawing prompter', () => {
  test('a command is used by its letter, Ctrl-B or the menu, which Escape or its first line closes', async () => {
    const { prompter, terminal } = open();
    const skip = prompter.ask(CHOICE);
    await terminal.waitFor('Esc: menu');
    terminal.send('s');
    expect(await skip).toEqual({ reply: 'command', command: 'skip' });
    const back = prompter.ask(LINE);
    await terminal.waitFor('? Why?');
    terminal.send('ab\x02');
    expect(await back).toEqual({ reply: 'command', command: 'back' });
    const menu = prompter.ask(LINE);
    await terminal.waitFor('? Why?');
    terminal.send('so\x1b');
    await terminal.waitFor('> Esc: go on with the question');
    expect(await terminal.screen()).toContain('Esc: close the menu');
    terminal.send('\r');
    await terminal.waitFor('> so');
    terminal.send('\x1b');
    await terminal.waitFor('  s: skip');
    terminal.send('\x1b');
    await terminal.waitFor('> so');
    terminal.send('\x1b');
    await terminal.waitFor('  s: skip');
    terminal.send('1');
    await terminal.waitFor('“1” is not a number or a letter');
    terminal.send('s');
    expect(await menu).toEqual({ reply: 'command', command: 'skip' });
    expect(await terminal.screen()).toBe('');
  });
});

test('the menu is also used with arrow keys', async () => {
  const { prompter, terminal } = open();
  const asked = prompter.ask(LINE);
  await terminal.waitFor('? Why?');
  terminal.send('\x1b');
  await terminal.waitFor('  s: skip');
  terminal.send('\x1b[B\r');
  expect(await asked).toEqual({ reply: 'command', command: 'back' });
});

test('Escape and the letter that a line names is that command, whether typed quickly or not', async () => {
  const { prompter, terminal } = open();
  const asked = prompter.ask(LINE);
  await terminal.waitFor('Esc s: skip');
  terminal.send('\x1bs');
  expect(await asked).toEqual({ reply: 'command', command: 'skip' });
});

describe('leaving the drawing prompter', () => {
  test.each([
    ['\x03', 'interrupt'],
    ['\x04', 'end'],
  ])('%j ends the drawing prompter with: %s', async (key, how) => {
    const { prompter, terminal } = open();
    const asked = prompter.ask(CHOICE);
    await terminal.waitFor('Esc: menu');
    terminal.send(key);
    await expect(asked).rejects.toEqual(new Left(how as Left['how']));
    expect(terminal.raw.at(-1)).toBe(false);
  });

  test('the end of the input rejects this prompt and every later one with Left', async () => {
    const { prompter, terminal } = open();
    const asked = prompter.ask(LINE);
    await terminal.waitFor('? Why?');
    terminal.end();
    await expect(asked).rejects.toEqual(new Left('end'));
    await expect(prompter.ask(LINE)).rejects.toEqual(new Left('end'));
  });

  test('a signal rejects this prompt and every later one with Stopped', async () => {
    const { prompter, terminal, abort } = open();
    const asked = prompter.ask(SEVERAL);
    await terminal.waitFor('Esc: menu');
    abort.abort('SIGTERM');
    await expect(asked).rejects.toBeInstanceOf(Stopped);
    expect(terminal.raw.at(-1)).toBe(false);
    expect(await terminal.screen()).toBe('');
    await expect(prompter.ask(CHOICE)).rejects.toBeInstanceOf(Stopped);
  });

  test('a hang-up is recognised by its signal, not by the end of the input', async () => {
    const { prompter, terminal, abort } = open();
    const asked = prompter.ask(CHOICE);
    await terminal.waitFor('Esc: menu');
    terminal.end();
    setTimeout(() => abort.abort('SIGHUP'), 5);
    await expect(asked).rejects.toBeInstanceOf(Stopped);
  });
});

describe('a changing screen', () => {
  test('a resize redraws everything shown since the last answer', async () => {
    const { prompter, terminal } = open();
    prompter.say('Long before');
    const first = prompter.ask(CHOICE);
    await terminal.waitFor('Esc: menu');
    terminal.send('\r');
    await first;
    prompter.say('Just before');
    const asked = prompter.ask(SEVERAL);
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

  test('Ctrl-Z restores the terminal, and resuming takes it again', async () => {
    const { prompter, terminal } = open();
    const asked = prompter.ask(LINE);
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

  test('a SIGCONT without a stop redraws the question', async () => {
    const { prompter, terminal } = open();
    const asked = prompter.ask(CHOICE);
    await terminal.waitFor('Esc: menu');
    process.emit('SIGCONT', 'SIGCONT');
    await terminal.waitFor('Esc: menu\n? How often');
    terminal.send('2\r');
    expect(await asked).toEqual({ reply: 'option', option: 1 });
  });

  test('a signal received while stopped is handled', async () => {
    const { prompter, terminal, abort } = open();
    const asked = prompter.ask(CHOICE);
    await terminal.waitFor('Esc: menu');
    terminal.send('\x1a');
    while (stopping.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    abort.abort('SIGTERM');
    process.emit('SIGCONT', 'SIGCONT');
    await expect(asked).rejects.toBeInstanceOf(Stopped);
  });

  test('Ctrl-Z continues by itself if nothing stops the process', async () => {
    const { prompter, terminal } = open();
    const asked = prompter.ask(CHOICE);
    await terminal.waitFor('Esc: menu');
    terminal.send('\x1a');
    await terminal.waitFor('? How often');
    while (terminal.raw.at(-1) !== true) await new Promise((resolve) => setTimeout(resolve, 5));
    await terminal.waitFor('Esc: menu');
    terminal.send('\r');
    expect(await asked).toEqual({ reply: 'option', option: 0 });
  });

  test('a question too long for the screen is printed above its options', async () => {
    const { prompter, terminal } = open();
    const asked = prompter.ask({ ...CHOICE, message: 'word '.repeat(600) });
    await terminal.waitFor('Your answer to the question above');
    terminal.send('\x1b');
    await terminal.waitFor('close the menu');
    terminal.send('\x1b');
    await terminal.waitFor('Your answer to the question above');
    terminal.send('2\r');
    expect(await asked).toEqual({ reply: 'option', option: 1 });
  });
});

test('keys before a prompt could be read do not answer it, but may move', async () => {
  const { prompter, terminal } = open(60_000);
  const asked = prompter.ask(CHOICE);
  await terminal.waitFor('Esc: menu');
  terminal.send('2\rs\x02');
  await terminal.waitFor('> 2. often');
  terminal.send('\x03');
  await expect(asked).rejects.toEqual(new Left('interrupt'));
});
