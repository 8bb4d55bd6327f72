import { InvalidArgumentError, Option, type Command } from 'commander';
import { isIsoDate } from '../../../answer/date.ts';
import type { OnDuplicate } from '../../../batch/duplicates.ts';
import type { HelpWords } from '../../../words/en/help.ts';

/** How tables are written, whom they may hold twice, and when that was: for every table of a run alike. */
export interface TableFlags {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly decimal: '.' | ',' | null;
  readonly onDuplicate: OnDuplicate;
  /** The assessments' moment; null: now. */
  readonly at: string | null;
  /** Whether the summary lists critical answers by learner; else it counts them. */
  readonly alertsOnScreen: boolean;
}

/** Their names, as commander has them, and as people write them. */
const NAMES = {
  encoding: '--encoding',
  delimiter: '--delimiter',
  decimal: '--decimal',
  onDuplicate: '--on-duplicate',
  at: '--at',
  alertsOnScreen: '--alerts-on-screen',
} as const satisfies Record<keyof TableFlags, string>;

/** The flags that `lotse score` and `lotse report` share besides those of one source. None has a default: see `givenTableFlags`. */
export function addTableFlags(command: Command, { tables, expected }: HelpWords): Command {
  return command
    .option('--encoding <name>', tables.encoding)
    .option('--delimiter <sign>', tables.delimiter, (sign) => delimiter(sign, expected))
    .addOption(new Option('--decimal <sign>', tables.decimal).choices(['auto', '.', ',']))
    .addOption(new Option('--on-duplicate <what>', tables.onDuplicate).choices(['error', 'first', 'last']))
    .option('--at <moment>', tables.at, (text) => moment(text, expected))
    .option('--alerts-on-screen', tables.alertsOnScreen);
}

/** What was given of them. */
export function tableFlags(given: Record<string, unknown>): TableFlags {
  const text = (name: keyof TableFlags) => (given[name] as string | undefined) ?? null;
  const decimal = text('decimal');
  return {
    encoding: text('encoding'),
    delimiter: text('delimiter'),
    decimal: decimal === '.' || decimal === ',' ? decimal : null,
    onDuplicate: (text('onDuplicate') as OnDuplicate | null) ?? 'error',
    at: text('at'),
    alertsOnScreen: given.alertsOnScreen === true,
  };
}

/** Those that were given, as people write them. */
export function givenTableFlags(given: Record<string, unknown>): readonly string[] {
  return Object.entries(NAMES).flatMap(([name, flag]) => (given[name] === undefined ? [] : [flag]));
}

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
