import type { ScoreRequest } from '../batch/run.ts';
import { sourceFlags, type SourceFlags } from './source-flags.ts';

/** Flags of `lotse score`, as commander gives them. Lists are of what was given one after the other. */
export interface ScoreOptions extends SourceFlags {
  readonly out: string;
  readonly format?: 'csv' | 'ndjson' | 'json';
  readonly json?: true;
  readonly form?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly decimal: 'auto' | '.' | ',';
  readonly idFromRow?: true;
  readonly onDuplicate: ScoreRequest['onDuplicate'];
  readonly at?: string;
  readonly aside?: string;
}

/** The flags of `lotse score`, as they were given. */
export function scoreOptions(given: Record<string, unknown>): ScoreOptions {
  return { ...(given as unknown as ScoreOptions), ...sourceFlags(given) };
}

/** The format of the results. */
export function formatOf(options: ScoreOptions): 'csv' | 'ndjson' | 'json' {
  return options.format ?? (options.json === true ? 'json' : 'csv');
}

/** A definition and a mapping. Ids of bundled questionnaires have neither a dot nor a slash, and are no files. */
export function readBesides(questionnaire: string, { map }: Pick<SourceFlags, 'map'>): readonly string[] {
  const isFile = /[./\\]/.test(questionnaire);
  return [...(isFile ? [questionnaire] : []), ...map];
}
