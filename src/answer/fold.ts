/**
 * Normalises a name for comparison: full-width and decomposed letters, invisible characters, case, runs of blanks, and
 * the shapes of quotation marks, apostrophes and dashes, which word processors and web forms replace, make no
 * difference. Look-alikes of other alphabets stay different.
 */
export function fold(text: string): string {
  // Fast path for ASCII: covers most cells, ids and English texts.
  if (PLAIN.test(text)) return text.toLowerCase();
  const plain = withPlainSigns(withoutFormatSigns(text.replaceAll(ACUTE, "'").normalize('NFKC')));
  // Upper case first, so that ß and SS fold to the same.
  return plain.trim().replace(/\s+/g, ' ').toUpperCase().toLowerCase();
}

/** An acute accent typed for an apostrophe; normalisation would make it a blank and a combining accent. */
const ACUTE = '\u00b4';

/** Replaces typographic quotation marks, apostrophes and dashes by those of a keyboard. */
function withPlainSigns(text: string): string {
  return text
    .replace(/[\u2018-\u201b\u2032\u02bc\u2039\u203a]/g, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** ASCII words separated by single blanks. The pattern is unambiguous, so it never backtracks. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Removes invisible format characters: soft hyphens, joiners, direction marks, byte order marks. */
export function withoutFormatSigns(text: string): string {
  // Below U+0600 the soft hyphen is the only format character. The class \p{Cf} is slow to set up.
  return MAY_HAVE_FORMAT_SIGNS.test(text) ? text.replace(/\p{Cf}/gu, '') : text;
}

const MAY_HAVE_FORMAT_SIGNS = /[\u00ad\u0600-\uffff]/;
