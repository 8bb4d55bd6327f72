import { Chalk } from 'chalk';
import type { Readable, Writable } from 'node:stream';
import { Stopped } from '../files/problem-error.ts';
import type { Language } from '../words/locale.ts';
import type { PrompterWords } from '../words/en/prompter.ts';
import { prompterWords } from '../words/prompter.ts';
import { optionText } from './prompt/drawing.ts';
import { linesOf, type Lines } from './prompt/lines.ts';
import { HANG_UP_MS } from './prompt/terminal.ts';
import { ALWAYS_NAMED, Left, type CommandId, type Prompt, type Prompter } from './prompter.ts';
import { hanging } from '../document/layout/hanging.ts';
import { blocksText, type Look } from '../render/terminal.ts';
import { understand } from './prompt/typed-line.ts';

export interface PlainTerminal {
  readonly input: Readable;
  readonly output: Writable;
  readonly language: Language;
  readonly signal: AbortSignal;
  /** The width that lines are wrapped to; called each time. */
  readonly width: () => number;
  /** Milliseconds after a prompt in which a line is not accepted as its answer, since nobody has read it yet. */
  readonly settle?: number;
}

const SETTLE = 150;
/** More lines than most terminals show. */
const SCREEN = 60;

/**
 * Runs an interview line by line: for screen readers, braille displays and terminals that cannot draw. It writes only
 * text and line ends, and never moves the cursor. The terminal handles Ctrl-C, which aborts the signal.
 */
export function plainPrompter(terminal: PlainTerminal): Prompter {
  const words = prompterWords[terminal.language];
  const write = (text: string): void => void terminal.output.write(`${text}\n`);
  const look = (): Look => ({
    width: terminal.width(),
    chalk: new Chalk({ level: 0 }),
    important: words.important,
    tables: 'listed',
  });
  let lines: Lines | null = null;
  // Commands are listed where they first apply; reading all of them aloud at every prompt would take too long.
  const listed = new Set<CommandId>();

  return {
    show: (blocks) => {
      if (blocks.length > 0) write(`${blocksText(blocks, look())}\n`);
    },
    say: (line) => {
      write(hanging('', line, look()));
    },
    ask: async (prompt) => {
      if (terminal.signal.aborted) throw new Stopped();
      lines ??= linesOf(terminal.input);
      write(`\n${asked(prompt, look(), words)}`);
      const isNew = prompt.commands.some(({ id }) => !listed.has(id));
      for (const { id } of prompt.commands) listed.add(id);
      for (let isFirst = true; ; isFirst = false) {
        write(invitation(prompt, isFirst && isNew, look(), words));
        const at = performance.now();
        const line = await nextLine(lines, terminal.signal).catch((left: unknown) => {
          // The next output starts on a new line.
          write('');
          throw left;
        });
        const early = performance.now() - at < (terminal.settle ?? SETTLE);
        const found = early ? problemReply(words.plain.tooEarly) : understand(prompt, line, words);
        if (found.is === 'reply') return found.reply;
        write(found.is === 'help' ? helpText(prompt, look(), words) : hanging('', found.said, look()));
      }
    },
    // Without moving the cursor, the only way to clear the screen is to scroll.
    clear: () => {
      write('\n'.repeat(SCREEN));
      return false;
    },
    close: () => {
      lines?.close();
      lines = null;
    },
  };
}

const problemReply = (said: string): { readonly is: 'problem'; readonly said: string } => ({
  is: 'problem',
  said,
});

/** The next line. Throws Left at the end of the input and Stopped if the run is stopped. */
async function nextLine(lines: Lines, signal: AbortSignal): Promise<string> {
  const line = await untilAborted(lines.next(), signal);
  if (line !== null) return line;
  await untilAborted(new Promise((resolve) => setTimeout(resolve, HANG_UP_MS)), signal);
  throw new Left('end');
}

function untilAborted<T>(wanted: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(new Stopped());
    };
    signal.addEventListener('abort', stop, { once: true });
    void wanted.then((value) => {
      signal.removeEventListener('abort', stop);
      resolve(value);
    });
  });
}

/** The question with its help and its numbered options, one a line. */
function asked(prompt: Prompt, look: Look, words: PrompterWords): string {
  const lines = [
    hanging('', prompt.message, look),
    ...(prompt.beside === undefined ? [] : [hanging('', prompt.beside, look)]),
    ...(prompt.help === null ? [] : [hanging('', prompt.help, look)]),
    ...optionLines(prompt, look, words),
  ];
  return lines.join('\n');
}

function optionLines(prompt: Prompt, look: Look, words: PrompterWords): readonly string[] {
  if (prompt.kind === 'line') return [];
  const present = prompt.kind === 'choice' ? [prompt.initial] : prompt.initial;
  return prompt.options.map((option, index) =>
    hanging(`${index + 1}. `, optionText(option, present.includes(index), words), look),
  );
}

/**
 * What the user can type, in one sentence: with all commands where one of them is new, otherwise only with those that
 * are always named and the way to list them.
 */
function invitation(prompt: Prompt, isWhole: boolean, look: Look, words: PrompterWords): string {
  const { plain } = words;
  const slash = prompt.kind === 'line' ? '/' : '';
  const offered = prompt.commands.filter(({ id }) => isWhole || ALWAYS_NAMED.has(id));
  const help = offered.length < prompt.commands.length ? plain.allCommands : plain.help;
  // Keep a letter on the same line as its name.
  const letters = [...offered, { key: '?', label: help }]
    .map(({ key, label }) => `${slash}${key} ${label}`.replaceAll(' ', NO_BREAK))
    .join(', ');
  const sentence = `${wantedOf(prompt, words)}${slash === '' ? plain.orLetter(letters) : plain.orSlash(letters)}.`;
  return hanging('', sentence, look).replaceAll(NO_BREAK, ' ');
}

const NO_BREAK = '\u00a0';

function wantedOf(prompt: Prompt, { plain }: PrompterWords): string {
  switch (prompt.kind) {
    case 'choice':
      return plain.choose(prompt.options.length);
    case 'several':
      return plain.mark(prompt.options.length);
    case 'line':
      return prompt.initial === '' ? plain.write : `${plain.keep(prompt.initial)} ${plain.write}`;
  }
}

/** The question again, and everything that can be typed, one a line. */
function helpText(prompt: Prompt, look: Look, words: PrompterWords): string {
  const { plain } = words;
  const slash = prompt.kind === 'line' ? '/' : '';
  const commands = prompt.commands.map(({ key, label }) => hanging(`${slash}${key} `, label, look));
  return [
    asked(prompt, look, words),
    hanging('', prompt.commands.length === 0 ? plain.noCommands : plain.commands, look),
    ...commands,
    ...(prompt.kind === 'line' ? [hanging('', plain.slashText, look)] : []),
  ].join('\n');
}
