const BLOCK = 1 << 16;

/** A UTF-16 code unit takes at most three bytes in UTF-8. */
const MAX_UTF8_BYTES = 3;

/** From this length (in UTF-16 code units) on, Buffer.write is faster than copying each unit. */
const MAX_COPIED = 48;

/** Encodes texts as UTF-8 and collects the bytes. */
export interface Collector {
  readonly add: (text: string) => void;
  /** Passes on the bytes collected so far. */
  flush(): void;
}

/**
 * Collects many short texts (the cells of a million rows) into blocks for `take`, which must not keep a block after
 * it returns. Joined as strings instead, they would be about 1,000 bytes of garbage per row, and those waiting would
 * be copied by every run of the garbage collector.
 */
export function collector(take: (block: Buffer) => void): Collector {
  const block = Buffer.allocUnsafe(BLOCK);
  let end = 0;

  function flush(): void {
    const full = block.subarray(0, end);
    end = 0;
    take(full);
  }
  function addWhole(text: string): void {
    const most = text.length * MAX_UTF8_BYTES;
    if (most > BLOCK - end) flush();
    if (most > BLOCK) take(Buffer.from(text));
    else end += block.write(text, end);
  }
  return {
    flush,
    add: (text) => {
      const { length } = text;
      if (length > MAX_COPIED || length > BLOCK - end) {
        addWhole(text);
        return;
      }
      for (let at = 0; at < length; at += 1) {
        const code = text.charCodeAt(at);
        if (code > 127) {
          addWhole(text);
          return;
        }
        block[end + at] = code;
      }
      end += length;
    },
  };
}
