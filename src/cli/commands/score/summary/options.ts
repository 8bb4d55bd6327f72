/** What a summary depends on besides the result of the run. */
export interface SummaryOptions {
  readonly format: 'csv' | 'ndjson' | 'json';
  /** Names of the written files; empty if everything went to stdout. */
  readonly written: readonly string[];
  /** Whether alerts and rejects are written to files. If not, only the summary lists them, so nothing is cut. */
  readonly hasSideFiles: boolean;
  readonly out: string;
  /** When the run started, ISO 8601: earlier deadlines have passed. */
  readonly at: string;
  /** Whether alerts are listed by learner: not everybody who sees the screen may know whose they are (law 13). */
  readonly alertsOnScreen: boolean;
}
