import { daysSince1970, isoDay } from '../answer/date.ts';
import { dayOfMoment } from '../answer/moment.ts';
import type { PlanCritical } from '../plan/plan.ts';

/** Number of calendar days after the day of the answer within which a critical answer requires action. */
const DAYS = { same_day: 0, within_3_days: 3 } as const;

/**
 * Returns the time by which somebody must have acted on a critical answer, ISO 8601: immediate, when it was given;
 * same_day, the end of that calendar day; within_3_days, the end of the third calendar day after it. The day is in
 * the answer's own UTC offset, which the result has as well; without an offset the result has none. A text that is
 * not an ISO 8601 day or moment is returned unchanged.
 */
export function dueOf(urgency: PlanCritical['urgency'], answered: string): string {
  const found = dayOfMoment(answered);
  if (urgency === 'immediate' || found === null) return answered;
  const [year = 0, month = 0, day = 0] = found.day.split('-').map(Number);
  return `${isoDay(daysSince1970(year, month, day) + DAYS[urgency])}T23:59:59${found.offset}`;
}
