import { afterEach, describe, expect, test, vi } from 'vitest';
import { momentOf } from '../../src/cli/moment.ts';
import { isLater, isMoment } from '../../src/answer/moment.ts';
import { formatMoment } from '../../src/words/locale.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a moment in local time', () => {
  test.each([
    ['UTC', '2026-01-31T23:30:00.000Z', '2026-01-31T23:30:00.000Z'],
    ['Europe/Vienna', '2026-01-31T23:30:00.000Z', '2026-02-01T00:30:00.000+01:00'],
    ['Europe/Vienna', '2026-07-31T22:30:00.000Z', '2026-08-01T00:30:00.000+02:00'],
    ['America/St_Johns', '2026-01-01T01:00:00.000Z', '2025-12-31T21:30:00.000-03:30'],
    ['Pacific/Kiritimati', '2026-01-31T12:00:00.000Z', '2026-02-01T02:00:00.000+14:00'],
  ])('in %s, %s is written with its offset', (zone, utc, wall) => {
    vi.stubEnv('TZ', zone);
    expect(momentOf(new Date(utc))).toBe(wall);
    expect([isMoment(wall), Date.parse(wall)]).toEqual([true, Date.parse(utc)]);
  });

  test('a local moment is the same moment anywhere, and is shown as it was written', () => {
    const [vienna, london] = ['2026-02-01T00:30:00.000+01:00', '2026-01-31T23:30:00.000Z'];
    expect([isLater(vienna, london), isLater(london, vienna)]).toEqual([false, false]);
    expect(formatMoment(vienna, 'en')).toBe('1 February 2026, 00:30 (UTC+01:00)');
  });
});
