import { expect, test } from 'vitest';
import type { ChoicePrompt } from '../../../src/interview/prompter.ts';
import { prompterWords } from '../../../src/words/prompter.ts';
import { CHOICE } from '../prompts.ts';
import { asked, saidOn, sheet } from './asked.ts';

const { drawn, plain } = prompterWords.en;

const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `option ${index + 1}`, hint: null }));
const THREE: ChoicePrompt = { ...CHOICE, options: options(3), deliberate: true };
const ACT: ChoicePrompt = { ...THREE, act: true };
const KEPT: ChoicePrompt = { ...THREE, initial: 1 };
const MANY: ChoicePrompt = { ...THREE, options: options(12) };

test.each<readonly [prompt: ChoicePrompt, keys: string, number: number]>([
  [THREE, '2 enter', 2],
  [THREE, 'down enter', 1],
  [THREE, 'down down down down enter', 3],
  [THREE, 'up up enter', 1],
  [THREE, '1 … 3 enter', 3],
  [MANY, '12 enter', 12],
  [MANY, '1 2 enter', 12],
  [MANY, '1 … 2 enter', 2],
  [KEPT, 'enter', 2],
  [KEPT, 'erase enter', 2],
  // After text that matches no option, moving to an option selects it again.
  [THREE, '5 … 2 enter', 2],
  [THREE, '5 enter 2 enter', 2],
  [THREE, '2 … 5 down enter', 2],
  [THREE, '5 erase 2 enter', 2],
  // An act takes two keys, with time to read in between.
  [{ ...ACT, initial: 1 }, 'down … enter', 2],
  [ACT, '2 … enter', 2],
  [ACT, '2 enter … enter', 2],
])('%j, %s chooses option %s', async (prompt, keys, number) => {
  const { types, ended } = await asked(prompt);
  await types(keys);
  const reply = { reply: 'option', option: number - 1 };
  expect(ended()).toEqual({ by: 'answer', reply, text: prompt.options[number - 1]?.label });
});

test.each<readonly [prompt: ChoicePrompt, keys: string, said: string | null, ready: number | null]>([
  // Text that matches no option, followed by Enter.
  [THREE, '5', plain.noSuchOption('5', 3), null],
  [THREE, '5 enter', plain.noSuchOption('5', 3), null],
  [THREE, '5 … enter enter', plain.noSuchOption('5', 3), null],
  [THREE, '0 enter', plain.noSuchOption('0', 3), null],
  [THREE, '00 enter', plain.noSuchOption('00', 3), null],
  [THREE, '1 2 enter', plain.noSuchOption('12', 3), null],
  [THREE, '12 enter', plain.noSuchOption('12', 3), null],
  [THREE, '1 2 1 enter', plain.noSuchOption('121', 3), null],
  [THREE, '2 … 9 enter', plain.noSuchOption('9', 3), null],
  [KEPT, '9 enter', plain.noSuchOption('9', 3), null],
  [KEPT, 'no enter', plain.notANumber('no'), null],
  [KEPT, 'q enter', plain.notANumber('q'), null],
  [KEPT, '２ enter', plain.notANumber('２'), null],
  [THREE, '٢ enter', plain.notANumber('٢'), null],
  [THREE, '1.', plain.notANumber('1.'), null],
  [THREE, 'a'.repeat(300), plain.notANumber(`${'a'.repeat(19)}…`), null],
  [THREE, '9'.repeat(300), plain.noSuchOption(`${'9'.repeat(19)}…`, 3), null],
  [THREE, '5 erase', null, null],
  [THREE, '2', null, 2],
  [THREE, '2 5 … 2', null, 2],
  [THREE, '2 f5', null, 2],
  // No option is selected.
  [THREE, '2 erase enter', drawn.chooseFirst, null],
  [THREE, 'enter', drawn.chooseFirst, null],
  [THREE, 'enter enter', drawn.chooseFirst, null],
  [ACT, 'enter', drawn.chooseFirst, null],
  [{ ...ACT, initial: 1 }, 'enter', drawn.chooseFirst, null],
  [ACT, '2 enter', drawn.onceMore, 2],
  [ACT, '2 f5 … enter', drawn.chooseFirst, null],
  [ACT, '2 enter f5 … enter', drawn.chooseFirst, null],
  [ACT, '5 … enter', plain.noSuchOption('5', 3), null],
])('%j, %s chooses nothing', async (prompt, keys, said, ready) => {
  const { types, ended, screen } = await asked(prompt);
  await types(keys);
  expect(ended()).toBeNull();
  expect(saidOn(screen())).toBe(said);
  expect(/^> (\d+)\./m.exec(screen())?.[1] ?? null).toBe(ready === null ? null : String(ready));
});

test.each<readonly [what: string, keys: string]>([
  ['a command', '2 s'],
  ['the menu', '2 escape'],
  ['a stop', '2 ctrl-z'],
])('the option of an act has to be selected again after %s', async (_, keys) => {
  const { types, again, ended, screen } = await asked(ACT);
  await types(keys);
  expect(ended()).not.toBeNull();
  await again();
  expect(screen()).toMatch(/^> 2\./m);
  await types('enter');
  expect(ended()).toBeNull();
  expect(saidOn(screen())).toBe(drawn.chooseFirst);
});

test('an error message is drawn between the options and the keys', async () => {
  const { screen, types } = await asked({ ...CHOICE, initial: 1 });
  expect(screen()).toMatch(
    /^\? How often\n {2}These weeks\n {2}1\. never\n> 2\. often – each week \(current/,
  );
  await types('7');
  expect(screen()).toMatch(/\n {2}2\. often – each week \(current answer\)\n\n! There is no 7.*\n↑/);
});

test.each([
  [20, 10],
  [20, 20],
  [25, 10],
  [35, 10],
  [80, 24],
])('a choice with an error message fits on %s columns and %s lines', async (width, height) => {
  const { screen, types } = await asked(
    { ...MANY, commands: [...MANY.commands, ...MANY.commands] },
    sheet(width, height),
  );
  await types('no');
  const lines = screen().split('\n');
  expect(lines.length).toBeLessThanOrEqual(height);
  for (const line of lines) expect(line.length).toBeLessThan(width);
  expect(screen()).toMatch(/\n {2}1\. option[^]*\n! “no” is/);
});
