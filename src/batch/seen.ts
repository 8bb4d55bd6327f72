/**
 * A hash table of the learners seen so far, in 12 bytes per slot and at most 20 per learner: a hash, and the offset of
 * the row. Hashes may collide, so every hit is verified by reading the row.
 */
export interface Seen {
  readonly size: number;
  /**
   * Inserts a learner's row, unless `isSame` confirms for a row with the same hash that the learner is the same. Then
   * returns the offset of that row and inserts nothing.
   */
  enter(hash: number, offset: number, isSame: (offset: number) => boolean): number | null;
}

const FIRST_PLACES = 1 << 10;
const FULLEST = 0.85;
const GROWTH = 1.4;

interface Table {
  readonly places: number;
  readonly hashes: Uint32Array;
  /** Offset + 1; 0 marks an empty slot. */
  readonly offsets: Float64Array;
}

function emptyTable(places: number): Table {
  return { places, hashes: new Uint32Array(places), offsets: new Float64Array(places) };
}

/** Inserts an entry into the first free slot, by linear probing. */
function put(table: Table, hash: number, entry: number): void {
  let place = placeOf(table, hash);
  while (table.offsets[place] !== 0) place = next(table, place);
  table.hashes[place] = hash;
  table.offsets[place] = entry;
}

function placeOf(table: Table, hash: number): number {
  return Math.floor((hash / 0x1_0000_0000) * table.places);
}

function next(table: Table, place: number): number {
  return place + 1 === table.places ? 0 : place + 1;
}

function grown(table: Table): Table {
  const larger = emptyTable(Math.ceil(table.places * GROWTH));
  table.offsets.forEach((entry, place) => {
    if (entry !== 0) put(larger, table.hashes[place] as number, entry);
  });
  return larger;
}

export function createSeen(): Seen {
  let table = emptyTable(FIRST_PLACES);
  let size = 0;
  return {
    get size() {
      return size;
    },
    enter: (hash, offset, isSame) => {
      let place = placeOf(table, hash);
      for (; table.offsets[place] !== 0; place = next(table, place)) {
        if (table.hashes[place] !== hash) continue;
        const before = (table.offsets[place] as number) - 1;
        if (isSame(before)) return before;
      }
      if (size + 1 > table.places * FULLEST) {
        table = grown(table);
        put(table, hash, offset + 1);
      } else {
        table.hashes[place] = hash;
        table.offsets[place] = offset + 1;
      }
      size += 1;
      return null;
    },
  };
}

/** 32-bit hash of id and wave (FNV-1a with the finaliser of MurmurHash3). */
export function learnerHash(id: string, wave: string, seed: number): number {
  let hash = seed | 0;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ 0xffff, 0x01000193);
  for (let at = 0; at < wave.length; at += 1) hash = Math.imul(hash ^ wave.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
