import { Option } from 'commander';
import type { CommandSpec } from '../command.ts';
import { addSourceFlags } from '../source-flags.ts';

/** Flags of `lotse report`; what they do is in report-run.ts, which is loaded only when it is run. */
export const reportCommand: CommandSpec = {
  name: 'report',
  summary: 'write the referral report, or the page for the learner, of one learner or of each one in a file',
  configure: (command) => {
    const named = command.argument(
      '<assessments>',
      'what lotse score wrote as NDJSON or JSON; - for standard input; with --source a battery',
    );
    addSourceFlags(named)
      .option('--learner <id>', 'only the report of this learner')
      .addOption(
        new Option(
          '--for <reader>',
          'staff: the referral report; learner: the page a learner takes home, without tier or critical answers',
        )
          .choices(['staff', 'learner'])
          .default('staff'),
      )
      .option(
        '--contacts <file>',
        'with --for learner: contacts of the school; every page names the help in them',
      )
      .addOption(
        new Option('--format <format>', 'format of the reports').choices(['md', 'txt', 'json']).default('md'),
      )
      .option('--json', 'the same as --format json')
      .option(
        '-o, --out <file or folder>',
        'a file for one learner, a folder for several; - for standard output',
      )
      .option('--questionnaire <id or path>', 'the definition, where it is not a bundled one')
      .option('--form <form>', 'its form, where it is not the one that the answers were scored with')
      .option(
        '--own-words',
        'also what was said in free text or noted: for whoever goes on with the talk, not to be passed on unread',
      )
      .option('--country <country>', 'your country, such as AT: then practices there are named')
      .option('--local <file>', "your school's own approaches and practices; they come first")
      .addHelpText(
        'after',
        `
Examples:
  $ lotse report scored.ndjson --learner K-07
  $ lotse report scored.ndjson --out reports --format txt --lang de --country AT
  $ lotse report scored.ndjson --for learner --contacts contacts.yaml --out pages
  $ lotse report scored.ndjson --learner K-07 --questionnaire my-questionnaire.yaml
  $ lotse report school-screening --source record=register.csv --source self=answers.csv --out reports

With --source, the files of a battery are scored in memory first, as lotse score does it; --map, --id, --wave, --age and --consent
are about them, and mean the same as there.`,
      );
  },
  run: async (args, options, io) => (await import('./report-run.ts')).runReport(args, options, io),
};
