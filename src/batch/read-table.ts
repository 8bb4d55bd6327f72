import { problem } from '../diagnostic/problem.ts';
import type { Input } from '../files/input.ts';
import { ProblemError, problemError } from '../files/problem-error.ts';
import type { Counts } from './out/counts.ts';
import { decode, lineNumberAt, type EncodingName } from '../table/decode.ts';
import { DecimalFound, decimalWatch, numberColumns } from './columns/decimal.ts';
import { countHeaders } from './columns/dialect.ts';
import { createDuplicates, findDropped, recordAt, type Dropped, type OnDuplicate } from './duplicates.ts';
import { expectedNames } from './columns/names.ts';
import type { RowWriter } from './out/output.ts';
import { readRecords } from '../table/records.ts';
import { createRows, hasConsent, isBlankRow, type RowTargets } from './rows.ts';
import type { AlertsFile, RejectsFile } from './out/side-files.ts';
import { understandTable, type UnderstoodTable, type TableRequest } from './columns/understand.ts';

/** What reading a table is told besides its columns. */
export interface ReadRequest extends TableRequest {
  readonly encoding: EncodingName | null;
  readonly onDuplicate: OnDuplicate;
  /** The assessments' moment, ISO 8601. */
  readonly at: string;
  readonly signal: AbortSignal;
  readonly onProgress: (part: number) => void;
}

/** Where the rows of a table go. */
export interface RowSinks {
  readonly writer: RowWriter;
  readonly alerts: AlertsFile;
  readonly rejects: RejectsFile;
}

/** What became of the rows. */
export interface ReadRows {
  readonly counts: Counts;
  /** Lines of refused rows of which nobody knows whether a critical answer was given. */
  readonly linesCriticalUnknown: readonly number[];
}

/**
 * Finds out how a table is written and what its columns are, and hands it to `use`. One sign holds for the whole table:
 * where only a later row shows it, `use` is called again with that, and has to begin anew.
 */
export async function withTable<T>(
  source: Input,
  request: ReadRequest,
  use: (table: UnderstoodTable) => Promise<T>,
): Promise<T> {
  const expected = expectedNames(request.plan, request.placement, request.wanted);
  const text = await decode(
    source,
    request.encoding,
    (sample) => countHeaders(sample, expected),
    request.signal,
  );
  try {
    const table = understandTable(text, expected, request);
    try {
      return await use(table);
    } catch (error) {
      if (!(error instanceof DecimalFound)) throw error;
      return await use({ ...table, decimal: { sign: error.sign, guessed: true } });
    }
  } finally {
    text.close();
  }
}

/** Judges each row of a table. Throws a ProblemError for what ends the run, learners who stand in it differently among it. */
export async function readRows(
  table: UnderstoodTable,
  sinks: RowSinks,
  request: ReadRequest,
): Promise<ReadRows> {
  const { text, dialect, layout, begin } = table;
  const { plan, signal } = request;
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
    droppedFor: sightings.droppedFor,
    now: request.at,
    ...sinks,
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
    throw problemError('input', 'decimal-comma-splits', {}, { file: text.name, line: begin.line });
  sightings.refuseConflicts();
  return {
    counts: { ...rows.counts(), zeroClashes: sightings.zeroClashes },
    linesCriticalUnknown: rows.linesCriticalUnknown,
  };
}

/** Of learners who stand in a file differently, so many are told. */
export const MAX_CONFLICTS_TOLD = 10;

const NOTHING_DROPPED: Pick<Dropped, 'conflicts'> = { conflicts: new Map() };

interface Watch {
  readonly see: RowTargets['see'];
  readonly droppedFor: RowTargets['droppedFor'];
  refuseConflicts(): void;
  readonly zeroClashes: number;
}

/** Watches for learners who stand in the table more than once. */
async function watch(table: UnderstoodTable, request: ReadRequest): Promise<Watch> {
  const { text, dialect, layout, begin } = table;
  const { onDuplicate, plan, signal } = request;
  const { delimiter } = dialect;
  // From the file itself: the same run gives the same bytes, and nobody can prepare a file of equal hashes.
  const seed = parseInt(text.sha256.slice(0, 8), 16);
  const counts = (record: readonly string[]) => !isBlankRow(record) && hasConsent(record, layout);
  const look = { text, delimiter, begin, layout, seed, counts, signal };
  const droppedIn =
    ({ conflicts }: Pick<Dropped, 'conflicts'>): Watch['droppedFor'] =>
    ({ from }) =>
      (conflicts.get(from) ?? []).map((offset) => recordAt(text, delimiter, offset));
  if (onDuplicate === 'last') {
    const dropped = await findDropped('last', look);
    return {
      see: (_id, _wave, _record, place) => dropped.rows.get(place.from) ?? 'new',
      droppedFor: droppedIn(dropped),
      refuseConflicts: () => undefined,
      zeroClashes: dropped.zeroClashes,
    };
  }
  // Without critical rules nothing of a dropped row matters.
  const isLookedAt = onDuplicate === 'first' && layout.id !== null && plan.critical.length > 0;
  const dropped = isLookedAt ? await findDropped('first', look) : NOTHING_DROPPED;
  const duplicates = createDuplicates(text, delimiter, layout, seed);
  const conflicts: { readonly line: number; readonly earlier: number }[] = [];
  return {
    see: (id, wave, record, place) => {
      const sighting = duplicates.see(id, wave, record, place);
      if (sighting === 'conflict' && conflicts.length < MAX_CONFLICTS_TOLD) {
        conflicts.push({ line: place.line, earlier: duplicates.earlier });
      }
      return sighting;
    },
    droppedFor: droppedIn(dropped),
    get zeroClashes() {
      return duplicates.zeroClashes;
    },
    refuseConflicts: () => {
      if (onDuplicate === 'first' || conflicts.length === 0) return;
      const told = conflicts.map(({ line, earlier }) => {
        const lines = [lineNumberAt(text, earlier, text.start), line];
        return problem('learner-twice', { file: text.name, line }, { lines });
      });
      throw new ProblemError('input', told);
    },
  };
}
