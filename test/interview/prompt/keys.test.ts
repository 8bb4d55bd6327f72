import { expect, test } from 'vitest';
import { meaningOf, type Ended, type Meaning } from '../../../src/interview/prompt/keys.ts';
import type { Prompt } from '../../../src/interview/prompter.ts';
import { CHOICE, COMMANDS, LINE, SEVERAL } from '../prompts.ts';
import { asked } from './asked.ts';

type Kind = Prompt['kind'];
type Means = Exclude<Meaning['is'], 'end'> | Ended['by'];
const ALL: readonly Kind[] = ['choice', 'several', 'line'];

test.each<readonly [kinds: readonly Kind[], text: string | undefined, key: object, is: Means]>([
  [ALL, '\x03', { name: 'c', ctrl: true }, 'left'],
  [ALL, '\x04', { name: 'd', ctrl: true }, 'left'],
  [ALL, '\x1a', { name: 'z', ctrl: true }, 'suspend'],
  [ALL, '\x02', { name: 'b', ctrl: true }, 'command'],
  [ALL, undefined, { name: 'escape', meta: true }, 'menu'],
  [ALL, '\r', { name: 'return' }, 'send'],
  [ALL, '\n', { name: 'enter' }, 'send'],
  [ALL, '\r', { name: 'return', meta: true }, 'nothing'],
  [ALL, '\x0c', { name: 'l', ctrl: true }, 'nothing'],
  [ALL, undefined, { ctrl: true }, 'nothing'],
  [ALL, undefined, { name: 'f5' }, 'nothing'],
  // Escape and a letter in quick succession.
  [ALL, undefined, { name: 's', meta: true }, 'command'],
  [ALL, undefined, { name: 'b', meta: true }, 'menu'],
  [ALL, undefined, { name: 'q', meta: true }, 'nothing'],
  [['choice', 'several'], 'S', { name: 's', shift: true }, 'command'],
  [['choice', 'several'], 'q', { name: 'q' }, 'unknown'],
  [['choice', 'several'], 'ss', {}, 'unknown'],
  [['choice', 'several'], '７', {}, 'unknown'],
  [['choice', 'several'], '漢', {}, 'unknown'],
  [['choice', 'several'], '-', { name: '-' }, 'unknown'],
  [['choice', 'several'], '7', { name: '7' }, 'number'],
  [['choice', 'several'], '12', {}, 'number'],
  [['choice', 'several'], '7', { name: '7', meta: true }, 'nothing'],
  [['choice', 'several'], '\x7f', { name: 'backspace' }, 'erase'],
  [['choice', 'several'], '\t', { name: 'tab' }, 'nothing'],
  [['choice', 'several'], '\u202e', {}, 'nothing'],
  [['choice', 'several'], '  ', {}, 'nothing'],
  [['choice', 'several'], undefined, { name: 'up' }, 'move'],
  [['choice', 'several'], undefined, { name: 'left' }, 'nothing'],
  [['choice', 'several'], '\x01', { name: 'a', ctrl: true }, 'nothing'],
  [['several'], ' ', { name: 'space' }, 'tick'],
  [['choice'], ' ', { name: 'space' }, 'nothing'],
  [['line'], 's', { name: 's' }, 'edit'],
  [['line'], '漢', {}, 'edit'],
  [['line'], '\u202e', {}, 'nothing'],
  [['line'], '\t', { name: 'tab' }, 'nothing'],
  [['line'], undefined, { name: 'up' }, 'nothing'],
  [['line'], undefined, { name: 'left' }, 'edit'],
  [['line'], '\x7f', { name: 'backspace' }, 'edit'],
  [['line'], '\x15', { name: 'u', ctrl: true }, 'edit'],
])('at a %j prompt, %j with %j means %s', (kinds, text, key, is) => {
  for (const kind of kinds) expect(means(kind, COMMANDS, text, key)).toBe(is);
});

function means(kind: Kind, commands: typeof COMMANDS, text: string | undefined, key: object): Means {
  const meaning = meaningOf({ kind, commands }, { text, key, at: 0 });
  return meaning.is === 'end' ? meaning.ended.by : meaning.is;
}

test('commands that are not offered have no key', () => {
  expect(means('choice', [], undefined, { name: 'escape' })).toBe('nothing');
  expect(means('line', COMMANDS.slice(1), '\x02', { name: 'b', ctrl: true })).toBe('nothing');
});

test.each<readonly [prompt: Prompt, keys: string, ended: Ended | null]>([
  [CHOICE, 'ctrl-c', { by: 'left', how: 'interrupt' }],
  [CHOICE, 'escape', { by: 'menu' }],
  [SEVERAL, 's', { by: 'command', command: 'skip' }],
  // After a refused key, those read at the same time are ignored, except for leaving.
  [CHOICE, 'no+enter', null],
  [CHOICE, 'no+2+enter+s', null],
  [SEVERAL, '12+enter+s+enter', null],
  [LINE, 'no+enter+t+enter', null],
  [LINE, 'no+enter+ctrl-z', { by: 'suspend' }],
  [CHOICE, 'no+enter+ctrl-c', { by: 'left', how: 'interrupt' }],
  // All keys after an answer are ignored.
  [CHOICE, '2+enter+ctrl-c', { by: 'answer', reply: { reply: 'option', option: 1 }, text: 'often' }],
])('keys read at once: %j, %s', async (prompt, keys, end) => {
  const { types, ended } = await asked(prompt);
  await types(keys);
  expect(ended()).toEqual(end);
});

test.each([['resized'], ['resumed']] as const)('a prompt ends if the terminal is %s', async (is) => {
  const { happens, ended } = await asked(CHOICE);
  happens({ is });
  await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  expect(ended()).toEqual({ by: is });
});
