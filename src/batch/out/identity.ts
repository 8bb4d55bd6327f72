import { cellText, isErrorCell } from '../../answer/cell.ts';
import type { FileCodes } from '../../diagnostic/codes-file.ts';
import { fromCsvText } from '../../escape/escape-csv.ts';
import { isInert } from '../../escape/is-inert.ts';

const LONGEST_ID = 200;

type IdCode = 'id-blank' | 'id-too-long' | 'id-digits-lost' | 'id-spreadsheet-error' | 'id-control-character';
export type IdFault = { readonly [C in IdCode]: { readonly code: C; readonly args: FileCodes[C] } }[IdCode];

const BLANK: IdFault = { code: 'id-blank', args: {} };
const TOO_LONG: IdFault = { code: 'id-too-long', args: { limit: LONGEST_ID } };
const DIGITS_LOST: IdFault = { code: 'id-digits-lost', args: {} };
const CONTROL: IdFault = { code: 'id-control-character', args: {} };
const ERROR_CELL: IdFault = { code: 'id-spreadsheet-error', args: {} };

/** The one spelling of an id: trimmed, normalised, without what a spreadsheet or this program put around it. */
export function idText(raw: string): string {
  const cell = raw.trim();
  const written = fromCsvText(cell);
  // What this program wrote is what the id was; what only looks like a spreadsheet's wrapping is part of it.
  return (written === cell ? cellText(cell) : written).normalize('NFC');
}

/** The same where nothing is wrapped as in a table's cell: in JSON, and on the command line. */
export function spelt(text: string): string {
  return text.trim().normalize('NFC');
}

/** What is wrong with an id, or null. `NA`, `null` and the like are ids as any other. */
export function idFault(id: string): IdFault | null {
  if (id === '') return BLANK;
  if (id.length > LONGEST_ID) return TOO_LONG;
  const control = controlFault(id);
  if (control !== null) return control;
  if (/^\d(?:[.,]\d+)?E\+?\d+$/i.test(id) && /[.,+]/.test(id)) return DIGITS_LOST;
  return isErrorCell(id) ? ERROR_CELL : null;
}

const PLAIN = /^[ -~]*$/;

/**
 * An id or wave with a sign that a terminal would obey or that turns the order of what is read (law 8). It is refused,
 * not mended: two ids that differ only there would become one.
 */
export function controlFault(id: string): IdFault | null {
  return PLAIN.test(id) || isInert(id) ? null : CONTROL;
}

const ENDS_IN_DIGIT = /\d$/;

const TOTAL =
  /^(?:summen?|gesamt(?:summe)?|insgesamt|sum|(?:grand |sub)?totals?|totale|total général|somme|suma|celkem|spolu|razem|ogółem|skupaj|ukupno|összesen|summa|i alt|totaal|soma|toplam)[ .:]*$/iu;

/** Whether an id is what spreadsheets write before a total; the row counts all the same, but it is told. */
export function looksLikeTotal(id: string): boolean {
  // As most ids do, and as no such word does.
  return !ENDS_IN_DIGIT.test(id) && TOTAL.test(id);
}
