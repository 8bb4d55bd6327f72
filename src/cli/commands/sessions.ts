import { Argument } from 'commander';
import type { CommandSpec } from '../command.ts';

/** Flags of `lotse sessions`; what they do is in sessions-run.ts, which is loaded only when it is run. */
export const sessionsCommand: CommandSpec = {
  name: 'sessions',
  summary: 'list the saved interviews, or delete them',
  configure: (command) => {
    command
      .addArgument(new Argument('[what]', 'what to do').choices(['list', 'delete', 'prune']).default('list'))
      .argument('[ids...]', 'with delete: which ones')
      .option('--all', 'with delete: all of them')
      .option(
        '--older-than <days>',
        'with prune: those saved longer ago than this (default: LOTSE_SESSION_DAYS, else 90d)',
      )
      .option('-y, --yes', 'delete without asking')
      .option('--identity <file>', 'age identity file, to look into those that are encrypted')
      .option('--json', 'the list as JSON')
      .addHelpText(
        'after',
        `
Examples:
  $ lotse sessions
  $ lotse sessions delete k7m2xqd
  $ lotse sessions prune --older-than 30d --yes`,
      );
  },
  run: async (args, options, io) => (await import('./sessions-run.ts')).runSessions(args, options, io),
};
