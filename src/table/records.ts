import { CsvError, parse, type Options, type Parser } from 'csv-parse';
import { problem } from '../diagnostic/problem.ts';
import { blocksOf, readPart } from '../files/input.ts';
import { ProblemError, Stopped } from '../files/problem-error.ts';
import { yieldToSignals } from '../files/yield.ts';
import { lineNumberAt, type Decoded } from './decode.ts';
import { MAX_RECORD_BYTES, type OnRecord } from './record.ts';

/** Reads all records of a table from an offset on; `onBlock` receives the progress. */
export type ReadRecords = (
  text: Decoded,
  delimiter: string,
  begin: { readonly offset: number; readonly line: number },
  onRecord: OnRecord,
  signal: AbortSignal,
  onBlock?: (bytes: number) => void,
) => Promise<void>;

/** Creates a parser that passes on each record with the number of bytes and lines read. */
export type CreateParser = (
  options: Options,
  take: (fields: readonly string[], info: { readonly bytes: number; readonly lines: number }) => void,
) => Parser;

const createParser: CreateParser = (options, take) =>
  parse({
    ...options,
    on_record: (fields: readonly string[], info) => {
      take(fields, info);
      // csv-parse need not collect it.
      return null;
    },
  });

/**
 * Reads all records of a table of any size with csv-parse. Throws a ProblemError if the rest of the file is
 * unreadable: quotes that are misplaced or never closed, and oversized rows, each with the line where they begin.
 */
export const readRecords: ReadRecords = (...args) => readWith(createParser, ...args);

/** The same with another parser. */
export async function readWith(
  create: CreateParser,
  ...[text, delimiter, begin, onRecord, signal, onBlock]: Parameters<ReadRecords>
): Promise<void> {
  if (signal.aborted) throw new Stopped();
  // Line and offset of the next record; any error in it starts there.
  const next = { line: begin.line, offset: begin.offset };
  let linesSeen = 0;
  const place = { line: next.line, from: next.offset, to: next.offset };
  const options = {
    delimiter,
    max_record_size: MAX_RECORD_BYTES,
    record_delimiter: ['\r\n', '\n', '\r'],
    // The caller reports rows of another width, with their line; csv-parse would end the run.
    relax_column_count: true,
  };
  const parser = create(options, (fields, { bytes, lines }) => {
    place.line = next.line;
    place.from = next.offset;
    place.to = begin.offset + bytes;
    // csv-parse miscounts the lines of a record with CRLF within quotes.
    next.line += lines - linesSeen === 1 ? 1 : 1 + lineEnds(fields);
    next.offset = place.to;
    linesSeen = lines;
    onRecord(fields, place);
  });
  const yieldNow = yieldToSignals(signal);
  let at = begin.offset;
  try {
    const failed = new Promise<never>((_, reject) => parser.once('error', reject));
    failed.catch(() => undefined);
    for (const block of blocksOf(text, begin.offset)) {
      await yieldNow();
      // csv-parse keeps a slice of the buffer until the next block.
      const more = parser.write(Buffer.from(block));
      at += block.length;
      onBlock?.(at);
      if (!more) await Promise.race([drained(parser), failed]);
    }
    const ended = new Promise<void>((resolve) => parser.once('end', resolve));
    parser.resume();
    parser.end();
    await Promise.race([ended, failed]);
  } catch (error) {
    throw error instanceof CsvError ? csvProblem(error, text, delimiter, next) : error;
  } finally {
    parser.destroy();
  }
}

function lineEnds(fields: readonly string[]): number {
  return fields.reduce((count, field) => count + (field.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

function drained(parser: Parser): Promise<void> {
  return new Promise((resolve) => parser.once('drain', resolve));
}

function csvProblem(
  error: CsvError,
  text: Decoded,
  delimiter: string,
  { line, offset: from }: { readonly line: number; readonly offset: number },
): ProblemError {
  const record = readPart(text, from, Math.min(text.bytes, from + 2 * MAX_RECORD_BYTES));
  const offset = from + misplacedQuote(record, delimiter.charCodeAt(0));
  const at = { file: text.name, line: line + lineNumberAt(text, offset, from) - 1 };
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new ProblemError('input', [problem('record-too-large', at, { limit: MAX_RECORD_BYTES })]);
  }
  const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-not-closed' : 'quote-misplaced';
  return new ProblemError('input', [problem(code, at, {})]);
}

const QUOTE = 0x22;

/**
 * Returns the offset of the quote that damaged a record: the opening quote of the field in which parsing failed, or a
 * quote within a field. csv-parse only reports where it gave up, which may be thousands of lines later.
 */
function misplacedQuote(record: Buffer, delimiter: number): number {
  const endsField = (byte: number | undefined) =>
    byte === undefined || byte === delimiter || byte === 10 || byte === 13;
  let fieldStart = true;
  for (let at = 0; at < record.length; at += 1) {
    if (record[at] === QUOTE) {
      const close = fieldStart ? closingQuote(record, at + 1) : record.length;
      if (close === record.length || !endsField(record[close + 1])) return at;
      at = close;
    }
    fieldStart = endsField(record[at]);
  }
  return 0;
}

/** Returns the closing quote of a field, skipping doubled quotes; the end of the record if there is none. */
function closingQuote(record: Buffer, from: number): number {
  for (let at = record.indexOf(QUOTE, from); at >= 0; at = record.indexOf(QUOTE, at + 2)) {
    if (record[at + 1] !== QUOTE) return at;
  }
  return record.length;
}
