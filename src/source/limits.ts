// They keep a hostile file from costing time or memory. What people write stays below them: the longest bundled
// questionnaire, with four forms and their worked examples, comes to half the values and three quarters of the aliases.

/** In UTF-8. */
export const MAX_BYTES = 1024 * 1024;

/** Maps and lists within each other. */
export const MAX_DEPTH = 64;

/** Marks of the syntax: keys, values, commas, spaces, line ends. */
export const MAX_VALUES = 100_000;

export const MAX_ALIASES = 64;

/** Values that all aliases of a text together may stand for. */
export const MAX_ALIASED_VALUES = 20_000;

/** Faults of syntax reported of one file; behind the first they are mostly its echo. */
export const MAX_SYNTAX_FAULTS = 100;

/** Whether a text takes more than so many bytes in UTF-8. */
export function exceedsBytes(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  let bytes = text.length;
  for (let i = 0; i < text.length && bytes <= limit; i += 1) {
    const unit = text.charCodeAt(i);
    // Two units of a surrogate pair are four bytes; every other unit from U+0800 on is three.
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes > limit;
}
