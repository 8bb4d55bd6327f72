import type { Readable } from 'node:stream';
import { openInput, type Input } from '../files/input.ts';
import { fileName, type Finished, type Spool } from '../files/spool.ts';
import { jsonText } from '../escape/escape-json.ts';
import type { RowProblem } from '../words/row-problems.ts';
import { columnsRead, gradesRead } from './columns/columns-read.ts';
import { outputColumns } from './out/columns.ts';
import type { Counts } from './out/counts.ts';
import { guessesOf, type Guesses } from './columns/guesses.ts';
import { definitionOf, fileDigest, manifestCounts, type FileDigest, type Manifest } from './out/manifest.ts';
import { rowWriter, type OutputFormat } from './out/output.ts';
import { discardAll, openOutputs, publish, type Outputs, type OutputTarget } from './out/outputs.ts';
import { readRows, withTable, type ReadRequest } from './read-table.ts';
import { alertsFile, rejectsFile, type Alert, type Reject } from './out/side-files.ts';
import type { UnderstoodTable } from './columns/understand.ts';

/** Everything that one run is told. */
export interface ScoreRequest extends ReadRequest {
  /** A path, or `-`. */
  readonly input: string;
  readonly stdin: Readable;
  /** Other files that the run is read from, which no output may replace: a definition, a mapping. */
  readonly alsoRead: readonly string[];
  readonly target: OutputTarget;
  readonly format: OutputFormat;
  readonly mapping: FileDigest | null;
  /** The version of Lotse. */
  readonly lotse: string;
  /** The reason of a reject, in words. */
  readonly says: (problem: RowProblem) => string;
  readonly toStdout: (spool: Spool) => Promise<void>;
}

/** What a run came to, as data. */
export interface ScoreResult {
  readonly counts: Counts;
  readonly guesses: Guesses;
  readonly grades: ReturnType<typeof gradesRead>;
  readonly unused: readonly string[];
  readonly alerts: readonly Alert[];
  readonly rejects: readonly Reject[];
  /** Whether all of them are above, or only the first. */
  readonly rejectCount: number;
  /** Lines of refused rows of which nobody knows whether a critical answer was given. */
  readonly linesCriticalUnknown: readonly number[];
}

/**
 * Scores a table: reads it, finds out how it is written and what its columns are, judges each row, and publishes the
 * results when the whole run is known to be good. Throws a ProblemError, or Stopped, with nothing published.
 */
export async function scoreTable(request: ScoreRequest): Promise<ScoreResult> {
  const source = await openInput(request.input, request.stdin, request.signal);
  try {
    return await withTable(source, request, (table) => scoreOnce(table, source, request));
  } finally {
    source.close();
  }
}

async function scoreOnce(table: UnderstoodTable, source: Input, request: ScoreRequest): Promise<ScoreResult> {
  const outputs = openOutputs(request.target, [source], request.alsoRead);
  try {
    return await scoreRows(table, source, outputs, request);
  } finally {
    discardAll(outputs.all);
  }
}

async function scoreRows(
  table: UnderstoodTable,
  source: Input,
  outputs: Outputs,
  request: ScoreRequest,
): Promise<ScoreResult> {
  const { layout } = table;
  const { plan, at, signal } = request;
  const guesses = guessesOf(table.text, table.dialect, table.decimal);
  const facts = { at, lotse: request.lotse, provenance: { route: 'score', ...guesses } };
  const writer = rowWriter(request.format, outputs.scored, plan, layout, facts);
  const alerts = alertsFile(outputs.alerts, at);
  const rejects = rejectsFile(outputs.rejects, request.says);
  const { counts, linesCriticalUnknown } = await readRows(table, { writer, alerts, rejects }, request);
  source.verifyUnchanged();
  writer.end();
  alerts.end();
  outputs.manifest.write(manifestText(table, source, outputs, counts, guesses, request));
  await publish(outputs, request.target.file === null ? request.toStdout : null, signal);
  return {
    counts,
    guesses,
    grades: gradesRead(plan, layout),
    unused: layout.unused,
    alerts: alerts.kept,
    rejects: rejects.kept,
    rejectCount: rejects.count,
    linesCriticalUnknown,
  };
}

function manifestText(
  table: UnderstoodTable,
  source: Input,
  outputs: Outputs,
  counts: Counts,
  guesses: Guesses,
  request: ScoreRequest,
): string {
  const { plan, format } = request;
  const { layout } = table;
  const digest = (spool: Spool) => fileDigest(fileName(spool.name), spool.finish());
  const input: Finished = { bytes: source.bytes, sha256: table.text.sha256 };
  const kept = layout.keep.map(({ name }) => name);
  const manifest: Manifest = {
    schema: 'lotse/manifest/1',
    at: request.at,
    definition: definitionOf(plan),
    input: fileDigest(fileName(source.name), input),
    mapping: request.mapping,
    read_as: guesses,
    columns_read: columnsRead(plan, layout),
    counts: manifestCounts(counts),
    format,
    columns: format === 'csv' ? outputColumns(plan, layout.wave !== null, kept) : [],
    outputs: {
      scored: digest(outputs.scored),
      rejects: digest(outputs.rejects),
      alerts: digest(outputs.alerts),
    },
  };
  return `${jsonText(manifest, 2)}\n`;
}
