import { render } from '@inquirer/testing';
import { Chalk } from 'chalk';
import { askOf } from '../../../src/interview/inquirer-prompter.ts';
import { partsOf, type Sheet } from '../../../src/interview/prompt/drawing.ts';
import type { Ended } from '../../../src/interview/prompt/keys.ts';
import type { Happening, Pressed } from '../../../src/interview/prompt/terminal.ts';
import type { Prompt } from '../../../src/interview/prompter.ts';
import { prompterWords } from '../../../src/words/prompter.ts';

export const sheet = (width = 80, height = 24): Sheet => ({
  width,
  height,
  chalk: new Chalk({ level: 0 }),
  words: prompterWords.en,
});

/** Milliseconds in which keys are not accepted as an answer, as on a terminal. */
const SETTLE = 150;

/** A prompt that is asked without a terminal. */
export interface Asked {
  /** How the prompt ended; null while it is open. */
  readonly ended: () => Ended | null;
  readonly screen: () => string;
  readonly happens: (happening: Happening) => void;
  /** Types the words one after the other; `…` is a pause, and words joined by `+` are read at once. */
  readonly types: (words: string) => Promise<void>;
  /** Asks again, as after the menu. */
  readonly again: () => Promise<void>;
}

export async function asked(prompt: Prompt, on = sheet(200, 40)): Promise<Asked> {
  const ask = askOf(prompt);
  const parts = partsOf(prompt, on);
  let listener: ((happening: Happening) => void) | null = null;
  let at = performance.now();
  const now: { ended: Ended | null; screen: () => string } = { ended: null, screen: () => '' };
  const listen = (next: (happening: Happening) => void): (() => void) => {
    listener = next;
    return () => (listener = null);
  };
  const again = async (): Promise<void> => {
    const setting = { sheet: on, parts, listen, settle: { first: SETTLE, mark: SETTLE } };
    const { answer, getScreen } = await render(ask, setting);
    now.screen = getScreen;
    now.ended = null;
    // A prompt left open by a test ends with the process.
    answer.then((ended) => (now.ended = ended)).catch(() => undefined);
    at = performance.now() + 1000;
  };
  const types = async (words: string): Promise<void> => {
    for (const word of words.split(' ')) {
      at += word === '…' ? 1000 : 10;
      if (word !== '…') listener?.({ is: 'keys', keys: word.split('+').map((each) => pressed(each, at)) });
    }
    // Prompts end in microtasks.
    await new Promise((resolve) => setImmediate(resolve));
  };
  await again();
  return {
    ended: () => now.ended,
    screen: () => now.screen(),
    happens: (happening) => listener?.(happening),
    types,
    again,
  };
}

const KEYS: Readonly<Record<string, Omit<Pressed, 'at'>>> = {
  enter: { text: '\r', key: { name: 'return' } },
  escape: { text: undefined, key: { name: 'escape', meta: true } },
  erase: { text: '\x7f', key: { name: 'backspace' } },
  space: { text: ' ', key: { name: 'space' } },
  'ctrl-c': { text: '\x03', key: { name: 'c', ctrl: true } },
  'ctrl-z': { text: '\x1a', key: { name: 'z', ctrl: true } },
  'ctrl-u': { text: '\x15', key: { name: 'u', ctrl: true } },
  ...Object.fromEntries(
    ['up', 'down', 'left', 'f5'].map((name) => [name, { text: undefined, key: { name } }]),
  ),
};

function pressed(word: string, at: number): Pressed {
  return { ...(KEYS[word] ?? { text: word, key: word.length === 1 ? { name: word } : {} }), at };
}

/** The error message on the screen; null if there is none. */
export function saidOn(screen: string): string | null {
  return /^! (.*)$/m.exec(screen)?.[1] ?? null;
}
