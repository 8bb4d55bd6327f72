import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problem } from '../../src/diagnostic/problem.ts';
import { inert, inertLines } from '../../src/words/inert.ts';
import { problemRecord, problemText } from '../../src/words/problem-text.ts';
import { textWidth } from '../../src/words/width.ts';

const ACTIVE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

test.each([
  ['plain', 'plain'],
  ['\x1b[2J', '\\x1b[2J'],
  ['a\r\nb\tc', 'a\\r\\nb\\tc'],
  ['\u009b1m', '\\x9b1m'],
  ['\u202eabc', '\\u202eabc'],
  ['\ud800', '\\ud800'],
  ['\u{e0041}', '\\u{e0041}'],
  ['Ähre 漢字 😀 שלום', 'Ähre 漢字 😀 שלום'],
])('inert %j', (text, expected) => {
  expect(inert(text)).toBe(expected);
});

test('inert texts of several lines keep line ends and tabs', () => {
  expect(inertLines('a\r\nb\rc\td\x07')).toBe('a\nb\nc\td\\x07');
});

test('nothing active comes through, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !ACTIVE.test(inert(text))));
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => !ACTIVE.test(inertLines(text).replace(/[\n\t]/g, '')),
    ),
  );
});

test.each([
  ['abc', 3],
  ['äöü', 3],
  ['漢字', 4],
  ['😀', 2],
  ['e\u0301', 1],
])('%j is %i columns wide', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

function excerpt(text: string, start: number, end: number): readonly string[] {
  const at = { source: { name: 'x.yaml', text }, start, end };
  return problemText(problem('merge-key', at, {}), 'en')
    .split('\n')
    .slice(0, 3);
}

test.each<[string, string, number, number, readonly string[]]>([
  ['a plain line', 'one\ntwo: 3\n', 9, 10, ['x.yaml:2:6', '  2 | two: 3', '    |      ^']],
  ['a tab before', '\ta: b', 4, 5, ['x.yaml:1:5', '  1 |     a: b', '    |        ^']],
  ['wide letters before', '漢字: b', 4, 5, ['x.yaml:1:5', '  1 | 漢字: b', '    |       ^']],
  ['an escape sequence', 'a\x1b[2J: b', 7, 8, ['x.yaml:1:8', '  1 | a\\x1b[2J: b', '    |           ^']],
  ['a place at the end', 'ab', 2, 2, ['x.yaml:1:3', '  1 | ab', '    |   ^']],
  ['more than a line', 'ab\ncd', 1, 5, ['x.yaml:1:2', '  1 | ab', '    |  ^']],
])('the excerpt of %s', (_, text, start, end, [place, line, mark]) => {
  const found = excerpt(text, start, end);
  expect(found[0]?.startsWith(`${place} `)).toBe(true);
  expect(found.slice(1)).toEqual([line, mark]);
});

test('a long line is cut to a window about the fault', () => {
  const [, line = '', mark = ''] = excerpt(`${'x'.repeat(500)}here${'y'.repeat(500)}`, 500, 504);
  expect(line.length).toBeLessThan(110);
  expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('here');
  expect(line).toMatch(/^ {2}1 \| …x+herey+…$/);
});

test('a line of a million marks without width takes no time', () => {
  const started = performance.now();
  excerpt(`a: b${'\u0301'.repeat(1_000_000)}`, 3, 4);
  expect(performance.now() - started).toBeLessThan(1500);
});

test.each([
  [{ file: 'a.csv', line: 3, column: 'q1' }, 'a.csv:3:q1  error', { file: 'a.csv', line: 3, column: null }],
  [{ file: 'a.csv' }, 'a.csv  error', { file: 'a.csv', line: null, column: null }],
  [null, 'error', { file: null, line: null, column: null }],
])('a place in a table: %j', (at, begins, record) => {
  const found = problem('nul-in-row', at, {});
  expect(problemText(found, 'en').startsWith(`${begins}  nul-in-row  `)).toBe(true);
  expect(problemRecord(found, 'en')).toMatchObject({ code: 'nul-in-row', severity: 'error', ...record });
});

test('a place in a text as data: lines and columns from 1', () => {
  const at = { source: { name: 'x.yaml', text: 'one\r\ntwo: 3\n' }, start: 10, end: 11 };
  expect(problemRecord(problem('merge-key', at, {}), 'de')).toMatchObject({
    file: 'x.yaml',
    line: 2,
    column: 6,
    endLine: 2,
    endColumn: 7,
  });
});
