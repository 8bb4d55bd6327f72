import type { Readable } from 'node:stream';
import type { Plan } from '../plan/plan.ts';
import type { LearnerCounts } from './out/counts.ts';
import type { RowLayout, RowWriter, RunFacts } from './out/output.ts';
import type { Alert, Reject, RejectSink, Rejects } from './out/side-files.ts';
import type { RowPlace, SimilarLearners } from './sources/similar-ids.ts';
import type { ReadingRequest, SourceReport, SourceRequest } from './sources/source.ts';

/** Input of a run. A table is a run with one source, a battery a run with several. */
export interface RunRequest extends ReadingRequest {
  readonly plan: Plan;
  /** In the order of the battery's parts. */
  readonly sources: readonly SourceRequest[];
  readonly stdin: Readable;
  /** The version of Lotse. */
  readonly lotse: string;
}

/** Destinations of a run's results. */
export interface RunSinks {
  /** Called once, before the first row, when all columns are known. */
  readonly open: (layout: RowLayout, facts: RunFacts) => RowWriter;
  readonly rejects: Rejects;
}

/** The result of a run. */
export interface RunResult {
  readonly sources: readonly SourceReport[];
  readonly layout: RowLayout;
  readonly counts: RunCounts;
  /** All alerts, most urgent first. None may be suppressed. */
  readonly alerts: readonly Alert[];
  /** The first refused cells, and their total number. */
  readonly rejects: readonly Reject[];
  readonly rejectCount: number;
}

export interface RunCounts extends LearnerCounts, JoinCounts {
  readonly alerts: number;
}

/** Findings from joining several sources; empty for a single source. */
export interface JoinCounts {
  /** By part: number of learners without answers to a part that was or may have been to be asked. */
  readonly missing: readonly number[];
  /** Learners who may be one person with two spellings of an id. */
  readonly alike: SimilarLearners;
  /** Positions of parts that share no learner with any other source. */
  readonly apart: readonly number[];
  /** Learners whose ages in two sources cannot belong to one person. */
  readonly agesDiffer: Some;
  /** In a run with waves: learners without one, who are joined with nobody. */
  readonly waveless: Some;
}

/** Number of learners, and the place of the first; null: none. */
export interface Some {
  readonly count: number;
  readonly first: RowPlace | null;
}

/** Destinations of rows while a run is in progress. */
export interface Judging {
  readonly open: (layout: RowLayout, sources: readonly SourceOrigin[]) => RowWriter;
  readonly alert: (alert: Alert) => void;
  readonly rejects: RejectSink;
}

/** Origin of the answers, as recorded in assessments. */
export type SourceOrigin = Pick<SourceReport, 'part' | 'kind' | 'guesses'>;

/** The processed rows of all sources. */
export interface Judged {
  readonly sources: readonly SourceReport[];
  readonly layout: RowLayout;
  readonly joined: JoinCounts;
}
