import type { Path } from '../source/node.ts';

/** A text in quotes, a sign of the syntax, or a word such as a number. */
const TOKEN = /\s*("[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]|[^[\]{},:"\s]+)/y;

/** Reads the tokens of JSON that is known to parse, one after the other. */
class Tokens {
  readonly #text: string;
  #next: number;

  constructor(text: string, from: number) {
    this.#text = text;
    this.#next = from;
  }

  /** The next token, which is not taken, and where it begins. */
  peek(): { readonly token: string; readonly at: number } {
    TOKEN.lastIndex = this.#next;
    // It parses, and nothing is asked for behind its end.
    const [, token] = TOKEN.exec(this.#text) as unknown as [string, string];
    return { token, at: TOKEN.lastIndex - token.length };
  }

  take(): string {
    const { token, at } = this.peek();
    this.#next = at + token.length;
    return token;
  }

  /** Passes over one value, however deep. */
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
 * Where a path leads in a piece of JSON that is known to parse, which begins at an offset: the offset of the value, or of
 * the nearest piece around it that there is.
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

/** Goes on to a member or an element of what comes next. */
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
