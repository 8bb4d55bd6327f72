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

/** One file of a run. `plan`: the plan of its questionnaire; in a battery, the part's own. */
export interface SourceRequest extends TableRequest {
  /** The part of a battery; null: the whole questionnaire. */
  readonly part: string | null;
  /** A path, or `-`. */
  readonly input: string;
  readonly encoding: EncodingName | null;
  readonly mapping: FileDigest | null;
  /** Options given for this part's columns; none of them applies to assessments. */
  readonly tableOptions: readonly string[];
}

/** Settings for all sources of a run. */
export interface ReadingRequest {
  readonly onDuplicate: OnDuplicate;
  /** Time of the assessments, ISO 8601. */
  readonly at: string;
  readonly signal: AbortSignal;
  readonly onProgress: (part: number) => void;
  readonly speed: Speed;
}

export interface FileDigest {
  /** Without folders, which are private and differ between machines. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export function fileDigest(name: string, { bytes, sha256 }: Finished): FileDigest {
  return { name: fileName(name), bytes, sha256 };
}

/** Report on a source that was read. */
export interface SourceReport {
  readonly part: string | null;
  readonly kind: 'table' | 'assessments';
  readonly file: FileDigest;
  readonly mapping: FileDigest | null;
  readonly counts: RowCounts;
  /**
   * Lines of refused rows in which a critical answer cannot be excluded: it is missing, unreadable, or its cell may
   * have shifted.
   */
  readonly linesCriticalUnknown: readonly number[];
  /** null: nothing was inferred. */
  readonly guesses: Guesses | null;
  /** How each column was used; null: not a table. */
  readonly columns: ColumnsRead | null;
  /** Columns of grades and their grading scales. */
  readonly grades: ReturnType<typeof gradesRead>;
}

/** A source of a battery, ready to be joined. */
export interface ReadSource extends SourceReport {
  readonly part: string;
  readonly rows: readonly SourceRow[];
  /** Alerts of rows that are not used. Those of the others are raised after joining. */
  readonly alerts: readonly Alert[];
  /** Names of the kept columns. */
  readonly keep: readonly string[];
  /** Whether it has waves; null: not known. */
  readonly hasWave: boolean | null;
}

/** The row of one learner in one source. */
export interface SourceRow {
  readonly id: string;
  readonly wave: string;
  readonly line: number;
  readonly age: number | null;
  readonly sheet: AnswerSheet;
  readonly kept: readonly string[];
  /** Positions, within the part, of the critical rules that hold. */
  readonly critical: readonly number[];
  /** Positions, within the part, of the critical rules that hold by rows dropped for this one. */
  readonly dropped: readonly number[];
  /** Time of answering, ISO 8601; null: unknown. */
  readonly answeredAt: string | null;
  /** From an assessment: its facts besides the answers. */
  readonly carried: Carried | null;
}

export interface Carried {
  /** Facts about its part. Consent and language apply to this part only. */
  readonly about: AssessedSource;
  /** Notes on answers, by question id in the battery. */
  readonly notes: readonly (readonly [question: string, note: string])[];
  /** Whether its questionnaire was meant for the learner, if only an age outside the answers showed it. */
  readonly meant: Truth;
}

/** Limit for joining, which keeps all learners in memory. */
const MAX_LEARNERS = 200_000;

/** Throws a ProblemError before memory runs out. `file`: null for all files together. */
export function refuseTooMany(count: number, file: string | null, limit = MAX_LEARNERS): void {
  if (count > limit)
    throw problemError('input', 'battery-too-many', { limit }, file === null ? null : { file });
}

const NONE: readonly number[] = [];

/** Returns the positions of the critical rules in a state. */
export function criticalThatAre({ critical }: Outcome, wanted: 'true' | 'dropped_row'): readonly number[] {
  if (!critical.includes(wanted)) return NONE;
  return critical.flatMap((state, position) => (state === wanted ? [position] : []));
}
