import type { AnswerSheet } from '../../answer/answer.ts';
import type { AssessedSource } from '../../assessment/assessment.ts';
import type { Spool } from '../../files/spool.ts';
import { problemError } from '../../files/problem-error.ts';
import type { Truth } from '../../score/result.ts';
import type { RowProblem } from '../../words/row-problems.ts';
import type { ColumnsRead, gradesRead } from '../columns/columns-read.ts';
import type { Counts } from '../out/counts.ts';
import type { EncodingName } from '../../table/decode.ts';
import type { OnDuplicate } from '../duplicates.ts';
import type { Guesses } from '../columns/guesses.ts';
import type { FileDigest } from '../out/manifest.ts';
import type { ScoredRow } from '../out/output.ts';
import type { Alert, AlertsFile, RejectsFile } from '../out/side-files.ts';
import type { TableRequest } from '../columns/understand.ts';

/** One file about one part of a battery. `plan` is that of the part's own questionnaire. */
export interface SourceRequest extends TableRequest {
  /** The part's id. */
  readonly part: string;
  /** A path, or `-`. */
  readonly input: string;
  readonly encoding: EncodingName | null;
  readonly mapping: FileDigest | null;
  /** What was said of this part's columns: nothing of it can hold for assessments. */
  readonly tableOptions: readonly string[];
}

/** What holds for all sources of a run. */
export interface SourcesRequest {
  readonly onDuplicate: OnDuplicate;
  /** The assessments' moment, ISO 8601. */
  readonly at: string;
  readonly signal: AbortSignal;
  readonly says: (problem: RowProblem) => string;
  readonly onProgress: (part: number) => void;
  /** A spool that is thrown away when the run ends. */
  readonly spool: () => Spool;
}

/** What one source says of one learner. */
export interface SourceRow {
  readonly id: string;
  readonly wave: string;
  readonly line: number;
  readonly age: number | null;
  readonly sheet: AnswerSheet;
  readonly kept: readonly string[];
  /** Positions, among the part's own, of the critical rules that hold. */
  readonly critical: readonly number[];
  /** Positions, among the part's own, of those that hold by rows which were dropped for this one. */
  readonly dropped: readonly number[];
  /** When it was answered, ISO 8601; null: not known. */
  readonly answeredAt: string | null;
  /** Of an assessment: what it says besides its answers. */
  readonly carried: Carried | null;
}

export interface Carried {
  /** What its part is told with; what was agreed to, and in which language, holds for nothing else. */
  readonly about: AssessedSource;
  /** What was noted beside answers, by question as the battery names it. */
  readonly notes: readonly (readonly [question: string, note: string])[];
  /** Whether its questionnaire was meant for the learner, where an age said so that is no answer. */
  readonly meant: Truth;
}

/** A source that was read. */
export interface ReadSource {
  readonly part: string;
  readonly kind: 'table' | 'assessments';
  readonly rows: readonly SourceRow[];
  readonly counts: Counts;
  /** Of rows that were not taken; those of the others are raised when all sources are joined. */
  readonly alerts: readonly Alert[];
  readonly rejects: RejectsFile;
  /** What `rejects` has written. */
  readonly rejected: Spool;
  readonly linesCriticalUnknown: readonly number[];
  /** null: nothing had to be found out. */
  readonly guesses: Guesses | null;
  /** Which column was taken for what; null: it was no table. */
  readonly columns: ColumnsRead | null;
  /** Columns of grades, with the scale that each was read on. */
  readonly grades: ReturnType<typeof gradesRead>;
  readonly unused: readonly string[];
  readonly keep: readonly string[];
  /** Whether it tells one time of asking from another; null where it says nothing of it. */
  readonly hasWave: boolean | null;
  readonly sha256: string;
}

/** All learners are at hand while they are joined. */
const MAX_LEARNERS = 200_000;

/** Says so politely, before memory is at its end; `file`: null where it is all of them together. */
export function refuseTooMany(count: number, file: string | null, limit = MAX_LEARNERS): void {
  if (count > limit)
    throw problemError('input', 'battery-too-many', { limit }, file === null ? null : { file });
}

const NONE: readonly number[] = [];

/** Positions of the critical rules that are in a state. */
export function criticalThatAre(
  { critical }: ScoredRow['outcome'],
  wanted: 'true' | 'dropped_row',
): readonly number[] {
  if (!critical.includes(wanted)) return NONE;
  return critical.flatMap((state, position) => (state === wanted ? [position] : []));
}

/** Keeps the alerts of rows that are not taken, each with the part before its rule: those of the others come when all are joined. */
export function refusedAlerts(part: string): AlertsFile {
  const kept: Alert[] = [];
  return {
    kept,
    get count() {
      return kept.length;
    },
    add: (alert) => {
      if (!alert.scored) kept.push({ ...alert, rule: `${part}.${alert.rule}`, source: part });
    },
    end: () => undefined,
  };
}
