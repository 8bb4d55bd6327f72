import { expect, test } from 'vitest';
import { meaningOf } from '../../../src/interview/prompt/keys.ts';
import { judge, progressOf, type Ruling } from '../../../src/interview/prompt/progress.ts';
import type { ChoicePrompt, Prompt, SeveralPrompt } from '../../../src/interview/prompter.ts';
import { prompterWords } from '../../../src/words/prompter.ts';
import { CHOICE, COMMANDS, LINE, SEVERAL } from '../prompts.ts';

const { drawn, plain } = prompterWords.en;

const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ label: `option ${at + 1}`, hint: null }));
const THREE: ChoicePrompt = { ...CHOICE, options: options(3), deliberate: true };
const ACT: ChoicePrompt = { ...THREE, act: true };
const KEPT: ChoicePrompt = { ...THREE, initial: 1 };
const MANY: ChoicePrompt = { ...THREE, options: options(12) };
const TICKS: SeveralPrompt = { ...SEVERAL, options: options(3) };
const MANY_TICKS: SeveralPrompt = { ...SEVERAL, options: options(12), fault: () => null };

const NAMES: Readonly<Record<string, string>> = {
  up: 'up',
  down: 'down',
  enter: 'return',
  erase: 'backspace',
  space: 'space',
  f5: 'f5',
};

/** Types words apart by spaces one after the other, `…` being a pause in between; what came of the last of them. */
function typed(prompt: Prompt, keys: string): Ruling['is'] | number | readonly number[] {
  const progress = progressOf(prompt);
  const judged = judge(prompt, progress, prompterWords.en, 150);
  let at = 1000;
  let last: Ruling = { is: 'nothing' };
  for (const word of keys.split(' ')) {
    at += word === '…' ? 1000 : 10;
    if (word === '…') continue;
    const name = NAMES[word];
    const text = name === undefined ? word : word === 'space' ? ' ' : undefined;
    const key = { name: name ?? word };
    last = judged(meaningOf(prompt.kind, COMMANDS, text, key), key, at);
  }
  said = progress.said;
  ready = progress.ready ? progress.cursor : null;
  marks = [...progress.ticked].sort((a, b) => a - b);
  if (last.is !== 'answer') return last.is;
  if (last.reply.reply === 'option') return last.reply.option;
  return last.reply.reply === 'options' ? last.reply.options : 'nothing';
}

let said: string | null = null;
let ready: number | null = null;
let marks: readonly number[] = [];

test.each<readonly [prompt: ChoicePrompt, keys: string, comes: Ruling['is'] | number, says: string | null]>([
  // What names an option.
  [THREE, '2 enter', 1, null],
  [THREE, 'down enter', 0, null],
  [THREE, 'down down down down enter', 2, null],
  [THREE, 'up up enter', 0, null],
  [THREE, '1 … 3 enter', 2, null],
  [MANY, '12 enter', 11, null],
  [MANY, '1 2 enter', 11, null],
  [MANY, '1 … 2 enter', 1, null],
  [KEPT, 'enter', 1, null],
  // What names none, and Enter after it.
  [THREE, '5', 'told', plain.noSuchOption('5', 3)],
  [THREE, '5 enter', 'nothing', plain.noSuchOption('5', 3)],
  [THREE, '5 … enter enter', 'nothing', plain.noSuchOption('5', 3)],
  [THREE, '0 enter', 'nothing', plain.noSuchOption('0', 3)],
  [THREE, '00 enter', 'nothing', plain.noSuchOption('00', 3)],
  [THREE, '1 2 enter', 'nothing', plain.noSuchOption('12', 3)],
  [THREE, '12 enter', 'nothing', plain.noSuchOption('12', 3)],
  [THREE, '1 2 1 enter', 'nothing', plain.noSuchOption('121', 3)],
  [THREE, '2 … 9 enter', 'nothing', plain.noSuchOption('9', 3)],
  [KEPT, '9 enter', 'nothing', plain.noSuchOption('9', 3)],
  [KEPT, 'no enter', 'nothing', plain.notANumber('no')],
  [KEPT, 'q enter', 'nothing', plain.notANumber('q')],
  [KEPT, '２ enter', 'nothing', plain.notANumber('２')],
  [THREE, '٢ enter', 'nothing', plain.notANumber('٢')],
  [THREE, '1.', 'told', plain.notANumber('1.')],
  [THREE, 'a'.repeat(300), 'told', plain.notANumber(`${'a'.repeat(19)}…`)],
  [THREE, '9'.repeat(300), 'told', plain.noSuchOption(`${'9'.repeat(19)}…`, 3)],
  // It is made good by going to an option.
  [THREE, '5 … 2 enter', 1, null],
  [THREE, '5 enter 2 enter', 1, null],
  [THREE, '2 … 5 down enter', 1, null],
  [THREE, '5 erase', 'again', null],
  [THREE, '5 erase 2 enter', 1, null],
  [THREE, '2 erase enter', 'told', drawn.chooseFirst],
  [KEPT, 'erase enter', 1, null],
  // Nothing stands ready.
  [THREE, 'enter', 'told', drawn.chooseFirst],
  [THREE, 'enter enter', 'nothing', drawn.chooseFirst],
  [ACT, 'enter', 'told', drawn.chooseFirst],
  [{ ...ACT, initial: 1 }, 'enter', 'told', drawn.chooseFirst],
  [{ ...ACT, initial: 1 }, 'down … enter', 1, null],
  // An act is two keys, with time to read between them.
  [ACT, '2 … enter', 1, null],
  [ACT, '2 enter', 'told', drawn.onceMore],
  [ACT, '2 enter … enter', 1, drawn.onceMore],
  [ACT, '2 f5 … enter', 'told', drawn.chooseFirst],
  [ACT, '2 enter f5 … enter', 'told', drawn.chooseFirst],
  [ACT, '2 s', 'command', null],
  [ACT, '5 … enter', 'nothing', plain.noSuchOption('5', 3)],
])('%j, %s: %s', (prompt, keys, comes, says) => {
  expect(typed(prompt, keys)).toBe(comes);
  expect(said).toBe(says);
  if (comes === 'told' && says !== drawn.onceMore) expect(ready).toBeNull();
});

test.each<
  readonly [
    prompt: SeveralPrompt,
    keys: string,
    comes: Ruling['is'] | readonly number[],
    ticked: readonly number[],
    says: string | null,
  ]
>([
  [{ ...TICKS, fault: () => null }, '13 enter', [0, 2], [0, 2], null],
  [TICKS, 'enter', [], [], null],
  [TICKS, 'down space enter', [1], [1], null],
  [TICKS, 'down down up space space enter', [], [], null],
  [TICKS, '12 enter', 'told', [0, 1], 'not both'],
  [TICKS, '12 enter enter', 'again', [0, 1], null],
  [TICKS, '2 5', 'told', [1], plain.noSuchOption('5', 3)],
  [TICKS, '2 5 enter', 'again', [1], null],
  [TICKS, '2 5 enter enter', [1], [1], null],
  [TICKS, '25', 'told', [], plain.noSuchOption('5', 3)],
  [TICKS, '0', 'told', [], plain.noSuchOption('0', 3)],
  [TICKS, 'no enter', 'again', [], null],
  [TICKS, '1,2', 'told', [], plain.notANumber('1,2')],
  [TICKS, 'q space', 'again', [0], null],
  [TICKS, 'q down space', 'again', [1], null],
  [TICKS, 'q erase', 'again', [], null],
  [TICKS, 's', 'command', [], null],
  // Where one digit cannot name them all, a number goes to its option.
  [MANY_TICKS, '12 space enter', [11], [11], null],
  [MANY_TICKS, '1 … 2 space enter', [1], [1], null],
  [MANY_TICKS, '13', 'told', [], plain.noSuchOption('13', 12)],
])('several %j, %s: %s', (prompt, keys, comes, ticked, says) => {
  expect(typed(prompt, keys)).toEqual(comes);
  expect(marks).toEqual(ticked);
  expect(said).toBe(says);
});

test('in a line everything is text', () => {
  expect(typed(LINE, '5')).toBe('pass');
  expect(typed(LINE, 'erase')).toBe('pass');
});
