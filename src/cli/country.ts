/** Country codes of the European Union that differ from ISO 3166. */
const OTHER_LETTERS: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
]);

/** The ISO code of a country as the user typed it: `at`, `UK`. */
export function countryLetters(typed: string): string {
  const letters = typed.toUpperCase();
  return OTHER_LETTERS.get(letters) ?? letters;
}
