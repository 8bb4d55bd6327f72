import type { Assessment } from '../../../assessment/assessment.ts';
import { assessSources } from '../../../batch/assess-sources.ts';
import { isOnePlace } from '../../../batch/out/outputs.ts';
import type { Io } from '../../../files/io.ts';
import { problemError } from '../../../files/problem-error.ts';
import { isSameFile } from '../../../files/spool.ts';
import { findQuestionnaire } from '../../../library/questionnaire.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { Language } from '../../../words/locale.ts';
import type { GlobalOptions } from '../../command.ts';
import { refusePrivate } from '../../private.ts';
import { batterySources } from '../score/battery-sources.ts';
import { readBesides, runRequest } from '../score/requests.ts';
import { printSummary } from '../score/summary/summary.ts';
import type { SourceFlags } from '../score/source-flags.ts';
import type { TableFlags } from '../score/table-flags.ts';

/** The assessments from the sources of a battery. */
export interface AssessedSources {
  readonly plan: Plan;
  readonly assessments: readonly Assessment[];
  readonly someRefused: boolean;
}

/**
 * Scores the sources of a battery in memory. Missing learners, refused rows and alerts are reported on stderr; refused
 * rows and critical answers despite --quiet, since they might appear in no report.
 */
export async function assessBattery(
  battery: string,
  flags: SourceFlags & TableFlags,
  options: {
    readonly language: Language;
    readonly color: GlobalOptions['color'];
    readonly quiet: boolean;
    readonly out: string | null;
    readonly learner: string | null;
  },
  io: Io,
): Promise<AssessedSources> {
  const found = await findQuestionnaire(battery, null, io);
  const { plan } = found;
  refusePrivate(plan, battery);
  if (plan.parts.length === 0) throw problemError('usage', 'sources-without-battery', { option: '--source' });
  const { language, out, learner } = options;
  const sources = await batterySources(found, battery, flags, flags, io);
  // The output must not overwrite an input: the battery, its questionnaires, mappings or sources.
  const refuseAsOutput = (isRead: boolean) => {
    if (isRead) throw problemError('usage', 'output-is-input', { file: out ?? '' });
  };
  const besides = readBesides(found, battery, flags, io);
  refuseAsOutput(besides.some((name) => out !== null && isOnePlace(out, name)));
  const request = runRequest(found, sources, flags, io);
  const result = await assessSources({
    ...request,
    learner,
    onProgress: () => undefined,
    look: ({ fd }) => {
      refuseAsOutput(out !== null && isSameFile(out, fd));
    },
  });
  const someRefused = result.sources.some(({ counts }) => counts.rejected > 0);
  if (!options.quiet || someRefused || result.counts.alerts > 0) {
    const { alertsOnScreen } = flags;
    const target = { format: 'ndjson', written: [], hasSideFiles: false, out: '-' } as const;
    const summary = { ...target, at: request.at, alertsOnScreen };
    await printSummary(result, plan, summary, { lang: language, color: options.color }, io);
  }
  // Checked last, because refused rows and critical answers must be reported first.
  if (learner !== null && result.assessments.length === 0)
    throw problemError('input', 'learner-not-found', {}, { file: battery });
  return { plan, assessments: result.assessments, someRefused };
}
