import type { CommandSpec } from '../command.ts';

export const showCommand: CommandSpec = {
  name: 'show',
  summary: 'show a questionnaire: questions, scales, rules, evidence, sources',
  configure: (command) => {
    command
      .argument('<questionnaire>', 'the id of a bundled questionnaire, or a path')
      .option('--form <id>', 'one of its forms')
      .option('--json', 'the whole plan as JSON')
      .option(
        '--wording-template <languages>',
        'of a scoring key: an empty file for your licensed wording, to be filled in; such as de or de,en',
      )
      .addHelpText(
        'after',
        `
Examples:
  $ lotse show risiko-check
  $ lotse show school-record --form air
  $ lotse show my-questionnaire.yaml --lang de
  $ lotse show phq-9 --wording-template de > my-phq-9.yaml`,
      );
  },
  run: async (args, options, io) => (await import('./show-run.ts')).runShow(args, options, io),
};
