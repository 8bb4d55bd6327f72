const BLOCK = 1 << 16;

/** No sign of a text takes more bytes than this. */
const WIDEST = 3;

/** Above this many signs, handing a text over costs less than going through it. */
const LONG = 48;

/** Collects texts as the bytes that will be written. */
export interface Collector {
  readonly add: (text: string) => void;
  /** Hands over what has been collected. */
  flush(): void;
}

/**
 * Collects short texts, of which a million rows are made, into blocks for `take`, which has to be done with a block when
 * it returns. Joined as strings they would be a thousand bytes of garbage a row, and what waits would be carried along
 * by every pass of the garbage collector.
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
    const most = text.length * WIDEST;
    if (most > BLOCK - end) flush();
    if (most > BLOCK) take(Buffer.from(text));
    else end += block.write(text, end);
  }
  return {
    flush,
    add: (text) => {
      const { length } = text;
      if (length > LONG || length > BLOCK - end) {
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
