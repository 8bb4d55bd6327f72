import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';

/**
 * Flags about the columns of one table or, with a part of a battery and `=` before it, of one of several; each as often as it
 * was given.
 */
export interface SourceFlags {
  readonly source: readonly string[];
  readonly map: readonly string[];
  readonly id: readonly string[];
  readonly wave: readonly string[];
  readonly age: readonly string[];
  readonly consent: readonly string[];
  readonly keep: readonly string[];
}

/** Adds a text to those that were given before. */
export function gather(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** The same for a column and its value. */
function gatherConsent(text: string, before: readonly string[] = []): readonly string[] {
  if (text.indexOf('=') < 1)
    throw new InvalidArgumentError('It is a column and its value, as in consent=yes.');
  return gather(text, before);
}

/** Their names. */
export const SOURCE_FLAGS: readonly (keyof SourceFlags)[] = [
  'source',
  'map',
  'id',
  'wave',
  'age',
  'consent',
  'keep',
];

/** What was given of them; of what was not, nothing. */
export function sourceFlags(given: Record<string, unknown>): SourceFlags {
  const of = (flag: keyof SourceFlags) => (given[flag] ?? []) as readonly string[];
  return {
    source: of('source'),
    map: of('map'),
    id: of('id'),
    wave: of('wave'),
    age: of('age'),
    consent: of('consent'),
    keep: of('keep'),
  };
}

/** The flags that `lotse score` and `lotse report` share. */
export function addSourceFlags(command: Command): Command {
  return command
    .option(
      '--source <part=file>',
      'of a battery: the file for one of its parts; may be repeated',
      gather,
      [],
    )
    .option('--map <file>', 'a mapping: which column answers which question, and how', gather)
    .option('--id <column>', 'the column that says who it is (default: the one called id)', gather)
    .option('--wave <column>', 'the column that says which time of asking it is', gather)
    .option('--age <column>', 'the column with the age in years', gather)
    .option('--consent <column=value>', 'score only rows where this column says this', gatherConsent);
}
