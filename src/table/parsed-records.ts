import { CsvError, Parser } from 'csv-parse';
import { problem } from '../diagnostic/problem.ts';
import { yieldToSignals } from '../files/yield.ts';
import { blocksOf, readPart } from '../files/input.ts';
import { ProblemError } from '../files/problem-error.ts';
import { lineNumberAt, type Decoded } from './decode.ts';
import { MAX_RECORD_BYTES, type OnRecord } from './record.ts';
import { takeShortCells } from '../fast/short-cells.ts';

type TextFacts = Pick<Decoded, 'hasNoCr' | 'isAscii'>;

interface MovingPlace {
  line: number;
  from: number;
  to: number;
}

/**
 * csv-parse without its queue of records: each is handled where it is made, which saves a pass through the streams
 * for every row of a million. Knows the physical line of each, which csv-parse miscounts where CRLF stands in quotes.
 */
class RecordReader extends Parser {
  readonly #onRecord: OnRecord;
  readonly #place: MovingPlace;
  readonly #offset: number;
  #linesSeen = 0;
  #nextLine: number;

  constructor(text: TextFacts, delimiter: string, onRecord: OnRecord, offset: number, line: number) {
    super({
      delimiter,
      columns: false,
      bom: false,
      max_record_size: MAX_RECORD_BYTES,
      // Where it comes to the same, what takes less time at each sign and cell.
      record_delimiter: text.hasNoCr ? ['\n'] : ['\r\n', '\n', '\r'],
      encoding: text.isAscii ? 'latin1' : 'utf8',
      // Rows of another width are told by the caller, with their line; here they would end the run.
      relax_column_count: true,
    });
    takeShortCells(this);
    this.#onRecord = onRecord;
    this.#offset = offset;
    this.#place = { line, from: offset, to: offset };
    this.#nextLine = line;
  }

  override push(record: unknown): boolean {
    if (record === null) return super.push(null);
    const fields = record as readonly string[];
    const place = this.#place;
    place.line = this.#nextLine;
    place.from = place.to;
    place.to = this.#offset + this.info.bytes;
    this.#nextLine += this.info.lines - this.#linesSeen === 1 ? 1 : 1 + lineEnds(fields);
    this.#linesSeen = this.info.lines;
    this.#onRecord(fields, place);
    return true;
  }

  /** The line that the next record begins on: where a fault in it has begun. */
  get nextLine(): number {
    return this.#nextLine;
  }

  /** The offset that it begins at. */
  get nextOffset(): number {
    return this.#place.to;
  }
}

function lineEnds(fields: readonly string[]): number {
  return fields.reduce((count, field) => count + (field.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

/** Reads all records of a table, of whatever size, with csv-parse; `readRecords` says what of that can be told. */
export async function parseRecords(
  text: Decoded,
  delimiter: string,
  begin: { readonly offset: number; readonly line: number },
  onRecord: OnRecord,
  signal: AbortSignal,
  onBlock: (bytes: number) => void,
): Promise<void> {
  const reader = new RecordReader(text, delimiter, onRecord, begin.offset, begin.line);
  const breathe = yieldToSignals(signal);
  let at = begin.offset;
  try {
    const failed = new Promise<never>((_, reject) => reader.once('error', reject));
    failed.catch(() => undefined);
    for (const block of blocksOf(text, begin.offset)) {
      await breathe();
      // csv-parse keeps a slice of what it was given until the next block comes.
      const more = reader.write(Buffer.from(block));
      at += block.length;
      onBlock(at);
      if (!more) await Promise.race([drained(reader), failed]);
    }
    const ended = new Promise<void>((resolve) => reader.once('end', resolve));
    reader.resume();
    reader.end();
    await Promise.race([ended, failed]);
  } catch (error) {
    throw error instanceof CsvError ? csvProblem(error, text, delimiter, reader) : error;
  } finally {
    reader.destroy();
  }
}

function drained(reader: RecordReader): Promise<void> {
  return new Promise((resolve) => reader.once('drain', resolve));
}

function csvProblem(error: CsvError, text: Decoded, delimiter: string, reader: RecordReader): ProblemError {
  const from = reader.nextOffset;
  const record = readPart(text, from, Math.min(text.bytes, from + 2 * MAX_RECORD_BYTES));
  const offset = from + faultyQuote(record, delimiter.charCodeAt(0));
  const at = { file: text.name, line: reader.nextLine + lineNumberAt(text, offset, from) - 1 };
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new ProblemError('input', [problem('record-too-large', at, { limit: MAX_RECORD_BYTES })]);
  }
  const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-not-closed' : 'quote-misplaced';
  return new ProblemError('input', [problem(code, at, {})]);
}

const QUOTE = 0x22;

/**
 * Where the trouble with a damaged record began: the quote that opened the field in which reading failed, or a quote
 * in the middle of a field. csv-parse knows only where it gave up, which may be thousands of lines further on.
 */
function faultyQuote(record: Buffer, delimiter: number): number {
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

/** The quote that ends a quoted field, doubled ones skipped; the end of the record where there is none. */
function closingQuote(record: Buffer, from: number): number {
  for (let at = record.indexOf(QUOTE, from); at >= 0; at = record.indexOf(QUOTE, at + 2)) {
    if (record[at + 1] !== QUOTE) return at;
  }
  return record.length;
}
