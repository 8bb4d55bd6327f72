import type { Place } from '../../diagnostic/place.ts';
import type { ReadOptions } from '../../answer/answer-problem.ts';
import type { QuestionIndex } from '../../plan/positions.ts';

/** Columns that are no answers, by the names that the user gave. */
export interface WantedColumns {
  /** The learner's id; null: the row's number is the id. */
  readonly id: string | null;
  readonly wave: string | null;
  readonly age: string | null;
  /** When the answers were given, ISO 8601. */
  readonly answeredAt?: string | null;
  readonly consent: { readonly column: string; readonly value: string } | null;
  readonly keep: readonly string[];
}

/** What a mapping says of one question. */
export interface MappedQuestion {
  /** One column, or by the option's key a column for each option. */
  readonly column: string | ReadonlyMap<string, string>;
  /** Where the mapping names each column, by that name. */
  readonly places?: ReadonlyMap<string, Place>;
  readonly options: ReadOptions;
}

/** A mapping as the batch needs it. */
export interface Placement {
  readonly questions: ReadonlyMap<string, MappedQuestion>;
  readonly notInFile: ReadonlySet<string>;
  /** For all columns, the ones found by their header too. */
  readonly common: Pick<ReadOptions, 'missing' | 'refused' | 'grade'>;
}

export const NO_PLACEMENT: Placement = { questions: new Map(), notInFile: new Set(), common: {} };

/** The same with a scale of grades for the columns that have none of their own; what a mapping says goes first. */
export function withGrades(placement: Placement, grade: ReadOptions['grade'] | null): Placement {
  if (grade === null || grade === undefined || placement.common.grade !== undefined) return placement;
  return { ...placement, common: { ...placement.common, grade } };
}

/** Where a question's answer stands in each row. */
export interface QuestionColumns {
  readonly question: QuestionIndex;
  /** One position, or one for each option in the definition's order. */
  readonly columns: readonly number[];
  readonly perOption: boolean;
  readonly options: ReadOptions;
}

/** What the columns of a file are, by their position. */
export interface Layout {
  readonly headers: readonly string[];
  /** Up to the last column that has a name. */
  readonly width: number;
  /** Columns without a name, which must hold nothing. */
  readonly unnamed: readonly number[];
  readonly id: number | null;
  readonly wave: number | null;
  readonly age: number | null;
  readonly answeredAt: number | null;
  readonly consent: { readonly column: number; readonly value: string } | null;
  readonly keep: readonly { readonly column: number; readonly name: string }[];
  readonly questions: readonly QuestionColumns[];
  /** Names of columns that nothing is taken from. */
  readonly unused: readonly string[];
}
