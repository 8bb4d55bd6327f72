/**
 * Characters that are valid in a JSON string but control a terminal or change the reading order: those of `inert`, and
 * the directional marks, which texts may need and JSON can escape.
 */
const ACTIVE =
  /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/** By UTF-16 unit: JSON writes characters outside the BMP as surrogate pairs. */
function escaped(active: string): string {
  return active
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/**
 * Serializes a value as JSON that is safe to show on a terminal, on one line or indented: active characters are written
 * as `\u202e`, which parses to the same value (law 8). All JSON output is created here.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(ACTIVE, escaped);
}
