import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Table } from '../../../src/document/model.ts';
import { pageTable } from '../../../src/document/layout/table.ts';
import { wrap } from '../../../src/escape/wrap.ts';
import { inert } from '../../../src/escape/inert.ts';
import { textWidth } from '../../../src/escape/width.ts';
import { runs } from '../../runs.ts';

const table = (rows: readonly (readonly string[])[], blank = 0): Table => ({
  kind: 'table',
  key: 'any',
  columns: (rows[0] ?? []).map((_, at) => ({ key: `c${at}`, title: `C${at}`, numeric: at === 1 })),
  rows: rows.map((row) => row.map((text) => ({ text }))),
  blank,
});

test('numbers are right-aligned, words are left-aligned, and wide characters count as two columns', () => {
  expect(
    pageTable(
      table([
        ['漢字', '2'],
        ['one', '12.5'],
      ]),
      40,
    ),
  ).toBe(['C0      C1', '----  ----', '漢字     2', 'one   12.5'].join('\n'));
});

test('a column marked as whole is not broken as long as other columns can be narrowed', () => {
  const wide = table([['an-id-of-twenty-letters', 'some words here', 'more words there']]);
  const columns = wide.columns.map((column, at) => ({ ...column, numeric: false, whole: at === 0 }));
  expect(pageTable({ ...wide, columns }, 40).split('\n')[2]).toMatch(/^an-id-of-twenty-letters  /);
  // Without the mark, the longest word is broken.
  expect(pageTable(wide, 40)).not.toContain('an-id-of-twenty-letters');
});

test('long cells are wrapped at spaces, and long words are broken only if nothing else helps', () => {
  expect(pageTable(table([['some words here', '1', 'more words there']]), 22)).toBe(
    [
      'C0         C1  C2',
      '-------  ----  -------',
      'some        1  more',
      'words          words',
      'here           there',
    ].join('\n'),
  );
  expect(pageTable(table([['abcdefghijkl', '1']]), 14)).toBe(
    ['C0          C1', '--------  ----', 'abcdefgh     1', 'ijkl'].join('\n'),
  );
});

test('rows to fill in are lines as wide as the page', () => {
  expect(pageTable({ ...table([['a', 'b']], 1), rows: [] }, 20)).toBe(
    ['C0      C1', '----  ----', '', '______________  ____'].join('\n'),
  );
});

test('too many columns for the page are as narrow as possible', () => {
  expect(pageTable(table([['a', 'b', 'c']]), 4).split('\n')[1]).toBe('----  ----  ----');
});

describe('wrap', () => {
  test.each([
    ['', 5, ['']],
    ['one two', 7, ['one two']],
    ['one two', 6, ['one', 'two']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['a\u00a0b c', 3, ['a\u00a0b', 'c']],
    ['漢字漢', 4, ['漢字', '漢']],
  ])('%j is wrapped at width %d', (text, width, expected) => {
    expect(wrap(text, width)).toEqual(expected);
  });

  test('no line is too long, and only spaces are dropped', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).map(inert),
        fc.integer({ min: 4, max: 30 }),
        (text, width) => {
          const lines = wrap(text, width);
          for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
      { numRuns: runs(100) },
    );
  });
});
