import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { HelpWords } from '../../../words/en/help.ts';

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
  readonly answeredAt: readonly string[];
  readonly consent: readonly string[];
  readonly grades: readonly string[];
  readonly keep: readonly string[];
}

/** Adds a text to those that were given before. */
export function gather(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** Their names. */
export const SOURCE_FLAGS: readonly (keyof SourceFlags)[] = [
  'source',
  'map',
  'id',
  'wave',
  'age',
  'answeredAt',
  'consent',
  'grades',
  'keep',
];

/** A flag as people write it. */
export function flagName(flag: keyof SourceFlags): string {
  return `--${flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** What was given of them; of what was not, nothing. */
export function sourceFlags(given: Record<string, unknown>): SourceFlags {
  const of = (flag: keyof SourceFlags) => (given[flag] ?? []) as readonly string[];
  return {
    source: of('source'),
    map: of('map'),
    id: of('id'),
    wave: of('wave'),
    age: of('age'),
    answeredAt: of('answeredAt'),
    consent: of('consent'),
    grades: of('grades'),
    keep: of('keep'),
  };
}

/** The flags that `lotse score` and `lotse report` share. */
export function addSourceFlags(command: Command, { columns, expected }: HelpWords): Command {
  return command
    .option('--source <part=file>', columns.source, gather)
    .option('--map <file>', columns.map, gather)
    .option('--id <column>', columns.id, gather)
    .option('--wave <column>', columns.wave, gather)
    .option('--age <column>', columns.age, gather)
    .option('--answered-at <column>', columns.answeredAt, gather)
    .option('--grades <scale>', columns.grades, gather)
    .option('--consent <column=value>', columns.consent, (text, before: readonly string[] | undefined) => {
      if (text.indexOf('=') < 1) throw new InvalidArgumentError(expected.columnAndValue);
      return gather(text, before);
    });
}
