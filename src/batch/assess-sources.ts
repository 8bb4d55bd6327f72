import { assess } from '../assess.ts';
import type { Assessment } from '../assessment/assessment.ts';
import type { Input } from '../files/input.ts';
import { withInputs } from './inputs.ts';
import { judgeSources } from './judge.ts';
import { spelt } from './out/identity.ts';
import { aboutRow } from './out/output.ts';
import { createRejects } from './out/side-files.ts';
import type { RunRequest, RunResult } from './result.ts';
import { refuseTooMany } from './sources/source.ts';

/** Limit for assessments in memory: each takes about a hundred times as much as a row. */
const MAX_ASSESSMENTS = 20_000;

/** A run that keeps its assessments in memory. */
export interface AssessRequest extends RunRequest {
  /** May reject an opened file before it is read. */
  readonly look: (input: Input) => void;
  /** null: all learners. */
  readonly learner: string | null;
}

export interface AssessResult extends RunResult {
  readonly assessments: readonly Assessment[];
}

/**
 * Returns the assessments of all learners, or of one, for reports. All learners are scored in either case, so that the
 * run's counts cover everyone. Throws a ProblemError, or Stopped.
 */
export async function assessSources(asked: AssessRequest): Promise<AssessResult> {
  const { plan, look, learner } = asked;
  const wanted = learner === null ? null : spelt(learner);
  return withInputs(asked, async (request, inputs) => {
    for (const input of inputs) look(input);
    const assessments: Assessment[] = [];
    const result = await judgeSources(request, inputs, {
      open: (layout, facts) => ({
        write: (row) => {
          if (wanted !== null && wanted !== row.id) return;
          refuseTooMany(assessments.length + 1, null, MAX_ASSESSMENTS);
          assessments.push(assess(plan, row.sheet, aboutRow(layout, facts, row, plan)));
        },
        end: () => undefined,
      }),
      rejects: createRejects(() => undefined),
    });
    return { ...result, assessments };
  });
}
