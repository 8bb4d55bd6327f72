import { daysSince1970 } from '../answer/date.ts';

/** Languages that the program itself speaks. A questionnaire may have more. */
export type Language = 'en' | 'de';

export const LANGUAGES: readonly Language[] = ['en', 'de'];

/** Fixed, so that the same report comes out on every machine, whatever its own settings; another language is its own. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', de: 'de-DE' };

function localeOf(language: string): string {
  return LOCALES[language] ?? language;
}

/** Made when first wanted: one takes as long to set up as a class to score. */
const numberFormats = new Map<Language, Intl.NumberFormat>();

/**
 * A number with the decimals that it has, six at most; no signs between thousands, since those are the other
 * language's decimal signs. For a scale's value there is `formatScale`, which heeds the bands.
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
 * An ISO 8601 day or moment as people write it: `21 November 2026, 10:30 (UTC)`. The time stays the one that
 * was written down; it is not moved to another zone. Anything else is given back as it is.
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
