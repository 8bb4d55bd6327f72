/** What JSON lets stand in a string and a terminal obeys, or what turns the order of what is read; as in `inert`. */
const ACTIVE =
  /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** JSON text that says the same and can be shown on a terminal: what is active is written as `\u202e` (law 8). */
export function inertJson(json: string): string {
  return json.replace(ACTIVE, (active) =>
    // By UTF-16 unit, as JSON writes what lies beyond the first plane.
    active
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
