const SPACE = /[ \t\r\n]*/y;
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/** The tokens that may come next. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing';

const OPENED = { '{': 'key or }', '[': 'value or ]' } as const;
const CLOSED = { '}': '{', ']': '[' } as const;

/**
 * Returns the offset at which a text stops being JSON: the first character or word that is not allowed there.
 * JSON.parse gives the offset only for some errors, and its message quotes the text.
 */
export function syntaxErrorOffset(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  for (let at = end(SPACE, text, 0); at < text.length; at = end(SPACE, text, at)) {
    const character = text.charAt(at);
    if (!fits(character, expected, open)) return at;
    expected = expectedAfter(character, expected, open);
    const next = /[[\]{},:]/.test(character) ? at + 1 : end(character === '"' ? STRING : SCALAR, text, at);
    if (next === at) return at;
    at = next;
  }
  return text.trimEnd().length;
}

/** Returns what may follow a valid token, or a value that starts with it. Updates the stack of open brackets. */
function expectedAfter(character: string, expected: Expected, open: string[]): Expected {
  if (character === '{' || character === '[') {
    open.push(character);
    return OPENED[character];
  }
  if (character === ',') return open.at(-1) === '{' ? 'key' : 'value';
  if (character === ':') return 'value';
  if (character === '"' && expected.startsWith('key')) return ':';
  if (character === '}' || character === ']') open.pop();
  return open.length === 0 ? 'nothing' : ', or end';
}

function fits(character: string, expected: Expected, open: readonly string[]): boolean {
  const closes = (character === '}' || character === ']') && CLOSED[character] === open.at(-1);
  switch (expected) {
    case 'value':
      return !/[\]},:]/.test(character);
    case 'value or ]':
      return closes || !/[\]},:]/.test(character);
    case 'key':
      return character === '"';
    case 'key or }':
      return closes || character === '"';
    case ':':
      return character === ':';
    case ', or end':
      return closes || character === ',';
    case 'nothing':
      return false;
  }
}

/** Returns the offset after a match that starts at an offset, or the offset itself if there is none. */
function end(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
