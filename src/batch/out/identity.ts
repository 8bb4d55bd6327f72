import { cellText, isErrorCell } from '../../answer/cell.ts';
import type { FileCodes } from '../../diagnostic/codes-file.ts';
import { fromCsvText } from '../../escape/escape-csv.ts';
import { isInert } from '../../escape/is-inert.ts';

const LONGEST_ID = 200;

type IdCode = 'id-blank' | 'id-too-long' | 'id-digits-lost' | 'id-spreadsheet-error' | 'id-control-character';
export type IdProblem = { readonly [C in IdCode]: { readonly code: C; readonly args: FileCodes[C] } }[IdCode];

const BLANK: IdProblem = { code: 'id-blank', args: {} };
const TOO_LONG: IdProblem = { code: 'id-too-long', args: { limit: LONGEST_ID } };
const DIGITS_LOST: IdProblem = { code: 'id-digits-lost', args: {} };
const CONTROL: IdProblem = { code: 'id-control-character', args: {} };
const ERROR_CELL: IdProblem = { code: 'id-spreadsheet-error', args: {} };

/** Returns the canonical spelling of an id: trimmed, normalised, without wrapping by a spreadsheet or this program. */
export function idText(raw: string): string {
  const cell = raw.trim();
  const written = fromCsvText(cell);
  // Text unwrapped from this program's escaping is the id itself, even if it looks like a spreadsheet's wrapping.
  return (written === cell ? cellText(cell) : written).normalize('NFC');
}

/** The same for JSON and the command line, where ids are not wrapped. */
export function spelt(text: string): string {
  return text.trim().normalize('NFC');
}

/** Returns the problem of an id, or null. `NA`, `null` and the like are valid ids. */
export function idProblem(id: string): IdProblem | null {
  if (id === '') return BLANK;
  if (id.length > LONGEST_ID) return TOO_LONG;
  const control = controlProblem(id);
  if (control !== null) return control;
  if (/^\d(?:[.,]\d+)?E\+?\d+$/i.test(id) && /[.,+]/.test(id)) return DIGITS_LOST;
  return isErrorCell(id) ? ERROR_CELL : null;
}

const PLAIN = /^[ -~]*$/;

/**
 * Refuses an id or wave with a control character or a direction mark (law 8). It is not cleaned, because two ids could
 * then become equal.
 */
export function controlProblem(id: string): IdProblem | null {
  return PLAIN.test(id) || isInert(id) ? null : CONTROL;
}

const ENDS_IN_DIGIT = /\d$/;

const TOTAL =
  /^(?:summen?|gesamt(?:summe)?|insgesamt|sum|(?:grand |sub)?totals?|totale|total général|somme|suma|celkem|spolu|razem|ogółem|skupaj|ukupno|összesen|summa|i alt|totaal|soma|toplam)[ .:]*$/iu;

/** Whether an id is a spreadsheet's label for a total. The row still counts, with a warning. */
export function looksLikeTotal(id: string): boolean {
  // Fast path: most ids end in a digit, and no label does.
  return !ENDS_IN_DIGIT.test(id) && TOTAL.test(id);
}
