import { resolve } from 'node:path';
import { scoreBattery, type BatteryResult, type ScoreBatteryRequest } from '../../../batch/score-battery.ts';
import { fileName } from '../../../files/spool.ts';
import { problemError } from '../../../files/problem-error.ts';
import { batchWords } from '../../../words/batch.ts';
import type { Language } from '../../../words/locale.ts';
import { rowProblemSays } from '../../../words/row-problems.ts';
import { momentOf } from '../../moment.ts';
import { sourcesOf } from './battery-sources.ts';
import { batterySummary } from './battery-table.ts';
import { globalOptions } from '../../command.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import type { Io } from '../../../files/io.ts';
import { createProgress } from './progress.ts';
import type { FoundPlan } from '../../../library/questionnaire.ts';
import { pathIn } from './table-options.ts';
import { copyToStream } from './to-stream.ts';
import { formatOf, readBesides, scoreOptions, type ScoreOptions } from './score-options.ts';
import { VERSION } from '../../version.ts';

/** Scores the sources of a battery; what is wrong is thrown as a ProblemError, which `lotse score` tells. */
export async function runScoreBattery(
  found: FoundPlan,
  [questionnaire = '', table]: readonly string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = scoreOptions(given);
  const { lang, quiet } = globalOptions(given);
  if (table !== undefined) throw problemError('usage', 'battery-option', { option: table });
  if (options.idFromRow === true) throw problemError('usage', 'battery-option', { option: '--id-from-row' });
  const request = await requestOf(found, questionnaire, options, lang, io);
  const progress = createProgress(io, quiet, batchWords[lang].progress);
  try {
    const result = await scoreBattery({ ...request, onProgress: progress.show });
    progress.clear();
    const isUntold = request.target.aside === null && isTelling(result);
    if (!quiet || isUntold) io.stderr.write(summaryOf(result, request, options, lang));
    return result.sources.some(({ counts }) => counts.rejected > 0) ? EXIT.someRefused : EXIT.done;
  } finally {
    progress.clear();
  }
}

/** Alerts, and refused rows of which nobody knows whether there was one, must not go untold. */
function isTelling({ counts, sources }: BatteryResult): boolean {
  return counts.alerts > 0 || sources.some(({ linesCriticalUnknown }) => linesCriticalUnknown.length > 0);
}

async function requestOf(
  found: FoundPlan,
  questionnaire: string,
  options: ScoreOptions,
  lang: Language,
  io: Io,
): Promise<Omit<ScoreBatteryRequest, 'onProgress'>> {
  const sources = await sourcesOf(found, questionnaire, options, options, io);
  const file = options.out === '-' ? null : pathIn(io, options.out);
  const aside = options.aside === undefined ? file : pathIn(io, options.aside);
  const maps = options.map.map((text) => text.slice(text.indexOf('=') + 1));
  return {
    plan: found.plan,
    sources,
    stdin: io.stdin,
    alsoRead: [
      ...readBesides(questionnaire, { map: maps }).map((name) => resolve(io.cwd, name)),
      ...(found.parts?.files ?? []),
    ],
    target: { file, aside },
    format: formatOf(options),
    onDuplicate: options.onDuplicate,
    at: options.at ?? momentOf(io.now()),
    lotse: VERSION,
    signal: io.signal,
    says: (row) => rowProblemSays(row, lang),
    toStdout: (spool) => copyToStream(spool, io.stdout, io.signal),
  };
}

function summaryOf(
  result: BatteryResult,
  { plan, format, target, at }: Pick<ScoreBatteryRequest, 'plan' | 'format' | 'target' | 'at'>,
  { out, alertsOnScreen }: Pick<ScoreOptions, 'out' | 'alertsOnScreen'>,
  lang: Language,
): string {
  const { file, aside } = target;
  const sides =
    aside === null ? [] : ['alerts.csv', 'rejects.csv', 'manifest.json'].map((kind) => `${aside}.${kind}`);
  const written = [...(file === null ? [] : [file]), ...sides].map(fileName);
  const hasCritical = plan.critical.length > 0;
  const options = { hasCritical, format, written, hasSideFiles: aside !== null, out };
  return batterySummary(result, plan, { ...options, at, alertsOnScreen }, batchWords[lang]);
}
