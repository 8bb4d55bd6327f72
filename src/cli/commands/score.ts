import { InvalidArgumentError, Option } from 'commander';
import { isIsoDate } from '../../answer/date.ts';
import type { CommandSpec } from '../command.ts';
import { addSourceFlags, gather } from '../source-flags.ts';

/** Flags of `lotse score`; what they do is in score-run.ts, which is loaded only when it is run. */
export const scoreCommand: CommandSpec = {
  name: 'score',
  summary: 'score a table of learners: a tier with its reasons for each of them',
  configure: (command) => {
    const named = command
      .argument('<questionnaire>', 'id of a bundled questionnaire or battery, or the path of one')
      .argument('[csv]', 'the table; - for standard input; of a battery --source instead')
      .option('-o, --out <file>', 'where the results go; - for standard output', '-');
    addSourceFlags(named)
      .addOption(new Option('--format <format>', 'format of the results').choices(['csv', 'ndjson', 'json']))
      .option('--json', 'the same as --format json')
      .option('--form <form>', 'a form of the questionnaire')
      .option('--encoding <name>', 'how the table is encoded, if it is not found out right')
      .option('--delimiter <sign>', 'what separates the columns: , ; | or tab', delimiter)
      .addOption(
        new Option('--decimal <sign>', 'the decimal sign').choices(['auto', '.', ',']).default('auto'),
      )
      .option('--id-from-row', 'no column says who it is: number the rows')
      .option('--keep <columns>', 'columns to carry over, separated by commas; may be repeated', gather)
      .addOption(
        new Option('--on-duplicate <what>', 'where a learner stands in the table twice, differently')
          .choices(['error', 'first', 'last'])
          .default('error'),
      )
      .option(
        '--at <moment>',
        'the date or moment of the assessment, as in 2026-01-31 (default: now)',
        moment,
      )
      .option('--aside <base>', 'with -o -: where alerts, rejects and manifest go')
      .addHelpText(
        'after',
        `
Examples:
  lotse score school-record register.csv --map mapping.yaml --out scored.csv
  lotse score risiko-check answers.csv --format ndjson --out scored.ndjson
  lotse score school-screening --source record=register.csv --source staff=signals.csv \\
    --source self=answers.csv --id self=token --out scored.csv

A battery takes a file for each of its parts: a table, or assessments as lotse interview and lotse score write them.
Its sources are joined by learner. --map, --id, --keep, --wave, --age and --consent are then told for one of them by its part,
as in --id self=token; --id, --wave, --age and --consent without a part hold for all tables, as the other options do.`,
      );
  },
  run: async (args, options, io) => (await import('./score-run.ts')).runScore(args, options, io),
};

function delimiter(sign: string): string {
  const named = sign === 'tab' || sign === String.raw`\t` ? '\t' : sign;
  if (![',', ';', '\t', '|'].includes(named)) throw new InvalidArgumentError('It is one of , ; | or tab.');
  return named;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

function moment(text: string): string {
  // Date.parse takes the 30th of February for the 2nd of March.
  const exists = isIsoDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
  if (MOMENT.test(text) && exists) return text;
  throw new InvalidArgumentError('It is a date, as in 2026-01-31, or a moment, as in 2026-01-31T10:30:00Z.');
}
