import type { AnswerSheet } from '../../answer/answer.ts';
import type { AssessedSource } from '../../assessment/assessment.ts';
import type { Outcome } from '../../assessment/outcome.ts';
import { fileName, type Finished } from '../../files/spool.ts';
import { problemError } from '../../files/problem-error.ts';
import type { Truth } from '../../score/result.ts';
import type { EncodingName } from '../../table/decode.ts';
import type { ColumnsRead, gradesRead } from '../columns/columns-read.ts';
import type { Guesses } from '../columns/guesses.ts';
import type { TableRequest } from '../columns/understand.ts';
import type { OnDuplicate } from '../duplicates.ts';
import type { RowCounts } from '../out/counts.ts';
import type { Alert } from '../out/side-files.ts';
import type { Speed } from '../speed.ts';

/** One file of a run. `plan` is that of the questionnaire that it answers: of a battery, the part's own. */
export interface SourceRequest extends TableRequest {
  /** The part of a battery that it is about; null: the questionnaire as a whole. */
  readonly part: string | null;
  /** A path, or `-`. */
  readonly input: string;
  readonly encoding: EncodingName | null;
  readonly mapping: FileDigest | null;
  /** What was said of this part's columns: nothing of it can hold for assessments. */
  readonly tableOptions: readonly string[];
}

/** What holds for all sources of a run. */
export interface ReadingRequest {
  readonly onDuplicate: OnDuplicate;
  /** The assessments' moment, ISO 8601. */
  readonly at: string;
  readonly signal: AbortSignal;
  readonly onProgress: (part: number) => void;
  readonly speed: Speed;
}

export interface FileDigest {
  /** Without folders: they are nobody's business and differ from machine to machine. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export function fileDigest(name: string, { bytes, sha256 }: Finished): FileDigest {
  return { name: fileName(name), bytes, sha256 };
}

/** What is told of a source that was read: how, and what became of its rows. */
export interface SourceReport {
  readonly part: string | null;
  readonly kind: 'table' | 'assessments';
  readonly file: FileDigest;
  readonly mapping: FileDigest | null;
  readonly counts: RowCounts;
  /** Lines of refused rows of which nobody knows whether a critical answer was given: it is missing, unreadable, or may have moved. */
  readonly linesCriticalUnknown: readonly number[];
  /** null: nothing had to be found out. */
  readonly guesses: Guesses | null;
  /** Which column was taken for what; null: it was no table. */
  readonly columns: ColumnsRead | null;
  /** Columns of grades, with the scale that each was read on. */
  readonly grades: ReturnType<typeof gradesRead>;
}

/** A source of a battery, to be joined with the others. */
export interface ReadSource extends SourceReport {
  readonly part: string;
  readonly rows: readonly SourceRow[];
  /** Of rows that were not taken; those of the others are raised when all sources are joined. */
  readonly alerts: readonly Alert[];
  /** Names of the columns that are carried over. */
  readonly keep: readonly string[];
  /** Whether it tells one time of asking from another; null where it says nothing of it. */
  readonly hasWave: boolean | null;
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

/** All learners are at hand while they are joined. */
const MAX_LEARNERS = 200_000;

/** Says so politely, before memory is at its end; `file`: null where it is all of them together. */
export function refuseTooMany(count: number, file: string | null, limit = MAX_LEARNERS): void {
  if (count > limit)
    throw problemError('input', 'battery-too-many', { limit }, file === null ? null : { file });
}

const NONE: readonly number[] = [];

/** Positions of the critical rules that are in a state. */
export function criticalThatAre({ critical }: Outcome, wanted: 'true' | 'dropped_row'): readonly number[] {
  if (!critical.includes(wanted)) return NONE;
  return critical.flatMap((state, position) => (state === wanted ? [position] : []));
}
