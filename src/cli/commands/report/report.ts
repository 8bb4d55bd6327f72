import { Option } from 'commander';
import { learnerLanguages } from '../../../library/learner-words.ts';
import { FORMATS } from '../../../render/formats.ts';
import type { CommandSpec } from '../../command.ts';
import { addSourceFlags } from '../score/source-flags.ts';
import { addTableFlags } from '../score/table-flags.ts';

/** The flags of `lotse report`. Its work is in report-run.ts, which is only loaded when it runs. */
export const reportCommand: CommandSpec = {
  name: 'report',
  configure: (command, words) => {
    const { arguments: named, options, after } = words.commands.report;
    addSourceFlags(command.argument('<assessments>', named.assessments), words);
    addTableFlags(command, words)
      .option('--learner <id>', options.learner)
      .addOption(new Option('--for <reader>', options.for).choices(['staff', 'learner']).default('staff'))
      .addOption(new Option('--texts <language>', options.texts).choices(learnerLanguages()))
      .option('--contacts <file>', options.contacts)
      .addOption(new Option('--format <format>', options.format).choices(FORMATS).default('md'))
      .option('--json', options.json)
      .option('-o, --out <file or folder>', options.out)
      .option('--questionnaire <id or path>', options.questionnaire)
      .option('--form <form>', options.form)
      .option('--own-words', options.ownWords)
      .option('--country <country>', options.country)
      .option('--local <file>', options.local)
      .addHelpText('after', after);
  },
  run: async (args, options, io) => (await import('./report-run.ts')).runReport(args, options, io),
};
