import type { Path } from '../source/node.ts';

/** A quoted string, a punctuation character, or a word such as a number. */
const TOKEN = /\s*("[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]|[^[\]{},:"\s]+)/y;

/** Reads the tokens of valid JSON one after the other. */
class Tokens {
  readonly #text: string;
  #next: number;

  constructor(text: string, from: number) {
    this.#text = text;
    this.#next = from;
  }

  /** Returns the next token and its offset without consuming it. */
  peek(): { readonly token: string; readonly at: number } {
    TOKEN.lastIndex = this.#next;
    // The text is valid JSON, and no token is requested beyond its end.
    const [, token] = TOKEN.exec(this.#text) as unknown as [string, string];
    return { token, at: TOKEN.lastIndex - token.length };
  }

  take(): string {
    const { token, at } = this.peek();
    this.#next = at + token.length;
    return token;
  }

  /** Skips one value, however deep. */
  skip(): void {
    let depth = 0;
    do {
      const token = this.take();
      if (token === '[' || token === '{') depth += 1;
      if (token === ']' || token === '}') depth -= 1;
    } while (depth > 0);
  }
}

/**
 * Returns the offset of the value at a path, in valid JSON that starts at `from`. If the path leads nowhere, returns
 * the offset of the nearest enclosing value that exists.
 */
export function offsetIn(text: string, from: number, path: Path): number {
  const tokens = new Tokens(text, from);
  let { at } = tokens.peek();
  for (const step of path) {
    if (!isFound(tokens, step)) return at;
    ({ at } = tokens.peek());
  }
  return at;
}

/** Advances to a member or an element of the next value. Returns whether it exists. */
function isFound(tokens: Tokens, step: string | number): boolean {
  const opened = tokens.take();
  if (opened !== '{' && opened !== '[') return false;
  for (let index = 0; !isEnd(tokens.peek().token); index += 1) {
    const name = opened === '{' ? keyOf(tokens) : index;
    if (name === step) return true;
    tokens.skip();
    if (tokens.peek().token === ',') tokens.take();
  }
  return false;
}

function isEnd(token: string): boolean {
  return token === '}' || token === ']';
}

function keyOf(tokens: Tokens): string {
  const key = JSON.parse(tokens.take()) as string;
  tokens.take();
  return key;
}
