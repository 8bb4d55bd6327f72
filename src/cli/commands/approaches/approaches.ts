import { Option } from 'commander';
import { FORMATS } from '../../../render/formats.ts';
import type { CommandSpec } from '../../command.ts';

/** Collects the values of a flag that may be repeated. */
function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',').filter((one) => one !== '')];
}

/** The flags of `lotse approaches`. Its work is in approaches-run.ts, which is only loaded when it runs. */
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
