import { csvSync } from './csv-sync.ts';
import { MOST_RECORD_BYTES } from './records.ts';

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

/** Without a quote there is nothing that could hide a delimiter or a line end: a row is split where they stand. */
function plainRows(text: string, delimiter: string, { most, lenient }: FirstRowsOptions): readonly Row[] {
  const rows: Row[] = [];
  const lineEnd = /\r\n|\n|\r|$/g;
  for (let from = 0; from < text.length && rows.length < most; from = lineEnd.lastIndex) {
    lineEnd.lastIndex = from;
    // The end of the text is a match at the latest.
    const found = lineEnd.exec(text) as RegExpExecArray;
    const cells = text.slice(from, found.index).split(delimiter);
    lineEnd.lastIndex = found.index + found[0].length;
    // As csv-parse counts: without the delimiters.
    if (found.index - from - cells.length > MOST_RECORD_BYTES) break;
    if (found.index > from || !lenient) rows.push(cells);
  }
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
      max_record_size: MOST_RECORD_BYTES,
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
