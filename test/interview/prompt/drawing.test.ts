import { describe, expect, test } from 'vitest';
import { answeredText, menuOf, partsOf } from '../../../src/interview/prompt/drawing.ts';
import type { Command, Prompt } from '../../../src/interview/prompter.ts';
import { interviewWords } from '../../../src/words/interview.ts';
import { prompterWords } from '../../../src/words/prompter.ts';
import { CHOICE, COMMANDS, LINE, SEVERAL } from '../prompts.ts';
import { sheet } from './asked.ts';

const QUESTION: readonly Command[] = (
  ['back', 'skip', 'refuse', 'note', 'why', 'pause', 'finish'] as const
).map((id) => ({ id, ...interviewWords.en.commands[id] }));

describe('layout', () => {
  const long = 'word '.repeat(60).trim();

  test.each<readonly [what: string, prompt: Prompt, width: number, height: number, isAbove: boolean]>([
    ['a choice on a common screen', CHOICE, 80, 24, false],
    ['a choice on a small one', CHOICE, 40, 10, false],
    ['a long question on a small one', { ...CHOICE, message: long }, 40, 10, true],
    ['a long question and long help', { ...SEVERAL, message: long, help: long }, 80, 10, true],
    ['a long line', { ...LINE, message: long }, 40, 10, true],
    ['a very small one', SEVERAL, 20, 6, true],
  ])('%s fits', (_, prompt, width, height, isAbove) => {
    const parts = partsOf(prompt, sheet(width, height));
    expect(parts.above !== null).toBe(isAbove);
    const lines = (text: string): readonly string[] => text.split('\n');
    for (const line of lines(`${parts.message}\n${parts.footer}`)) expect(line.length).toBeLessThan(width);
    const options = prompt.kind === 'line' ? 1 : Math.min(parts.page, 2);
    if (height >= 10)
      expect(lines(parts.message).length + lines(parts.footer).length + options + 1).toBeLessThanOrEqual(
        height,
      );
  });

  test('the footer names fewer keys if there are fewer lines', () => {
    const names = ['rather not say', 'note', 'why do we ask?', 'pause', 'finish'];
    const more = names.map((label) => ({ id: 'note', key: label.charAt(0), label }) as const);
    const prompt = { ...CHOICE, commands: [...COMMANDS, ...more] };
    const footers = [24, 8, 6].map((height) => partsOf(prompt, sheet(40, height)).footer.split('\n'));
    expect(footers.map((lines) => lines.length)).toEqual([4, 2, 1]);
  });

  test.each([CHOICE, SEVERAL, LINE])('every prompt names the keys that leave it unanswered', (prompt) => {
    for (const height of [24, 9]) {
      const { footer } = partsOf({ ...prompt, commands: QUESTION }, sheet(60, height));
      const mark = prompt.kind === 'line' ? 'Esc ' : '';
      expect(footer.replaceAll('\n', ' ')).toContain(`${mark}s: skip`);
      expect(footer.replaceAll('\n', ' ')).toContain(`${mark}r: rather not say`);
    }
  });

  test('the footer of a single option without commands names only Enter', () => {
    const { footer } = partsOf({ ...CHOICE, commands: [], options: CHOICE.options.slice(0, 1) }, sheet());
    expect(footer).toBe(prompterWords.en.drawn.take);
  });

  test('an answer follows its question, after a colon unless the question ends with punctuation', () => {
    expect(answeredText(CHOICE, 'often', sheet())).toBe('✓ How often: often');
    expect(answeredText(LINE, 'so\x1b', sheet())).toBe(String.raw`✓ Why? so\x1b`);
  });

  test('the menu begins with the way back, and each command has its letter', () => {
    const menu = menuOf(COMMANDS, prompterWords.en);
    expect(menu.options.map(({ label }) => label)).toEqual([prompterWords.en.drawn.goOn, 'back', 'skip']);
    expect(menu.marks).toEqual(['Esc', 'b', 's']);
    expect(partsOf(menu, sheet()).footer).toBe(
      '↑ ↓ or letter: choose · Enter: confirm · Esc: close the menu',
    );
  });
});
