import { daysSince1970 } from '../answer/date.ts';

/** Languages that the program itself speaks. A questionnaire may have more. */
export type Language = 'en' | 'de';

export const LANGUAGES: readonly Language[] = ['en', 'de'];

/** Languages in which there are words for the learner: those of the program, and some more. */
export type LearnerLanguage = Language | 'cs' | 'sl' | 'uk';

export const LEARNER_LANGUAGES: readonly LearnerLanguage[] = [...LANGUAGES, 'cs', 'sl', 'uk'];

/** Fixed, so that the same report comes out on every machine, whatever its own settings. */
const LOCALES: Readonly<Record<LearnerLanguage, string>> = {
  en: 'en-GB',
  de: 'de-DE',
  cs: 'cs-CZ',
  sl: 'sl-SI',
  uk: 'uk-UA',
};

/** The language of a tag in which there are words for the learner, whatever the country (`uk-UA`); null: there are none. */
export function learnerLanguageOf(tag: string): LearnerLanguage | null {
  const [, language = ''] = /^([a-z]{2})(?:-[A-Za-z]{2})?$/.exec(tag) ?? [];
  return LEARNER_LANGUAGES.find((known) => known === language) ?? null;
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
    new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6, useGrouping: false });
  numberFormats.set(language, known);
  return known.format(value);
}

/** `a, b and c`; `a, b und c`. */
export function formatList(
  items: readonly string[],
  language: LearnerLanguage,
  join: 'and' | 'or' = 'and',
): string {
  const type = join === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(LOCALES[language], { type }).format(items);
}

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

const DAY = 86_400_000;

/**
 * An ISO 8601 day or moment as people write it: `21 November 2026, 10:30 (UTC)`. The time stays the one that
 * was written down; it is not moved to another zone. Anything else is given back as it is.
 */
export function formatMoment(iso: string, language: LearnerLanguage): string {
  const [, year = '', month = '', day = '', time, zone] = MOMENT.exec(iso) ?? [];
  if (year === '') return iso;
  const date = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    daysSince1970(Number(year), Number(month), Number(day)) * DAY,
  );
  if (time === undefined) return date;
  const place = zone === undefined ? '' : zone === 'Z' ? ' (UTC)' : ` (UTC${zone})`;
  return `${date}, ${time}${place}`;
}
