import type { BatchWords } from './en/batch.ts';
import { deBatch } from './de/batch.ts';
import { enBatch } from './en/batch.ts';
import type { Language } from './locale.ts';

/** The words of a batch run in each language. */
export const batchWords: Readonly<Record<Language, BatchWords>> = { en: enBatch, de: deBatch };
