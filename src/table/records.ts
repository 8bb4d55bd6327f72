import { readPart } from '../files/input.ts';
import { Stopped } from '../files/problem-error.ts';
import type { Decoded } from './decode.ts';
import { eachPlainRow } from '../fast/plain-rows.ts';
import type { OnRecord } from './record.ts';

/** A class, a year, a small school: so much is held at once. */
export const MAX_PLAIN_BYTES = 1 << 16;

/**
 * Reads all records of a table from an offset on. Throws a ProblemError for what makes the rest of the file unreadable:
 * quotes that are never closed or misplaced, and endless rows, each with the line where it began.
 */
export async function readRecords(
  text: Decoded,
  delimiter: string,
  begin: { readonly offset: number; readonly line: number },
  onRecord: OnRecord,
  signal: AbortSignal,
  onBlock: (bytes: number) => void = () => undefined,
): Promise<void> {
  if (signal.aborted) throw new Stopped();
  if (readPlain(text, delimiter, begin, onRecord)) {
    onBlock(text.bytes);
    return;
  }
  const { parseRecords } = await import('./parsed-records.ts');
  await parseRecords(text, delimiter, begin, onRecord, signal, onBlock);
}

const QUOTE = 0x22;

/**
 * A short table without a quote, as most programs write one, is done before csv-parse is loaded and warm. False, and
 * nothing done, for any other.
 */
function readPlain(
  text: Decoded,
  delimiter: string,
  begin: { readonly offset: number; readonly line: number },
  onRecord: OnRecord,
): boolean {
  if (text.bytes - begin.offset > MAX_PLAIN_BYTES) return false;
  const bytes = readPart(text, begin.offset, text.bytes);
  if (bytes.includes(QUOTE)) return false;
  const place = { line: begin.line - 1, from: begin.offset, to: begin.offset };
  const letters = bytes.toString(text.isAscii ? 'latin1' : 'utf8');
  eachPlainRow(letters, delimiter, (cells, from, _end, next) => {
    place.line += 1;
    place.from = place.to;
    place.to += text.isAscii ? next - from : Buffer.byteLength(letters.slice(from, next));
    onRecord(cells, place);
    return true;
  });
  return true;
}
