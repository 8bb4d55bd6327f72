import type { Readable } from 'node:stream';
import { problem } from '../diagnostic/problem.ts';
import { openInput, type Input } from '../files/input.ts';
import { fileName, type Finished, type Spool } from '../files/spool.ts';
import { Trouble, trouble } from '../files/trouble.ts';
import type { RowProblem } from '../words/row-problems.ts';
import { outputColumns } from './columns.ts';
import type { Counts } from './counts.ts';
import { decode, lineAt, type EncodingName } from './decode.ts';
import { DecimalFound, decimalWatch, numberColumns } from './decimal.ts';
import { countHeaders } from './dialect.ts';
import { createDoubles, findReplaced, type OnDuplicate } from './doubles.ts';
import { guessesOf, type Guesses } from './guesses.ts';
import { definitionOf, fileDigest, manifestCounts, type FileDigest, type Manifest } from './manifest.ts';
import { expectedNames } from './names.ts';
import { rowWriter, type OutputFormat } from './output.ts';
import { discardAll, openOutputs, publish, type Outputs, type OutputTarget } from './outputs.ts';
import { readRecords } from './records.ts';
import { createRows, hasConsent, isBlankRow, type RowTargets } from './rows.ts';
import { understand, type Table, type TableRequest } from './understand.ts';
import { alertsFile, rejectsFile, type Alert, type Reject } from './side-files.ts';

/** Everything that one run is told. */
export interface ScoreRequest extends TableRequest {
  /** A path, or `-`. */
  readonly input: string;
  readonly stdin: Readable;
  /** Other files that the run is read from, which no output may replace: a definition, a mapping. */
  readonly alsoRead: readonly string[];
  readonly target: OutputTarget;
  readonly format: OutputFormat;
  readonly mapping: FileDigest | null;
  readonly encoding: EncodingName | null;
  readonly onDuplicate: OnDuplicate;
  /** The assessments' moment, ISO 8601. */
  readonly at: string;
  readonly signal: AbortSignal;
  /** The reason of a reject, in words. */
  readonly says: (problem: RowProblem) => string;
  readonly toStdout: (spool: Spool) => Promise<void>;
  readonly onProgress: (part: number) => void;
}

/** What a run came to, as data. */
export interface ScoreResult {
  readonly counts: Counts;
  readonly guesses: Guesses;
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
 * results when the whole run is known to be good. Throws Trouble, or Stopped, with nothing published.
 */
export async function scoreTable(request: ScoreRequest): Promise<ScoreResult> {
  const source = await openInput(request.input, request.stdin, request.signal);
  try {
    const expected = expectedNames(request.plan, request.placement, request.wanted);
    const text = await decode(
      source,
      request.encoding,
      (sample) => countHeaders(sample, expected),
      request.signal,
    );
    try {
      return await scoreAll(understand(text, expected, request), source, request);
    } finally {
      text.close();
    }
  } finally {
    source.close();
  }
}

async function scoreOnce(table: Table, source: Input, request: ScoreRequest): Promise<ScoreResult> {
  const outputs = openOutputs(request.target, source, request.alsoRead);
  try {
    return await scoreRows(table, source, outputs, request);
  } finally {
    discardAll(outputs.all);
  }
}

/** One sign holds for the whole table: where only a later row shows it, all is begun again with that. */
async function scoreAll(table: Table, source: Input, request: ScoreRequest): Promise<ScoreResult> {
  try {
    return await scoreOnce(table, source, request);
  } catch (error) {
    if (!(error instanceof DecimalFound)) throw error;
    return scoreOnce({ ...table, decimal: { sign: error.sign, guessed: true } }, source, request);
  }
}

async function scoreRows(
  table: Table,
  source: Input,
  outputs: Outputs,
  request: ScoreRequest,
): Promise<ScoreResult> {
  const { text, dialect, layout, begin } = table;
  const { plan, at, signal } = request;
  const guesses = guessesOf(text, dialect, table.decimal);
  const facts = { at, provenance: { route: 'score', ...guesses } };
  const writer = rowWriter(request.format, outputs.scored, plan, layout, facts);
  const alerts = alertsFile(outputs.alerts, at);
  const rejects = rejectsFile(outputs.rejects, request.says);
  const sightings = await watch(table, request);
  // What was asked for needs no watching.
  const columns = request.decimal === null ? numberColumns(plan, layout) : [];
  const known = table.decimal.guessed ? table.decimal.sign : null;
  const rows = createRows({
    plan,
    layout,
    decimal: table.decimal.sign,
    watchDecimal: decimalWatch(columns, known, text.name),
    file: text.name,
    hasNul: text.hasNul,
    mayBeDoubleEncoded: text.mayBeDoubleEncoded,
    see: sightings.see,
    writer,
    alerts,
    rejects,
  });
  let isHeader = true;
  await readRecords(
    text,
    dialect.delimiter,
    begin,
    (record, place) => {
      if (isHeader) isHeader = isBlankRow(record);
      else rows.take(record, place);
    },
    signal,
    (bytes) => request.onProgress(bytes / text.bytes),
  );
  if (dialect.delimiter === ',' && rows.areAllTooLong())
    throw trouble('input', 'decimal-comma-splits', {}, { file: text.name, line: begin.line });
  sightings.refuseConflicts();
  source.verifyUnchanged();
  writer.end();
  alerts.end();
  const counts = { ...rows.counts(), zeroClashes: sightings.zeroClashes };
  outputs.manifest.write(manifestText(table, source, outputs, counts, guesses, request));
  await publish(outputs, request.target.file === null ? request.toStdout : null, signal);
  return {
    counts,
    guesses,
    unused: layout.unused,
    alerts: alerts.kept,
    rejects: rejects.kept,
    rejectCount: rejects.count,
    linesCriticalUnknown: rows.linesCriticalUnknown,
  };
}

const MOST_CONFLICTS_TOLD = 10;

interface Watch {
  readonly see: RowTargets['see'];
  refuseConflicts(): void;
  readonly zeroClashes: number;
}

/** Watches for learners who stand in the table more than once. */
async function watch(table: Table, request: ScoreRequest): Promise<Watch> {
  const { text, dialect, layout, begin } = table;
  // From the file itself: the same run gives the same bytes, and nobody can prepare a file of equal hashes.
  const seed = parseInt(text.sha256.slice(0, 8), 16);
  if (request.onDuplicate === 'last') {
    const counts = (record: readonly string[]) => !isBlankRow(record) && hasConsent(record, layout);
    const { rows, zeroClashes } = await findReplaced(
      text,
      dialect.delimiter,
      begin,
      layout,
      seed,
      counts,
      request.signal,
    );
    return {
      see: (_id, _wave, _record, place) => rows.get(place.from) ?? 'new',
      refuseConflicts: () => undefined,
      zeroClashes,
    };
  }
  const doubles = createDoubles(text, dialect.delimiter, layout, seed);
  const conflicts: { readonly line: number; readonly earlier: number }[] = [];
  return {
    see: (id, wave, record, place) => {
      const sighting = doubles.see(id, wave, record, place);
      if (sighting === 'conflict' && conflicts.length < MOST_CONFLICTS_TOLD) {
        conflicts.push({ line: place.line, earlier: doubles.earlier });
      }
      return sighting;
    },
    get zeroClashes() {
      return doubles.zeroClashes;
    },
    refuseConflicts: () => {
      if (request.onDuplicate === 'first' || conflicts.length === 0) return;
      const told = conflicts.map(({ line, earlier }) => {
        const lines = [lineAt(text, earlier, text.start), line];
        return problem('learner-twice', { file: text.name, line }, { lines });
      });
      throw new Trouble('input', told);
    },
  };
}

function manifestText(
  table: Table,
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
    counts: manifestCounts(counts),
    format,
    columns: format === 'csv' ? outputColumns(plan, layout.wave !== null, kept) : [],
    outputs: {
      scored: digest(outputs.scored),
      rejects: digest(outputs.rejects),
      alerts: digest(outputs.alerts),
    },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
