import { expect, test } from 'vitest';
import { understand } from '../../../src/interview/prompt/typed-line.ts';
import type { ChoicePrompt, Prompt } from '../../../src/interview/prompter.ts';
import { prompterWords } from '../../../src/words/prompter.ts';
import { CHOICE, LINE, SEVERAL } from '../prompts.ts';

const { plain } = prompterWords.en;
const KEPT: Prompt = { ...LINE, initial: 'before' };
const THREE: Prompt = {
  ...SEVERAL,
  options: [...SEVERAL.options, { label: 'x', hint: null }],
  problemOf: () => null,
};

const choiceOf = (...labels: readonly string[]): ChoicePrompt => ({
  ...CHOICE,
  options: labels.map((label) => ({ label, hint: null })),
});
const YES_NO = choiceOf('no, go on', 'yes, delete everything');
const NO_NO = choiceOf('no: later', 'yes', 'no, not now');
const ZERO_UP = choiceOf('0', '1');
const LETTERS = choiceOf('r', 's');
const NOTE = { id: 'note', key: 'n', label: 'note' } as const;

test.each<readonly [prompt: Prompt, typed: string, expected: unknown]>([
  [CHOICE, '1', { reply: 'option', option: 0 }],
  [CHOICE, '  02 ', { reply: 'option', option: 1 }],
  [CHOICE, 'B', { reply: 'command', command: 'back' }],
  [CHOICE, '?', 'help'],
  [CHOICE, '', plain.empty],
  [CHOICE, '0', plain.noSuchOption('0', 2)],
  [CHOICE, '3', plain.noSuchOption('3', 2)],
  [CHOICE, '12', plain.noSuchOption('12', 2)],
  [CHOICE, '00', plain.noSuchOption('00', 2)],
  [CHOICE, '9'.repeat(30), plain.noSuchOption(`${'9'.repeat(19)}…`, 2)],
  [CHOICE, '２', plain.notAnOption('２')],
  [CHOICE, 'never '.repeat(9), plain.notAnOption('never never never n…')],
  [CHOICE, '1 2', plain.notAnOption('1 2')],
  [CHOICE, 'never', { reply: 'option', option: 0 }],
  [CHOICE, ' Ｏｆｔｅｎ ', { reply: 'option', option: 1 }],
  [CHOICE, 'nev', plain.notAnOption('nev')],
  [SEVERAL, 'often', { reply: 'options', options: [1] }],
  [THREE, 'often; X', { reply: 'options', options: [1, 2] }],
  [THREE, '1 x', { reply: 'options', options: [0, 2] }],
  [SEVERAL, 'None of these', { reply: 'options', options: [] }],
  [SEVERAL, 'none of these, 1', plain.zeroAndMore],
  [YES_NO, 'yes', { reply: 'option', option: 1 }],
  [YES_NO, 'Y', { reply: 'option', option: 1 }],
  [YES_NO, 'n', { reply: 'option', option: 0 }],
  [{ ...YES_NO, commands: [NOTE] }, 'n', { reply: 'command', command: 'note' }],
  [NO_NO, 'no', plain.fitsSeveral('no', ['1', '3'])],
  [NO_NO, 'no, not now', { reply: 'option', option: 2 }],
  [ZERO_UP, '0', { reply: 'option', option: 0 }],
  [ZERO_UP, '1', plain.fitsNumber('1', ['1', '2'])],
  [ZERO_UP, '2', { reply: 'option', option: 1 }],
  [ZERO_UP, '1.', { reply: 'option', option: 0 }],
  [LETTERS, 's', plain.commandAndOption('s', 'skip', 2)],
  [CHOICE, '1.', { reply: 'option', option: 0 }],
  [CHOICE, '\x1b[2J', plain.notAnOption(String.raw`\x1b[2J`)],
  [SEVERAL, '1', { reply: 'options', options: [0] }],
  [SEVERAL, '0', { reply: 'options', options: [] }],
  [SEVERAL, '1 2', 'not both'],
  [THREE, '3, 1;3', { reply: 'options', options: [0, 2] }],
  [SEVERAL, 's', { reply: 'command', command: 'skip' }],
  [SEVERAL, ' ? ', 'help'],
  [SEVERAL, '', plain.empty],
  [SEVERAL, ',', plain.notAnOption(',')],
  [SEVERAL, '0 1', plain.zeroAndMore],
  [SEVERAL, '1 x', plain.notAnOption('x')],
  [SEVERAL, '1 3', plain.noSuchOption('3', 2)],
  [LINE, 'b', { reply: 'text', text: 'b' }],
  [LINE, '?', { reply: 'text', text: '?' }],
  [LINE, '2,5', { reply: 'text', text: '2,5' }],
  [LINE, '/b', { reply: 'command', command: 'back' }],
  [LINE, '/ S', { reply: 'command', command: 'skip' }],
  [LINE, '/?', 'help'],
  [LINE, '/q', plain.noSuchCommand('/q')],
  [LINE, '/', plain.noSuchCommand('/')],
  [LINE, '//b', { reply: 'text', text: '/b' }],
  [LINE, '', 'not “”'],
  [LINE, 'no', 'not “no”'],
  [KEPT, '', { reply: 'text', text: 'before' }],
  [KEPT, ' ', { reply: 'text', text: ' ' }],
])('a typed line is parsed: %j, %j', (prompt, typed, expected) => {
  const found = understand(prompt, typed, prompterWords.en);
  const got = found.is === 'reply' ? found.reply : found.is === 'problem' ? found.said : found.is;
  expect(got).toEqual(expected);
});
