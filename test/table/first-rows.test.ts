import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstRows } from '../../src/table/first-rows.ts';
import { MAX_RECORD_BYTES } from '../../src/table/record.ts';
import { runs } from '../runs.ts';

/**
 * All of it by csv-parse, whatever is in it. The same options as in the program are meant to be written here once more: they
 * are what its short way, for texts without a quote, is held against.
 */
function parsed(text: string, delimiter: string, most: number, lenient: boolean): readonly string[][] {
  const rows: string[][] = [];
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: lenient,
      skip_empty_lines: lenient,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: MAX_RECORD_BYTES,
      to: most,
      on_record: (row: string[]) => void rows.push(row),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return rows;
}

const text = (signs: readonly string[]) =>
  fc.array(fc.constantFrom(...signs), { maxLength: 40 }).map((parts) => parts.join(''));

test.each([
  ['without quotes', text(['a', 'ü', '😀', ' ', ',', ';', '\n', '\r', '\r\n'])],
  ['with quotes', text(['a', 'ü', '"', ',', ';', '\n', '\r\n'])],
])('a text %s is split as csv-parse does', (_, texts) => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 4 }), fc.boolean(), (some, most, lenient) => {
      expect(firstRows(some, ',', { most, lenient })).toEqual(parsed(some, ',', most, lenient));
    }),
    { numRuns: runs(1000) },
  );
});

test.each([0, 1, 2, 3])('a row of the most letters there may be, and %i more', (more) => {
  const some = `a,b\n${'x'.repeat(MAX_RECORD_BYTES - 2)},x${'y'.repeat(more)}\nc,d\n`;
  const widths = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(({ length }) => length));
  expect(widths(firstRows(some, ',', { most: 9, lenient: true }))).toEqual(
    widths(parsed(some, ',', 9, true)),
  );
});
