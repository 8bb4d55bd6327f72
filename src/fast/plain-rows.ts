import { readPart } from '../files/input.ts';
import { Stopped } from '../files/problem-error.ts';
import { firstRows, type FirstRows } from '../table/first-rows.ts';
import { MAX_RECORD_BYTES } from '../table/record.ts';
import { readWith, type ReadRecords } from '../table/records.ts';
import { createQuickParser } from './quick-parser.ts';

/** Largest table that is read into memory at once: enough for a class, a year group or a small school. */
export const MAX_PLAIN_BYTES = 1 << 16;

const QUOTE = 0x22;

/** Reads a short table without quotes, such as most programs export, faster than csv-parse starts up. */
export const readPlainRecords: ReadRecords = async (text, delimiter, begin, onRecord, signal, onBlock) => {
  const isShort = text.bytes - begin.offset <= MAX_PLAIN_BYTES;
  const bytes = isShort ? readPart(text, begin.offset, text.bytes) : null;
  if (bytes?.includes(QUOTE) !== false) {
    await readWith(createQuickParser, text, delimiter, begin, onRecord, signal, onBlock);
    return;
  }
  if (signal.aborted) throw new Stopped();
  const place = { line: begin.line - 1, from: begin.offset, to: begin.offset };
  eachPlainRow(bytes.toString('utf8'), delimiter, (cells, line) => {
    place.line += 1;
    place.from = place.to;
    place.to += Buffer.byteLength(line);
    onRecord(cells, place);
    return true;
  });
  onBlock?.(text.bytes);
};

/** Reads the first rows of a text without quotes. */
export const firstPlainRows: FirstRows = (text, delimiter, options) => {
  if (text.includes('"')) return firstRows(text, delimiter, options);
  const { most, lenient } = options;
  const rows: (readonly string[])[] = [];
  eachPlainRow(text, delimiter, (cells) => {
    // Like csv-parse, counts neither delimiters nor the line end.
    const letters = cells.reduce((sum, { length }) => sum + length, 0);
    if (letters - 1 > MAX_RECORD_BYTES) return false;
    if (letters > 0 || cells.length > 1 || !lenient) rows.push(cells);
    return rows.length < most;
  });
  return rows;
};

/**
 * Splits a text without quotes like csv-parse: without quotes, every delimiter and line end is literal. `take`
 * receives the cells of each row and its line, including the line end. It returns whether to continue.
 */
function eachPlainRow(
  text: string,
  delimiter: string,
  take: (cells: readonly string[], line: string) => boolean,
): void {
  const lineEnd = /\r\n|\n|\r|$/g;
  for (let from = 0; from < text.length; from = lineEnd.lastIndex) {
    lineEnd.lastIndex = from;
    // Always matches, at the latest at the end of the text.
    const found = lineEnd.exec(text) as RegExpExecArray;
    const next = found.index + found[0].length;
    if (!take(text.slice(from, found.index).split(delimiter), text.slice(from, next))) return;
    lineEnd.lastIndex = next;
  }
}
