const SPACE = /[ \t\r\n]*/y;
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/** What may come next. */
type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing';

const OPENED = { '{': 'key or }', '[': 'value or ]' } as const;
const CLOSED = { '}': '{', ']': '[' } as const;

/**
 * The offset at which a text stops being JSON: of the first sign or word that cannot stand where it stands. The parser of
 * the machine tells it of some faults only, and quotes the text.
 */
export function faultIn(text: string): number {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  for (let at = end(SPACE, text, 0); at < text.length; at = end(SPACE, text, at)) {
    const sign = text.charAt(at);
    if (!fits(sign, wanted, open)) return at;
    wanted = wantedAfter(sign, wanted, open);
    const next = /[[\]{},:]/.test(sign) ? at + 1 : end(sign === '"' ? STRING : SCALAR, text, at);
    if (next === at) return at;
    at = next;
  }
  return text.trimEnd().length;
}

/** What may come after a sign that fits, or the value that begins with it; opens and closes what it opens and closes. */
function wantedAfter(sign: string, wanted: Wanted, open: string[]): Wanted {
  if (sign === '{' || sign === '[') {
    open.push(sign);
    return OPENED[sign];
  }
  if (sign === ',') return open.at(-1) === '{' ? 'key' : 'value';
  if (sign === ':') return 'value';
  if (sign === '"' && wanted.startsWith('key')) return ':';
  if (sign === '}' || sign === ']') open.pop();
  return open.length === 0 ? 'nothing' : ', or end';
}

function fits(sign: string, wanted: Wanted, open: readonly string[]): boolean {
  const closes = (sign === '}' || sign === ']') && CLOSED[sign] === open.at(-1);
  switch (wanted) {
    case 'value':
      return !/[\]},:]/.test(sign);
    case 'value or ]':
      return closes || !/[\]},:]/.test(sign);
    case 'key':
      return sign === '"';
    case 'key or }':
      return closes || sign === '"';
    case ':':
      return sign === ':';
    case ', or end':
      return closes || sign === ',';
    case 'nothing':
      return false;
  }
}

/** Where a match that begins at an offset ends; the offset itself where there is none. */
function end(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
