import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstPlainRows, MAX_PLAIN_BYTES, readPlainRecords } from '../../src/fast/plain-rows.ts';
import { Stopped } from '../../src/files/problem-error.ts';
import type { Decoded } from '../../src/table/decode.ts';
import { firstRows, type FirstRows } from '../../src/table/first-rows.ts';
import { MAX_RECORD_BYTES, type RecordPlace } from '../../src/table/record.ts';
import { readRecords, type ReadRecords } from '../../src/table/records.ts';
import { foldersFor } from '../folders.ts';
import { runs } from '../runs.ts';

const file = join(foldersFor('records')(), 'table.csv');

const textOf = (parts: readonly string[]) =>
  fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((all) => all.join(''));

describe('the first rows of a text', () => {
  test.each([
    ['without quotes', ['a', 'ü', '😀', ' ', ',', ';', '\n', '\r', '\r\n']],
    ['with quotes', ['a', 'ü', '"', ',', ';', '\n', '\r\n']],
  ])('%s are the same as with csv-parse', (_, parts) => {
    fc.assert(
      fc.property(textOf(parts), fc.integer({ min: 1, max: 4 }), fc.boolean(), (text, most, lenient) => {
        const options = { most, lenient };
        expect(firstPlainRows(text, ',', options)).toEqual(firstRows(text, ',', options));
      }),
      { numRuns: runs(1000) },
    );
  });

  test.each([0, 1, 2, 3])('end where csv-parse ends: a row %i characters above the limit', (more) => {
    const text = `a,b\n${'x'.repeat(MAX_RECORD_BYTES - 2)},x${'y'.repeat(more)}\nc,d\n`;
    const widths = (rows: FirstRows) =>
      rows(text, ',', { most: 9, lenient: true }).map((row) => row.map(({ length }) => length));
    expect(widths(firstPlainRows)).toEqual(widths(firstRows));
  });
});

interface Found {
  readonly record: readonly string[];
  readonly place: RecordPlace;
}

/** Reads a text and returns the records with their places. */
async function found(
  text: string,
  offset: number,
  reads: ReadRecords,
  signal?: AbortSignal,
): Promise<Found[]> {
  writeFileSync(file, text);
  const fd = openSync(file, 'r');
  const all: Found[] = [];
  const decoded: Decoded = {
    name: 'table.csv',
    fd,
    bytes: Buffer.byteLength(text),
    start: 0,
    encoding: 'utf-8',
    guessed: false,
    sha256: '',
    hasNul: false,
    mayBeDoubleEncoded: false,
    close: () => undefined,
  };
  try {
    await reads(
      decoded,
      ';',
      { offset, line: 1 },
      (record, place) => void all.push({ record: [...record], place: { ...place } }),
      signal ?? new AbortController().signal,
    );
    return all;
  } finally {
    closeSync(fd);
  }
}

describe('all records of a table', () => {
  test.each([
    ['ASCII', ['a', '1', ' ', ';', '\n', '\r', '\r\n', '\0']],
    ['letters beyond it', ['a', 'ü', '€', '😀', ';', '\n', '\r\n', '\u2028']],
  ])('are the same as with csv-parse, including places: %s', async (_, parts) => {
    await fc.assert(
      fc.asyncProperty(textOf(parts), fc.constantFrom('', 'sep=;\n'), async (text, before) => {
        const all = before + text;
        expect(await found(all, before.length, readPlainRecords)).toEqual(
          await found(all, before.length, readRecords),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  test.each([-1, 0, 1, 2])('are the same around the size limit: %i bytes', async (more) => {
    const row = 'ä;b;c\r\n';
    const rows = row.repeat(Math.floor((MAX_PLAIN_BYTES + more) / Buffer.byteLength(row)));
    const text = rows + 'x'.repeat(MAX_PLAIN_BYTES + more - Buffer.byteLength(rows));
    expect(await found(text, 0, readPlainRecords)).toEqual(await found(text, 0, readRecords));
  });

  test.each([
    ['fast', readPlainRecords],
    ['as csv-parse reads them', readRecords],
  ])('may have quotes: %s', async (_, reads) => {
    const read = await found('a;"b;\r\n""c"\nd;e\n', 0, reads);
    expect(read).toEqual([
      { record: ['a', 'b;\r\n"c'], place: { line: 1, from: 0, to: 12 } },
      { record: ['d', 'e'], place: { line: 3, from: 12, to: 16 } },
    ]);
  });

  test.each([
    ['fast', readPlainRecords],
    ['as csv-parse reads them', readRecords],
  ])('are not read after a stop: %s', async (_, reads) => {
    await expect(found('a;b\n', 0, reads, AbortSignal.abort())).rejects.toThrow(Stopped);
  });
});
