const SIGN = /[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** Characters that spreadsheet programs skip before a formula: blanks, quotes, controls and invisible characters. */
const SKIPPED = /[\s"'\p{Cc}\p{Cf}]/u;
const QUOTE = /["']/;

/**
 * A fast pre-check that most texts fail: a formula character at the start, or after a skipped character or a delimiter.
 */
const SUSPICIOUS = /(?:^|[\s"';,|\p{Cc}\p{Cf}])[=+\-@\uff1d\uff0b\uff0d\uff20]|^["']*[\t\r\n]|[;,|]["']*\t/u;

const PLAIN_NUMBER = /^-\d+(?:[.,]\d+)?$/;

/**
 * Escapes a text so that no reader finds a formula in it, whichever delimiter it assumes (law 8): an apostrophe goes to
 * each place where a cell could start with one. Quoting is up to the writer and gives no protection: a reader that
 * splits cells at semicolons does not recognize a quote that opens after a comma.
 */
export function csvText(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  const ahead = lookAhead(text);
  return Array.from(units(text), (unit, at) => (begins(text, at, ahead[at]) ? `'${unit}` : unit)).join('');
}

/** Escapes a cell that is never the first of its line; plain negative numbers stay numbers. */
export function csvValue(text: string): string {
  return PLAIN_NUMBER.test(text) ? text : csvText(text);
}

/** Reverts exactly what `csvText` and `csvValue` add, so that a written text is read back unchanged. */
export function fromCsvText(cell: string): string {
  if (!cell.includes("'") || !SUSPICIOUS.test(cell)) return cell;
  const ahead = lookAhead(cell);
  const isPut = (unit: string, at: number): boolean => unit === "'" && begins(cell, at, ahead[at + 1]);
  return Array.from(units(cell), (unit, at) => (isPut(unit, at) ? '' : unit)).join('');
}

/** Splits by UTF-16 unit, because positions count UTF-16 units. */
function units(text: string): readonly string[] {
  return text.split('');
}

/** Bit flags for what may follow a position in a text. */
const FORMULA = 1;
/**
 * As FORMULA for readers that split cells at spaces: they skip no space, and an operator between two spaces is no
 * formula.
 */
const FORMULA_AT_ONCE = 2;
const TAB = 4;
const LINE_END = 8;

/** The flags for each position, including the end of the text. */
function lookAhead(text: string): Uint8Array {
  const ahead = new Uint8Array(text.length + 1);
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const unit = text.charAt(at);
    const next = ahead[at + 1] as number;
    if (SIGN.test(unit)) ahead[at] = FORMULA | (text.charAt(at + 1) === ' ' ? 0 : FORMULA_AT_ONCE);
    else if (QUOTE.test(unit)) ahead[at] = next;
    else if (unit === ' ') ahead[at] = next & FORMULA;
    else if (SKIPPED.test(unit)) ahead[at] = (next & (FORMULA | FORMULA_AT_ONCE)) | led(unit);
  }
  return ahead;
}

function led(unit: string): number {
  if (unit === '\t') return TAB;
  return unit === '\n' || unit === '\r' ? LINE_END : 0;
}

function begins(text: string, at: number, ahead = 0): boolean {
  return (ahead & wantedAt(text, at)) !== 0;
}

/** The flags that must not follow a position because some reader starts a cell there; 0 if none does. */
function wantedAt(text: string, at: number): number {
  if (at === 0) return FORMULA | TAB | LINE_END;
  const before = text.charAt(at - 1);
  if (/[;,|]/.test(before)) return FORMULA | TAB;
  if (/[\t\n\v\f\r\u0085\u2028\u2029]/.test(before)) return isWithinCrlf(text, at) ? 0 : FORMULA;
  return before === ' ' ? FORMULA_AT_ONCE : 0;
}

function isWithinCrlf(text: string, at: number): boolean {
  return text.charAt(at - 1) === '\r' && text.charAt(at) === '\n';
}
