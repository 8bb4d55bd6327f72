import { distance } from 'fastest-levenshtein';

/**
 * The known name nearest to a mistyped one, or null where none is near enough to be meant: one slip in three
 * letters, and never a wholly different word. Of equally near names the first in the list is taken.
 */
export function suggestion(typed: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.min(Math.max(1, Math.floor(typed.length / 3)), typed.length - 1) + 1;
  const wanted = typed.toLowerCase();
  for (const name of known) {
    const other = name.toLowerCase();
    // Each letter more or less is a slip: most names need no second look, which thousands of misspelt ids would cost.
    if (Math.abs(other.length - wanted.length) >= least) continue;
    const slips = distance(wanted, other);
    if (slips < least) [best, least] = [name, slips];
  }
  return best;
}
