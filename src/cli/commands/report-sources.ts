import type { Assessment } from '../../assessment.ts';
import { assessBattery } from '../../batch/battery.ts';
import { byUrgency, type Alert, type SideFile } from '../../batch/side-files.ts';
import { isSameFile } from '../../files/spool.ts';
import { trouble } from '../../files/trouble.ts';
import type { Plan } from '../../plan/plan.ts';
import { batchWords } from '../../words/batch.ts';
import type { Language } from '../../words/locale.ts';
import { rowProblemSays } from '../../words/row-problems.ts';
import { momentOf } from '../moment.ts';
import { NO_TABLE_FLAGS, sourcesOf } from '../battery-sources.ts';
import { batterySummary } from '../battery-table.ts';
import type { Io } from '../io.ts';
import { refusePrivate } from '../private.ts';
import { findQuestionnaire, type FoundPlan, type FoundQuestionnaire } from '../questionnaire.ts';
import type { SourceFlags } from '../source-flags.ts';

/** What the sources of a battery come to. */
export interface AssessedSources {
  readonly plan: Plan;
  readonly assessments: readonly Assessment[];
  readonly someRefused: boolean;
}

/**
 * Scores the sources of a battery in memory. Who is missing in which, refused rows and alerts are told on stderr; where a
 * row was refused or a critical answer given, quietly too: no report may ever say it.
 */
export async function assessSources(
  battery: string,
  flags: SourceFlags,
  options: { readonly language: Language; readonly quiet: boolean; readonly out: string | null },
  io: Io,
): Promise<AssessedSources | Exclude<FoundQuestionnaire, FoundPlan>> {
  const found = await findQuestionnaire(battery, null, io);
  if ('problems' in found) return found;
  const { plan } = found;
  refusePrivate(plan, battery);
  if (plan.parts.length === 0) throw trouble('usage', 'sources-without-battery', { option: '--source' });
  const alerts = keptAlerts();
  const { language: lang, out } = options;
  const sources = await sourcesOf(found, battery, flags, NO_TABLE_FLAGS, io);
  const request = {
    plan,
    sources,
    stdin: io.stdin,
    onDuplicate: 'error' as const,
    at: momentOf(io.now()),
    signal: io.signal,
    says: (row: Parameters<typeof rowProblemSays>[0]) => rowProblemSays(row, lang),
    onProgress: () => undefined,
    look: ({ fd }: { readonly fd: number }) => {
      if (out !== null && isSameFile(out, fd)) throw trouble('usage', 'output-is-input', { file: out });
    },
  };
  const { joined, counts, assessments } = await assessBattery(request, alerts);
  const someRefused = joined.sources.some((source) => source.counts.rejected > 0);
  if (!options.quiet || someRefused || counts.alerts > 0) {
    const summary = { hasCritical: plan.critical.length > 0, format: 'ndjson', written: [] } as const;
    const result = { counts, sources: joined.sources, alerts: byUrgency(alerts.kept) };
    const told = { ...summary, hasSideFiles: false, out: '-' };
    io.stderr.write(batterySummary(result, plan, told, batchWords[lang]));
  }
  return { plan, assessments, someRefused };
}

function keptAlerts(): SideFile<Alert> {
  const kept: Alert[] = [];
  return {
    kept,
    get count() {
      return kept.length;
    },
    add: (alert) => void kept.push(alert),
  };
}
