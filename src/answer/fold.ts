/**
 * What two spellings of one name have in common: full-width and decomposed letters, invisible signs, case and
 * runs of blanks make no difference. Look-alikes of other alphabets stay different: they are other names.
 */
export function fold(text: string): string {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  // By way of capitals, so that ß and SS fold to the same.
  return plain.trim().replace(/\s+/g, ' ').toUpperCase().toLowerCase();
}
