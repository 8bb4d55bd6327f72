import type { CommandSpec } from '../command.ts';

export const showCommand: CommandSpec = {
  name: 'show',
  summary: 'show a questionnaire: questions, scales, rules, evidence, sources',
  configure: (command) => {
    command
      .argument('<questionnaire>', 'the id of a bundled questionnaire, or a path')
      .option('--form <id>', 'one of its forms')
      .option('--json', 'the whole plan as JSON')
      .addHelpText(
        'after',
        `
Examples:
  $ lotse show risiko-check
  $ lotse show school-record --form air
  $ lotse show my-questionnaire.yaml --lang de`,
      );
  },
  run: async (args, options, io) => (await import('./show-run.ts')).runShow(args, options, io),
};
