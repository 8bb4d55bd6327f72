import { isAscii, isUtf8 } from 'node:buffer';

/** What the bytes of a text tell about its encoding. */
export interface ByteSurvey {
  /** Whether all of it is UTF-8. */
  readonly valid: boolean;
  /** Offset of the first byte that cannot be UTF-8; null where all can. */
  readonly firstBad: number | null;
  /** Letters beyond ASCII that are well-formed UTF-8. */
  readonly wellFormed: boolean;
}

/** Looks at all bytes of a text, block by block. Fast where a block is plain or valid, exact where it is not. */
export function byteSurvey(): { take(block: Buffer): void; end(): ByteSurvey } {
  let rest: Buffer = Buffer.alloc(0);
  let at = 0;
  let firstBad: number | null = null;
  let wellFormed = false;

  function judge(bytes: Buffer): void {
    if (isAscii(bytes)) return;
    if (isUtf8(bytes)) {
      wellFormed = true;
      return;
    }
    const found = scan(bytes);
    firstBad ??= at + found.firstBad;
    wellFormed ||= found.wellFormed;
  }
  return {
    take: (block) => {
      const bytes = rest.length === 0 ? block : Buffer.concat([rest, block]);
      const cut = bytes.length - unfinished(bytes);
      judge(bytes.subarray(0, cut));
      at += cut;
      // A copy: the block is only good until the next one is read.
      rest = Buffer.from(bytes.subarray(cut));
    },
    end: () => {
      judge(rest);
      return { valid: firstBad === null, firstBad, wellFormed };
    },
  };
}

/** How many bytes at the end begin a letter that the next block may complete. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return back < lengthFrom(byte) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function lengthFrom(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

/** Letter by letter; only for blocks that are known not to be UTF-8 throughout. */
function scan(bytes: Buffer): { readonly firstBad: number; readonly wellFormed: boolean } {
  let firstBad = -1;
  let wellFormed = false;
  for (let at = 0; at < bytes.length;) {
    const length = lengthFrom(bytes[at] as number);
    const letter = bytes.subarray(at, at + length);
    const good = letter.length === length && isUtf8(letter);
    if (good && length > 1) wellFormed = true;
    if (!good && firstBad < 0) firstBad = at;
    at += good ? length : 1;
  }
  return { firstBad, wellFormed };
}
