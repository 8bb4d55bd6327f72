import type { CommandSpec } from '../../command.ts';
import { addFormatFlags } from '../../format-flags.ts';

/** The flags of `lotse show`. Its work is in show-run.ts, which is only loaded when it runs. */
export const showCommand: CommandSpec = {
  name: 'show',
  configure: (command, { commands: { show: words } }) => {
    const { options } = words;
    command.argument('<questionnaire>', words.arguments.questionnaire).option('--form <id>', options.form);
    addFormatFlags(command, options)
      .option('--wording-template <languages>', options.wordingTemplate)
      .addHelpText('after', words.after);
  },
  run: async (args, options, io) => (await import('./show-run.ts')).runShow(args, options, io),
};
