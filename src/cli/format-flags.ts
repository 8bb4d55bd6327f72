import { Option, type Command } from 'commander';
import { FORMATS } from '../render/formats.ts';

/** Adds `--format` and `--json` to a command that shows a document, with all formats. */
export function addFormatFlags(
  command: Command,
  words: { readonly format: string; readonly json: string },
): Command {
  return command
    .addOption(new Option('--format <format>', words.format).choices(FORMATS))
    .option('--json', words.json);
}
