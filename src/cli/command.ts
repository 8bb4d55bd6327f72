import type { Command } from 'commander';
import type { CommandName, HelpWords } from '../words/en/help.ts';
import type { Language } from '../words/locale.ts';
import type { ExitCode } from './exit.ts';
import type { Io } from '../files/io.ts';

/** A command: its flags, and what it does. The file is light; `run` loads the work when it is wanted. */
export interface CommandSpec {
  readonly name: CommandName;
  /** Its flags, with what is said of them. */
  configure(command: Command, words: HelpWords): void;
  /** Options hold the command's own and `GlobalOptions`. */
  run(args: readonly string[], options: Record<string, unknown>, io: Io): Promise<ExitCode>;
}

/** Flags that every command understands. */
export interface GlobalOptions {
  readonly lang: Language;
  readonly quiet: boolean;
  readonly color: 'auto' | 'always' | 'never';
}

/** The global flags among a command's options; `program.ts` sets all of them. */
export function globalOptions(options: Record<string, unknown>): GlobalOptions {
  const { lang, quiet, color } = options;
  return {
    lang: lang === 'de' ? 'de' : 'en',
    quiet: quiet === true,
    color: color === 'always' || color === 'never' ? color : 'auto',
  };
}
