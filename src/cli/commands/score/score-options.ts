import { sourceFlags, type SourceFlags } from './source-flags.ts';
import { tableFlags, type TableFlags } from './table-flags.ts';

/** Flags of `lotse score`, as commander gives them. Lists are of what was given one after the other. */
export interface ScoreOptions extends SourceFlags, TableFlags {
  readonly out: string;
  readonly format?: 'csv' | 'ndjson' | 'json';
  readonly json?: true;
  readonly form?: string;
  readonly idFromRow?: true;
  readonly aside?: string;
}

/** The flags of `lotse score`, as they were given. */
export function scoreOptions(given: Record<string, unknown>): ScoreOptions {
  return { ...(given as unknown as ScoreOptions), ...sourceFlags(given), ...tableFlags(given) };
}

/** The format of the results. */
export function formatOf(options: ScoreOptions): 'csv' | 'ndjson' | 'json' {
  return options.format ?? (options.json === true ? 'json' : 'csv');
}
