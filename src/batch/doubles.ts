import { CsvError, parse } from 'csv-parse/sync';
import { readPart } from '../files/input.ts';
import type { Decoded } from './decode.ts';
import { idFault, idText } from './identity.ts';
import type { Layout } from './layout.ts';
import { MOST_RECORD_BYTES, readRecords, type RecordPlace } from './records.ts';
import { createSeen, learnerHash } from './seen.ts';

/** new: a learner not seen before · double: the same row again · conflict: the same learner, another row. */
export type Sighting = 'new' | 'double' | 'conflict';

/** What to do where a learner stands in the file with different answers. */
export type OnDuplicate = 'error' | 'first' | 'last';

/** Tells learners apart that stand in a file more than once. */
export interface Doubles {
  see(id: string, wave: string, record: readonly string[], place: RecordPlace): Sighting;
  /** Where the learner's earlier row begins, after a conflict. */
  readonly earlier: number;
}

/** Remembers each learner as a hash and the place of the row; reads that row again before it says that two are one. */
export function createDoubles(text: Decoded, delimiter: string, layout: Layout, seed: number): Doubles {
  const seen = createSeen();
  let same = false;
  let earlier = -1;
  return {
    get earlier() {
      return earlier;
    },
    see: (id, wave, record, place) => {
      const before = seen.enter(learnerHash(id, wave, seed), place.from, (offset) => {
        const other = recordAt(text, delimiter, offset);
        if (learnerOf(other, layout) !== learnerKey(id, wave)) return false;
        same = sameCells(record, other, layout);
        return true;
      });
      if (before === null) return 'new';
      earlier = before;
      return same ? 'double' : 'conflict';
    },
  };
}

function learnerKey(id: string, wave: string): string {
  return `${id}\0${wave}`;
}

function learnerOf(record: readonly string[], layout: Layout): string {
  const wave = layout.wave === null ? '' : (record[layout.wave] ?? '');
  return learnerKey(idText(record[layout.id ?? -1] ?? ''), idText(wave));
}

/**
 * Whether two rows of one learner say the same. Who it is has been compared, however it is spelt; empty cells at the
 * end make no difference: some programs write them, some do not.
 */
function sameCells(one: readonly string[], other: readonly string[], { id, wave }: Layout): boolean {
  const length = Math.max(one.length, other.length);
  for (let column = 0; column < length; column += 1) {
    if (column === id || column === wave) continue;
    if ((one[column] ?? '').trim() !== (other[column] ?? '').trim()) return false;
  }
  return true;
}

const MOST_ROWS_ARE_SHORTER = 1 << 13;

/** The record that begins at an offset, read again. */
function recordAt(text: Decoded, delimiter: string, offset: number): readonly string[] {
  for (const length of [MOST_ROWS_ARE_SHORTER, 2 * MOST_RECORD_BYTES]) {
    const to = Math.min(text.bytes, offset + length);
    const rows = firstRows(readPart(text, offset, to), delimiter);
    // The second row shows that the first one is whole.
    if (rows.length > 1 || to === text.bytes) return rows[0] ?? [];
  }
  return [];
}

function firstRows(part: Buffer, delimiter: string): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  try {
    parse(part, {
      delimiter,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: 2,
      on_record: (row: readonly string[]) => {
        rows.push(row);
        return null;
      },
    });
  } catch (error) {
    // A quote that is not closed where the part ends.
    if (!(error instanceof CsvError)) throw error;
  }
  return rows;
}

/**
 * Reads the whole table once and finds the rows that a later row of the same learner replaces, by their offset. Only
 * for `--on-duplicate last`: a row can be left out only if it is known that a later one comes.
 */
export async function findReplaced(
  text: Decoded,
  delimiter: string,
  begin: { readonly offset: number; readonly line: number },
  layout: Layout,
  seed: number,
  counts: (record: readonly string[]) => boolean,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, Sighting>> {
  const seen = createSeen();
  const last = new Map<number, number>();
  const replaced = new Map<number, Sighting>();
  await readRecords(
    text,
    delimiter,
    begin,
    (record, place) => {
      if (!counts(record)) return;
      const id = idText(record[layout.id ?? -1] ?? '');
      if (idFault(id) !== null) return;
      const wave = layout.wave === null ? '' : idText(record[layout.wave] ?? '');
      let other: readonly string[] = [];
      const first = seen.enter(learnerHash(id, wave, seed), place.from, (offset) => {
        other = recordAt(text, delimiter, offset);
        return learnerOf(other, layout) === learnerKey(id, wave);
      });
      if (first === null) return;
      const before = last.get(first) ?? first;
      const earlier = before === first ? other : recordAt(text, delimiter, before);
      replaced.set(before, sameCells(record, earlier, layout) ? 'double' : 'conflict');
      last.set(first, place.from);
    },
    signal,
  );
  return replaced;
}
