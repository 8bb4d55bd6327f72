import type { PlanQuestion } from '../plan/plan.ts';
import { answerProblem, type Reader } from './answer-problem.ts';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a valid calendar date in the form YYYY-MM-DD. Other orders of day and month are never guessed. */
export function isIsoDate(text: string): boolean {
  const found = ISO_DATE.exec(text);
  if (found === null) return false;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01 in the Gregorian calendar (Howard Hinnant's days_from_civil); needs no clock. */
export function daysSince1970(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The weekday of a day as YYYY-MM-DD; 0 is Sunday. */
export function weekdayOf(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  // 1 January 1970 was a Thursday; the multiple of seven keeps earlier days positive.
  return (daysSince1970(year, month, day) + 7 * 719468 + 4) % 7;
}

/** The inverse (Howard Hinnant's civil_from_days): the day as YYYY-MM-DD, for the years 0 to 9999. */
export function isoDay(daysSince: number): string {
  const days = daysSince + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const padded = (number: number, width: number) => String(number).padStart(width, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Reads a calendar date within the question's limits. ISO dates compare chronologically as strings. */
export function dateReader(question: PlanQuestion): Reader {
  const earliest = question.date?.earliest ?? null;
  const latest = question.date?.latest ?? null;
  const notADate = answerProblem('answer-not-a-date', { question: question.id });
  const outOfRange = answerProblem('answer-date-out-of-range', { question: question.id, earliest, latest });
  return (text) => {
    if (!isIsoDate(text)) return notADate;
    if ((earliest !== null && text < earliest) || (latest !== null && text > latest)) return outOfRange;
    return { answer: { state: 'given', kind: 'date', date: text } };
  };
}
