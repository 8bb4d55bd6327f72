import type { Block } from '../document/model.ts';

/** Commands that are available at a prompt besides answering it. */
export type CommandId =
  'back' | 'skip' | 'refuse' | 'note' | 'why' | 'details' | 'list' | 'pause' | 'delete' | 'finish';

/**
 * Commands that every prompt names where they apply: nobody should have to look for the ways not to answer, or for what
 * to do about a critical answer.
 */
export const ALWAYS_NAMED: ReadonlySet<CommandId> = new Set(['skip', 'refuse', 'details']);

/** A command as offered at a prompt: its key (one letter, depending on the language) and its name. */
export interface Command {
  readonly id: CommandId;
  readonly key: string;
  readonly label: string;
}

/** A single prompt. All texts are raw; the prompter escapes them. `commands` are offered in this order. */
export type Prompt = ChoicePrompt | SeveralPrompt | LinePrompt;

interface Asked {
  readonly message: string;
  /** The message in the interviewer's language, shown below it, if it is in another one. */
  readonly beside?: string;
  /** A line of help below the message; null: none. */
  readonly help: string | null;
  readonly commands: readonly Command[];
}

export interface Option {
  readonly label: string;
  /** Text shown beside the label; null: none. */
  readonly hint: string | null;
}

/** Choose one of several options. */
export interface ChoicePrompt extends Asked {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** The option where the cursor starts, such as an earlier answer. It is never chosen automatically. null: none. */
  readonly initial: number | null;
  /**
   * Without `initial`, no option is preselected: an accidental Enter would be an answer, and the first option is
   * often a reassuring one.
   */
  readonly deliberate?: true;
  /**
   * The choice gives consent, decides, acknowledges or deletes. No option is preselected, not even the present one,
   * and Enter chooses an option only right after the cursor was moved to it.
   */
  readonly act?: true;
  /** What each option starts with instead of a number, such as the letters of the menu of commands. */
  readonly marks?: readonly string[];
}

/** Choose any number of several options, even none. */
export interface SeveralPrompt extends Asked {
  readonly kind: 'several';
  readonly options: readonly Option[];
  readonly initial: readonly number[];
  /** Describes what is wrong with a choice; null: nothing. */
  readonly problemOf: (chosen: readonly number[]) => string | null;
}

/** Type a line of text, a number or a date. */
export interface LinePrompt extends Asked {
  readonly kind: 'line';
  /** The text to start with, which can be accepted or changed. */
  readonly initial: string;
  /** Describes what is wrong with a text; null: nothing. Also called for an empty text. */
  readonly problemOf: (text: string) => string | null;
}

export type PromptReply =
  | { readonly reply: 'command'; readonly command: CommandId }
  | { readonly reply: 'option'; readonly option: number }
  | { readonly reply: 'options'; readonly options: readonly number[] }
  | { readonly reply: 'text'; readonly text: string };

/**
 * How an interview runs at a terminal. There are two implementations: one draws on the screen, the other writes line
 * by line.
 */
export interface Prompter {
  /** Shows blocks; their texts are escaped. */
  show(blocks: readonly Block[]): void;
  /** Shows one line, such as a confirmation; escaped. */
  say(line: string): void;
  /**
   * Asks until there is a reply. Rejects with `Left` if the user ends it (Ctrl-C, Ctrl-D or end of input) and with
   * Stopped if the signal is aborted; the terminal is restored in both cases.
   */
  ask(prompt: Prompt): Promise<PromptReply>;
  /**
   * Removes everything from the screen, because someone else may look at it next. Returns whether it also went from
   * the scrollback; the line-by-line prompter cannot remove that.
   */
  clear(): boolean;
  /** Restores the terminal: cursor shown, raw mode off. May be called twice. */
  close(): void;
}

/** The user ended the interview: `interrupt` by Ctrl-C, `end` by Ctrl-D or the end of the input. */
export class Left extends Error {
  override readonly name = 'Left';
  readonly how: 'interrupt' | 'end';

  constructor(how: Left['how']) {
    super(how);
    this.how = how;
  }
}
