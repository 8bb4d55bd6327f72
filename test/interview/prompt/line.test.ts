import { expect, test } from 'vitest';
import { prompterWords } from '../../../src/words/prompter.ts';
import { LINE } from '../prompts.ts';
import { asked, saidOn } from './asked.ts';

const answer = (text: string, shown = text) => ({
  by: 'answer',
  reply: { reply: 'text', text },
  text: shown,
});

test.each<readonly [initial: string, keys: string, taken: string]>([
  ['', '5 enter', '5'],
  ['', 'b s ? enter', 'bs?'],
  ['', 'pasted+enter', 'pasted'],
  ['', '漢字 erase a left é enter', '漢éa'],
  ['', 'f5 up x enter', 'x'],
  ['before', 'enter', 'before'],
  ['before', 'ctrl-u after enter', 'after'],
  ['a\x1b[2J\nb\u202e', 'enter', 'a[2Jb'],
])('%j, %s answers %j', async (initial, keys, taken) => {
  const { types, ended } = await asked({ ...LINE, initial });
  await types(keys);
  expect(ended()).toEqual(answer(taken));
});

test('an error message is shown until the text is changed', async () => {
  const { types, ended, screen } = await asked({ ...LINE, initial: 'n' });
  expect(screen()).toMatch(/^\? Why\?\n {2}Enter: confirm .*\n> n$/);
  await types('o+enter+pe+enter');
  expect(ended()).toBeNull();
  expect(screen()).toMatch(/\n> no\n! not “no”$/);
  await types('up enter');
  expect(saidOn(screen())).toBe('not “no”');
  await types('t');
  expect(saidOn(screen())).toBeNull();
  await types('enter');
  expect(ended()).toEqual(answer('not'));
});

test('a line that is asked again contains the typed text', async () => {
  const { types, ended, screen, again } = await asked(LINE);
  await types('so+escape');
  expect(ended()).toEqual({ by: 'menu' });
  await again();
  expect(screen()).toMatch(/\n> so$/);
  await types('on enter');
  expect(ended()).toEqual(answer('soon'));
});

test('a blank answer is shown as blank', async () => {
  const { types, ended } = await asked({ ...LINE, problemOf: () => null });
  await types('space enter');
  expect(ended()).toEqual(answer(' ', prompterWords.en.blank));
});
