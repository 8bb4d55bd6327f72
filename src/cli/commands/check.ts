import { InvalidArgumentError, Option } from 'commander';
import type { CommandSpec } from '../command.ts';

export const checkCommand: CommandSpec = {
  name: 'check',
  summary: 'check questionnaires, mappings, answers, contacts and catalogues: everything wrong at once',
  configure: (command) => {
    command
      .argument('<file...>', 'files to check; - is stdin')
      .addOption(
        new Option('--format <format>', 'how problems are told').choices(['text', 'json']).default('text'),
      )
      .option('--json', 'the same as --format json')
      .option('--simulate', 'also try out on made-up learners what blanks leave open')
      .addOption(asks('--missing <percent>', 'how many answers are blank (default: 3%)').argParser(percent))
      .addOption(asks('--learners <number>', 'how many are made up (default: 10000)').argParser(learners))
      .addOption(asks('--seed <number>', 'what chance starts from (default: 1)').argParser(seed))
      .addOption(asks('--form <form>', 'only this form (default: the whole and each form)'))
      .addHelpText(
        'after',
        `
Mappings and answers are checked against their questionnaire where that is bundled, or lies beside them as
<id>.yaml.
Ends with 0 where there is no error, with 5 where there is one.

Examples:
  $ lotse check my-questionnaire.yaml
  $ lotse check --format json questionnaires/*.yaml > problems.json
  $ lotse check my-questionnaire.yaml --simulate --missing 5%`,
      );
  },
  run: async (args, options, io) => (await import('./check-run.ts')).runCheck(args, options, io),
};

/** A flag that asks for a simulation, too, by saying how. */
function asks(flags: string, description: string): Option {
  return new Option(flags, description).implies({ simulate: true });
}

/** As a probability. */
function percent(text: string): number {
  const number = Number(text.replace(/ *%$/, '').replace(',', '.'));
  if (/^\d+([.,]\d+)? *%?$/.test(text) && number <= 100) return number / 100;
  throw new InvalidArgumentError('It is a percentage from 0 to 100, as in 3% or 2.5%.');
}

function learners(text: string): number {
  return whole(text, 1, 1_000_000);
}

function seed(text: string): number {
  return whole(text, 0, 2 ** 32 - 1);
}

function whole(text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new InvalidArgumentError(`It is a whole number from ${String(least)} to ${String(most)}.`);
}
