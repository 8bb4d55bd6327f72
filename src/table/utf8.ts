import { isAscii, isUtf8 } from 'node:buffer';

/** Facts about the encoding of a text, from its bytes. */
export interface ByteSurvey {
  /** Whether all of it is valid UTF-8. */
  readonly valid: boolean;
  /** Offset of the first invalid byte; null if all are valid. */
  readonly firstBad: number | null;
  /** Whether some non-ASCII characters are valid UTF-8. */
  readonly wellFormed: boolean;
}

/** Examines all bytes of a text, block by block. Fast for blocks that are ASCII or valid, exact for others. */
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
      // A copy, because the block is reused for the next read.
      rest = Buffer.from(bytes.subarray(cut));
    },
    end: () => {
      judge(rest);
      return { valid: firstBad === null, firstBad, wellFormed };
    },
  };
}

/** Returns the number of bytes at the end that start an incomplete character. */
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

/** Checks character by character; only used for blocks with invalid bytes. */
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
