import { InvalidArgumentError, Option } from 'commander';
import { isIsoDate } from '../../answer/date.ts';
import type { HelpWords } from '../../words/help-words.ts';
import type { CommandSpec } from '../command.ts';
import { addSourceFlags, gather } from '../source-flags.ts';

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
      .option('--encoding <name>', options.encoding)
      .option('--delimiter <sign>', options.delimiter, (sign) => delimiter(sign, words.expected))
      .addOption(new Option('--decimal <sign>', options.decimal).choices(['auto', '.', ',']).default('auto'))
      .option('--id-from-row', options.idFromRow)
      .option('--keep <columns>', options.keep, gather)
      .addOption(
        new Option('--on-duplicate <what>', options.onDuplicate)
          .choices(['error', 'first', 'last'])
          .default('error'),
      )
      .option('--at <moment>', options.at, (text) => moment(text, words.expected))
      .option('--aside <base>', options.aside)
      .addHelpText('after', after);
  },
  run: async (args, options, io) => (await import('./score-run.ts')).runScore(args, options, io),
};

function delimiter(sign: string, expected: HelpWords['expected']): string {
  const named = sign === 'tab' || sign === String.raw`\t` ? '\t' : sign;
  if (![',', ';', '\t', '|'].includes(named)) throw new InvalidArgumentError(expected.delimiter);
  return named;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

function moment(text: string, expected: HelpWords['expected']): string {
  // Date.parse takes the 30th of February for the 2nd of March.
  const exists = isIsoDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
  if (MOMENT.test(text) && exists) return text;
  throw new InvalidArgumentError(expected.moment);
}
