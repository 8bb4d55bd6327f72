import { describe, expect, test } from 'vitest';
import { formatDay, formatList, formatMoment, formatNumber } from '../../src/words/locale.ts';

test.each([
  [0, '0', '0'],
  [12.5, '12.5', '12,5'],
  [-1.25, '-1.25', '-1,25'],
  [1234567.5, '1234567.5', '1234567,5'],
  [0.000001, '0.000001', '0,000001'],
])('the number %d is formatted', (value, en, de) => {
  expect([formatNumber(value, 'en'), formatNumber(value, 'de')]).toEqual([en, de]);
});

describe('a moment keeps its time zone', () => {
  test.each([
    ['2026-11-21', '21 November 2026', '21. November 2026'],
    ['1970-01-01', '1 January 1970', '1. Januar 1970'],
    ['2024-02-29', '29 February 2024', '29. Februar 2024'],
    ['1969-12-31', '31 December 1969', '31. Dezember 1969'],
    ['2026-03-01T08:05', '1 March 2026, 08:05', '1. März 2026, 08:05'],
    ['2026-03-01T08:05:59.123Z', '1 March 2026, 08:05 (UTC)', '1. März 2026, 08:05 (UTC)'],
    [
      '2026-12-31T23:59:59+02:00',
      '31 December 2026, 23:59 (UTC+02:00)',
      '31. Dezember 2026, 23:59 (UTC+02:00)',
    ],
    ['autumn 2026', 'autumn 2026', 'autumn 2026'],
  ])('%s is formatted', (iso, en, de) => {
    expect([formatMoment(iso, 'en'), formatMoment(iso, 'de')]).toEqual([en, de]);
  });
});

test.each([
  ['cs', 'a, b a c', '21. listopadu 2026'],
  ['sl', 'a, b in c', '21. november 2026'],
  ['uk', 'a, b і c', '21 листопада 2026 р.'],
] as const)('lists and dates are formatted in %s', (language, list, day) => {
  // Whether a space is a no-break space depends on the ICU data of Node.
  const shown = [formatList(['a', 'b', 'c'], language), formatMoment('2026-11-21', language)];
  expect(shown.map((text) => text.replaceAll('\u00a0', ' '))).toEqual([list, day]);
});

test('lists are joined with “and” or “or”', () => {
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
  expect(formatList(['a', 'b'], 'de')).toBe('a und b');
  expect(formatList(['a', 'b'], 'en', 'or')).toBe('a or b');
  expect(formatList(['a', 'b'], 'de', 'or')).toBe('a oder b');
});

test.each([
  ['2026-12-07', 'Mon 7 Dec 2026', 'Mo, 7.12.2026'],
  ['2024-02-29', 'Thu 29 Feb 2024', 'Do, 29.2.2024'],
  ['1969-12-31', 'Wed 31 Dec 1969', 'Mi, 31.12.1969'],
])('a day is shown with its weekday: %s', (iso, en, de) => {
  expect([formatDay(iso, 'en'), formatDay(iso, 'de')]).toEqual([en, de]);
});
