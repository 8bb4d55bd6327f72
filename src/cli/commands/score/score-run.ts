import type { WantedColumns } from '../../../batch/columns/layout.ts';
import { scoreTable, type ScoreRequest, type ScoreResult } from '../../../batch/run.ts';
import { problem } from '../../../diagnostic/problem.ts';
import { fileName } from '../../../files/spool.ts';
import { ProblemError, problemError } from '../../../files/problem-error.ts';
import type { Plan } from '../../../plan/plan.ts';
import { batchWords } from '../../../words/batch.ts';
import type { Language } from '../../../words/locale.ts';
import { rowProblemSays } from '../../../words/row-problems.ts';
import { momentOf } from '../../moment.ts';
import { globalOptions } from '../../command.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import type { Io } from '../../../files/io.ts';
import { createProgress } from './progress.ts';
import { refusePrivate } from '../../private.ts';
import { findQuestionnaire } from '../../../library/questionnaire.ts';
import { formatOf, readBesides, scoreOptions, type ScoreOptions } from './score-options.ts';
import {
  columnsOf,
  consentOf,
  encodingOf,
  gradesOf,
  mappingOf,
  pathIn,
  type ReadMapping,
} from './table-options.ts';
import { copyToStream } from './to-stream.ts';
import { VERSION } from '../../version.ts';

/** Scores a table of learners; see score.ts for its flags. */
export async function runScore(
  args: readonly string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const [questionnaire = '', input = ''] = args;
  const options = scoreOptions(given);
  const { lang, quiet } = globalOptions(given);
  refuseContradictions(options);
  const found = await findQuestionnaire(questionnaire, options.form ?? null, io);
  refusePrivate(found.plan, questionnaire);
  if (found.plan.parts.length > 0) {
    const { runScoreBattery } = await import('./score-battery-run.ts');
    return await runScoreBattery(found, args, given, io);
  }
  refuseSources(questionnaire, args[1], options);
  const mapping = await mappingOf(found.plan, options.map.at(-1), gradesOf(options.grades.at(-1)), io);
  const request = requestOf(found.plan, [questionnaire, input], options, mapping, lang, io);
  const progress = createProgress(io, quiet, batchWords[lang].progress);
  const result = await finished(progress, scoreTable({ ...request, onProgress: progress.show }));
  // Alerts that are kept in no file must not go untold, nor what nobody knows of refused rows.
  const { alerts, criticalUnknownRejected } = result.counts;
  const untold = request.target.aside === null && alerts + criticalUnknownRejected > 0;
  if (!quiet || untold) io.stderr.write(await summaryOf(result, request, options, lang));
  return result.counts.rejected > 0 ? EXIT.someRefused : EXIT.done;
}

async function finished<T>(progress: { readonly clear: () => void }, running: Promise<T>): Promise<T> {
  try {
    return await running;
  } finally {
    progress.clear();
  }
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

function requestOf(
  plan: Plan,
  [questionnaire, input]: readonly [string, string],
  options: ScoreOptions,
  { mapping, digest, placement }: ReadMapping,
  lang: Language,
  io: Io,
): Omit<ScoreRequest, 'onProgress'> {
  const path = (name: string) => pathIn(io, name);
  const file = options.out === '-' ? null : path(options.out);
  const aside = options.aside === undefined ? file : path(options.aside);
  return {
    plan,
    input: path(input),
    stdin: io.stdin,
    alsoRead: readBesides(questionnaire, options).map(path),
    target: { file, aside },
    format: formatOf(options),
    wanted: wantedOf(options),
    placement,
    mapping: digest,
    encoding: encodingOf(options.encoding ?? mapping?.encoding ?? null),
    delimiter: options.delimiter ?? mapping?.delimiter ?? null,
    decimal: options.decimal ?? mapping?.decimal ?? null,
    onDuplicate: options.onDuplicate,
    at: options.at ?? momentOf(io.now()),
    lotse: VERSION,
    signal: io.signal,
    says: (found) => rowProblemSays(found, lang),
    toStdout: (spool) => copyToStream(spool, io.stdout, io.signal),
  };
}

function wantedOf({ idFromRow, id, wave, age, answeredAt, consent, keep }: ScoreOptions): WantedColumns {
  const agreed = consent.at(-1);
  return {
    id: idFromRow === true ? null : (id.at(-1) ?? 'id'),
    wave: wave.at(-1) ?? null,
    age: age.at(-1) ?? null,
    answeredAt: answeredAt.at(-1) ?? null,
    consent: agreed === undefined ? null : consentOf(agreed),
    keep: keep.flatMap(columnsOf),
  };
}

function refuseSources(questionnaire: string, table: string | undefined, { source }: ScoreOptions): void {
  if (source.length > 0) throw problemError('usage', 'sources-without-battery', { option: '--source' });
  if (table === undefined) throw problemError('usage', 'table-not-named', { questionnaire });
}

async function summaryOf(
  result: ScoreResult,
  { plan, format, target, wanted, at }: Pick<ScoreRequest, 'plan' | 'format' | 'target' | 'wanted' | 'at'>,
  { out, alertsOnScreen }: Pick<ScoreOptions, 'out' | 'alertsOnScreen'>,
  lang: Language,
): Promise<string> {
  const { file, aside } = target;
  const sides =
    aside === null ? [] : ['alerts.csv', 'rejects.csv', 'manifest.json'].map((kind) => `${aside}.${kind}`);
  const written = [...(file === null ? [] : [file]), ...sides].map(fileName);
  const hasCritical = plan.critical.length > 0;
  const meant = {
    ages: plan.appliesTo?.age ?? null,
    isAgeAsked: wanted.age !== null || (plan.appliesTo?.question ?? null) !== null,
  };
  const options = { hasCritical, format, written, hasSideFiles: aside !== null, out, meant };
  const { scoreSummary } = await import('./score-table.ts');
  return scoreSummary(result, { ...options, at, alertsOnScreen }, batchWords[lang]);
}
