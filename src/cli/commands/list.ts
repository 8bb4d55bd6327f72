import type { CommandSpec } from '../command.ts';

export const listCommand: CommandSpec = {
  name: 'list',
  summary: 'list the bundled questionnaires',
  configure: (command) => {
    command.option('--json', 'as JSON').addHelpText(
      'after',
      `
Examples:
  $ lotse list
  $ lotse list --json`,
    );
  },
  run: async (args, options, io) => (await import('./list-run.ts')).runList(args, options, io),
};
