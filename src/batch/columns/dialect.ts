import { fold } from '../../answer/fold.ts';
import { problemError } from '../../files/problem-error.ts';
import type { FirstRows } from '../../table/first-rows.ts';
import { codeInHeader } from './names.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** How a table is written. */
export interface Dialect {
  readonly delimiter: string;
  /** asked: by the user · declared: by a `sep=` line · found: by its headers or its shape. */
  readonly by: 'asked' | 'declared' | 'found';
  /** Bytes and physical lines before the header: those of a `sep=` line. */
  readonly skipBytes: number;
  readonly skipLines: number;
  /** The header and the first rows. */
  readonly sample: readonly (readonly string[])[];
}

const SAMPLE_ROWS = 200;

/** The first rows of a text with one delimiter, without those that are blank. */
function rowsWith(
  text: string,
  delimiter: string,
  firstRows: FirstRows,
  most = SAMPLE_ROWS,
): readonly (readonly string[])[] {
  return firstRows(text, delimiter, { most, lenient: true }).filter((row) =>
    row.some((cell) => cell.trim() !== ''),
  );
}

/** How many of a row's cells are names that are looked for. */
function matches(row: readonly string[], expected: ReadonlySet<string>): number {
  return row.filter((cell) => expected.has(fold(cell)) || expected.has(codeInHeader(cell) ?? '')).length;
}

/** The most expected headers that the first line shows with any delimiter; tells encodings apart. */
export function countHeaders(text: string, expected: ReadonlySet<string>, firstRows: FirstRows): number {
  const { rest } = sepLine(text);
  const counts = DELIMITERS.map((delimiter) => matches(headerWith(rest, delimiter, firstRows), expected));
  return Math.max(...counts);
}

/**
 * Finds the delimiter: as asked, as a `sep=` line declares, by which one shows the most of the expected headers, or
 * else by which one gives rows of one width. Where two fit equally, the user is asked.
 */
export function findDialect(
  text: string,
  isWhole: boolean,
  asked: string | null,
  expected: ReadonlySet<string>,
  file: string,
  firstRows: FirstRows,
): Dialect {
  const { declared, line, rest } = sepLine(isWhole ? text : wholeLines(text));
  const skipped = { skipBytes: Buffer.byteLength(line), skipLines: line === '' ? 0 : 1 };
  const given = asked ?? declared;
  const by = asked !== null ? 'asked' : declared !== null ? 'declared' : 'found';
  const delimiter = given ?? bestDelimiter(rest, expected, file, firstRows);
  return { delimiter, by, ...skipped, sample: rowsWith(rest, delimiter, firstRows) };
}

interface SepLine {
  readonly declared: string | null;
  readonly line: string;
  readonly rest: string;
}

/** Excel's own first line, which says how the file is separated. */
function sepLine(text: string): SepLine {
  const found = /^"?sep=([,;\t|])"?(?:\r\n|\n|\r)/i.exec(text);
  if (found === null) return { declared: null, line: '', rest: text };
  return { declared: found[1] as string, line: found[0], rest: text.slice(found[0].length) };
}

/** Without the line that the end of the sample cuts through. */
function wholeLines(text: string): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return end < 0 ? text : text.slice(0, end + 1);
}

function bestDelimiter(
  text: string,
  expected: ReadonlySet<string>,
  file: string,
  firstRows: FirstRows,
): string {
  // A delimiter that does not occur in the header tells nothing.
  const headers = DELIMITERS.filter((delimiter) => text.includes(delimiter)).map((delimiter) => ({
    delimiter,
    header: headerWith(text, delimiter, firstRows),
  }));
  const candidates = headers
    .filter(({ header }) => header.length > 1)
    .map(({ delimiter, header }) => ({
      delimiter,
      matched: matches(header, expected),
      width: header.length,
    }));
  const most = Math.max(0, ...candidates.map(({ matched }) => matched));
  const fitting = candidates.filter(({ matched }) => matched === most);
  const even =
    fitting.length < 2
      ? fitting
      : fitting.filter(({ delimiter, width }) =>
          rowsWith(text, delimiter, firstRows).every((row) => row.length === width),
        );
  const best = even.length > 0 ? even : fitting;
  if (best.length > 1) {
    throw problemError(
      'input',
      'delimiter-unclear',
      { fits: best.map(({ delimiter }) => delimiter) },
      { file },
    );
  }
  // Without any: a single column, which all of them read alike.
  return best[0]?.delimiter ?? ',';
}

function headerWith(text: string, delimiter: string, firstRows: FirstRows): readonly string[] {
  return rowsWith(text, delimiter, firstRows, 1)[0] ?? [];
}
