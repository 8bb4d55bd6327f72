import { fold } from '../../answer/fold.ts';
import { problemError } from '../../files/problem-error.ts';
import type { FirstRows } from '../../table/first-rows.ts';
import { codeInHeader } from './names.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Delimiter and preamble of a table. */
export interface Dialect {
  readonly delimiter: string;
  /** asked: specified by the user · declared: in a `sep=` line · found: inferred from headers or shape. */
  readonly by: 'asked' | 'declared' | 'found';
  /** Bytes and physical lines before the header (a `sep=` line). */
  readonly skipBytes: number;
  readonly skipLines: number;
  /** The header and the first rows. */
  readonly sample: readonly (readonly string[])[];
}

const SAMPLE_ROWS = 200;

/** Returns the first non-blank rows of a text, split by one delimiter. */
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

/** Counts the cells of a row that are expected names. */
function matches(row: readonly string[], expected: ReadonlySet<string>): number {
  return row.filter((cell) => expected.has(fold(cell)) || expected.has(codeInHeader(cell) ?? '')).length;
}

/**
 * Returns the largest number of expected headers that the first line contains with any delimiter. Used to tell
 * encodings apart.
 */
export function countHeaders(text: string, expected: ReadonlySet<string>, firstRows: FirstRows): number {
  const { rest } = sepLine(text);
  const counts = DELIMITERS.map((delimiter) => matches(headerWith(rest, delimiter, firstRows), expected));
  return Math.max(...counts);
}

/**
 * Finds the delimiter: as specified, as declared in a `sep=` line, by the number of expected headers, or else by rows
 * of equal width. If two fit equally well, the user has to decide.
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

/** Recognises Excel's `sep=` line, which declares the delimiter. */
function sepLine(text: string): SepLine {
  const found = /^"?sep=([,;\t|])"?(?:\r\n|\n|\r)/i.exec(text);
  if (found === null) return { declared: null, line: '', rest: text };
  return { declared: found[1] as string, line: found[0], rest: text.slice(found[0].length) };
}

/** Removes the last line, which the end of the sample may cut off. */
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
  // A delimiter that does not occur in the header gives no information.
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
  // Without candidates there is a single column, for which the delimiter does not matter.
  return best[0]?.delimiter ?? ',';
}

function headerWith(text: string, delimiter: string, firstRows: FirstRows): readonly string[] {
  return rowsWith(text, delimiter, firstRows, 1)[0] ?? [];
}
