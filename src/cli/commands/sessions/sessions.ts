import { Argument } from 'commander';
import type { CommandSpec } from '../../command.ts';
import { addFormatFlags } from '../../format-flags.ts';

/** The flags of `lotse sessions`. Its work is in sessions-run.ts, which is only loaded when it runs. */
export const sessionsCommand: CommandSpec = {
  name: 'sessions',
  configure: (command, { commands: { sessions: words } }) => {
    const { options } = words;
    command
      .addArgument(
        new Argument('[what]', words.arguments.what).choices(['list', 'delete', 'prune']).default('list'),
      )
      .argument('[ids...]', words.arguments.ids)
      .option('--all', options.all)
      .option('--older-than <days>', options.olderThan)
      .option('-y, --yes', options.yes)
      .option('--identity <file>', options.identity);
    addFormatFlags(command, options).addHelpText('after', words.after);
  },
  run: async (args, options, io) => (await import('./sessions-run.ts')).runSessions(args, options, io),
};
