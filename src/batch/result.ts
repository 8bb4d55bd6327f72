import type { Readable } from 'node:stream';
import type { Plan } from '../plan/plan.ts';
import type { LearnerCounts } from './out/counts.ts';
import type { RowLayout, RowWriter, RunFacts } from './out/output.ts';
import type { Alert, Reject, RejectSink, Rejects } from './out/side-files.ts';
import type { RowPlace, Alike } from './sources/similar-ids.ts';
import type { ReadingRequest, SourceReport, SourceRequest } from './sources/source.ts';

/** What a run is told of its sources. A table is a run with one of them, a battery a run with several. */
export interface RunRequest extends ReadingRequest {
  readonly plan: Plan;
  /** In the order of the battery's parts. */
  readonly sources: readonly SourceRequest[];
  readonly stdin: Readable;
  /** The version of Lotse. */
  readonly lotse: string;
}

/** Where the results of a run go. */
export interface RunSinks {
  /** Called once, before the first row, when the columns of all sources are known. */
  readonly open: (layout: RowLayout, facts: RunFacts) => RowWriter;
  readonly rejects: Rejects;
}

/** What a run came to, as data. */
export interface RunResult {
  readonly sources: readonly SourceReport[];
  readonly layout: RowLayout;
  readonly counts: RunCounts;
  /** All of them, the most urgent first: all must surface. */
  readonly alerts: readonly Alert[];
  /** The first refused cells, and how many there are. */
  readonly rejects: readonly Reject[];
  readonly rejectCount: number;
}

export interface RunCounts extends LearnerCounts, JoinCounts {
  readonly alerts: number;
}

/** What joining several sources showed; of one source, nothing. */
export interface JoinCounts {
  /** By part: of how many learners it was, or may have been, to be asked, and no answers are there. */
  readonly missing: readonly number[];
  /** Learners who may be one person under two spellings. */
  readonly alike: Alike;
  /** Parts, by position, that have no learner in common with any other source. */
  readonly apart: readonly number[];
  /** Learners of whom two sources have ages that cannot be of one person. */
  readonly agesDiffer: Some;
  /** Where there are waves: learners with none, who are joined with nobody that has one. */
  readonly waveless: Some;
}

/** How many learners, and where the first of them stands; null: there are none. */
export interface Some {
  readonly count: number;
  readonly first: RowPlace | null;
}

/** Where the rows of a run go while they are judged. */
export interface Judging {
  readonly open: (layout: RowLayout, sources: readonly SourceOrigin[]) => RowWriter;
  readonly alert: (alert: Alert) => void;
  readonly rejects: RejectSink;
}

/** What assessments tell of where their answers come from. */
export type SourceOrigin = Pick<SourceReport, 'part' | 'kind' | 'guesses'>;

/** What came of the rows of all sources. */
export interface Judged {
  readonly sources: readonly SourceReport[];
  readonly layout: RowLayout;
  readonly joined: JoinCounts;
}
