const SIGN = /[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** What readers skip before they look for a formula: blanks, quotes, controls, signs that cannot be seen. */
const SKIPPED = /[\s"'\p{Cc}\p{Cf}]/u;
const QUOTE = /["']/;

/** Most texts have nothing of this: a sign that comes first, or behind what is skipped or divides cells. */
const SUSPICIOUS = /(?:^|[\s"';,|\p{Cc}\p{Cf}])[=+\-@\uff1d\uff0b\uff0d\uff20]|^["']*[\t\r\n]|[;,|]["']*\t/u;

const PLAIN_NUMBER = /^-\d+(?:[.,]\d+)?$/;

/**
 * A text in which no reader finds a formula, whatever sign it takes to divide cells (law 8): an apostrophe stands at each
 * place where a cell could begin with one. Quoting is the writer's business, and does not help: who divides cells by
 * semicolons sees no quotes that open behind a comma.
 */
export function csvText(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  const ahead = lookAhead(text);
  return Array.from(units(text), (unit, at) => (begins(text, at, ahead[at]) ? `'${unit}` : unit)).join('');
}

/** The same for a cell that is never the first of its line: there a plain number stays a number. */
export function csvValue(text: string): string {
  return PLAIN_NUMBER.test(text) ? text : csvText(text);
}

/** Takes back what these did, and nothing else: what was written is read as it was. */
export function fromCsvText(cell: string): string {
  if (!cell.includes("'") || !SUSPICIOUS.test(cell)) return cell;
  const ahead = lookAhead(cell);
  const isPut = (unit: string, at: number): boolean => unit === "'" && begins(cell, at, ahead[at + 1]);
  return Array.from(units(cell), (unit, at) => (isPut(unit, at) ? '' : unit)).join('');
}

/** By UTF-16 unit, as positions count. */
function units(text: string): readonly string[] {
  return text.split('');
}

/** What may come next in a text; several may. */
const FORMULA = 1;
/** The same where spaces divide cells: none is skipped, and a sign alone between two is none. */
const FORMULA_AT_ONCE = 2;
const TAB = 4;
const LINE_END = 8;

/** What comes next at each position, and behind the last. */
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

/** What must not come next at a position, for a cell begins there for some reader; nothing where none does. */
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
