import { isIsoDate } from '../answer/date.ts';

const BY_POINTS = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;

/**
 * A day as it is typed, in ISO 8601: 2026-12-31, or 31.12.2026, whose order no country reads otherwise. null for
 * anything else, such as 03/04/2026, of which nobody knows which is the month.
 */
export function typedDay(text: string): string | null {
  const [, day = '', month = '', year = ''] = BY_POINTS.exec(text.trim()) ?? [];
  const iso = year === '' ? text.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
}
