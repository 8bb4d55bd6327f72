import { InvalidArgumentError, Option } from 'commander';
import { isIsoDate } from '../../answer/date.ts';
import type { CommandSpec } from '../command.ts';

/** Flags of `lotse score`; what they do is in score-run.ts, which is loaded only when it is run. */
export const scoreCommand: CommandSpec = {
  name: 'score',
  summary: 'score a table of learners: a tier with its reasons for each of them',
  configure: (command) => {
    command
      .argument('<questionnaire>', 'id of a bundled questionnaire, or the path of a definition')
      .argument('<csv>', 'the table; - for standard input')
      .option('-o, --out <file>', 'where the results go; - for standard output', '-')
      .addOption(new Option('--format <format>', 'format of the results').choices(['csv', 'ndjson', 'json']))
      .option('--json', 'the same as --format json')
      .option('--form <form>', 'a form of the questionnaire')
      .option('--map <file>', 'a mapping: which column answers which question, and how')
      .option('--encoding <name>', 'how the table is encoded, if it is not found out right')
      .option('--delimiter <sign>', 'what separates the columns: , ; | or tab', delimiter)
      .addOption(
        new Option('--decimal <sign>', 'the decimal sign').choices(['auto', '.', ',']).default('auto'),
      )
      .option('--id <column>', 'the column that says who it is (default: the one called id)')
      .option('--id-from-row', 'no column says who it is: number the rows')
      .option('--keep <columns>', 'columns to carry over, separated by commas; may be repeated', list, [])
      .option('--wave <column>', 'the column that says which time of asking it is')
      .option('--age <column>', 'the column with the age in years')
      .option('--consent <column=value>', 'score only rows where this column says this', consent)
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
  lotse score risiko-check answers.csv --format ndjson --out scored.ndjson`,
      );
  },
  run: async (args, options, io) => (await import('./score-run.ts')).runScore(args, options, io),
};

function list(columns: string, before: readonly string[]): readonly string[] {
  return [...before, ...columns.split(',').map((column) => column.trim())].filter((column) => column !== '');
}

function delimiter(sign: string): string {
  const named = sign === 'tab' || sign === String.raw`\t` ? '\t' : sign;
  if (![',', ';', '\t', '|'].includes(named)) throw new InvalidArgumentError('It is one of , ; | or tab.');
  return named;
}

function consent(text: string): { readonly column: string; readonly value: string } {
  const split = text.indexOf('=');
  if (split < 1) throw new InvalidArgumentError('It is a column and its value, as in consent=yes.');
  return { column: text.slice(0, split).trim(), value: text.slice(split + 1).trim() };
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

function moment(text: string): string {
  // Date.parse takes the 30th of February for the 2nd of March.
  const exists = isIsoDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
  if (MOMENT.test(text) && exists) return text;
  throw new InvalidArgumentError('It is a date, as in 2026-01-31, or a moment, as in 2026-01-31T10:30:00Z.');
}
