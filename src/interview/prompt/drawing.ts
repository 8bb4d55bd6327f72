import type { ChalkInstance } from 'chalk';
import { wrap } from '../../escape/wrap.ts';
import { inert } from '../../escape/inert.ts';
import type { PrompterWords } from '../../words/en/prompter.ts';
import { textWidth } from '../../escape/width.ts';
import { ALWAYS_NAMED, type Command, type Option, type Prompt } from '../prompter.ts';
import { hanging, styled } from '../../document/layout/hanging.ts';
import type { TakenTerminal } from './terminal.ts';

/** What the layout of a prompt depends on. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly chalk: ChalkInstance;
  readonly words: PrompterWords;
}

/** The parts of a prompt, wrapped to the width. */
export interface Parts {
  /** Message and help, printed above the prompt if there is no room for them; otherwise null. */
  readonly above: string | null;
  readonly message: string;
  /** The options with their numbers. */
  readonly options: readonly string[];
  readonly footer: string;
  /** Number of lines available for the options. */
  readonly page: number;
}

/** Everything a prompt needs to draw itself and to receive keys. */
export interface Setting {
  readonly sheet: Sheet;
  readonly parts: Parts;
  readonly listen: TakenTerminal['listen'];
  /**
   * Milliseconds in which keys are not accepted as an answer because nobody can have read the prompt yet: after it was
   * first drawn (`first`), and after an option of an act was marked (`mark`).
   */
  readonly settle: { readonly first: number; readonly mark: number };
}

/** Lines besides message, options and footer: an empty line; for `line`, the typed line and two for an error message. */
const FRAME = { choice: 1, several: 1, line: 3 } as const;
const MIN_PAGE = 3;
/** Width of `> ` or `> [x] ` before an option. */
const MARKS = { choice: 2, several: 6 } as const;

/** Lays a prompt out for a screen: with all keys in its footer if there is room, else with fewer. */
export function partsOf(prompt: Prompt, sheet: Sheet): Parts {
  const { chalk, words, height } = sheet;
  const width = sheet.width - 1;
  const options = prompt.kind === 'line' ? [] : optionTexts(prompt, sheet);
  const page = Math.min(MIN_PAGE, sum(options.map(linesOf)));
  const head = headOf(prompt, chalk, width);
  const instead = `? ${styled(hanging('', words.drawn.above, { width: width - 2 }), chalk.bold)}`;
  const footers = footersOf(prompt, sheet, prompt.kind === 'line' ? width - 2 : width).map((footer) =>
    styled(footer, chalk.dim),
  );
  const least = footers.at(-1) ?? '';
  const footerBelow = (message: string): string | undefined =>
    footers.find((footer) => linesOf(message) + page + FRAME[prompt.kind] + linesOf(footer) <= height);
  const fitting = footerBelow(head);
  const message = fitting === undefined ? instead : head;
  const footer = fitting ?? footerBelow(instead) ?? least;
  return {
    above: fitting === undefined ? head : null,
    message,
    options,
    footer,
    page: Math.max(1, page, height - FRAME[prompt.kind] - linesOf(message) - linesOf(footer)),
  };
}

function headOf(prompt: Prompt, chalk: ChalkInstance, width: number): string {
  const message = hanging('', prompt.message, { width: width - 2 });
  const beside = prompt.beside === undefined ? '' : `\n${hanging('  ', prompt.beside, { width })}`;
  const help = prompt.help === null ? '' : `\n${styled(hanging('  ', prompt.help, { width }), chalk.dim)}`;
  return `? ${styled(message, chalk.bold).replaceAll('\n', '\n  ')}${beside}${help}`;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
export const linesOf = (text: string): number => text.split('\n').length;

function optionTexts(prompt: Exclude<Prompt, { kind: 'line' }>, sheet: Sheet): readonly string[] {
  const present = prompt.kind === 'choice' ? [prompt.initial] : prompt.initial;
  return prompt.options.map((option, index) => {
    const marks = prompt.kind === 'choice' ? prompt.marks : undefined;
    const number = marks === undefined ? `${index + 1}. ` : `${marks[index] ?? ''}: `;
    const before = MARKS[prompt.kind] + textWidth(number);
    const text = wrap(
      inert(optionText(option, present.includes(index), sheet.words)),
      sheet.width - 1 - before,
    );
    return number + text.join(`\n${' '.repeat(before)}`);
  });
}

/** `often – more than twice a week (present answer)`; raw. */
export function optionText({ label, hint }: Option, isPresent: boolean, words: PrompterWords): string {
  return `${label}${hint === null ? '' : ` – ${hint}`}${isPresent ? ` (${words.present})` : ''}`;
}

/** From the longest footer, with all keys, to the shortest. */
function footersOf(prompt: Prompt, { words }: Sheet, width: number): readonly string[] {
  const { drawn } = words;
  const { commands } = prompt;
  const keys = keysOf(prompt, words);
  const isMenu = prompt.kind === 'choice' && prompt.marks !== undefined;
  const nameOf = ({ id, key, label }: Command): string => {
    if (prompt.kind !== 'line') return drawn.command(key, label);
    return id === 'back' ? drawn.back(label) : drawn.afterEscape(key, label);
  };
  const named = commands.filter(({ id }) => ALWAYS_NAMED.has(id));
  const back = commands.filter(({ id }) => id === 'back');
  const all = prompt.kind === 'line' ? [...back, ...named] : commands;
  const menu = commands.length === 0 ? [] : [drawn.menu];
  const footers = isMenu
    ? [[...keys, drawn.closeMenu], [drawn.closeMenu]]
    : [
        [...keys, ...all.map(nameOf), ...menu],
        [...keys, ...[...back, ...named].map(nameOf), ...menu],
        [...named.map(nameOf), ...menu],
        menu,
      ];
  return footers.map((parts) =>
    joined(
      parts.filter((part) => part !== '').map((part) => inert(part)),
      width,
    ),
  );
}

function keysOf(prompt: Prompt, { drawn }: PrompterWords): readonly string[] {
  switch (prompt.kind) {
    case 'choice':
      // Even a single option of an act has to be moved to.
      if (prompt.marks !== undefined) return [drawn.chooseLetter, drawn.take];
      return [drawn.choose(prompt.options.length + (prompt.act === true ? 1 : 0)), drawn.take];
    case 'several':
      return [drawn.mark(prompt.options.length), drawn.done];
    case 'line':
      return [drawn.take];
  }
}

/** Joins the parts with dots and breaks lines between parts where possible. */
function joined(parts: readonly string[], width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const longer = line === '' ? part : `${line} · ${part}`;
    if (line !== '' && textWidth(longer) > width) {
      lines.push(line);
      line = part;
    } else line = longer;
  }
  return [...lines, line].flatMap((each) => wrap(each, width)).join('\n');
}

/** Formats an error message. */
export function problemText(said: string, { width, chalk }: Sheet): string {
  return styled(hanging('! ', said, { width: width - 1 }), chalk.yellow);
}

/** The question with its answer, as it remains on the screen. */
export function answeredText(prompt: Prompt, answer: string, { chalk, width }: Sheet): string {
  const message = prompt.message.trimEnd();
  const text = `${message}${/[?!.:…]$/u.test(message) ? '' : ':'} ${answer}`;
  return styled(hanging('✓ ', text, { width: width - 1 }), chalk.dim);
}

/**
 * The way back to the question, which is where the cursor starts, and the commands with their letters: numbers would
 * shift with the commands that a question has.
 */
export function menuOf(
  commands: readonly Command[],
  words: PrompterWords,
): Extract<Prompt, { kind: 'choice' }> {
  return {
    kind: 'choice',
    message: words.drawn.menuTitle,
    help: null,
    commands,
    options: [words.drawn.goOn, ...commands.map(({ label }) => label)].map((label) => ({
      label,
      hint: null,
    })),
    marks: [words.drawn.escape, ...commands.map(({ key }) => key)],
    initial: null,
  };
}
