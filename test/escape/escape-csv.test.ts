import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText, csvValue, fromCsvText } from '../../src/escape/escape-csv.ts';
import { formulaCells } from './formula-cells.ts';
import { processTime, SOON_MS } from '../soon.ts';
import { runs } from '../runs.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+49 170', "'+49 170"],
  ['-', "'-"],
  ['-5', "'-5"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\r=1', "'\r'=1"],
  ['\nx', "'\nx"],
  ['"\tx', `'"\tx`],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠x', "'＠x"],
  ['  =1', "'  '=1"],
  ['\u00a0=1', "'\u00a0=1"],
  ['\u00ad\u2060=1', "'\u00ad\u2060=1"],
  ['"=1', `'"=1`],
  ["'=1", "''=1"],
  // After any character that may be a delimiter, with or without quotes.
  ['x;=1+1;', "x;'=1+1;"],
  ['x\n=2+2', "x\n'=2+2"],
  ['x\r\n=2+2', "x\r\n'=2+2"],
  ['K-3;=HYPERLINK("http://x")', `K-3;'=HYPERLINK("http://x")`],
  ['a\t=1', "a\t'=1"],
  ['a,=1', "a,'=1"],
  ['a|@x', "a|'@x"],
  ['a\v=1', "a\v'=1"],
  ['a\f=1', "a\f'=1"],
  ['a\u0085=1', "a\u0085'=1"],
  ['a\u2028=1', "a\u2028'=1"],
  ['a\u2029=1', "a\u2029'=1"],
  ['a;"=1"', `a;'"=1"`],
  ['a; - b', "a;' - b"],
  ['a;\tb', "a;'\tb"],
  ['a;-5;b', "a;'-5;b"],
  [';;=1', ";;'=1"],
  ['a =1', "a '=1"],
  ['a "=1"', `a '"=1"`],
  ['a -', "a '-"],
  // Texts that need no escaping.
  ['it’s', 'it’s'],
  ["it's", "it's"],
  ["'tis", "'tis"],
  ['', ''],
  ['K-3', 'K-3'],
  ['a@b.example', 'a@b.example'],
  ['a, b', 'a, b'],
  ['Meier; Schulz', 'Meier; Schulz'],
  ['Meier-Schulz', 'Meier-Schulz'],
  ['Anna - Bert', 'Anna - Bert'],
  ['2 + 2 = 4', '2 + 2 = 4'],
  ['Dear all,\nthank you', 'Dear all,\nthank you'],
  ["rock;'n'roll", "rock;'n'roll"],
  ['1|2|3', '1|2|3'],
])('%j is written as %j', (text, written) => {
  expect(csvText(text)).toBe(written);
  expect(fromCsvText(written)).toBe(text);
});

test.each([
  ['-5', '-5'],
  ['-5,3', '-5,3'],
  ['12.5', '12.5'],
  ['-5 %', "'-5 %"],
  ["'-5", "''-5"],
  ['x;-5', "x;'-5"],
])('after another cell, %j is written as %j', (text, written) => {
  expect(csvValue(text)).toBe(written);
  expect(fromCsvText(written)).toBe(text);
});

const tricky = fc.string({
  unit: fc.constantFrom(
    ...[
      '=',
      "'",
      '"',
      ' ',
      '-',
      '1',
      'a',
      '\t',
      '＝',
      ';',
      ',',
      '|',
      '\n',
      '\r',
      '\u2028',
      '\u200b',
      '@',
      '+',
    ],
  ),
});
const text = fc.oneof(fc.string(), tricky, fc.string({ unit: 'binary' }));

test('every written text is read back unchanged', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(fromCsvText(csvText(one))).toBe(one);
      expect(fromCsvText(csvValue(one))).toBe(one);
    }),
    { numRuns: runs(2000) },
  );
});

describe('no reader finds a formula (law 8)', () => {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

  test('with any delimiter and any handling of quotes', () => {
    fc.assert(
      fc.property(text, text, text, (one, two, three) => {
        const cells = [csvText(one), csvValue(two), csvText(three)];
        expect(formulaCells(`${cells.map(quoted).join(',')}\r\n`)).toEqual([]);
        const bare = cells.map((cell) => (/[",\r\n]/.test(cell) ? quoted(cell) : cell));
        expect(formulaCells(`${bare.join(',')}\r\n`)).toEqual([]);
      }),
      { numRuns: runs(3000) },
    );
  });

  test.each(['x;=1+1;', 'x\n=2+2', 'K-3;=HYPERLINK("x")', '=1', 'a\t=1', 'a,=1', 'a|=1', '"=1', 'a =1'])(
    'the test’s own reader finds a formula in %j',
    (formula) => {
      expect(formulaCells(`${quoted(formula)},1\r\n`)).not.toEqual([]);
    },
  );
});

test('long runs of blanks, quotes or operators are processed quickly', () => {
  const work = () => {
    for (const unit of [' ', '"', "'", '\t', '\n', ';=', ' -', '\u200b'])
      csvText(fromCsvText(csvText(unit.repeat(20_000))));
  };
  expect(processTime(work)).toBeLessThan(SOON_MS);
});
