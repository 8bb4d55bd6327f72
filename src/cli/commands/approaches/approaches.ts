import { Option } from 'commander';
import { FORMATS } from '../../../render/formats.ts';
import type { CommandSpec } from '../../command.ts';

/** Gathers the values of a flag that may stand several times. */
function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',').filter((one) => one !== '')];
}

/** Flags of `lotse approaches`; what they do is in approaches-run.ts, which is loaded only when it is run. */
export const approachesCommand: CommandSpec = {
  name: 'approaches',
  configure: (command, { commands: { approaches: words } }) => {
    const { options } = words;
    command
      .addOption(new Option('--need <need>', options.need).argParser(gather))
      .addOption(new Option('--tier <tier>', options.tier).argParser(gather))
      .addOption(new Option('--country <country>', options.country).argParser(gather))
      .addOption(new Option('--audience <audience>', options.audience).argParser(gather))
      .addOption(
        new Option('--format <format>', options.format).choices(['table', ...FORMATS]).default('table'),
      )
      .option('--json', options.json)
      .option('--local <file>', options.local)
      .option('--systems', options.systems)
      .addHelpText('after', words.after);
  },
  run: async (args, options, io) => (await import('./approaches-run.ts')).runApproaches(args, options, io),
};
