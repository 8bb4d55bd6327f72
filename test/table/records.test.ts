import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decoded } from '../../src/table/decode.ts';
import { parseRecords } from '../../src/table/parsed-records.ts';
import type { RecordPlace } from '../../src/table/record.ts';
import { MAX_PLAIN_BYTES, readRecords } from '../../src/table/records.ts';
import { Stopped } from '../../src/files/problem-error.ts';
import { foldersFor } from '../folders.ts';
import { runs } from '../runs.ts';

const file = join(foldersFor('records')(), 'table.csv');

interface Found {
  readonly record: readonly string[];
  readonly place: RecordPlace;
}

type Reads = typeof parseRecords;

/** What one way of reading makes of a text, with the places. */
async function found(text: string, offset: number, reads: Reads, signal?: AbortSignal): Promise<Found[]> {
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
    hasNoCr: !text.includes('\r'),
    isAscii: /^[\0-\x7f]*$/.test(text),
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
      () => undefined,
    );
    return all;
  } finally {
    closeSync(fd);
  }
}

test.each([
  ['ASCII', ['a', '1', ' ', ';', '\n', '\r', '\r\n', '\0']],
  ['letters beyond it', ['a', 'ü', '€', '😀', ';', '\n', '\r\n', '\u2028']],
])('short tables without quotes are read as csv-parse reads them, places and all: %s', async (_, signs) => {
  const texts = fc.array(fc.constantFrom(...signs), { maxLength: 40 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom('', 'sep=;\n'), async (text, before) => {
      const all = before + text;
      expect(await found(all, before.length, readRecords)).toEqual(
        await found(all, before.length, parseRecords),
      );
    }),
    { numRuns: runs(300) },
  );
});

test.each([-1, 0, 1, 2])('tables that are just short, and those that are not any more: %i', async (more) => {
  const row = 'ä;b;c\r\n';
  const rows = row.repeat(Math.floor((MAX_PLAIN_BYTES + more) / Buffer.byteLength(row)));
  const text = rows + 'x'.repeat(MAX_PLAIN_BYTES + more - Buffer.byteLength(rows));
  expect(await found(text, 0, readRecords)).toEqual(await found(text, 0, parseRecords));
});

test('a quote is left to csv-parse', async () => {
  const read = await found('a;"b;\n""c"\nd;e\n', 0, readRecords);
  expect(read.map(({ record }) => record)).toEqual([
    ['a', 'b;\n"c'],
    ['d', 'e'],
  ]);
});

test('whoever was told to stop reads nothing', async () => {
  await expect(found('a;b\n', 0, readRecords, AbortSignal.abort())).rejects.toThrow(Stopped);
});
