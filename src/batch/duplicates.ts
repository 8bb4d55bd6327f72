import { readPart } from '../files/input.ts';
import type { Decoded } from '../table/decode.ts';
import type { FirstRows } from '../table/first-rows.ts';
import { idProblem, idText } from './out/identity.ts';
import type { ColumnLayout } from './columns/column-layout.ts';
import { MAX_RECORD_BYTES, type RecordPlace } from '../table/record.ts';
import { createSeen, learnerHash } from './seen.ts';
import type { Speed } from './speed.ts';

/** new: a learner not seen before · duplicate: an identical row · conflict: another row of the same learner. */
export type Sighting = 'new' | 'duplicate' | 'conflict';

/** What to do if a learner has several rows with different answers. */
export type OnDuplicate = 'error' | 'first' | 'last';

/** Detects learners with more than one row. */
export interface Duplicates {
  see(id: string, wave: string, record: readonly string[], place: RecordPlace): Sighting;
  /** Offset of the learner's earlier row, after a conflict. */
  readonly earlier: number;
  /** Ids that differ from an earlier one only by leading zeros, which a spreadsheet may have removed. */
  readonly zeroClashes: number;
}

/**
 * Stores each learner as a hash and a row offset. A row with an equal hash is read again to verify that the learner is
 * the same.
 */
export function createDuplicates(
  text: Decoded,
  delimiter: string,
  layout: ColumnLayout,
  seed: number,
  firstRows: FirstRows,
): Duplicates {
  const seen = createSeen();
  let same = false;
  let earlier = -1;
  let zeroClashes = 0;
  return {
    get earlier() {
      return earlier;
    },
    get zeroClashes() {
      return zeroClashes;
    },
    see: (id, wave, record, place) => {
      const met = { clash: false };
      const before = seen.enter(learnerHash(unpadded(id), wave, seed), place.from, (offset) => {
        const other = recordAt(text, delimiter, offset, firstRows);
        const found = learnerOf(other, layout);
        if (!isLearner(found, id, wave)) {
          met.clash ||= found.wave === wave && unpadded(found.id) === unpadded(id);
          return false;
        }
        same = sameCells(record, other, layout);
        return true;
      });
      if (before === null && met.clash) zeroClashes += 1;
      if (before === null) return 'new';
      earlier = before;
      return same ? 'duplicate' : 'conflict';
    },
  };
}

/** Removes leading zeros for hashing, so that 007 and 7 collide and are then told apart. */
function unpadded(id: string): string {
  return id.startsWith('0') ? id.replace(/^0+(?=\d+$)/, '') : id;
}

interface Learner {
  readonly id: string;
  readonly wave: string;
}

function isLearner(found: Learner, id: string, wave: string): boolean {
  return found.id === id && found.wave === wave;
}

function learnerOf(record: readonly string[], layout: ColumnLayout): Learner {
  const wave = layout.wave === null ? '' : (record[layout.wave] ?? '');
  return { id: idText(record[layout.id ?? -1] ?? ''), wave: idText(wave) };
}

/**
 * Whether two rows of one learner are equal. Id and wave are not compared again, since their spelling may differ, and
 * empty cells at the end are ignored, since only some programs write them.
 */
function sameCells(one: readonly string[], other: readonly string[], { id, wave }: ColumnLayout): boolean {
  const length = Math.max(one.length, other.length);
  for (let column = 0; column < length; column += 1) {
    if (column === id || column === wave) continue;
    if ((one[column] ?? '').trim() !== (other[column] ?? '').trim()) return false;
  }
  return true;
}

const USUAL_ROW_BYTES = 1 << 13;

/** Reads a record again, by its offset. */
export function recordAt(
  text: Decoded,
  delimiter: string,
  offset: number,
  firstRows: FirstRows,
): readonly string[] {
  for (const length of [USUAL_ROW_BYTES, 2 * MAX_RECORD_BYTES]) {
    const to = Math.min(text.bytes, offset + length);
    const part = readPart(text, offset, to).toString('utf8');
    const rows = firstRows(part, delimiter, { most: 2, lenient: false });
    // A second row proves that the first one is complete.
    if (rows.length > 1 || to === text.bytes) return rows[0] ?? [];
  }
  return [];
}

/** Rows that are dropped in favour of another row of the same learner. */
export interface Dropped {
  /**
   * For `last`: how each replaced row relates to its replacement, by offset. For `first`, they are detected while
   * reading.
   */
  readonly rows: ReadonlyMap<number, Sighting>;
  /** By the offset of the kept row: offsets of the dropped rows that differ from it. */
  readonly conflicts: ReadonlyMap<number, readonly number[]>;
  readonly zeroClashes: number;
}

/** Input of one pass over a table in search of learners with several rows. */
export interface DroppedRequest {
  readonly text: Decoded;
  readonly delimiter: string;
  readonly begin: { readonly offset: number; readonly line: number };
  readonly layout: ColumnLayout;
  readonly seed: number;
  /** Whether a row counts. */
  readonly counts: (record: readonly string[]) => boolean;
  readonly signal: AbortSignal;
  readonly speed: Speed;
}

/**
 * Reads the whole table once and finds the rows to drop for learners with differing rows. A row can only be dropped
 * for a later one if that is known in advance, and critical answers in a later row belong to the result of the earlier
 * one, which is written first.
 */
export async function findDropped(keep: 'first' | 'last', request: DroppedRequest): Promise<Dropped> {
  const { text, delimiter, layout, seed } = request;
  const { firstRows, readRecords } = request.speed;
  const duplicates = createDuplicates(text, delimiter, layout, seed, firstRows);
  const last = new Map<number, number>();
  const rows = new Map<number, Sighting>();
  const others = new Map<number, number[]>();
  const compared = (record: readonly string[], offset: number) =>
    sameCells(record, recordAt(text, delimiter, offset, firstRows), layout) ? 'duplicate' : 'conflict';
  const conflict = (first: number, offset: number): void => {
    const known = others.get(first);
    if (known === undefined) others.set(first, [offset]);
    else known.push(offset);
  };
  await readRecords(
    text,
    delimiter,
    request.begin,
    (record, place) => {
      if (!request.counts(record)) return;
      const id = idText(record[layout.id ?? -1] ?? '');
      if (idProblem(id) !== null) return;
      const wave = layout.wave === null ? '' : idText(record[layout.wave] ?? '');
      const sighting = duplicates.see(id, wave, record, place);
      if (sighting === 'new') return;
      const first = duplicates.earlier;
      if (keep === 'first') {
        if (sighting === 'conflict') conflict(first, place.from);
        return;
      }
      const before = last.get(first);
      const replaced = before ?? first;
      const how = before === undefined ? sighting : compared(record, before);
      rows.set(replaced, how);
      if (how === 'conflict') conflict(first, replaced);
      last.set(first, place.from);
    },
    request.signal,
  );
  const keptOf = (first: number): number => (keep === 'first' ? first : (last.get(first) ?? first));
  const conflicts = new Map([...others].map(([first, offsets]) => [keptOf(first), offsets]));
  return { rows, conflicts, zeroClashes: duplicates.zeroClashes };
}
