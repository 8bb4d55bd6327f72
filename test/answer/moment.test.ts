import { expect, test } from 'vitest';
import { isLater, isMoment } from '../../src/answer/moment.ts';

test.each<[string, boolean]>([
  ['2026-09-14', true],
  ['2024-02-29', true],
  ['2026-09-14T10:30', true],
  ['2026-09-14T10:30:59', true],
  ['2026-09-14T10:30:59.123Z', true],
  ['2026-09-14T10:30+02:00', true],
  ['2026-02-29', false],
  ['2026-09-14T24:00', false],
  ['2026-09-14T10:60', false],
  ['2026-09-14T10:30+25:00', false],
  ['2026-09-14 10:30', false],
  ['14.9.2026', false],
  ['', false],
])('whether %j is a valid moment: %s', (text, expected) => {
  expect(isMoment(text)).toBe(expected);
});

test.each<[string, string, boolean]>([
  ['2026-09-15', '2026-09-14', true],
  ['2026-09-14', '2026-09-14', false],
  ['2026-09-13', '2026-09-14', false],
  ['2026-03-01', '2026-02-28', true],
  ['2027-01-01', '2026-12-31T23:59', true],
  // A date means any time of that day.
  ['2026-09-14T23:59', '2026-09-14', false],
  ['2026-09-14', '2026-09-14T00:00', false],
  ['2026-09-14T10:31', '2026-09-14T10:30', true],
  ['2026-09-14T10:30:01', '2026-09-14T10:30', true],
  ['2026-09-14T10:30', '2026-09-14T10:30', false],
  // Instants.
  ['2026-09-14T10:30+02:00', '2026-09-14T08:30Z', false],
  ['2026-09-14T10:31+02:00', '2026-09-14T08:30Z', true],
  ['2026-09-14T08:00-05:00', '2026-09-14T12:59Z', true],
  // In Auckland it is the 14th already; in Honolulu still the 13th.
  ['2026-09-14', '2026-09-13T21:00Z', false],
  ['2026-09-14', '2026-09-13T09:59Z', true],
  ['2026-09-15T09:00Z', '2026-09-14', false],
  ['2026-09-15T12:00Z', '2026-09-14', true],
  ['2026-09-15T12:00+14:00', '2026-09-14T10:00', false],
])('whether %j is certainly later than %j: %s', (one, other, expected) => {
  expect(isLater(one, other)).toBe(expected);
});
