/** Two letters that the European Union writes another way than ISO 3166 does. */
const OTHER_LETTERS: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
]);

/** A country as the catalogue writes it, from what people type: `at`, `UK`. */
export function countryLetters(typed: string): string {
  const letters = typed.toUpperCase();
  return OTHER_LETTERS.get(letters) ?? letters;
}
