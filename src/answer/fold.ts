/**
 * Normalises a name for comparison: full-width and decomposed letters, invisible characters, case and runs of blanks
 * make no difference. Look-alikes of other alphabets stay different.
 */
export function fold(text: string): string {
  // Fast path for ASCII: covers most cells, ids and English texts.
  if (PLAIN.test(text)) return text.toLowerCase();
  const plain = withoutFormatSigns(text.normalize('NFKC'));
  // Upper case first, so that ß and SS fold to the same.
  return plain.trim().replace(/\s+/g, ' ').toUpperCase().toLowerCase();
}

/** ASCII words separated by single blanks. The pattern is unambiguous, so it never backtracks. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Removes invisible format characters: soft hyphens, joiners, direction marks, byte order marks. */
export function withoutFormatSigns(text: string): string {
  // Below U+0600 the soft hyphen is the only format character. The class \p{Cf} is slow to set up.
  return MAY_HAVE_FORMAT_SIGNS.test(text) ? text.replace(/\p{Cf}/gu, '') : text;
}

const MAY_HAVE_FORMAT_SIGNS = /[\u00ad\u0600-\uffff]/;
