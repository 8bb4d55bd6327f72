import { daysSince1970 } from '../answer/date.ts';

/** Languages of the program itself. A questionnaire may have more. */
export type Language = 'en' | 'de';

export const LANGUAGES: readonly Language[] = ['en', 'de'];

/**
 * Fixed locales, so that reports are the same on every machine regardless of its settings; other languages use their
 * own tag.
 */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', de: 'de-DE' };

function localeOf(language: string): string {
  return LOCALES[language] ?? language;
}

/** Created on first use: creating a formatter takes as long as scoring a class. */
const numberFormats = new Map<Language, Intl.NumberFormat>();

/**
 * Formats a number with its decimals, six at most, without thousands separators, because those are decimal separators
 * in the other language. For the value of a scale use `formatScale`, which respects the bands.
 */
export function formatNumber(value: number, language: Language): string {
  const known =
    numberFormats.get(language) ??
    new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 6, useGrouping: false });
  numberFormats.set(language, known);
  return known.format(value);
}

/** `a, b and c`; `a, b und c`. */
export function formatList(items: readonly string[], language: string, join: 'and' | 'or' = 'and'): string {
  const type = join === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(localeOf(language), { type }).format(items);
}

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

const DAY = 86_400_000;

/**
 * Formats an ISO 8601 day or moment: `21 November 2026, 10:30 (UTC)`. The time zone is kept. Anything else is returned
 * unchanged.
 */
export function formatMoment(iso: string, language: string): string {
  const [, year = '', month = '', day = '', time, zone] = MOMENT.exec(iso) ?? [];
  if (year === '') return iso;
  const date = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    daysSince1970(Number(year), Number(month), Number(day)) * DAY,
  );
  if (time === undefined) return date;
  const place = zone === undefined ? '' : zone === 'Z' ? ' (UTC)' : ` (UTC${zone})`;
  return `${date}, ${time}${place}`;
}

/**
 * Formats the day of an ISO 8601 day or moment with its weekday: `Saturday, 21 November 2026`. Anything else is
 * returned unchanged.
 */
export function formatDay(iso: string, language: string): string {
  const [, year = '', month = '', day = ''] = MOMENT.exec(iso) ?? [];
  if (year === '') return iso;
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeZone: 'UTC' }).format(
    daysSince1970(Number(year), Number(month), Number(day)) * DAY,
  );
}
