import { describe, expect, test } from 'vitest';
import { Stopped } from '../../src/files/problem-error.ts';
import { plainPrompter } from '../../src/interview/plain-prompter.ts';
import { Left, type Prompt, type Prompter } from '../../src/interview/prompter.ts';
import { prompterWords } from '../../src/words/prompter.ts';
import { fakeTerminal, type FakeTerminal } from './fake-terminal.ts';
import { CHOICE, LINE, SEVERAL } from './prompts.ts';

const { plain } = prompterWords.en;

function open(settle = 0): { talk: Prompter; terminal: FakeTerminal; abort: AbortController } {
  const terminal = fakeTerminal(80, 60);
  const { input, output } = terminal;
  const abort = new AbortController();
  const interview = plainPrompter({
    input,
    output,
    language: 'en',
    signal: abort.signal,
    width: () => 60,
    settle,
  });
  return { talk: interview, terminal, abort };
}

/** What was written while a prompt was answered by these lines, typed one after the other. */
async function told(prompt: Prompt, lines: readonly string[]) {
  const { talk: interview, terminal } = open();
  const reply = interview.ask(prompt);
  for (const line of lines) {
    const at = terminal.written().length;
    terminal.send(`${line}\n`);
    // What is wrong, and then what can be typed.
    const isDone = (): boolean => line === lines.at(-1) || terminal.written().slice(at).includes('? help.');
    while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return { reply: await reply, text: terminal.written().trim().split('\n') };
}

describe('asking', () => {
  test('a choice: the question, its options, what can be typed, and what is wrong', async () => {
    const { reply, text } = await told({ ...CHOICE, initial: 1 }, ['', '9', '?', '2']);
    expect(reply).toEqual({ reply: 'option', option: 1 });
    const question = ['How often', 'These weeks', '1. never', '2. often – each week (present answer)'];
    const again = 'Type a number, 1 to 2, or a letter: ? help.';
    expect(text).toEqual([
      ...question,
      'Type a number, 1 to 2, or a letter: b back, s skip, ? help.',
      plain.empty,
      again,
      plain.noSuchOption('9', 2),
      again,
      ...question,
      plain.commands,
      'b back',
      's skip',
      again,
    ]);
  });

  test('several', async () => {
    const { reply, text } = await told({ ...SEVERAL, help: null, initial: [0] }, ['1 2', '0']);
    expect(reply).toEqual({ reply: 'options', options: [] });
    expect(text[1]).toBe('1. never (present answer)');
    expect(text).toContain('not both');
  });

  test('a line, with what stands there already', async () => {
    const { reply, text } = await told({ ...LINE, initial: 'so' }, ['/?', '']);
    expect(reply).toEqual({ reply: 'text', text: 'so' });
    expect(text.join(' ')).toContain(`${plain.keep('so')} ${plain.write}`);
    expect(text).toContain('/b back');
    expect(text.join(' ')).toContain(plain.slashText);
  });

  test('help where there are no commands', async () => {
    const { text } = await told({ ...CHOICE, commands: [] }, ['?', '1']);
    expect(text).toContain(plain.noCommands);
  });
});

test('telling: wrapped, and tables row by row', () => {
  const { talk: interview, terminal } = open();
  interview.show([]);
  interview.show([
    { kind: 'paragraph', text: 'Read this', strong: true },
    {
      kind: 'table',
      key: 't',
      columns: [
        { key: 'a', title: 'Scale', numeric: false },
        { key: 'b', title: 'Value', numeric: true },
      ],
      rows: [[{ text: 'Absence' }, { text: '4' }]],
      blank: 0,
    },
  ]);
  interview.say('word '.repeat(20).trim());
  expect(terminal.written()).toBe(
    `Important: Read this\n\nScale: Absence\nValue: 4\n\n${'word '.repeat(12).trim()}\n${'word '.repeat(8).trim()}\n`,
  );
  interview.clear();
  expect(terminal.written()).toMatch(/\n{60}$/);
});

describe('ends', () => {
  test('of the input', async () => {
    const { talk: interview, terminal } = open();
    const asked = interview.ask(LINE);
    terminal.end();
    await expect(asked).rejects.toEqual(new Left('end'));
  });

  test('of the terminal, which the signal tells', async () => {
    const { talk: interview, terminal, abort } = open();
    const asked = interview.ask(LINE);
    terminal.end();
    setTimeout(() => {
      abort.abort('SIGHUP');
    }, 5);
    await expect(asked).rejects.toBeInstanceOf(Stopped);
  });

  test('by a signal, now and later', async () => {
    const { talk: interview, abort } = open();
    const asked = interview.ask(LINE);
    abort.abort();
    await expect(asked).rejects.toBeInstanceOf(Stopped);
    await expect(interview.ask(LINE)).rejects.toBeInstanceOf(Stopped);
    interview.close();
    interview.close();
  });
});

test('a line that came too early is said to have been', async () => {
  const { talk: interview, terminal, abort } = open(60_000);
  const asked = interview.ask(CHOICE);
  terminal.send('1\n');
  while (!terminal.written().includes('before the question'))
    await new Promise((resolve) => setTimeout(resolve, 2));
  abort.abort();
  await expect(asked).rejects.toBeInstanceOf(Stopped);
});
