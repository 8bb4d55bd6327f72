import { assess } from '../assess.ts';
import type { Assessment } from '../assessment/assessment.ts';
import type { Input } from '../files/input.ts';
import {
  judgeLearners,
  readAndJoin,
  withInputs,
  type BatteryCounts,
  type BatteryRequest,
  type Joined,
} from './battery.ts';
import { spelt } from './out/identity.ts';
import { aboutRow } from './out/output.ts';
import type { Alert, SideFile } from './out/side-files.ts';
import { refuseTooMany } from './sources/source.ts';

/** An assessment with all its texts takes a hundred times what a row takes. */
const MAX_ASSESSMENTS = 20_000;

/**
 * The assessments of all learners, or of one, in memory: what reports are made of. `look` may refuse an opened file first.
 * Everybody is judged all the same, so that what is told of the run is told of all.
 */
export async function assessBattery(
  request: BatteryRequest & {
    readonly look: (input: Input) => void;
    /** null: all of them. */
    readonly learner: string | null;
  },
  alerts: SideFile<Alert>,
): Promise<{
  readonly joined: Joined;
  readonly counts: BatteryCounts;
  readonly assessments: readonly Assessment[];
}> {
  return withInputs(request, async (inputs, spool) => {
    for (const input of inputs) request.look(input);
    const joined = await readAndJoin(request, inputs, spool);
    const wanted = request.learner === null ? null : spelt(request.learner);
    if (wanted === null) refuseTooMany(joined.learners.length, null, MAX_ASSESSMENTS);
    const assessments: Assessment[] = [];
    const counts = await judgeLearners(request, joined, alerts, (row) => {
      if (wanted === null || wanted === row.id)
        assessments.push(
          assess(request.plan, row.sheet, aboutRow(joined.layout, joined.facts, row, request.plan)),
        );
    });
    for (const input of inputs) input.verifyUnchanged();
    return { joined, counts, assessments };
  });
}
