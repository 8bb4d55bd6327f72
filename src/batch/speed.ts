import type { Reader } from '../answer/answer-problem.ts';
import type { QuestionKind } from '../definition/question-kinds.ts';
import type { Plan } from '../plan/plan.ts';
import type { ScaleResult } from '../score/result.ts';
import type { ScaleOf } from '../score/score.ts';
import { firstRows, type FirstRows } from '../table/first-rows.ts';
import { readRecords, type ReadRecords } from '../table/records.ts';
import { csvLine } from './out/csv-writer.ts';

/** The steps of a run that have faster alternatives. None of them may change the output. */
export interface Speed {
  readonly firstRows: FirstRows;
  readonly readRecords: ReadRecords;
  /** Wraps the reader of a column's cells. */
  readonly readerOf: (kind: QuestionKind, read: Reader) => Reader;
  /** Returns the function that computes the scales of a plan; undefined: the default, without a cache. */
  readonly scalesOf: (plan: Plan) => ScaleOf | undefined;
  /** Wraps a function of the results of one scale. */
  readonly ofResults: <T>(make: (result: ScaleResult) => T) => (result: ScaleResult) => T;
  readonly csvLine: (cells: readonly string[]) => string;
}

/** The reference implementation: csv-parse, csv-stringify and the core, without any cache between rows. */
export const REFERENCE: Speed = {
  firstRows,
  readRecords,
  readerOf: (_kind, read) => read,
  scalesOf: () => undefined,
  ofResults: (make) => make,
  csvLine,
};
