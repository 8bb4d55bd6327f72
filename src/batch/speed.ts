import type { Reader } from '../answer/answer-problem.ts';
import type { Plan, QuestionKind } from '../plan/plan.ts';
import type { ScaleResult } from '../score/result.ts';
import type { ScaleOf } from '../score/score.ts';
import { firstRows, type FirstRows } from '../table/first-rows.ts';
import { readRecords, type ReadRecords } from '../table/records.ts';
import { csvLine } from './out/csv-writer.ts';

/** What may be done faster in a run than the reference does it. Nothing that the run writes changes by it. */
export interface Speed {
  readonly firstRows: FirstRows;
  readonly readRecords: ReadRecords;
  /** The reader of a column's cells, made of that of a question of this kind. */
  readonly readerOf: (kind: QuestionKind, read: Reader) => Reader;
  /** How the scales of a plan are worked out; undefined: each from the answers, every time. */
  readonly scalesOf: (plan: Plan) => ScaleOf | undefined;
  /** What is made of the results of one scale. */
  readonly ofResults: <T>(make: (result: ScaleResult) => T) => (result: ScaleResult) => T;
  readonly csvLine: (cells: readonly string[]) => string;
}

/** The reference: csv-parse, csv-stringify and the core as they are, and nothing remembered from one row to the next. */
export const REFERENCE: Speed = {
  firstRows,
  readRecords,
  readerOf: (_kind, read) => read,
  scalesOf: () => undefined,
  ofResults: (make) => make,
  csvLine,
};
