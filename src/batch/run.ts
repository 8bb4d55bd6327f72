import type { Spool } from '../files/spool.ts';
import type { RowProblem } from '../words/row-problems.ts';
import { withInputs } from './inputs.ts';
import { judgeSources } from './judge.ts';
import { manifestText } from './out/manifest.ts';
import { rowWriter, type OutputFormat } from './out/output.ts';
import { discardAll, openOutputs, publish, type Outputs, type OutputTarget } from './out/outputs.ts';
import { rejectsFile, writeAlerts } from './out/side-files.ts';
import type { RunRequest, RunResult } from './result.ts';

/** Input of a scoring run. */
export interface ScoreRequest extends RunRequest {
  /** Other input files, such as a definition or a mapping, which no output may overwrite. */
  readonly alsoRead: readonly string[];
  readonly target: OutputTarget;
  readonly format: OutputFormat;
  /** Formats the reason of a reject. */
  readonly says: (problem: RowProblem) => string;
  readonly toStdout: (spool: Spool) => Promise<void>;
}

/**
 * Scores the sources of a run: analyses and reads each, scores every learner, and publishes the results once the whole
 * run has succeeded. Throws a ProblemError, or Stopped; nothing is published then.
 */
export async function scoreSources(asked: ScoreRequest): Promise<RunResult> {
  return withInputs(asked, async (request, inputs) => {
    const { plan, format, target, at, says, signal } = request;
    const made: { outputs: Outputs | null } = { outputs: null };
    // Opened with the first row or reject, so that a refused table leaves no folder behind.
    const outputs = () => (made.outputs ??= openOutputs(target, inputs, request.alsoRead));
    const style = { isBattery: plan.parts.length > 0, csvLine: request.speed.csvLine };
    try {
      const rejects = rejectsFile(() => outputs().rejects, says, style);
      const result = await judgeSources(request, inputs, {
        open: (layout, facts) => rowWriter(format, outputs().scored, plan, layout, facts, request.speed),
        rejects,
      });
      rejects.end();
      writeAlerts(outputs().alerts, result.alerts, at, style);
      outputs().manifest.write(manifestText(request, result, outputs()));
      await publish(outputs(), target.file === null ? request.toStdout : null, signal);
      return result;
    } finally {
      if (made.outputs !== null) discardAll(made.outputs.all);
    }
  });
}
