import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problem, type Problem } from '../../src/diagnostic/problem.ts';
import { inert, inertLines } from '../../src/escape/inert.ts';
import { problemRecord, problemText } from '../../src/words/problem-text.ts';
import { textWidth } from '../../src/escape/width.ts';
import { samples } from './samples.ts';
import { processTime, SOON_MS } from '../soon.ts';
import { runs } from '../runs.ts';

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
])('%j is escaped if necessary', (text, expected) => {
  expect(inert(text)).toBe(expected);
});

test('texts of several lines keep line ends and tabs', () => {
  expect(inertLines('a\r\nb\rc\td\x07')).toBe('a\nb\nc\td\\x07');
});

test('no active character remains in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => !ACTIVE.test(inert(text))),
    { numRuns: runs(100) },
  );
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => !ACTIVE.test(inertLines(text).replace(/[\n\t]/g, '')),
    ),
    { numRuns: runs(100) },
  );
});

test.each([
  ['abc', 3],
  ['äöü', 3],
  ['漢字', 4],
  ['😀', 2],
  ['e\u0301', 1],
])('the width of %j is %i', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

function excerpt(text: string, start: number, end: number): readonly string[] {
  const at = { source: { name: 'x.yaml', text, origin: 'authors' as const }, start, end };
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
])('the excerpt shows %s', (_, text, start, end, [place, line, mark]) => {
  const found = excerpt(text, start, end);
  expect(found[0]?.startsWith(`${place} `)).toBe(true);
  expect(found.slice(1)).toEqual([line, mark]);
});

test('a long line is cut to a window around the error', () => {
  const [, line = '', mark = ''] = excerpt(`${'x'.repeat(500)}here${'y'.repeat(500)}`, 500, 504);
  expect(line.length).toBeLessThan(110);
  expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('here');
  expect(line).toMatch(/^ {2}1 \| …x+herey+…$/);
});

test('a line of a million combining marks is processed quickly', () => {
  const work = () => void excerpt(`a: b${'\u0301'.repeat(1_000_000)}`, 3, 4);
  expect(processTime(work)).toBeLessThan(SOON_MS);
});

test.each([
  [{ file: 'a.csv', line: 3, column: 'q1' }, 'a.csv:3:q1  error', { file: 'a.csv', line: 3, column: null }],
  [{ file: 'a.csv' }, 'a.csv  error', { file: 'a.csv', line: null, column: null }],
  [null, 'error', { file: null, line: null, column: null }],
])('a place in a table is formatted: %j', (at, begins, record) => {
  const found = problem('nul-in-row', at, {});
  expect(problemText(found, 'en').startsWith(`${begins}  nul-in-row  `)).toBe(true);
  expect(problemRecord(found, 'en')).toMatchObject({ code: 'nul-in-row', severity: 'error', ...record });
});

test('a place in a text is data with lines and columns from 1', () => {
  const at = {
    source: { name: 'x.yaml', text: 'one\r\ntwo: 3\n', origin: 'authors' as const },
    start: 10,
    end: 11,
  };
  expect(problemRecord(problem('merge-key', at, {}), 'de')).toMatchObject({
    file: 'x.yaml',
    line: 2,
    column: 6,
    endLine: 2,
    endColumn: 7,
  });
});

describe('problems in a file with learners’ answers', () => {
  const SECRET = 'elderberry';
  const text = `one\n${SECRET}: ${SECRET}\n`;
  const at = { source: { name: 'k07.yaml', text, origin: 'learners' as const }, start: 4, end: 14 };

  test('show neither the line nor the underline, but what was expected', () => {
    const found = problem('unknown-key', at, {
      key: SECRET,
      allowed: ['answers', 'notes'],
      suggestion: SECRET,
    });
    expect(problemText(found, 'en').split('\n')).toEqual([
      'k07.yaml:2:1  error  unknown-key  The key “…” is unknown here.',
      '  expected: answers, notes',
      '  what to do: Delete it, or put it where it belongs.',
    ]);
    expect(problemRecord(found, 'en')).toMatchObject({ line: 2, column: 1, endLine: 2, endColumn: 11 });
    expect(JSON.stringify(problemRecord(found, 'de'))).not.toContain(SECRET);
  });

  test('show values of the questionnaire, and omit missing ones', () => {
    const answer = problem('answer-not-an-option', at, { question: 'bored', allowed: ['0', '1'] });
    expect(problemText(answer, 'en')).toContain('bored');
    const unnamed = { questionnaire: null, because: 'not-named', suggestion: null } as const;
    expect(problemText(problem('answers-unchecked', at, unnamed), 'en')).toContain(
      'no questionnaire is named',
    );
  });

  /** Replaces every text in the arguments by the secret, at any depth. */
  const planted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(planted);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, planted(inner)]));
    return typeof value === 'string' ? SECRET : value;
  };

  /** Codes with arguments that come from the questionnaire or the format only. */
  const SAFE =
    /^(?:answer-|answered-and|yaml-syntax|missing-key|wrong-type|out-of-limits|duplicate-id|go-ahead|form-wanted|assessment-(?:shape|schema|inconsistent))/;

  test.each(Object.entries(samples).filter(([code]) => !SAFE.test(code)))(
    'contain nothing from the file: %s',
    (code, all) => {
      for (const args of all) {
        const { allowed, expected, asked, ...typed } = args as Record<string, unknown>;
        const kept = Object.fromEntries(
          Object.entries({ allowed, expected, asked }).filter(([, value]) => value !== undefined),
        );
        const enums = Object.fromEntries(
          Object.entries(args).filter(([name]) =>
            ['kind', 'what', 'because', 'part', 'change', 'reason', 'own'].includes(name),
          ),
        );
        const found = {
          code,
          place: at,
          args: { ...(planted(typed) as object), ...enums, ...kept },
        } as Problem;
        for (const language of ['en', 'de'] as const) {
          expect(problemText(found, language)).not.toMatch(/elderberry|undefined|\[object/);
          expect(JSON.stringify(problemRecord(found, language))).not.toContain(SECRET);
        }
      }
    },
  );
});
