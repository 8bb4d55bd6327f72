import type { CommandSpec } from '../../command.ts';
import { addFormatFlags } from '../../format-flags.ts';

/** The flags of `lotse list`. Its work is in list-run.ts, which is only loaded when it runs. */
export const listCommand: CommandSpec = {
  name: 'list',
  configure: (command, { commands: { list: words } }) => {
    addFormatFlags(command, words.options).addHelpText('after', words.after);
  },
  run: async (args, options, io) => (await import('./list-run.ts')).runList(args, options, io),
};
