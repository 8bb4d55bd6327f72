import { problem } from '../diagnostic/problem.ts';
import type { Input } from '../files/input.ts';
import { ProblemError, problemError } from '../files/problem-error.ts';
import { decode, lineNumberAt } from '../table/decode.ts';
import { columnsRead, gradesRead } from './columns/columns-read.ts';
import { decimalWatch, numberColumns } from './columns/decimal.ts';
import { countHeaders } from './columns/dialect.ts';
import { guessesOf, type Guesses } from './columns/guesses.ts';
import type { ColumnLayout } from './columns/column-layout.ts';
import { expectedNames } from './columns/names.ts';
import { understandTable, type UnderstoodTable } from './columns/understand.ts';
import { createDuplicates, findDropped, recordAt, type Dropped } from './duplicates.ts';
import { createRows, hasConsent, isBlankRow, type RowSinks, type RowTargets } from './rows.ts';
import { fileDigest, type ReadingRequest, type SourceReport, type SourceRequest } from './sources/source.ts';

/** Facts about a table before its first row. */
export interface KnownTable {
  readonly layout: ColumnLayout;
  readonly guesses: Guesses;
}

/**
 * Analyses a table and scores each of its rows; `open` returns their destination. Throws a ProblemError if the run
 * cannot continue, and DecimalFound if it has to start over with another decimal separator.
 */
export async function readTable(
  input: Input,
  source: SourceRequest,
  all: ReadingRequest,
  open: (table: KnownTable) => RowSinks,
): Promise<{ readonly report: SourceReport; readonly layout: ColumnLayout }> {
  const { plan, part, mapping } = source;
  const expected = expectedNames(plan, source.placement, source.wanted);
  const headers = (sample: string) => countHeaders(sample, expected, all.speed.firstRows);
  const text = await decode(input, source.encoding, headers, all.signal);
  try {
    const table = understandTable(text, expected, source, all.speed.firstRows);
    const { layout } = table;
    const guesses = guessesOf(text, table.dialect, table.decimal);
    const sinks = open({ layout, guesses });
    const rows = await readRows(table, source, all, sinks);
    sinks.end();
    const file = fileDigest(input.name, { bytes: input.bytes, sha256: text.sha256 });
    const columns = columnsRead(plan, layout);
    const grades = gradesRead(plan, layout);
    return { report: { part, kind: 'table', file, mapping, guesses, columns, grades, ...rows }, layout };
  } finally {
    text.close();
  }
}

async function readRows(
  table: UnderstoodTable,
  source: SourceRequest,
  all: ReadingRequest,
  sinks: RowSinks,
): Promise<Pick<SourceReport, 'counts' | 'linesCriticalUnknown'>> {
  const { text, dialect, layout, begin, decimal } = table;
  const { plan, part } = source;
  const file = text.name;
  const sightings = await watch(table, source, all);
  // A separator specified by the user needs no check.
  const columns = source.decimal === null ? numberColumns(plan, layout) : [];
  const watchDecimal = decimalWatch(columns, decimal.guessed ? decimal.sign : null, { file, part });
  const rows = createRows({
    plan,
    layout,
    decimal: decimal.sign,
    watchDecimal,
    file,
    hasNul: text.hasNul,
    mayBeDoubleEncoded: text.mayBeDoubleEncoded,
    see: sightings.see,
    droppedFor: sightings.droppedFor,
    now: all.at,
    sinks,
    speed: all.speed,
  });
  let isHeader = true;
  await all.speed.readRecords(
    text,
    dialect.delimiter,
    begin,
    (record, place) => {
      if (isHeader) isHeader = isBlankRow(record);
      else rows.take(record, place);
    },
    all.signal,
    (bytes) => {
      all.onProgress(bytes / text.bytes);
    },
  );
  if (dialect.delimiter === ',' && rows.areAllTooLong())
    throw problemError('input', 'decimal-comma-splits', {}, { file, line: begin.line });
  watchDecimal.end();
  sightings.refuseConflicts();
  return {
    counts: { ...rows.counts, zeroClashes: sightings.zeroClashes },
    linesCriticalUnknown: rows.linesCriticalUnknown,
  };
}

/** Maximum number of conflicting learners in a message. */
export const MAX_CONFLICTS_SHOWN = 10;

const NOTHING_DROPPED: Pick<Dropped, 'conflicts'> = { conflicts: new Map() };

interface Watch {
  readonly see: RowTargets['see'];
  readonly droppedFor: RowTargets['droppedFor'];
  refuseConflicts(): void;
  readonly zeroClashes: number;
}

/** Detects learners with several rows in the table. */
async function watch(
  table: UnderstoodTable,
  { plan }: SourceRequest,
  { onDuplicate, signal, speed }: ReadingRequest,
): Promise<Watch> {
  const { text, dialect, layout, begin } = table;
  const { delimiter } = dialect;
  // Derived from the file: runs are reproducible, and nobody can prepare a file of colliding hashes.
  const seed = parseInt(text.sha256.slice(0, 8), 16);
  const counts = (record: readonly string[]) => !isBlankRow(record) && hasConsent(record, layout);
  const look = { text, delimiter, begin, layout, seed, counts, signal, speed };
  const droppedIn =
    ({ conflicts }: Pick<Dropped, 'conflicts'>): Watch['droppedFor'] =>
    ({ from }) =>
      (conflicts.get(from) ?? []).map((offset) => recordAt(text, delimiter, offset, speed.firstRows));
  if (onDuplicate === 'last') {
    const dropped = await findDropped('last', look);
    return {
      see: (_id, _wave, _record, place) => dropped.rows.get(place.from) ?? 'new',
      droppedFor: droppedIn(dropped),
      refuseConflicts: () => undefined,
      zeroClashes: dropped.zeroClashes,
    };
  }
  // Dropped rows only matter for critical rules.
  const isLookedAt = onDuplicate === 'first' && layout.id !== null && plan.critical.length > 0;
  const dropped = isLookedAt ? await findDropped('first', look) : NOTHING_DROPPED;
  const duplicates = createDuplicates(text, delimiter, layout, seed, speed.firstRows);
  const conflicts: { readonly line: number; readonly earlier: number }[] = [];
  return {
    see: (id, wave, record, place) => {
      const sighting = duplicates.see(id, wave, record, place);
      if (sighting === 'conflict' && conflicts.length < MAX_CONFLICTS_SHOWN) {
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
      const problems = conflicts.map(({ line, earlier }) => {
        const lines = [lineNumberAt(text, earlier, text.start), line];
        return problem('learner-twice', { file: text.name, line }, { lines });
      });
      throw new ProblemError('input', problems);
    },
  };
}
