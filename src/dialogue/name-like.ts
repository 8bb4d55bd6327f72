/** Letters of one word: `Müller`, `O’Brien`, `Anna-Lena`. */
const WORD = /^[\p{L}\p{M}]+(?:['’ʼ-][\p{L}\p{M}]+)*$/u;

/**
 * Whether a learner's code looks like a person's name: an e-mail address, words of letters, or one capitalised word.
 * Scripts without capitals count as capitalised. Only a reason to ask, since a code may look like this, too.
 */
export function isNameLike(code: string): boolean {
  const text = code.trim().normalize('NFC');
  if (/^\S+@\S+$/.test(text)) return true;
  const parts = text.split(/[\s,;._]+/).filter((part) => part !== '');
  const words = parts.filter((part) => WORD.test(part) && lettersOf(part) > 1);
  if (words.length === parts.length && words.length === 1) return isCapitalised(words.join(''));
  const isAllLetters = parts.every((part) => WORD.test(part));
  // A class or year may follow: `Anna Müller 7B`.
  return isAllLetters ? parts.length > 1 && words.length > 0 : words.filter(isCapitalised).length > 1;
}

function lettersOf(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}

/** Short words in capitals are initials or abbreviations. */
function isCapitalised(word: string): boolean {
  if (/^[^\p{Ll}\p{Lo}]+$/u.test(word)) return lettersOf(word) > 3;
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word);
}
