import { cellText, isErrorCell } from '../answer/cell.ts';
import type { FileCodes } from '../diagnostic/codes-file.ts';
import { fromCsvText } from '../words/escape-csv.ts';

const LONGEST_ID = 200;

type IdCode = 'id-blank' | 'id-too-long' | 'id-digits-lost' | 'id-spreadsheet-error';
export type IdFault = { readonly [C in IdCode]: { readonly code: C; readonly args: FileCodes[C] } }[IdCode];

const BLANK: IdFault = { code: 'id-blank', args: {} };
const TOO_LONG: IdFault = { code: 'id-too-long', args: { limit: LONGEST_ID } };
const DIGITS_LOST: IdFault = { code: 'id-digits-lost', args: {} };
const ERROR_CELL: IdFault = { code: 'id-spreadsheet-error', args: {} };

/** The one spelling of an id: trimmed, normalised, without what a spreadsheet or this program put around it. */
export function idText(raw: string): string {
  const cell = raw.trim();
  const written = fromCsvText(cell);
  // What this program wrote is what the id was; what only looks like a spreadsheet's wrapping is part of it.
  return (written === cell ? cellText(cell) : written).normalize('NFC');
}

/** What is wrong with an id, or null. `NA`, `null` and the like are ids as any other. */
export function idFault(id: string): IdFault | null {
  if (id === '') return BLANK;
  if (id.length > LONGEST_ID) return TOO_LONG;
  if (/^\d(?:[.,]\d+)?E\+?\d+$/i.test(id) && /[.,+]/.test(id)) return DIGITS_LOST;
  return isErrorCell(id) ? ERROR_CELL : null;
}
