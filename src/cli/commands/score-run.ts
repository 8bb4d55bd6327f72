import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ENCODINGS, type EncodingName } from '../../batch/decode.ts';
import { NO_PLACEMENT, type WantedColumns } from '../../batch/layout.ts';
import type { FileDigest } from '../../batch/manifest.ts';
import type { PlacedMapping } from '../../batch/mapping.ts';
import { scoreTable, type ScoreRequest, type ScoreResult } from '../../batch/run.ts';
import { problem, type Problem } from '../../diagnostic/problem.ts';
import { fileName } from '../../files/spool.ts';
import { reading, Trouble } from '../../files/trouble.ts';
import type { Plan } from '../../plan/plan.ts';
import { batchWords } from '../../words/batch.ts';
import type { Language } from '../../words/locale.ts';
import { rowProblemSays } from '../../words/row-problems.ts';
import { globalOptions } from '../command.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { createProgress } from '../progress.ts';
import { refusePrivate } from '../private.ts';
import { findQuestionnaire } from '../questionnaire.ts';
import { copyToStream } from '../to-stream.ts';

/** Flags of `lotse score`, as commander gives them. */
interface ScoreOptions {
  readonly out: string;
  readonly format?: 'csv' | 'ndjson' | 'json';
  readonly json?: true;
  readonly form?: string;
  readonly map?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly decimal: 'auto' | '.' | ',';
  readonly id?: string;
  readonly idFromRow?: true;
  readonly keep: readonly string[];
  readonly wave?: string;
  readonly age?: string;
  readonly consent?: WantedColumns['consent'];
  readonly onDuplicate: ScoreRequest['onDuplicate'];
  readonly at?: string;
  readonly aside?: string;
}

/** Scores a table of learners; see score.ts for its flags. */
export async function runScore(
  args: readonly string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const [questionnaire = '', input = ''] = args;
  const options = given as unknown as ScoreOptions;
  const { lang, quiet, color } = globalOptions(given);
  // Colours, words of problems and tables are loaded when there is something to tell: a class is scored in less time.
  const told = async (problems: readonly Problem[]) => {
    (await import('../tell.ts')).tell(problems, { lang, color }, io);
  };
  try {
    refuseContradictions(options);
    const found = await findQuestionnaire(questionnaire, options.form ?? null, io);
    if ('problems' in found) {
      await told(found.problems);
      return EXIT[found.because];
    }
    refusePrivate(found.plan, questionnaire);
    const mapping = await mappingOf(found.plan, options.map, io);
    const request = requestOf(found.plan, [questionnaire, input], options, mapping, lang, io);
    const progress = createProgress(io, quiet, batchWords[lang].progress);
    const result = await finished(progress, scoreTable({ ...request, onProgress: progress.show }));
    // Alerts that are kept in no file must not go untold, nor what nobody knows of refused rows.
    const { alerts, criticalUnknownRejected } = result.counts;
    const untold = request.target.aside === null && alerts + criticalUnknownRejected > 0;
    if (!quiet || untold) io.stderr.write(await summaryOf(result, request, options.out, lang));
    return result.counts.rejected > 0 ? EXIT.someRefused : EXIT.done;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    await told(error.problems);
    return { file: EXIT.file, input: EXIT.refused, usage: EXIT.usage }[error.kind];
  }
}

async function finished<T>(progress: { readonly clear: () => void }, running: Promise<T>): Promise<T> {
  try {
    return await running;
  } finally {
    progress.clear();
  }
}

function formatOf(options: ScoreOptions): 'csv' | 'ndjson' | 'json' {
  return options.format ?? (options.json === true ? 'json' : 'csv');
}

function refuseContradictions(options: ScoreOptions): void {
  const pairs: readonly (readonly [boolean, string, string])[] = [
    [options.id !== undefined && options.idFromRow === true, '--id', '--id-from-row'],
    [
      options.json === true && options.format !== undefined && options.format !== 'json',
      '--json',
      '--format',
    ],
    [options.keep.length > 0 && formatOf(options) !== 'csv', '--keep', `--format ${formatOf(options)}`],
  ];
  const against = pairs.filter(([holds]) => holds);
  if (against.length === 0) return;
  throw new Trouble(
    'usage',
    against.map(([, first, second]) => problem('options-contradict', null, { first, second })),
  );
}

function requestOf(
  plan: Plan,
  [questionnaire, input]: readonly [string, string],
  options: ScoreOptions,
  { mapping, digest }: ReadMapping,
  lang: Language,
  io: Io,
): Omit<ScoreRequest, 'onProgress'> {
  // Names are told as they were given.
  const path = (name: string) => (name === '-' || io.cwd === process.cwd() ? name : resolve(io.cwd, name));
  const decimal = options.decimal === 'auto' ? (mapping?.decimal ?? null) : options.decimal;
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
    placement: mapping?.placement ?? NO_PLACEMENT,
    mapping: digest,
    encoding: encodingOf(options.encoding ?? mapping?.encoding ?? null),
    delimiter: options.delimiter ?? mapping?.delimiter ?? null,
    decimal,
    onDuplicate: options.onDuplicate,
    at: options.at ?? io.now().toISOString(),
    signal: io.signal,
    says: (found) => rowProblemSays(found, lang),
    toStdout: (spool) => copyToStream(spool, io.stdout, io.signal),
  };
}

/** A definition and a mapping. Ids of bundled questionnaires have neither a dot nor a slash, and are no files. */
function readBesides(questionnaire: string, { map }: ScoreOptions): readonly string[] {
  const isFile = /[./\\]/.test(questionnaire);
  return [...(isFile ? [questionnaire] : []), ...(map === undefined ? [] : [map])];
}

function wantedOf({ idFromRow, id, wave, age, consent, keep }: ScoreOptions): WantedColumns {
  return {
    id: idFromRow === true ? null : (id ?? 'id'),
    wave: wave ?? null,
    age: age ?? null,
    consent: consent ?? null,
    keep,
  };
}

/** The name of an encoding as people write it: latin1, cp1252, UTF8. */
const OTHER_NAMES: ReadonlyMap<string, EncodingName> = new Map([
  ['utf8', 'utf-8'],
  ['utf16le', 'utf-16le'],
  ['utf16be', 'utf-16be'],
  ['utf-16', 'utf-16le'],
  ['cp1252', 'windows-1252'],
  ['ansi', 'windows-1252'],
  ['cp1250', 'windows-1250'],
  ['latin1', 'iso-8859-1'],
  ['latin-1', 'iso-8859-1'],
  ['latin2', 'iso-8859-2'],
  ['latin9', 'iso-8859-15'],
  ['macroman', 'macintosh'],
  ['ibm850', 'cp850'],
]);

function encodingOf(name: string | null): EncodingName | null {
  if (name === null) return null;
  const plain = name.toLowerCase().replaceAll('_', '-');
  const known = OTHER_NAMES.get(plain) ?? ENCODINGS.find((encoding) => encoding === plain);
  if (known !== undefined) return known;
  throw new Trouble('usage', [problem('encoding-unknown', null, { encoding: name, allowed: ENCODINGS })]);
}

interface ReadMapping {
  readonly mapping: PlacedMapping | null;
  readonly digest: FileDigest | null;
}

async function mappingOf(plan: Plan, name: string | undefined, io: Io): Promise<ReadMapping> {
  if (name === undefined) return { mapping: null, digest: null };
  // YAML and its schema take as long to load as a class takes to be scored.
  const { placeMapping } = await import('../../batch/mapping.ts');
  const bytes = reading(name, () => readFileSync(resolve(io.cwd, name)));
  const { placed, problems } = placeMapping({ name, text: bytes.toString('utf8') }, plan);
  if (problems.length > 0) throw new Trouble('input', problems);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { mapping: placed, digest: { name: fileName(name), bytes: bytes.length, sha256 } };
}

async function summaryOf(
  result: ScoreResult,
  { plan, format, target }: Pick<ScoreRequest, 'plan' | 'format' | 'target'>,
  out: string,
  lang: Language,
): Promise<string> {
  const { file, aside } = target;
  const sides =
    aside === null ? [] : ['alerts.csv', 'rejects.csv', 'manifest.json'].map((kind) => `${aside}.${kind}`);
  const written = [...(file === null ? [] : [file]), ...sides].map(fileName);
  const hasCritical = plan.critical.length > 0;
  const options = { hasCritical, format, written, hasSideFiles: aside !== null, out };
  const { scoreSummary } = await import('../score-table.ts');
  return scoreSummary(result, options, batchWords[lang]);
}
