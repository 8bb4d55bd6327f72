/**
 * What two spellings of one name have in common: full-width and decomposed letters, invisible signs, case and
 * runs of blanks make no difference. Look-alikes of other alphabets stay different: they are other names.
 */
export function fold(text: string): string {
  // What most cells, ids and English texts are, folds by this alone.
  if (PLAIN.test(text)) return text.toLowerCase();
  const plain = withoutFormatSigns(text.normalize('NFKC'));
  // By way of capitals, so that ß and SS fold to the same.
  return plain.trim().replace(/\s+/g, ' ').toUpperCase().toLowerCase();
}

/** Signs of ASCII with one blank between words. Each text fits in one way only, so nothing is tried twice. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Without signs that have no shape of their own: soft hyphens, joiners, marks of direction or byte order. */
export function withoutFormatSigns(text: string): string {
  // Unicode knows no other up to there; its table takes longer to set up than a class to read.
  return MAY_HAVE_FORMAT_SIGNS.test(text) ? text.replace(/\p{Cf}/gu, '') : text;
}

const MAY_HAVE_FORMAT_SIGNS = /[\u00ad\u0600-\uffff]/;
