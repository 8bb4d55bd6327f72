const PLAIN = /^[0-9A-Za-z][!#-+\--:<-{}~]*(?: [0-9A-Za-z][!#-+\--:<-{}~]*)*$/;

/**
 * Whether a text is such that nothing has to be done with it, as most are: trimming, normalising, quoting and all that
 * makes cells safe would leave it as it is. Letters, digits and signs of ASCII; no quote and nothing that could divide
 * cells but single blanks before a letter or digit.
 */
export function isPlainCell(text: string): boolean {
  return PLAIN.test(text);
}
