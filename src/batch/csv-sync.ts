import { createRequire } from 'node:module';
import type * as Sync from 'csv-parse/sync';

/**
 * csv-parse for short texts, in its second build (CommonJS). So the one that reads the table is the only parser ever
 * made by its own code, and V8 compiles that for just this one: with others beside it, reading takes a sixth longer.
 */
export const { parse, CsvError } = createRequire(import.meta.url)('csv-parse/sync') as typeof Sync;
