import type { PlanNumber } from '../plan/plan.ts';
import { fold } from '../answer/fold.ts';
import type { Language } from '../words/locale.ts';

/** A number with one separator that may group thousands or precede decimals, such as 1.000 in German. */
const THOUSANDS: Readonly<Record<Language, RegExp>> = {
  en: /^[+-]?[1-9]\d{0,2},\d{3}$/,
  de: /^[+-]?[1-9]\d{0,2}\.\d{3}$/,
};

/** Groups of three digits; what groups them is not what precedes the decimals. */
const GROUPED =
  /^([+-]?[1-9]\d{0,2})((?:[ '’]\d{3})+|(?:\.\d{3}){2,}|(?:,\d{3}){2,}|(?:\.\d{3})+(?=,)|(?:,\d{3})+(?=\.))([.,]\d+)?$/;

/** The two numbers, without separators, that a typed text can be read as; null: there is only one. */
export function thousandOrFraction(typed: string, language: Language): readonly [string, string] | null {
  const text = typed.normalize('NFKC').trim();
  if (!THOUSANDS[language].test(text)) return null;
  const [whole = '', part = ''] = text.split(/[.,]/);
  const decimals = part.replace(/0+$/, '');
  const sign = language === 'de' ? ',' : '.';
  return [whole + part, decimals === '' ? whole : `${whole}${sign}${decimals}`];
}

/** A typed number as digits with a decimal point, without its unit and what groups its thousands. */
export function plainNumber(typed: string, unit: PlanNumber['unit']): string {
  const text = withoutUnit(typed.normalize('NFKC').trim(), unit).replace(/^([+-]?\d+)\.$/, '$1');
  const [, first, groups, rest = ''] = GROUPED.exec(text) ?? [];
  const digits = first === undefined ? text : first + (groups ?? '').replaceAll(/\D/g, '') + rest;
  return digits.replace(/^([+-]?\d*),(\d+)$/, '$1.$2');
}

/** The forms of a unit in one language: hour, hours. */
function formsOf(unit: string | Readonly<Record<string, string | undefined>>): readonly string[] {
  return typeof unit === 'string' ? [unit] : Object.values(unit).filter((form) => form !== undefined);
}

function withoutUnit(text: string, unit: PlanNumber['unit']): string {
  const units = unit === null ? [] : typeof unit === 'string' ? [unit] : Object.values(unit).flatMap(formsOf);
  const [, number, sign = ''] = /^([\d.,+\- '’]*\d\.?)\s*(\D+)$/u.exec(text) ?? [];
  if (number === undefined) return text;
  return units.some((one) => fold(one) === fold(sign)) ? number : text;
}
