import { describe, expect, it } from 'vitest';
import { dueOf } from '../../src/assessment/due.ts';
import { isoDay } from '../../src/answer/date.ts';

describe('the deadline of a critical answer', () => {
  it.each<[Parameters<typeof dueOf>[0], string, string]>([
    ['immediate', '2026-11-30T10:28:03.120+01:00', '2026-11-30T10:28:03.120+01:00'],
    ['immediate', '2026-11-30', '2026-11-30'],
    ['same_day', '2026-11-30T10:28:03+01:00', '2026-11-30T23:59:59+01:00'],
    ['same_day', '2026-11-30T23:30:00-05:00', '2026-11-30T23:59:59-05:00'],
    ['same_day', '2026-11-30T00:10:00Z', '2026-11-30T23:59:59Z'],
    ['same_day', '2026-11-30T10:28', '2026-11-30T23:59:59'],
    ['same_day', '2026-11-30', '2026-11-30T23:59:59'],
    ['within_3_days', '2026-11-30T10:28:03+01:00', '2026-12-03T23:59:59+01:00'],
    ['within_3_days', '2026-12-30', '2027-01-02T23:59:59'],
    ['within_3_days', '2028-02-27T12:00Z', '2028-03-01T23:59:59Z'],
    ['within_3_days', '2027-02-27T12:00Z', '2027-03-02T23:59:59Z'],
    ['same_day', 'yesterday', 'yesterday'],
    ['same_day', '2026-02-30', '2026-02-30'],
  ])('%s, answered %s: %s', (urgency, answered, due) => {
    expect(dueOf(urgency, answered)).toBe(due);
  });
});

describe('a date from the days since 1970', () => {
  it.each([
    [0, '1970-01-01'],
    [-1, '1969-12-31'],
    [11016, '2000-02-29'],
    [11017, '2000-03-01'],
    [-25508, '1900-03-01'],
    [20787, '2026-11-30'],
  ])('%i is %s', (days, day) => {
    expect(isoDay(days)).toBe(day);
  });
});
