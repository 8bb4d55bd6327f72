import { render } from '@inquirer/testing';
import { Chalk } from 'chalk';
import type { EventEmitter } from 'node:events';
import type { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { answeredText, menuOf, partsOf, type Sheet } from '../../../src/interview/prompt/drawing.ts';
import { progressOf } from '../../../src/interview/prompt/progress.ts';
import { stageOf } from '../../../src/interview/prompt/questions.ts';
import type { Prompt, PromptReply } from '../../../src/interview/prompter.ts';
import { prompterWords } from '../../../src/words/prompter.ts';
import { CHOICE, COMMANDS, LINE, SEVERAL } from '../prompts.ts';

const sheet = (width = 80, height = 24): Sheet => ({
  width,
  height,
  chalk: new Chalk({ level: 0 }),
  words: prompterWords.en,
});

/** A prompt of inquirer as it is set up for ours. */
async function shown(prompt: Prompt, progress = progressOf(prompt)) {
  const stage = stageOf(prompt, progress, partsOf(prompt, sheet()), sheet(), { first: 0, mark: 0 });
  const screen = await render<PromptReply, object>((_, context) => {
    const answer = stage.start({
      input: context?.input as PassThrough,
      output: context?.output as never,
      signal: new AbortController().signal,
      clearPromptOnDone: true,
    });
    return answer;
  }, {});
  const input = screen.input as unknown as EventEmitter;
  for (const [text, key] of stage.before) input.emit('keypress', text, key);
  return { ...screen, progress };
}

describe('prompts', () => {
  test('a choice is drawn where it is; what is wrong is told under it', async () => {
    const progress = { ...progressOf({ ...CHOICE, initial: 1 }), said: 'not that' };
    const { getScreen, events, answer } = await shown({ ...CHOICE, initial: 1 }, progress);
    expect(getScreen()).toMatch(/> 2\. often – each week \(present answer\)\s+! not that\s+↑/);
    events.keypress('enter');
    expect(await answer).toEqual({ reply: 'option', option: 1 });
    const unready = await shown(CHOICE, { ...progressOf(CHOICE), ready: false });
    expect(unready.getScreen()).toMatch(/\n {2}1\. never\n {2}2\. often/);
    unready.events.keypress('enter');
    await unready.answer;
  });

  test('several is drawn with what is ticked, where it is', async () => {
    const progress = { ...progressOf(SEVERAL), cursor: 1, ticked: new Set([0]) };
    const { getScreen, events, answer } = await shown(SEVERAL, progress);
    expect(getScreen()).toMatch(/\n {2}\[x\] 1\. never\n> \[ \] 2\. often/);
    events.keypress('enter');
    expect(await answer).toEqual({ reply: 'options', options: [0] });
  });

  test('a line keeps what is written', async () => {
    const { answer, events, getScreen, nextRender, progress } = await shown({ ...LINE, initial: 'n' });
    events.type('o');
    expect(progress.text).toBe('no');
    events.keypress('enter');
    await nextRender();
    expect(getScreen()).toContain('! not “no”');
    events.type('t');
    events.keypress('enter');
    expect(await answer).toEqual({ reply: 'text', text: 'not' });
  });
});

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

  test('the fewer lines there are, the fewer keys are said', () => {
    const names = ['rather not say', 'note', 'why do we ask?', 'pause', 'finish'];
    const more = names.map((label) => ({ id: 'note', key: label.charAt(0), label }) as const);
    const prompt = { ...CHOICE, commands: [...COMMANDS, ...more] };
    const footers = [24, 8, 6].map((height) => partsOf(prompt, sheet(40, height)).footer.split('\n'));
    expect(footers.map((lines) => lines.length)).toEqual([4, 2, 1]);
  });

  test('nothing to say where there is nothing to press', () => {
    const { footer } = partsOf({ ...CHOICE, commands: [], options: CHOICE.options.slice(0, 1) }, sheet());
    expect(footer).toBe(prompterWords.en.drawn.take);
  });

  test('an answer stands after its question, with a colon where there is no other sign', () => {
    expect(answeredText(CHOICE, 'often', sheet())).toBe('✓ How often: often');
    expect(answeredText(LINE, 'so\x1b', sheet())).toBe(String.raw`✓ Why? so\x1b`);
  });

  test('the menu ends with the way back', () => {
    const menu = menuOf(COMMANDS, prompterWords.en);
    expect(menu.options.map(({ label }) => label)).toEqual(['back', 'skip', prompterWords.en.drawn.goOn]);
  });
});
