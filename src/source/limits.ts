// These limits keep a hostile file from using too much time or memory. Real files stay below them: the longest
// bundled questionnaire, with seven forms and their worked examples, has most of the aliases.

/** Size in UTF-8. */
export const MAX_BYTES = 1024 * 1024;

/** Nesting of maps and lists. */
export const MAX_DEPTH = 64;

/** Syntax tokens: keys, values, commas, spaces, line ends. */
export const MAX_VALUES = 100_000;

export const MAX_ALIASES = 64;

/** Values that all aliases of a text together may expand to. */
export const MAX_ALIASED_VALUES = 20_000;

/** Syntax errors reported per file; those after the first mostly follow from it. */
export const MAX_SYNTAX_ERRORS = 100;

/** Whether a text takes more than `limit` bytes in UTF-8. */
export function exceedsBytes(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  let bytes = text.length;
  for (let i = 0; i < text.length && bytes <= limit; i += 1) {
    const unit = text.charCodeAt(i);
    // Each unit of a surrogate pair takes two bytes; every other unit from U+0800 on takes three.
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes > limit;
}
