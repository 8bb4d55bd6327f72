import { scoreSources, type ScoreRequest } from '../../../batch/run.ts';
import type { RunResult } from '../../../batch/result.ts';
import type { SourceRequest } from '../../../batch/sources/source.ts';
import { problem } from '../../../diagnostic/problem.ts';
import type { Io } from '../../../files/io.ts';
import { ProblemError, problemError } from '../../../files/problem-error.ts';
import { fileName } from '../../../files/spool.ts';
import { findQuestionnaire, type FoundPlan } from '../../../library/questionnaire.ts';
import { batchWords } from '../../../words/batch.ts';
import type { Language } from '../../../words/locale.ts';
import { rowProblemSays } from '../../../words/row-problems.ts';
import { globalOptions } from '../../command.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { refusePrivate } from '../../private.ts';
import { createProgress } from './progress.ts';
import { readBesides, runRequest, sourceRequest } from './requests.ts';
import { formatOf, scoreOptions, type ScoreOptions } from './score-options.ts';
import type { SourceFlags } from './source-flags.ts';
import type { SummaryOptions } from './summary/options.ts';
import { pathIn } from '../../paths.ts';
import { copyToStream } from './to-stream.ts';

/** Scores a table of learners, or the sources of a battery; see score.ts for its flags. */
export async function runScore(
  args: readonly string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const [questionnaire = '', table] = args;
  const options = scoreOptions(given);
  const { lang, quiet, color } = globalOptions(given);
  refuseContradictions(options);
  const found = await findQuestionnaire(questionnaire, options.form ?? null, io);
  refusePrivate(found.plan, questionnaire);
  const sources = await sourcesOf(found, [questionnaire, table], options, io);
  const request = requestOf(found, questionnaire, sources, options, lang, io);
  const progress = createProgress(io, quiet, batchWords[lang].progress);
  const running = scoreSources({ ...request, onProgress: progress.show });
  const result = await running.finally(progress.clear);
  const isUntold = request.target.aside === null && isTelling(result);
  if (!quiet || isUntold) {
    const { printSummary } = await import('./summary/summary.ts');
    const { plan } = request;
    await printSummary(result, plan, summaryOptions(request, options), { lang, color }, io);
  }
  return result.sources.some(({ counts }) => counts.rejected > 0) ? EXIT.someRefused : EXIT.done;
}

/** Alerts that are kept in no file must not go untold, nor what nobody knows of refused rows. */
function isTelling({ counts, sources }: RunResult): boolean {
  return counts.alerts > 0 || sources.some(({ linesCriticalUnknown }) => linesCriticalUnknown.length > 0);
}

function refuseContradictions(options: ScoreOptions): void {
  const pairs: readonly (readonly [boolean, string, string])[] = [
    [options.id.length > 0 && options.idFromRow === true, '--id', '--id-from-row'],
    [
      options.json === true && options.format !== undefined && options.format !== 'json',
      '--json',
      '--format',
    ],
  ];
  const against = pairs.filter(([holds]) => holds);
  if (against.length === 0) return;
  throw new ProblemError(
    'usage',
    against.map(([, first, second]) => problem('options-contradict', null, { first, second })),
  );
}

/** The table that was named, or of a battery the file of each part. */
async function sourcesOf(
  found: FoundPlan,
  [questionnaire, table]: readonly [string, string | undefined],
  options: ScoreOptions,
  io: Io,
): Promise<readonly SourceRequest[]> {
  const idFromRow = options.idFromRow === true;
  if (found.plan.parts.length === 0) {
    if (options.source.length > 0)
      throw problemError('usage', 'sources-without-battery', { option: '--source' });
    if (table === undefined) throw problemError('usage', 'table-not-named', { questionnaire });
    const source = await tableSource(found, table, options, io);
    return [idFromRow ? { ...source, wanted: { ...source.wanted, id: null } } : source];
  }
  const misplaced = table ?? (idFromRow ? '--id-from-row' : null);
  if (misplaced !== null) throw problemError('usage', 'battery-option', { option: misplaced });
  const { batterySources } = await import('./battery-sources.ts');
  return batterySources(found, questionnaire, options, options, io);
}

/** Of a flag that was given more than once, the last holds; kept columns add up. */
async function tableSource(
  { plan }: FoundPlan,
  input: string,
  options: ScoreOptions,
  io: Io,
): Promise<SourceRequest> {
  const said = (flag: keyof SourceFlags) =>
    (flag === 'keep' ? options.keep.join(',') : options[flag].at(-1)) ?? null;
  return sourceRequest({ part: null, input, plan }, said, options, io);
}

function requestOf(
  found: FoundPlan,
  questionnaire: string,
  sources: readonly SourceRequest[],
  options: ScoreOptions,
  lang: Language,
  io: Io,
): Omit<ScoreRequest, 'onProgress'> {
  const file = options.out === '-' ? null : pathIn(io, options.out);
  return {
    ...runRequest(found, sources, options, io),
    alsoRead: readBesides(found, questionnaire, options, io),
    target: { file, aside: options.aside === undefined ? file : pathIn(io, options.aside) },
    format: formatOf(options),
    says: (row) => rowProblemSays(row, lang),
    toStdout: (spool) => copyToStream(spool, io.stdout, io.signal),
  };
}

function summaryOptions(
  { format, target, at }: Pick<ScoreRequest, 'format' | 'target' | 'at'>,
  { out, alertsOnScreen }: Pick<ScoreOptions, 'out' | 'alertsOnScreen'>,
): SummaryOptions {
  const { file, aside } = target;
  const sides = ['alerts.csv', 'rejects.csv', 'manifest.json'].map((kind) => `${aside ?? ''}.${kind}`);
  const written = [...(file === null ? [] : [file]), ...(aside === null ? [] : sides)].map(fileName);
  return { format, written, hasSideFiles: aside !== null, out, at, alertsOnScreen };
}
