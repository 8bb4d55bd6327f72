import { expect, test } from 'vitest';
import { understand } from '../../../src/interview/prompt/typed-line.ts';
import type { Prompt } from '../../../src/interview/prompter.ts';
import { prompterWords } from '../../../src/words/prompter.ts';
import { CHOICE, LINE, SEVERAL } from '../prompts.ts';

const { plain } = prompterWords.en;
const KEPT: Prompt = { ...LINE, initial: 'before' };
const THREE: Prompt = {
  ...SEVERAL,
  options: [...SEVERAL.options, { label: 'x', hint: null }],
  problemOf: () => null,
};

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
  [CHOICE, '２', plain.notANumber('２')],
  [CHOICE, 'never '.repeat(9), plain.notANumber('never never never n…')],
  [CHOICE, '1 2', plain.notANumber('1 2')],
  [CHOICE, 'never', plain.notANumber('never')],
  [CHOICE, '1.', plain.notANumber('1.')],
  [CHOICE, '\x1b[2J', plain.notANumber(String.raw`\x1b[2J`)],
  [SEVERAL, '1', { reply: 'options', options: [0] }],
  [SEVERAL, '0', { reply: 'options', options: [] }],
  [SEVERAL, '1 2', 'not both'],
  [THREE, '3, 1;3', { reply: 'options', options: [0, 2] }],
  [SEVERAL, 's', { reply: 'command', command: 'skip' }],
  [SEVERAL, ' ? ', 'help'],
  [SEVERAL, '', plain.empty],
  [SEVERAL, ',', plain.notANumber(',')],
  [SEVERAL, '0 1', plain.zeroAndMore],
  [SEVERAL, '1 x', plain.notANumber('x')],
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
