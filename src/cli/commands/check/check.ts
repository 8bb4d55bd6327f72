import { InvalidArgumentError, Option } from 'commander';
import type { HelpWords } from '../../../words/en/help.ts';
import { FORMATS } from '../../../render/formats.ts';
import type { CommandSpec } from '../../command.ts';

type Expected = HelpWords['expected'];

/** The flags of `lotse check`. Its work is in check-run.ts, which is only loaded when it runs. */
export const checkCommand: CommandSpec = {
  name: 'check',
  configure: (command, { commands: { check: words }, expected }) => {
    const { options } = words;
    command
      .argument('<file...>', words.arguments.file)
      .addOption(
        new Option('--format <format>', options.format).choices(['text', ...FORMATS]).default('text'),
      )
      .option('--json', options.json)
      .option('--simulate', options.simulate)
      .addOption(asks('--missing <percent>', options.missing).argParser((text) => percent(text, expected)))
      .addOption(
        asks('--learners <number>', options.learners).argParser((text) =>
          whole(text, 1, 1_000_000, expected),
        ),
      )
      .addOption(
        asks('--seed <number>', options.seed).argParser((text) => whole(text, 0, 2 ** 32 - 1, expected)),
      )
      .addOption(asks('--form <form>', options.form))
      .addOption(asks('--margins <file>', options.margins))
      .addHelpText('after', words.after);
  },
  run: async (args, options, io) => (await import('./check-run.ts')).runCheck(args, options, io),
};

/** A flag that configures the simulation and thereby requests it. */
function asks(flags: string, description: string): Option {
  return new Option(flags, description).implies({ simulate: true });
}

/** Parses a percentage as a probability. */
function percent(text: string, { percentage }: Expected): number {
  const number = Number(text.replace(/ *%$/, '').replace(',', '.'));
  if (/^\d+([.,]\d+)? *%?$/.test(text) && number <= 100) return number / 100;
  throw new InvalidArgumentError(percentage);
}

function whole(text: string, least: number, most: number, expected: Expected): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new InvalidArgumentError(expected.whole(least, most));
}
