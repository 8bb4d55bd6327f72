import { createRequire } from 'node:module';
import type * as Sync from 'csv-parse/sync';

let loaded: typeof Sync | null = null;

/**
 * csv-parse for short texts, in its second build (CommonJS), loaded when it is wanted: most tables have no quotes in their
 * first rows. So the one that reads the table is the only parser ever made by its own code, and V8 compiles that for just
 * this one: with others beside it, reading takes a sixth longer.
 */
export function csvSync(): typeof Sync {
  loaded ??= createRequire(import.meta.url)('csv-parse/sync') as typeof Sync;
  return loaded;
}
