/** A key that an object may not have, and where it stands. */
export interface FaultyKey {
  readonly key: string;
  /** Offset of its quote. */
  readonly offset: number;
  /** twice: it is in the same object already · reserved: `__proto__`, which no object keeps as a key. */
  readonly because: 'twice' | 'reserved';
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPENS = { list: 0x5b, object: 0x7b } as const;
const CLOSES = { list: 0x5d, object: 0x7d } as const;

/**
 * The first key of JSON that JSON.parse would pass over in silence: of two alike it takes the last, however they are
 * written. The text is known to parse. Looks at each sign once.
 */
export function faultyKey(text: string): FaultyKey | null {
  // The keys of each object around here; null for a list.
  const around: (Set<string> | null)[] = [];
  let isKeyNext = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const sign = text.charCodeAt(offset);
    if (sign === QUOTE) {
      const end = endOfString(text, offset);
      const keys = isKeyNext ? around.at(-1) : null;
      if (keys !== undefined && keys !== null) {
        const key = stringAt(text, offset, end);
        if (keys.has(key)) return { key, offset, because: 'twice' };
        if (key === '__proto__') return { key, offset, because: 'reserved' };
        keys.add(key);
      }
      isKeyNext = false;
      offset = end;
    } else if (sign === OPENS.object) {
      around.push(new Set());
      isKeyNext = true;
    } else if (sign === OPENS.list) {
      around.push(null);
      isKeyNext = false;
    } else if (sign === CLOSES.object || sign === CLOSES.list) {
      around.pop();
      isKeyNext = false;
    } else if (sign === COMMA) isKeyNext = true;
  }
  return null;
}

/** The offset of the quote that ends a string, the first that no odd number of backslashes stands before. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, quote: number): boolean {
  let first = quote;
  while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
  return (quote - first) % 2 === 1;
}

/** The string as it is meant: a letter may be written as an escape. */
function stringAt(text: string, start: number, end: number): string {
  const inner = text.slice(start + 1, end);
  return inner.includes('\\') ? (JSON.parse(text.slice(start, end + 1)) as string) : inner;
}
