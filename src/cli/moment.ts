const MINUTE = 60_000;

/**
 * A moment by the clock on the wall, with how far that is from UTC, as ISO 8601 writes it: `2026-01-31T13:00:00.000+01:00`.
 * Whoever held a talk at one o'clock reads one o'clock in its report.
 */
export function momentOf(date: Date): string {
  const ahead = -date.getTimezoneOffset();
  if (ahead === 0) return date.toISOString();
  const wall = new Date(date.getTime() + ahead * MINUTE).toISOString().slice(0, -1);
  const two = (number: number): string => String(number).padStart(2, '0');
  const distance = Math.abs(ahead);
  return `${wall}${ahead < 0 ? '-' : '+'}${two(Math.floor(distance / 60))}:${two(distance % 60)}`;
}
