import { CsvError, parse } from 'csv-parse/sync';
import { MAX_RECORD_BYTES } from './record.ts';

type Row = readonly string[];

export interface FirstRowsOptions {
  readonly most: number;
  /** Whether quotes within a cell are literal and empty lines are skipped. */
  readonly lenient: boolean;
}

export type FirstRows = (text: string, delimiter: string, options: FirstRowsOptions) => readonly Row[];

/**
 * Returns the first rows of a text, as far as they can be parsed: the text may end within a row, and errors of the
 * file are reported when all of it is read.
 */
export const firstRows: FirstRows = (text, delimiter, { most, lenient }) => {
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
};
