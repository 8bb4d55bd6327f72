import { describe, expect, test } from 'vitest';
import { Stopped } from '../../src/files/problem-error.ts';
import { plainPrompter } from '../../src/interview/plain-prompter.ts';
import { Left, type Prompt, type Prompter } from '../../src/interview/prompter.ts';
import { prompterWords } from '../../src/words/prompter.ts';
import { fakeTerminal, type FakeTerminal } from './fake-terminal.ts';
import { CHOICE, LINE, SEVERAL } from './prompts.ts';

const { plain } = prompterWords.en;

function open(settle = 0): { prompter: Prompter; terminal: FakeTerminal; abort: AbortController } {
  const terminal = fakeTerminal(80, 60);
  const { input, output } = terminal;
  const abort = new AbortController();
  const prompter = plainPrompter({
    input,
    output,
    language: 'en',
    signal: abort.signal,
    width: () => 60,
    settle,
  });
  return { prompter, terminal, abort };
}

/** The reply to a prompt and the text written, if these lines are typed in turn. */
async function answered(prompt: Prompt, lines: readonly string[], again = 'all commands.') {
  const { prompter, terminal } = open();
  const reply = prompter.ask(prompt);
  for (const line of lines) {
    const at = terminal.written().length;
    terminal.send(`${line}\n`);
    // Wait for the problem and the next invitation.
    const isDone = (): boolean => line === lines.at(-1) || terminal.written().slice(at).includes(again);
    while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return { reply: await reply, text: terminal.written().trim().split('\n') };
}

describe('asking line by line', () => {
  test('a choice shows the question, its options, what can be typed, and what is wrong', async () => {
    const { reply, text } = await answered({ ...CHOICE, initial: 1 }, ['', '9', '?', '2']);
    expect(reply).toEqual({ reply: 'option', option: 1 });
    const question = ['How often', 'These weeks', '1. never', '2. often – each week (current answer)'];
    const again = 'Type a number, 1 to 2, or a letter: s skip, ? all commands.';
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

  test('several options are chosen by their numbers', async () => {
    const { reply, text } = await answered({ ...SEVERAL, help: null, initial: [0] }, ['1 2', '0']);
    expect(reply).toEqual({ reply: 'options', options: [] });
    expect(text[1]).toBe('1. never (current answer)');
    expect(text).toContain('not both');
  });

  test('a line shows the text that it starts with', async () => {
    const { reply, text } = await answered({ ...LINE, initial: 'so' }, ['/?', '']);
    expect(reply).toEqual({ reply: 'text', text: 'so' });
    expect(text.join(' ')).toContain(`${plain.keep('so')} ${plain.write}`);
    expect(text).toContain('/b back');
    expect(text.join(' ')).toContain(plain.slashText);
  });

  test('commands are listed once, and later prompts name how to skip and how to list them', async () => {
    const { prompter, terminal } = open();
    for (const prompt of [CHOICE, SEVERAL, LINE]) {
      const at = terminal.written().length;
      const reply = prompter.ask(prompt);
      const invitation = terminal.written().slice(at).replaceAll('\n', ' ');
      if (prompt === CHOICE) expect(invitation).toContain('b back, s skip, ? help.');
      else expect(invitation).not.toContain('back');
      expect(invitation).toContain(prompt === LINE ? '/s skip, /? all commands.' : 's skip, ?');
      terminal.send(prompt === LINE ? '/s\n' : 's\n');
      expect(await reply).toEqual({ reply: 'command', command: 'skip' });
    }
  });

  test('a command that applies for the first time is listed', async () => {
    const { prompter, terminal } = open();
    const first = prompter.ask(CHOICE);
    terminal.send('1\n');
    await first;
    const commands = [
      ...CHOICE.commands,
      { id: 'details', key: 'd', label: 'for the person in charge' } as const,
    ];
    const second = prompter.ask({ ...CHOICE, commands });
    expect(terminal.written().replaceAll('\n', ' ')).toContain(
      'b back, s skip, d for the person in charge, ? help.',
    );
    terminal.send('1\n');
    await second;
  });

  test('help without commands says that there are none', async () => {
    const { text } = await answered({ ...CHOICE, commands: [] }, ['?', '1'], '? help.');
    expect(text).toContain(plain.noCommands);
  });
});

test('blocks are wrapped, and tables are written row by row', () => {
  const { prompter, terminal } = open();
  prompter.show([]);
  prompter.show([
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
  prompter.say('word '.repeat(20).trim());
  expect(terminal.written()).toBe(
    `Important: Read this\n\nScale: Absence\nValue: 4\n\n${'word '.repeat(12).trim()}\n${'word '.repeat(8).trim()}\n`,
  );
  prompter.clear();
  expect(terminal.written()).toMatch(/\n{60}$/);
});

describe('leaving line by line', () => {
  test('the end of the input rejects with Left', async () => {
    const { prompter, terminal } = open();
    const asked = prompter.ask(LINE);
    terminal.end();
    await expect(asked).rejects.toEqual(new Left('end'));
  });

  test('the end of the terminal rejects with Stopped, as its signal says', async () => {
    const { prompter, terminal, abort } = open();
    const asked = prompter.ask(LINE);
    terminal.end();
    setTimeout(() => {
      abort.abort('SIGHUP');
    }, 5);
    await expect(asked).rejects.toBeInstanceOf(Stopped);
  });

  test('a signal rejects this prompt and every later one with Stopped', async () => {
    const { prompter, abort } = open();
    const asked = prompter.ask(LINE);
    abort.abort();
    await expect(asked).rejects.toBeInstanceOf(Stopped);
    await expect(prompter.ask(LINE)).rejects.toBeInstanceOf(Stopped);
    prompter.close();
    prompter.close();
  });
});

test('a line typed before the question could be read is refused', async () => {
  const { prompter, terminal, abort } = open(60_000);
  const asked = prompter.ask(CHOICE);
  terminal.send('1\n');
  while (!terminal.written().includes('before the question'))
    await new Promise((resolve) => setTimeout(resolve, 2));
  abort.abort();
  await expect(asked).rejects.toBeInstanceOf(Stopped);
});
