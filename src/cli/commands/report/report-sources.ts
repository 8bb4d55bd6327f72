import { resolve } from 'node:path';
import type { Assessment } from '../../../assessment/assessment.ts';
import { assessBattery } from '../../../batch/assess-battery.ts';
import { isOnePlace } from '../../../batch/out/outputs.ts';
import { byUrgency, type Alert, type SideFile } from '../../../batch/out/side-files.ts';
import { isSameFile } from '../../../files/spool.ts';
import { problemError } from '../../../files/problem-error.ts';
import type { Plan } from '../../../plan/plan.ts';
import { batchWords } from '../../../words/batch.ts';
import type { Language } from '../../../words/locale.ts';
import { rowProblemSays } from '../../../words/row-problems.ts';
import { momentOf } from '../../moment.ts';
import { sourcesOf } from '../score/battery-sources.ts';
import { batterySummary } from '../score/battery-table.ts';
import type { Io } from '../../../files/io.ts';
import { refusePrivate } from '../../private.ts';
import { findQuestionnaire, type FoundPlan } from '../../../library/questionnaire.ts';
import { readBesides } from '../score/score-options.ts';
import type { SourceFlags } from '../score/source-flags.ts';
import type { TableFlags } from '../score/table-flags.ts';
import { VERSION } from '../../version.ts';

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
  flags: SourceFlags & TableFlags,
  options: {
    readonly language: Language;
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
  const alerts = keptAlerts();
  const { language: lang, out, learner } = options;
  const sources = await sourcesOf(found, battery, flags, flags, io);
  refuseRead(found, battery, flags, out, io);
  const request = {
    plan,
    sources,
    stdin: io.stdin,
    learner,
    onDuplicate: flags.onDuplicate,
    at: flags.at ?? momentOf(io.now()),
    lotse: VERSION,
    signal: io.signal,
    says: (row: Parameters<typeof rowProblemSays>[0]) => rowProblemSays(row, lang),
    onProgress: () => undefined,
    look: ({ fd }: { readonly fd: number }) => {
      if (out !== null && isSameFile(out, fd)) throw problemError('usage', 'output-is-input', { file: out });
    },
  };
  const { joined, counts, assessments } = await assessBattery(request, alerts);
  const someRefused = joined.sources.some((source) => source.counts.rejected > 0);
  if (!options.quiet || someRefused || counts.alerts > 0) {
    const summary = { hasCritical: plan.critical.length > 0, format: 'ndjson', written: [] } as const;
    const result = { counts, sources: joined.sources, alerts: byUrgency(alerts.kept) };
    const { at, alertsOnScreen } = { at: request.at, alertsOnScreen: flags.alertsOnScreen };
    const told = { ...summary, hasSideFiles: false, out: '-', at, alertsOnScreen };
    io.stderr.write(batterySummary(result, plan, told, batchWords[lang]));
  }
  // Only now: what was refused, and what cannot wait, had to be told first.
  if (learner !== null && assessments.length === 0)
    throw problemError('input', 'learner-not-found', {}, { file: battery });
  return { plan, assessments, someRefused };
}

/** A report never replaces what it was made of: the battery, its questionnaires, mappings. */
function refuseRead(
  { parts }: FoundPlan,
  battery: string,
  { map }: SourceFlags,
  out: string | null,
  io: Io,
): void {
  const maps = map.map((text) => text.slice(text.indexOf('=') + 1));
  const read = readBesides(battery, { map: maps }).map((name) => resolve(io.cwd, name));
  const isRead = [...read, ...(parts?.files ?? [])].some((name) => out !== null && isOnePlace(out, name));
  if (isRead) throw problemError('usage', 'output-is-input', { file: out ?? '' });
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
