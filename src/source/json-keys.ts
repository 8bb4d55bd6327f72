/** A key that its object may not have, and its position. */
export interface UnusableKey {
  readonly key: string;
  /** Offset of the opening quote. */
  readonly offset: number;
  /** twice: the object has the key already · reserved: `__proto__`, which an object does not store as a key. */
  readonly because: 'twice' | 'reserved';
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPENS = { list: 0x5b, object: 0x7b } as const;
const CLOSES = { list: 0x5d, object: 0x7d } as const;

/**
 * Returns the first key that JSON.parse would drop silently, or null: of two equal keys it keeps the last, even if
 * one of them is written with escapes. The text must be valid JSON. Each character is read once.
 */
export function unusableKey(text: string): UnusableKey | null {
  // The keys of each enclosing object; null for a list.
  const enclosing: (Set<string> | null)[] = [];
  let isKeyNext = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    if (unit === QUOTE) {
      const end = endOfString(text, offset);
      const keys = isKeyNext ? enclosing.at(-1) : null;
      if (keys !== undefined && keys !== null) {
        const key = stringAt(text, offset, end);
        if (keys.has(key)) return { key, offset, because: 'twice' };
        if (key === '__proto__') return { key, offset, because: 'reserved' };
        keys.add(key);
      }
      isKeyNext = false;
      offset = end;
    } else if (unit === OPENS.object) {
      enclosing.push(new Set());
      isKeyNext = true;
    } else if (unit === OPENS.list) {
      enclosing.push(null);
      isKeyNext = false;
    } else if (unit === CLOSES.object || unit === CLOSES.list) {
      enclosing.pop();
      isKeyNext = false;
    } else if (unit === COMMA) isKeyNext = true;
  }
  return null;
}

/** Returns the offset of the closing quote: the first one preceded by an even number of backslashes. */
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

/** Returns the decoded string, since a character may be written as an escape. */
function stringAt(text: string, start: number, end: number): string {
  const inner = text.slice(start + 1, end);
  return inner.includes('\\') ? (JSON.parse(text.slice(start, end + 1)) as string) : inner;
}
