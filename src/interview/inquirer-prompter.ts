import type { ChalkInstance } from 'chalk';
import { Stopped } from '../files/problem-error.ts';
import type { Language } from '../words/locale.ts';
import type { PrompterWords } from '../words/en/prompter.ts';
import { prompterWords } from '../words/prompter.ts';
import { answeredText, menuOf, partsOf, type Sheet } from './prompt/drawing.ts';
import { Left, type Prompt, type Prompter, type PromptReply } from './prompter.ts';
import { progressOf } from './prompt/progress.ts';
import { stageOf } from './prompt/questions.ts';
import { blocksText, hanging } from '../render/terminal.ts';
import { play, type Ended } from './prompt/stage.ts';
import {
  holdSignals,
  stopJob,
  suspend,
  takeTerminal,
  type Happenings,
  type Keyboard,
  type Screen,
} from './prompt/terminal.ts';

export interface DrawingTerminal {
  readonly input: Keyboard;
  readonly output: Screen;
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly chalk: ChalkInstance;
  /**
   * Milliseconds after a prompt is drawn in which no key may reply to it, since nobody has read it yet; so with an option of
   * an act, after it was marked.
   */
  readonly settle?: number;
  /** What Ctrl-Z does, once the terminal is as it was before. */
  readonly stop?: () => void;
}

const SETTLE = 150;
const CLEAR = '\u001b[H\u001b[2J';
/** With the lines that have left the screen already. */
const CLEAR_ALL = `${CLEAR}\u001b[3J`;

/**
 * Holds a talk by the prompts of inquirer, drawn on a terminal. Keys, footers, menus and all words are ours. A key typed
 * ahead never replies to a prompt that was not there to be read; it may move in it.
 */
export function inquirerPrompter(terminal: DrawingTerminal): Prompter {
  const { input, output, signal } = terminal;
  const words = prompterWords[terminal.language];
  // What was told since the last answer, to be told again where the screen has to be drawn anew.
  let told: (() => string)[] = [];
  let isAnswered = false;

  const tell = (text: () => string): void => {
    if (isAnswered) told = [];
    isAnswered = false;
    told.push(text);
    output.write(text());
  };

  return {
    show: (blocks) => {
      if (blocks.length === 0) return;
      tell(
        () =>
          `\n${blocksText(blocks, { ...sheetOf(terminal, words), important: words.important, tables: 'drawn' })}\n\n`,
      );
    },
    say: (line) => {
      tell(() => `${hanging('', line, sheetOf(terminal, words))}\n`);
    },
    ask: async (prompt) => {
      if (signal.aborted) throw new Stopped();
      if (input.readableEnded || input.destroyed) throw new Left('end');
      holdSignals();
      const now: { happenings: Happenings } = { happenings: NOBODY };
      const release = takeTerminal(input, output, () => now.happenings);
      const redraw = (how: 'afresh' | 'below'): void => {
        output.write((how === 'afresh' ? CLEAR : '\n') + told.map((text) => text()).join(''));
      };
      try {
        return await conversation(prompt, {
          terminal,
          words,
          redraw,
          hear: (next) => (now.happenings = next),
        });
      } finally {
        release();
        isAnswered = true;
      }
    },
    clear: () => {
      told = [];
      output.write(CLEAR_ALL);
      return true;
    },
    // A question leaves the terminal as it found it, so there is nothing to give back.
    close: () => {
      told = [];
    },
  };
}

const NOBODY: Happenings = {
  key: () => undefined,
  ended: () => undefined,
  resized: () => undefined,
  resumed: () => undefined,
};

interface Setting {
  readonly terminal: DrawingTerminal;
  readonly words: PrompterWords;
  readonly redraw: (how: 'afresh' | 'below') => void;
  readonly hear: (happenings: Happenings) => void;
}

function sheetOf({ output, chalk }: DrawingTerminal, words: PrompterWords): Sheet {
  // Some terminals do not know their size, and say 0.
  return { width: output.columns || 80, height: output.rows || 24, chalk, words };
}

/** Asks, with the menu in between where it is wanted, until there is a reply. */
async function conversation(prompt: Prompt, setting: Setting): Promise<PromptReply> {
  const { terminal, words } = setting;
  const ask = asking(prompt, setting);
  for (;;) {
    const ended = await ask();
    if (ended.by === 'command') return { reply: 'command', command: ended.command };
    if (ended.by === 'answer') {
      const text = answerText(prompt, ended.value, words);
      terminal.output.write(`${answeredText(prompt, text, sheetOf(terminal, words))}\n`);
      return ended.value;
    }
    const command = await menu(prompt, setting);
    if (command !== null) return command;
  }
}

/** The menu of commands; null where the person goes back to the question. */
async function menu({ commands }: Prompt, setting: Setting): Promise<PromptReply | null> {
  const ended = await asking(menuOf(commands, setting.words), setting)();
  if (ended.by !== 'answer' || ended.value.reply !== 'option') return null;
  const chosen = commands[ended.value.option];
  return chosen === undefined ? null : { reply: 'command', command: chosen.id };
}

type Settled = Extract<Ended, { by: 'answer' | 'command' }> | { readonly by: 'menu' };

/** A prompt that can be asked again and goes on where it was; it is drawn anew as often as the terminal needs it. */
function asking(prompt: Prompt, { terminal, words, redraw, hear }: Setting): () => Promise<Settled> {
  const progress = progressOf(prompt);
  let isAbove = false;
  return async () => {
    const mark = terminal.settle ?? SETTLE;
    let first = mark;
    for (;;) {
      const sheet = sheetOf(terminal, words);
      const parts = partsOf(prompt, sheet);
      if (parts.above !== null && !isAbove) terminal.output.write(`${parts.above}\n`);
      isAbove = parts.above !== null;
      const stage = stageOf(prompt, progress, parts, sheet, { first, mark });
      const ended = await play(stage, terminal.output, terminal.signal, hear);
      switch (ended.by) {
        case 'answer':
        case 'command':
          return ended;
        case 'menu':
          return { by: 'menu' };
        case 'left':
          throw new Left(ended.how);
        case 'stopped':
          throw new Stopped();
        case 'again':
          first = 0;
          continue;
        case 'suspend':
          hear(NOBODY);
          // Whoever comes to the terminal meanwhile reads nothing of it; it is drawn anew when the talk goes on.
          terminal.output.write(CLEAR_ALL);
          await suspend(terminal.input, terminal.stop ?? stopJob);
          break;
        case 'resized':
        case 'resumed':
          break;
      }
      if (terminal.signal.aborted) throw new Stopped();
      redraw(ended.by === 'resized' ? 'afresh' : 'below');
      isAbove = false;
      // It was read before.
      first = 0;
    }
  };
}

/** An answer in the words of its prompt. */
function answerText(prompt: Prompt, given: PromptReply, words: PrompterWords): string {
  switch (given.reply) {
    case 'option':
      return labelOf(prompt, given.option);
    case 'options':
      return given.options.map((option) => labelOf(prompt, option)).join(', ') || words.none;
    case 'text':
      return given.text.trim() === '' ? words.blank : given.text;
    case 'command':
      return '';
  }
}

function labelOf(prompt: Prompt, option: number): string {
  return prompt.kind === 'line' ? '' : (prompt.options[option]?.label ?? '');
}
