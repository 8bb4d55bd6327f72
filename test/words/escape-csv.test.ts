import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText, fromCsvText } from '../../src/words/escape-csv.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+49 170', "'+49 170"],
  ['-', "'-"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\r=1', "'\r=1"],
  ['\nx', "'\nx"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠x', "'＠x"],
  ['  =1', "'  =1"],
  ['\u00a0=1', "'\u00a0=1"],
  ['"=1', `'"=1`],
  ["'=1", "''=1"],
  ['-5', '-5'],
  ['-5,3', '-5,3'],
  ['12.5', '12.5'],
  ["it's", "it's"],
  ["'tis", "'tis"],
  ['', ''],
])('%j is written %j', (text, written) => {
  expect(csvText(text)).toBe(written);
  expect(fromCsvText(written)).toBe(text);
});

test('whatever was written is read as it was', () => {
  const tricky = fc.string({ unit: fc.constantFrom('=', "'", '"', ' ', '-', '1', 'a', '\t', '＝') });
  fc.assert(
    fc.property(fc.oneof(fc.string(), tricky), (text) => {
      expect(fromCsvText(csvText(text))).toBe(text);
    }),
  );
});
