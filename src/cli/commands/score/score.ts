import { Option } from 'commander';
import type { CommandSpec } from '../../command.ts';
import { addSourceFlags, gather } from './source-flags.ts';
import { addTableFlags } from './table-flags.ts';

/** Flags of `lotse score`; what they do is in score-run.ts, which is loaded only when it is run. */
export const scoreCommand: CommandSpec = {
  name: 'score',
  configure: (command, words) => {
    const { arguments: named, options, after } = words.commands.score;
    const first = command
      .argument('<questionnaire>', named.questionnaire)
      .argument('[csv]', named.csv)
      .option('-o, --out <file>', options.out, '-');
    addSourceFlags(first, words)
      .addOption(new Option('--format <format>', options.format).choices(['csv', 'ndjson', 'json']))
      .option('--json', options.json)
      .option('--form <form>', options.form)
      .option('--id-from-row', options.idFromRow)
      .option('--keep <columns>', options.keep, gather);
    addTableFlags(command, words).option('--aside <base>', options.aside).addHelpText('after', after);
  },
  run: async (args, options, io) => (await import('./score-run.ts')).runScore(args, options, io),
};
