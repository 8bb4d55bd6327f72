import { isIsoDate, weekdayOf } from '../answer/date.ts';
import { entryAt } from '../plan/entry-at.ts';

/** A date as typed: each day that it can mean, and whether it means one without doubt. */
export interface TypedDay {
  /** ISO 8601, earliest first; empty if there is no such day, as on 31.2.2026. */
  readonly days: readonly string[];
  readonly isCertain: boolean;
}

/** A day and a month as typed; `year` has two or four digits, or is ''. */
interface Reading {
  readonly day: number;
  readonly month: number;
  readonly year: string;
}

/** English and German abbreviations, from Sunday on. */
const WEEKDAYS = [
  ['su', 'so'],
  ['mo', 'mo'],
  ['tu', 'di'],
  ['we', 'mi'],
  ['th', 'do'],
  ['fr', 'fr'],
  ['sa', 'sa'],
] as const;
const WEEKDAY =
  /^(mo|tu|we|th|fr|sa|su|di|mi|do|so)(?:n|e|es|d|u|r|rs|t|[a-z]*day|[a-z]*tag|ttwoch|nnabend)?\.?,?\s+/;

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const BY_POINTS = /^(\d{1,2})\.\s?(\d{1,2})\.?(?:\s?(\d{4}|(?<=\.\s?)\d{2}))?$/;
const BY_STROKES = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/;
const DAY_FIRST = /^(\d{1,2})(?:\.|st|nd|rd|th)?\s*([a-zä]{3,9})\.?,?(?:\s+(\d{4}))?$/;
const MONTH_FIRST = /^([a-zä]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/;

/** The names of the months in both languages; three letters or more are enough. */
const MONTHS = [
  'january januar jänner',
  'february februar',
  'march märz maerz',
  'april',
  'may mai',
  'june juni',
  'july juli',
  'august',
  'september sept',
  'october oktober',
  'november',
  'december dezember',
].map((names) => names.split(' '));

/**
 * Reads a typed date: 2026-12-31, 31.12.2026, 31 December 2026. In 03/04/2026 day and month cannot be told apart, and
 * both days are returned; without a year, the next such day from `today` on, and for `withPast` also the last one
 * before. null if it is no date.
 */
export function typedDay(text: string, today: string, withPast = false): TypedDay | null {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  const weekday = WEEKDAY.exec(typed);
  const readings = readingsOf(weekday === null ? typed : typed.slice(weekday[0].length));
  if (readings === null) return null;
  const days = readings.flatMap((reading) => daysOf(reading, today, withPast));
  const unique = [...new Set(days)].sort();
  const [only] = unique;
  const isFull = readings.every(({ year }) => year.length === 4);
  const fits = only !== undefined && (weekday === null || isWeekday(only, weekday[1] ?? ''));
  return { days: unique, isCertain: unique.length === 1 && isFull && fits };
}

function isWeekday(day: string, name: string): boolean {
  return entryAt(WEEKDAYS, weekdayOf(day)).some((one) => one === name);
}

function readingsOf(typed: string): readonly Reading[] | null {
  const iso = ISO.exec(typed);
  if (iso !== null) return [reading(iso[3], iso[2], iso[1])];
  const byPoints = BY_POINTS.exec(typed);
  if (byPoints !== null) return [reading(byPoints[1], byPoints[2], byPoints[3])];
  const byStrokes = BY_STROKES.exec(typed);
  if (byStrokes !== null) {
    const [, one, other, year] = byStrokes;
    return [reading(one, other, year), reading(other, one, year)];
  }
  const [, day, name = '', year] = DAY_FIRST.exec(typed) ?? swapped(MONTH_FIRST.exec(typed)) ?? [];
  const month = name === '' ? 0 : MONTHS.findIndex((names) => names.some((one) => one.startsWith(name))) + 1;
  return month === 0 ? null : [reading(day, String(month), year)];
}

function swapped(found: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return found === null ? null : [found[0], found[2], found[1], found[3]];
}

function reading(day = '', month = '', year = ''): Reading {
  return { day: Number(day), month: Number(month), year };
}

/** A 29 February may be eight years away. */
const YEARS_AROUND = 8;

function daysOf({ day, month, year }: Reading, today: string, withPast: boolean): readonly string[] {
  const inYear = (number: number): readonly string[] => {
    const iso = [String(number), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
    return isIsoDate(iso) ? [iso] : [];
  };
  if (year !== '') return inYear(Number(year.length === 2 ? `20${year}` : year));
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, at) => thisYear - YEARS_AROUND + at);
  const days = years.flatMap(inYear);
  const next = days.find((one) => one >= today);
  const last = withPast ? days.findLast((one) => one < today) : undefined;
  return [last, next].filter((one) => one !== undefined);
}
