import { Option } from 'commander';
import type { CommandSpec } from '../command.ts';

/** Gathers the values of a flag that may stand several times. */
function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',').filter((one) => one !== '')];
}

/** Flags of `lotse approaches`; what they do is in approaches-run.ts, which is loaded only when it is run. */
export const approachesCommand: CommandSpec = {
  name: 'approaches',
  summary: 'what can be done, and who does it where: the catalogue by need, level of support and country',
  configure: (command) => {
    command
      .addOption(new Option('--need <need>', 'what it answers to, such as belonging').argParser(gather))
      .addOption(new Option('--tier <tier>', 'universal, selective or individual').argParser(gather))
      .addOption(new Option('--country <country>', 'practices there, such as AT or DE').argParser(gather))
      .addOption(new Option('--audience <audience>', 'for whom, such as work_based').argParser(gather))
      .addOption(
        new Option('--format <format>', 'a table to choose from, or everything in full')
          .choices(['table', 'md', 'json'])
          .default('table'),
      )
      .option('--json', 'the same as --format json')
      .option('--local <file>', "your school's own approaches and practices; they come first")
      .option('--systems', 'each system of the source documents, and where it stands in Lotse', false)
      .addHelpText(
        'after',
        `
Each of --need, --tier, --country and --audience may list several, with commas or repeated: one of them is enough.

Examples:
  $ lotse approaches --need belonging --tier universal
  $ lotse approaches --need workplace,motivation --country DE --format md
  $ lotse approaches --local our-school.yaml --country AT --lang de`,
      );
  },
  run: async (args, options, io) => (await import('./approaches-run.ts')).runApproaches(args, options, io),
};
