import type { CommandSpec } from '../../command.ts';
import { addFormatFlags } from '../../format-flags.ts';

/** Flags of `lotse list`; what they do is in list-run.ts, which is loaded only when it is run. */
export const listCommand: CommandSpec = {
  name: 'list',
  configure: (command, { commands: { list: words } }) => {
    addFormatFlags(command, words.options).addHelpText('after', words.after);
  },
  run: async (args, options, io) => (await import('./list-run.ts')).runList(args, options, io),
};
