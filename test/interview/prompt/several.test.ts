import { expect, test } from 'vitest';
import type { SeveralPrompt } from '../../../src/interview/prompter.ts';
import { prompterWords } from '../../../src/words/prompter.ts';
import { SEVERAL } from '../prompts.ts';
import { asked, saidOn } from './asked.ts';

const { plain } = prompterWords.en;

const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `option ${index + 1}`, hint: null }));
const THREE: SeveralPrompt = { ...SEVERAL, options: options(3) };
const MANY: SeveralPrompt = { ...SEVERAL, options: options(12), problemOf: () => null };

test.each<readonly [prompt: SeveralPrompt, keys: string, numbers: readonly number[]]>([
  [{ ...THREE, problemOf: () => null }, '13 enter', [1, 3]],
  [{ ...THREE, problemOf: () => null }, '3 1 enter', [1, 3]],
  [{ ...THREE, initial: [2, 0] }, '1 enter', [3]],
  [THREE, 'enter', []],
  [THREE, 'down space enter', [2]],
  [THREE, 'down down up space space enter', []],
  [THREE, '2 5 enter enter', [2]],
  // If one digit cannot identify every option, a number moves the cursor to its option.
  [MANY, '12 space enter', [12]],
  [MANY, '1 … 2 space enter', [2]],
])('%j, %s answers %j', async (prompt, keys, numbers) => {
  const { types, ended } = await asked(prompt);
  await types(keys);
  const reply = { reply: 'options', options: numbers.map((number) => number - 1) };
  const text = numbers.map((number) => `option ${number}`).join(', ') || prompterWords.en.none;
  expect(ended()).toEqual({ by: 'answer', reply, text });
});

test.each<readonly [prompt: SeveralPrompt, keys: string, ticked: readonly number[], said: string | null]>([
  [THREE, '12 enter', [1, 2], 'not both'],
  [THREE, '12 enter enter', [1, 2], null],
  [THREE, '2 5', [2], plain.noSuchOption('5', 3)],
  [THREE, '2 5 enter', [2], null],
  [THREE, '25', [], plain.noSuchOption('5', 3)],
  [THREE, '0', [], plain.noSuchOption('0', 3)],
  [THREE, 'no enter', [], null],
  [THREE, '1,2', [], plain.notANumber('1,2')],
  [THREE, 'q space', [1], null],
  [THREE, 'q down space', [2], null],
  [THREE, 'q erase', [], null],
  [THREE, 'q f5', [], plain.notANumber('q')],
  [MANY, '13', [], plain.noSuchOption('13', 12)],
])('%j, %s does not answer yet', async (prompt, keys, ticked, said) => {
  const { types, ended, screen } = await asked(prompt);
  await types(keys);
  expect(ended()).toBeNull();
  expect([...screen().matchAll(/\[x\] (\d+)\./g)].map(([, number]) => Number(number))).toEqual(ticked);
  expect(saidOn(screen())).toBe(said);
});

test('ticks and cursor are drawn, and are kept when asked again', async () => {
  const { screen, types, again, ended } = await asked(SEVERAL);
  await types('space down');
  const ticked = /^\? How often\n {2}These weeks\n {2}\[x\] 1\. never\n> \[ \] 2\. often – each week\n\n↑/;
  expect(screen()).toMatch(ticked);
  await types('escape');
  expect(ended()).toEqual({ by: 'menu' });
  await again();
  expect(screen()).toMatch(ticked);
});
