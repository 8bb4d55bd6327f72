/**
 * The known name nearest to a mistyped one, or null where none is near enough to be meant: one slip in three
 * letters, and never a wholly different word. Of equally near names the first in the list is taken.
 */
export function suggestion(typed: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.min(Math.max(1, Math.floor(typed.length / 3)), typed.length - 1) + 1;
  const wanted = typed.toLowerCase();
  for (const name of known) {
    const slips = slipsUpTo(wanted, name.toLowerCase(), least);
    if (slips < least) [best, least] = [name, slips];
  }
  return best;
}

/**
 * How many letters have to be added, left out or changed to make one text of the other (Levenshtein's distance); some
 * number of at least `limit` where it is not less than that, which most names show by their length alone.
 */
function slipsUpTo(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  // For each beginning of `other`: the slips between it and the beginning of `one` that was read so far.
  const row = Array.from({ length: other.length + 1 }, (_, length) => length);
  for (let i = 1; i <= one.length; i += 1) {
    let diagonal = i - 1;
    let least = (row[0] = i);
    for (let j = 1; j <= other.length; j += 1) {
      const changed = diagonal + (one[i - 1] === other[j - 1] ? 0 : 1);
      diagonal = row[j] as number;
      least = Math.min(least, (row[j] = Math.min(changed, diagonal + 1, (row[j - 1] as number) + 1)));
    }
    if (least >= limit) return limit;
  }
  return row[other.length] as number;
}
