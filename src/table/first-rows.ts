import { csvSync } from '../fast/csv-sync.ts';
import { eachPlainRow } from '../fast/plain-rows.ts';
import { MAX_RECORD_BYTES } from './record.ts';

type Row = readonly string[];

export interface FirstRowsOptions {
  readonly most: number;
  /** Whether quotes in the middle of a cell are taken as they stand, and empty lines are left out. */
  readonly lenient: boolean;
}

/**
 * The first rows of a text with one delimiter, as far as they can be read so: the text may end within a row, and what
 * is wrong with the file itself is found, and told, when all of it is read.
 */
export function firstRows(text: string, delimiter: string, options: FirstRowsOptions): readonly Row[] {
  return text.includes('"') ? parsedRows(text, delimiter, options) : plainRows(text, delimiter, options);
}

function plainRows(text: string, delimiter: string, { most, lenient }: FirstRowsOptions): readonly Row[] {
  const rows: Row[] = [];
  eachPlainRow(text, delimiter, (cells, from, end) => {
    // As csv-parse counts: without the delimiters.
    if (end - from - cells.length > MAX_RECORD_BYTES) return false;
    if (end > from || !lenient) rows.push(cells);
    return rows.length < most;
  });
  return rows;
}

function parsedRows(text: string, delimiter: string, { most, lenient }: FirstRowsOptions): readonly Row[] {
  const { CsvError, parse } = csvSync();
  const rows: Row[] = [];
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: lenient,
      skip_empty_lines: lenient,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: MAX_RECORD_BYTES,
      to: most,
      on_record: (row: Row) => {
        rows.push(row);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return rows;
}
