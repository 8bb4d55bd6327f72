/**
 * What JSON lets stand in a string, and a terminal obeys or that turns the order of what is read: as in `inert`, and the
 * marks of direction, which a text may need and which JSON can say in letters.
 */
const ACTIVE =
  /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/** By UTF-16 unit, as JSON writes what lies beyond the first plane. */
function escaped(active: string): string {
  return active
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/**
 * A value as JSON that can be shown on a terminal, in one line or indented: what is active is written as `\u202e`, and
 * whoever parses it has the same value (law 8). All JSON that leaves the program is made here.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(ACTIVE, escaped);
}
