/**
 * Characters that control a terminal or change the reading order, and that no language needs: the C0 and C1 controls
 * (ESC, BEL, backspace, carriage return, CSI …), the line and paragraph separators, the bidi embeddings, overrides and
 * isolates, the deprecated format characters, tags, and unpaired surrogates.
 */
const ACTIVE =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\n', String.raw`\n`],
  ['\r', String.raw`\r`],
  ['\t', String.raw`\t`],
]);

function visible(active: string): string {
  // A match is never empty.
  const code = active.codePointAt(0) as number;
  const hex = code.toString(16);
  if (code > 0xffff) return `\\u{${hex}}`;
  return SHORT.get(active) ?? (code > 0xff ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`);
}

/** Escapes a text for one line of a terminal: active characters are shown as `\x1b`, `\n`, `\u202e` (law 8). */
export function inert(text: string): string {
  return text.replace(ACTIVE, visible);
}

/** As `inert`, for a text of several lines: line ends and tabs are kept; CRLF and CR become LF. */
export function inertLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(ACTIVE, (active) => (active === '\n' || active === '\t' ? active : visible(active)));
}
