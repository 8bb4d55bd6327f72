import type { ChalkInstance } from 'chalk';
import { PassThrough, Writable } from 'node:stream';
import { Stopped } from '../files/problem-error.ts';
import type { Language } from '../words/locale.ts';
import type { PrompterWords } from '../words/en/prompter.ts';
import { prompterWords } from '../words/prompter.ts';
import { Left, type Prompt, type Prompter, type PromptReply } from './prompter.ts';
import { choice } from './prompt/choice.ts';
import { answeredText, menuOf, partsOf, type Setting, type Sheet } from './prompt/drawing.ts';
import type { Ask, Ended } from './prompt/keys.ts';
import { line } from './prompt/line.ts';
import { several } from './prompt/several.ts';
import {
  holdSignals,
  stopJob,
  suspend,
  takeTerminal,
  type Keyboard,
  type Screen,
} from './prompt/terminal.ts';
import { hanging } from '../document/layout/hanging.ts';
import { blocksText } from '../render/terminal.ts';

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
 * Holds an interview by prompts that are drawn on a terminal. A key typed ahead never replies to a prompt that was not there
 * to be read; it may move in it.
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
      const { hear, release } = takeTerminal(input, output);
      const redraw = (how: 'afresh' | 'below'): void => {
        output.write((how === 'afresh' ? CLEAR : '\n') + told.map((text) => text()).join(''));
      };
      try {
        return await replyTo(prompt, { terminal, words, redraw, hear });
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

interface Place {
  readonly terminal: DrawingTerminal;
  readonly words: PrompterWords;
  readonly redraw: (how: 'afresh' | 'below') => void;
  readonly hear: Setting['hear'];
}

function sheetOf({ output, chalk }: DrawingTerminal, words: PrompterWords): Sheet {
  // Some terminals do not know their size, and say 0.
  return { width: output.columns || 80, height: output.rows || 24, chalk, words };
}

/** Asks, with the menu in between where it is wanted, until there is a reply. */
async function replyTo(prompt: Prompt, place: Place): Promise<PromptReply> {
  const { terminal, words } = place;
  const ask = asking(prompt, place);
  for (;;) {
    const ended = await ask();
    if (ended.by === 'command') return { reply: 'command', command: ended.command };
    if (ended.by === 'answer') {
      terminal.output.write(`${answeredText(prompt, ended.text, sheetOf(terminal, words))}\n`);
      return ended.reply;
    }
    const command = await menu(prompt, place);
    if (command !== null) return command;
  }
}

/** The menu of commands; null where the person goes back to the question. */
async function menu({ commands }: Prompt, place: Place): Promise<PromptReply | null> {
  const ended = await asking(menuOf(commands, place.words), place)();
  if (ended.by !== 'answer' || ended.reply.reply !== 'option') return null;
  const chosen = commands[ended.reply.option];
  return chosen === undefined ? null : { reply: 'command', command: chosen.id };
}

/** A prompt that can be asked again and goes on where it was; it is drawn anew as often as the terminal needs it. */
function asking(prompt: Prompt, { terminal, words, redraw, hear }: Place): () => Promise<Ended> {
  const ask = askOf(prompt);
  let isAbove = false;
  return async () => {
    const mark = terminal.settle ?? SETTLE;
    let first = mark;
    for (;;) {
      const sheet = sheetOf(terminal, words);
      const parts = partsOf(prompt, sheet);
      if (parts.above !== null && !isAbove) terminal.output.write(`${parts.above}\n`);
      isAbove = parts.above !== null;
      const ended = await drawOnce(ask, { sheet, parts, hear, settle: { first, mark } }, terminal);
      switch (ended.by) {
        case 'answer':
        case 'command':
        case 'menu':
          return ended;
        case 'left':
          throw new Left(ended.how);
        case 'suspend':
          // Whoever comes to the terminal meanwhile reads nothing of it; it is drawn anew when the interview goes on.
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

/** How a prompt is asked. */
export function askOf(prompt: Prompt): Ask {
  switch (prompt.kind) {
    case 'choice':
      return choice(prompt);
    case 'several':
      return several(prompt);
    case 'line':
      return line(prompt);
  }
}

/**
 * Draws a prompt until it ends. Once the terminal has another size, or the process was stopped, the prompt no longer knows
 * which lines are its own: nothing that it writes then, to erase itself, reaches the screen.
 */
async function drawOnce(ask: Ask, setting: Setting, { output, signal }: DrawingTerminal): Promise<Ended> {
  let isOpen = true;
  const valve = new Writable({
    decodeStrings: false,
    write: (chunk: string, _, done) => {
      if (isOpen) output.write(chunk);
      done();
    },
  });
  // inquirer asks the stream it draws on for its width.
  Object.defineProperty(valve, 'columns', { get: () => output.columns });
  const hear: Setting['hear'] = (listener) =>
    setting.hear((happening) => {
      isOpen &&= happening.is !== 'resized' && happening.is !== 'resumed';
      listener(happening);
    });
  const context = { input: new PassThrough(), output: valve, signal, clearPromptOnDone: true } as const;
  return ask({ ...setting, hear }, context).catch((error: unknown) => {
    throw signal.aborted ? new Stopped() : error;
  });
}
