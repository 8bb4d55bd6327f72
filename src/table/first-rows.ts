import { CsvError, parse } from 'csv-parse/sync';
import { MAX_RECORD_BYTES } from './record.ts';

type Row = readonly string[];

export interface FirstRowsOptions {
  readonly most: number;
  /** Whether quotes in the middle of a cell are taken as they stand, and empty lines are left out. */
  readonly lenient: boolean;
}

export type FirstRows = (text: string, delimiter: string, options: FirstRowsOptions) => readonly Row[];

/**
 * The first rows of a text with one delimiter, as far as they can be read so: the text may end within a row, and what
 * is wrong with the file itself is found, and told, when all of it is read.
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
