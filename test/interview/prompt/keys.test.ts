import { expect, test } from 'vitest';
import { meaningOf, type Meaning } from '../../../src/interview/prompt/keys.ts';
import type { Prompt } from '../../../src/interview/prompter.ts';
import { COMMANDS } from '../prompts.ts';

type Kind = Prompt['kind'];
const ALL: readonly Kind[] = ['choice', 'several', 'line'];

test.each<readonly [kinds: readonly Kind[], text: string | undefined, key: object, is: Meaning['is']]>([
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
  [ALL, undefined, { name: 'b', meta: true }, 'nothing'],
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
  [['choice', 'several'], undefined, { name: 'up' }, 'pass'],
  [['choice', 'several'], undefined, { name: 'left' }, 'nothing'],
  [['choice', 'several'], '\x01', { name: 'a', ctrl: true }, 'nothing'],
  [['several'], ' ', { name: 'space' }, 'pass'],
  [['choice'], ' ', { name: 'space' }, 'nothing'],
  [['line'], 's', { name: 's' }, 'pass'],
  [['line'], '漢', {}, 'pass'],
  [['line'], '\u202e', {}, 'nothing'],
  [['line'], '\t', { name: 'tab' }, 'nothing'],
  [['line'], undefined, { name: 'up' }, 'nothing'],
  [['line'], undefined, { name: 'left' }, 'pass'],
  [['line'], '\x7f', { name: 'backspace' }, 'pass'],
  [['line'], '\x15', { name: 'u', ctrl: true }, 'pass'],
])('at a %j, %j with %j is %s', (kinds, text, key, is) => {
  for (const kind of kinds) expect(meaningOf(kind, COMMANDS, text, key).is).toBe(is);
});

test('what is not offered cannot be reached', () => {
  expect(meaningOf('choice', [], undefined, { name: 'escape' }).is).toBe('nothing');
  expect(meaningOf('line', COMMANDS.slice(1), '\x02', { name: 'b', ctrl: true }).is).toBe('nothing');
});
