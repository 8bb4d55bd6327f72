// Whatever a spreadsheet may skip before it looks for a formula.
const FORMULA = /^[\s"'\u00a0\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'*[\t\r\n]/;

const PLAIN_NUMBER = /^-?\d+(?:[.,]\d+)?$/;

function isSafe(text: string): boolean {
  return !FORMULA.test(text) || PLAIN_NUMBER.test(text);
}

/**
 * A text that no spreadsheet takes for a formula (law 8): one that could be is led by an apostrophe. Plain numbers
 * stay numbers. Quoting is the writer's business.
 */
export function csvText(text: string): string {
  return isSafe(text) ? text : `'${text}`;
}

/** Takes back what `csvText` did, and nothing else: what was written is read as it was. */
export function fromCsvText(cell: string): string {
  const inner = cell.slice(1);
  return cell.startsWith("'") && !isSafe(inner) ? inner : cell;
}
