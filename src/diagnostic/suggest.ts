import { distance } from 'fastest-levenshtein';

/**
 * Returns the known name nearest to a mistyped one, or null if none is near enough: at most one edit per three
 * characters, and fewer edits than the name has characters. The first of equally near names wins.
 */
export function suggestion(typed: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.min(Math.max(1, Math.floor(typed.length / 3)), typed.length - 1) + 1;
  const target = typed.toLowerCase();
  for (const name of known) {
    const other = name.toLowerCase();
    // The edit distance is at least the difference in length, so most names need no further comparison. Thousands of
    // misspelt ids would otherwise be slow.
    if (Math.abs(other.length - target.length) >= least) continue;
    const edits = distance(target, other);
    if (edits < least) [best, least] = [name, edits];
  }
  return best;
}
