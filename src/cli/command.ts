import type { Command } from 'commander';
import type { CommandName, HelpWords } from '../words/en/help.ts';
import type { Language } from '../words/locale.ts';
import type { ExitCode } from './exit.ts';
import type { Io } from '../files/io.ts';

/** A command with its flags and its work. The file is small; `run` loads the modules that do the work. */
export interface CommandSpec {
  readonly name: CommandName;
  /** Adds the flags with their descriptions. */
  configure(command: Command, words: HelpWords): void;
  /** `options` contains the command's own and the global ones. */
  run(args: readonly string[], options: Record<string, unknown>, io: Io): Promise<ExitCode>;
}

/** Flags that every command accepts. */
export interface GlobalOptions {
  readonly lang: Language;
  readonly quiet: boolean;
  readonly color: 'auto' | 'always' | 'never';
}

/** Extracts the global flags; `program.ts` has set all of them. */
export function globalOptions(options: Record<string, unknown>): GlobalOptions {
  const { lang, quiet, color } = options;
  return {
    lang: lang === 'de' ? 'de' : 'en',
    quiet: quiet === true,
    color: color === 'always' || color === 'never' ? color : 'auto',
  };
}
