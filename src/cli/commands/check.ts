import { Option } from 'commander';
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
      .addHelpText(
        'after',
        `
Mappings and answers are checked against their questionnaire where that is bundled, or lies beside them as
<id>.yaml.
Ends with 0 where there is no error, with 5 where there is one.

Examples:
  $ lotse check my-questionnaire.yaml
  $ lotse check --format json questionnaires/*.yaml > problems.json`,
      );
  },
  run: async (args, options, io) => (await import('./check-run.ts')).runCheck(args, options, io),
};
