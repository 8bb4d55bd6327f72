import { isIsoDate } from '../answer/date.ts';

const BY_POINTS = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;

/**
 * Reads a typed date as ISO 8601: 2026-12-31, or 31.12.2026, which is unambiguous everywhere. null for anything else,
 * such as 03/04/2026, where day and month cannot be told apart.
 */
export function typedDate(text: string): string | null {
  const [, day = '', month = '', year = ''] = BY_POINTS.exec(text.trim()) ?? [];
  const iso = year === '' ? text.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
}
