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
   * Milliseconds in which keys are not accepted as an answer because nobody can have read the prompt yet: after it is
   * drawn, and after an option of an act is marked.
   */
  readonly settle?: number;
  /** Handles Ctrl-Z; called once the terminal is restored. */
  readonly stop?: () => void;
}

const SETTLE = 150;
const CLEAR = '\u001b[H\u001b[2J';
/** Also clears the scrollback. */
const CLEAR_ALL = `${CLEAR}\u001b[3J`;

/**
 * Runs an interview with prompts that are drawn on the terminal. A key typed before a prompt appeared never answers it;
 * it may move the cursor.
 */
export function inquirerPrompter(terminal: DrawingTerminal): Prompter {
  const { input, output, signal } = terminal;
  const words = prompterWords[terminal.language];
  // The output since the last answer, which is repeated when the screen has to be redrawn.
  let shown: (() => string)[] = [];
  let isAnswered = false;

  const print = (text: () => string): void => {
    if (isAnswered) shown = [];
    isAnswered = false;
    shown.push(text);
    output.write(text());
  };

  return {
    show: (blocks) => {
      if (blocks.length === 0) return;
      print(
        () =>
          `\n${blocksText(blocks, { ...sheetOf(terminal, words), important: words.important, tables: 'drawn' })}\n\n`,
      );
    },
    say: (line) => {
      print(() => `${hanging('', line, sheetOf(terminal, words))}\n`);
    },
    ask: async (prompt) => {
      if (signal.aborted) throw new Stopped();
      if (input.readableEnded || input.destroyed) throw new Left('end');
      holdSignals();
      const { listen, release } = takeTerminal(input, output);
      const redraw = (how: 'afresh' | 'below'): void => {
        output.write((how === 'afresh' ? CLEAR : '\n') + shown.map((text) => text()).join(''));
      };
      try {
        return await replyTo(prompt, { terminal, words, redraw, listen });
      } finally {
        release();
        isAnswered = true;
      }
    },
    clear: () => {
      shown = [];
      output.write(CLEAR_ALL);
      return true;
    },
    // Each prompt restores the terminal itself.
    close: () => {
      shown = [];
    },
  };
}

interface Place {
  readonly terminal: DrawingTerminal;
  readonly words: PrompterWords;
  readonly redraw: (how: 'afresh' | 'below') => void;
  readonly listen: Setting['listen'];
}

function sheetOf({ output, chalk }: DrawingTerminal, words: PrompterWords): Sheet {
  // Some terminals do not know their size and report 0.
  return { width: output.columns || 80, height: output.rows || 24, chalk, words };
}

/** Asks until there is a reply, showing the menu of commands on request. */
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

/** Shows the menu of commands; null to return to the question, also by Escape. */
async function menu({ commands }: Prompt, place: Place): Promise<PromptReply | null> {
  const ended = await asking(menuOf(commands, place.words), place)();
  if (ended.by === 'command') return { reply: 'command', command: ended.command };
  if (ended.by !== 'answer' || ended.reply.reply !== 'option') return null;
  const chosen = commands[ended.reply.option - 1];
  return chosen === undefined ? null : { reply: 'command', command: chosen.id };
}

/** A prompt that can be asked repeatedly and keeps its state; it is redrawn whenever the terminal requires it. */
function asking(prompt: Prompt, { terminal, words, redraw, listen }: Place): () => Promise<Ended> {
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
      const ended = await drawOnce(ask, { sheet, parts, listen, settle: { first, mark } }, terminal);
      switch (ended.by) {
        case 'answer':
        case 'command':
        case 'menu':
          return ended;
        case 'left':
          throw new Left(ended.how);
        case 'suspend':
          // Clears the screen for whoever uses the terminal next; it is redrawn when the interview continues.
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
      // The prompt was readable before.
      first = 0;
    }
  };
}

/** Selects the implementation for a prompt. */
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
 * Draws a prompt until it ends. After a resize or a suspension, inquirer no longer knows which lines belong to the
 * prompt, so nothing it writes to erase them is passed on.
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
  // inquirer reads the width from its output stream.
  Object.defineProperty(valve, 'columns', { get: () => output.columns });
  const listen: Setting['listen'] = (listener) =>
    setting.listen((happening) => {
      isOpen &&= happening.is !== 'resized' && happening.is !== 'resumed';
      listener(happening);
    });
  const context = { input: new PassThrough(), output: valve, signal, clearPromptOnDone: true } as const;
  return ask({ ...setting, listen }, context).catch((error: unknown) => {
    throw signal.aborted ? new Stopped() : error;
  });
}
