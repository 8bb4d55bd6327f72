const MINUTE = 60_000;

/**
 * A moment in local time with its offset from UTC, in ISO 8601: `2026-01-31T13:00:00.000+01:00`. An interview at one
 * o'clock is dated one o'clock in its report.
 */
export function momentOf(date: Date): string {
  const offset = -date.getTimezoneOffset();
  if (offset === 0) return date.toISOString();
  const local = new Date(date.getTime() + offset * MINUTE).toISOString().slice(0, -1);
  const two = (number: number): string => String(number).padStart(2, '0');
  const distance = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(distance / 60))}:${two(distance % 60)}`;
}
