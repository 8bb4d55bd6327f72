import type { Block } from '../document/model.ts';

/** What can be done at a prompt besides answering it. */
export type CommandId =
  'back' | 'skip' | 'refuse' | 'note' | 'why' | 'details' | 'list' | 'pause' | 'delete' | 'finish';

/** A command as it is offered here: its letter (one, of the language spoken) and its name. */
export interface Command {
  readonly id: CommandId;
  readonly key: string;
  readonly label: string;
}

/**
 * One thing that is asked. All texts are raw: a prompter makes them inert. `commands` are offered in their order, none
 * where the list is empty.
 */
export type Prompt = ChoicePrompt | SeveralPrompt | LinePrompt;

interface Asked {
  readonly message: string;
  /** A line of help under the message; null: none. */
  readonly help: string | null;
  readonly commands: readonly Command[];
}

export interface Option {
  readonly label: string;
  /** What stands beside it; null: nothing. */
  readonly hint: string | null;
}

/** One of several. */
export interface ChoicePrompt extends Asked {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** The option to begin at, such as an earlier answer; it is never taken without being chosen. null: none. */
  readonly initial: number | null;
  /** Without `initial` no option stands ready: one Enter too many would be an answer, and the first is often good news. */
  readonly deliberate?: true;
  /**
   * It consents, decides, acknowledges or deletes: no option ever stands ready, not even the present one, and one is taken
   * only by Enter right after it was moved to.
   */
  readonly act?: true;
}

/** Any number of several, none included. */
export interface SeveralPrompt extends Asked {
  readonly kind: 'several';
  readonly options: readonly Option[];
  readonly initial: readonly number[];
  /** What is wrong with a choice, in words; null: nothing. */
  readonly fault: (chosen: readonly number[]) => string | null;
}

/** A line of text, a number or a date. */
export interface LinePrompt extends Asked {
  readonly kind: 'line';
  /** What stands there already, to be kept or changed. */
  readonly initial: string;
  /** What is wrong with a text, in words; null: nothing. An empty text is asked about as any other. */
  readonly fault: (text: string) => string | null;
}

export type PromptReply =
  | { readonly reply: 'command'; readonly command: CommandId }
  | { readonly reply: 'option'; readonly option: number }
  | { readonly reply: 'options'; readonly options: readonly number[] }
  | { readonly reply: 'text'; readonly text: string };

/** How a talk is held at a terminal. There are two: one that draws, and one that writes line by line. */
export interface Prompter {
  /** Tells something; everything in it is made inert. */
  show(blocks: readonly Block[]): void;
  /** Says one line, such as what was kept; made inert. */
  say(line: string): void;
  /**
   * Asks until there is a reply. Rejects with `Left` where the terminal's user ends it (Ctrl-C, Ctrl-D, or the end of
   * the input), and with Stopped where the signal is aborted; the terminal is then as it was before.
   */
  ask(prompt: Prompt): Promise<PromptReply>;
  /**
   * Takes what was shown from sight: the next to look at it may be somebody else. Whether it is gone from what can be
   * scrolled back to, too; where a terminal is not drawn on, it is not.
   */
  clear(): boolean;
  /** Gives the terminal back: cursor shown, raw mode off. May be called twice. */
  close(): void;
}

/** The person at the terminal ended it: `interrupt` by Ctrl-C, `end` by Ctrl-D or because there is no more input. */
export class Left extends Error {
  override readonly name = 'Left';
  readonly how: 'interrupt' | 'end';

  constructor(how: Left['how']) {
    super(how);
    this.how = how;
  }
}
