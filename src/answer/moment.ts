import { daysSince1970, isIsoDate } from './date.ts';

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})(?:T((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?)(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/;

/** Whether a text is a valid date, or date and time, in ISO 8601. */
export function isMoment(text: string): boolean {
  const day = MOMENT.exec(text)?.[1];
  return day !== undefined && isIsoDate(day);
}

/** Returns the calendar day and the UTC offset as written; '' if there is none. */
export function dayOfMoment(text: string): { readonly day: string; readonly offset: string } | null {
  const [, day, , zone = ''] = MOMENT.exec(text) ?? [];
  return day === undefined || !isIsoDate(day) ? null : { day, offset: zone };
}

const DAY = 86_400;
const HOUR = 3600;

/** Largest UTC offsets in use, in seconds. */
const AHEAD = 14 * HOUR;
const BEHIND = 12 * HOUR;

interface Moment {
  readonly zoned: boolean;
  /** Earliest and latest second since 1970, in UTC if the offset is known, else in local time. */
  readonly from: number;
  readonly to: number;
}

/**
 * Whether one moment is certainly later than another. A date without a time may be any time of that day, and a time
 * without an offset may have any offset; two without an offset are assumed to share one. Expects valid moments.
 */
export function isLater(one: string, other: string): boolean {
  const [a, b] = [parsed(one), parsed(other)];
  if (a.zoned === b.zoned) return a.from > b.to;
  return a.from - (a.zoned ? 0 : AHEAD) > b.to + (b.zoned ? 0 : BEHIND);
}

function parsed(text: string): Moment {
  const [, day = '', time = '', zone = ''] = MOMENT.exec(text) as unknown as readonly (string | undefined)[];
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const start = daysSince1970(year, month, date) * DAY;
  if (time === '') return { zoned: false, from: start, to: start + DAY - 1 };
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const at = start + hours * HOUR + minutes * 60 + seconds - offset(zone);
  return { zoned: zone !== '', from: at, to: at };
}

function offset(zone: string): number {
  if (zone === '' || zone === 'Z') return 0;
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * 60);
}
