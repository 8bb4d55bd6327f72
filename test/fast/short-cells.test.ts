import { Parser, type Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeShortCells } from '../../src/fast/short-cells.ts';
import { runs } from '../runs.ts';

const OPTIONS: Options = { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] };

async function read(text: Buffer, options: Options): Promise<unknown[]> {
  const parser = new Parser(options);
  // False means that the internals of csv-parse have changed: reading still works, but is slower.
  expect(takeShortCells(parser)).toBe(true);
  parser.end(text);
  return (await parser.toArray()) as unknown[];
}

test('cells of any length and character are the same as with plain csv-parse', async () => {
  const piece = fc.constantFrom(
    ...['1', 'x', 'ä', '€', '😀', ',', ',,', '\n', '\r\n', '\r', '""', '"a"', '","', '"\n"', '\0'],
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => Buffer.from(pieces.join('')));
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom<BufferEncoding>('utf8', 'latin1'), async (bytes, encoding) => {
      const options = { ...OPTIONS, encoding, relax_quotes: true };
      let expected: unknown[] | null = null;
      try {
        expected = parse(bytes, options);
      } catch {
        // Invalid quotes are an error in both; other tests cover that.
      }
      if (expected !== null) expect(await read(bytes, options)).toEqual(expected);
    }),
    { numRuns: runs(1000) },
  );
});

test.each([{}, { state: null }, { state: { field: { buf: '', length: 0 } } }, { state: { field: {} } }])(
  'a parser with other internals is not changed: %j',
  (parser) => {
    expect(takeShortCells(parser as unknown as Parser)).toBe(false);
  },
);
