import type { CliWords } from './en/cli.ts';
import { deCli } from './de/cli.ts';
import { enCli } from './en/cli.ts';
import type { Language } from './locale.ts';

/** The words of the commands in each language. */
export const cliWords: Readonly<Record<Language, CliWords>> = { en: enCli, de: deCli };
