/**
 * Tells Windows-1250 (Polish, Czech, Slovak, Slovene, Croatian, Hungarian) from Windows-1252 by letters, if nothing
 * else decides. German letters have the same bytes in both. Each byte counts only where the other reading is
 * implausible:
 *
 * | bytes                   | 1250          | 1252           | counts where                                         |
 * | ----------------------- | ------------- | -------------- | ---------------------------------------------------- |
 * | a3 b3 a5 b9 af 9f 8f be | ŁłĄąŻźŹľ      | £³¥¹¯Ÿ-¾       | between letters (within a word)                      |
 * | a3 8f af                | ŁŹŻ           | £-¯            | also at the start of a word, before a letter         |
 * | 8d 9d                   | Ťť            | -              | beside a letter                                      |
 * | 8a 9a 8e 9e with c8 e8… | Šš Žž with čř | Šš Žž with èø… | at least two, and a quarter as many as the others    |
 * | d5 f5 and db fb         | Őő and Űű     | Õõ and Ûû      | both kinds occur, and neither ã nor ç (Portuguese)   |
 *
 * In ISO-8859-2, some letters have bytes that are symbols in both (¦¬±¶). Within a word they rule out Windows-1250.
 */
export interface LetterCount {
  take(block: Uint8Array): void;
  /** Whether the letters speak for Windows-1250. */
  isCentral(): boolean;
}

const WITHIN = bytes(0xa3, 0xb3, 0xa5, 0xb9, 0xaf, 0x9f, 0x8f, 0xbe);
const BEGINNING = bytes(0xa3, 0x8f, 0xaf);
const BESIDE = bytes(0x8d, 0x9d);
const NEITHER = bytes(0xa6, 0xac, 0xb1, 0xb6);

function bytes(...list: readonly number[]): ReadonlySet<number> {
  return new Set(list);
}

/** A letter in both encodings: ASCII, Š Ž š ž, or À and above (except × and ÷). */
function isLetter(byte: number): boolean {
  const lower = byte | 0x20;
  if (byte < 0x80) return lower >= 0x61 && lower <= 0x7a;
  if (byte >= 0xc0) return byte !== 0xd7 && byte !== 0xf7;
  return byte === 0x8a || byte === 0x8e || byte === 0x9a || byte === 0x9e;
}

export function letterCount(): LetterCount {
  const counts = new Uint32Array(256);
  let [central, against] = [0, 0];
  let [before, current] = [0, 0];
  const judge = (next: number) => {
    const [left, right] = [isLetter(before), isLetter(next)];
    const isWithin = left && right;
    if (isWithin && NEITHER.has(current)) against += 1;
    else if (isWithin && WITHIN.has(current)) central += 1;
    else if (right && BEGINNING.has(current) && next >= 0x61) central += 1;
    else if ((left || right) && BESIDE.has(current)) central += 1;
  };
  const push = (next: number) => {
    if (current >= 0x80) {
      counts[current] = (counts[current] as number) + 1;
      judge(next);
    }
    before = current;
    current = next;
  };
  return {
    take: (block) => {
      for (const byte of block) push(byte);
    },
    isCentral: () => {
      push(0);
      if (against > 0) return false;
      return central > 0 || hasCarons(counts) || isHungarian(counts);
    },
  };
}

function sum(counts: Uint32Array, ...of: readonly number[]): number {
  return of.reduce((total, byte) => total + (counts[byte] as number), 0);
}

/** Whether Š and Ž are as frequent as in languages that also use Č Ř Ě Ů Ď Ň. */
function hasCarons(counts: Uint32Array): boolean {
  const shared = sum(counts, 0x8a, 0x9a, 0x8e, 0x9e);
  const others = sum(counts, 0xc8, 0xe8, 0xcc, 0xec, 0xd8, 0xf8, 0xd9, 0xf9, 0xcf, 0xef, 0xd2, 0xf2);
  return shared > 1 && others > 0 && shared * 4 >= others;
}

function isHungarian(counts: Uint32Array): boolean {
  const isPortuguese = sum(counts, 0xc3, 0xe3, 0xc7, 0xe7) > 0;
  return sum(counts, 0xd5, 0xf5) > 0 && sum(counts, 0xdb, 0xfb) > 0 && !isPortuguese;
}
