import type { Place } from '../../diagnostic/place.ts';
import type { ReadOptions } from '../../answer/answer-problem.ts';
import type { QuestionIndex } from '../../plan/positions.ts';

/** Special columns (not answers), by the names that the user gave. */
export interface WantedColumns {
  /** The learner's id; null: the row number is used. */
  readonly id: string | null;
  readonly wave: string | null;
  readonly age: string | null;
  /** Time of answering, ISO 8601. */
  readonly answeredAt?: string | null;
  readonly consent: { readonly column: string; readonly value: string } | null;
  readonly keep: readonly string[];
}

/** The mapping of one question. */
export interface MappedQuestion {
  /** One column, or one per option, by its key. */
  readonly column: string | ReadonlyMap<string, string>;
  /** Place in the mapping, by column name. */
  readonly places?: ReadonlyMap<string, Place>;
  readonly options: ReadOptions;
}

/** A mapping in the form that a batch uses. */
export interface Placement {
  readonly questions: ReadonlyMap<string, MappedQuestion>;
  readonly notInFile: ReadonlySet<string>;
  /** For all columns, including those found by their header. */
  readonly common: Pick<ReadOptions, 'missing' | 'refused' | 'grade'>;
}

export const NO_PLACEMENT: Placement = { questions: new Map(), notInFile: new Set(), common: {} };

/** Adds a default grading scale. The one of the mapping takes precedence. */
export function withGrades(placement: Placement, grade: ReadOptions['grade'] | null): Placement {
  if (grade === null || grade === undefined || placement.common.grade !== undefined) return placement;
  return { ...placement, common: { ...placement.common, grade } };
}

/** The columns of a question's answer. */
export interface QuestionColumns {
  readonly question: QuestionIndex;
  /** One position, or one for each option in the definition's order. */
  readonly columns: readonly number[];
  readonly perOption: boolean;
  readonly options: ReadOptions;
}

/** Meaning of a file's columns, by position. */
export interface ColumnLayout {
  readonly headers: readonly string[];
  /** Number of columns up to the last named one. */
  readonly width: number;
  /** Columns without a name; they must be empty. */
  readonly unnamed: readonly number[];
  readonly id: number | null;
  readonly wave: number | null;
  readonly age: number | null;
  readonly answeredAt: number | null;
  readonly consent: { readonly column: number; readonly value: string } | null;
  readonly keep: readonly { readonly column: number; readonly name: string }[];
  readonly questions: readonly QuestionColumns[];
  /** Names of unused columns. */
  readonly unused: readonly string[];
}
