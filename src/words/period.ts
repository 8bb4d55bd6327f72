import type { Language } from './locale.ts';

type Unit = 'D' | 'W' | 'M' | 'Y';

const WORDS: Readonly<Record<Language, Readonly<Record<Unit, readonly [one: string, several: string]>>>> = {
  en: { D: ['day', 'days'], W: ['week', 'weeks'], M: ['month', 'months'], Y: ['year', 'years'] },
  de: {
    D: ['dem letzten Tag', 'Tagen'],
    W: ['der letzten Woche', 'Wochen'],
    M: ['dem letzten Monat', 'Monaten'],
    Y: ['dem letzten Jahr', 'Jahren'],
  },
};

const NUMBERS: Readonly<Record<Language, readonly string[]>> = {
  en: ['two', 'three', 'four', 'five', 'six'],
  de: ['zwei', 'drei', 'vier', 'fünf', 'sechs'],
};

/**
 * Formats the period a questionnaire asks about, as used after *about* (*nach*): `P2W` becomes `the last two weeks`,
 * `den letzten zwei Wochen`. null for periods with several units, which no sentence can hold.
 */
export function periodText(period: string, language: Language): string | null {
  const [, count = '', unit = ''] = /^P([1-9]\d*)([DWMY])$/.exec(period) ?? [];
  if (unit === '') return null;
  const [one, several] = WORDS[language][unit as Unit];
  const number = NUMBERS[language][Number(count) - 2] ?? count;
  if (language === 'de') return count === '1' ? one : `den letzten ${number} ${several}`;
  return count === '1' ? `the last ${one}` : `the last ${number} ${several}`;
}
