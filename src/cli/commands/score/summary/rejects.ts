import type { RunResult } from '../../../../batch/result.ts';
import type { Block } from '../../../../document/model.ts';
import type { BatchWords } from '../../../../words/en/batch.ts';
import { noteIf, notesOf, placeOf, tableOf } from './blocks.ts';
import type { SummaryOptions } from './options.ts';

const MAX_REJECTS = 10;

/** The first refused cells: where they stand and why, never what they say. */
export function rejectBlocks(
  { rejects, rejectCount }: RunResult,
  { hasSideFiles }: SummaryOptions,
  { rejects: texts }: BatchWords,
): readonly Block[] {
  if (rejectCount === 0) return [];
  const shown = hasSideFiles ? rejects.slice(0, MAX_REJECTS) : rejects;
  const rows = shown.map(({ source, line, column, problem }) => [
    placeOf(source, line),
    column ?? '',
    problem.code,
  ]);
  return [
    tableOf('rejects', ['line', 'column', 'code'], texts.columns, rows),
    ...notesOf('cut', [noteIf(rejectCount - shown.length, texts.more)]),
  ];
}
