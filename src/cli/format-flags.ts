import { Option, type Command } from 'commander';
import { FORMATS } from '../render/formats.ts';

/** `--format` and `--json` of a command that shows a document: every format there is. */
export function addFormatFlags(
  command: Command,
  words: { readonly format: string; readonly json: string },
): Command {
  return command
    .addOption(new Option('--format <format>', words.format).choices(FORMATS))
    .option('--json', words.json);
}
